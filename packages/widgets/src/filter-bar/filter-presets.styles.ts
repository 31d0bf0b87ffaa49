import { css } from "lit";

export const styles = css`
  section {
    display: grid;
    gap: 8px;
    margin-bottom: 12px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
    padding: 8px;
  }

  section > * {
    min-width: 0;
  }

  ul {
    display: grid;
    max-height: 240px;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  li,
  form,
  .message,
  .more {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
  }

  .apply {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .apply[aria-current]::before {
    content: "✓ ";
    color: var(--_accent);
  }

  .icon {
    display: grid;
    flex: none;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    color: var(--_muted);
  }

  form {
    flex: 1;
  }

  /* The list cuts off what reaches beyond it. */
  li :focus-visible {
    outline-offset: -2px;
  }

  .message {
    flex-wrap: wrap;
    gap: 0 12px;
  }

  /* Takes no room, but is there to be listened to. */
  .message:not(:has(p)) {
    position: absolute;
  }

  li form {
    flex-wrap: wrap;
    padding-block: 2px;
  }

  li input:not([type="checkbox"]) {
    flex: 1 1 100%;
  }

  p {
    margin: 0;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .message p {
    color: var(--_text);
  }

  p,
  .more {
    font-size: 12px;
    line-height: 18px;
  }

  .more {
    flex-wrap: wrap;
    gap: 0 16px;
  }
`;
