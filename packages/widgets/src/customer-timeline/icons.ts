import { svg } from "lit";

const paths: Readonly<Record<string, string>> = {
  interaction: "M2.5 3h11v7.5H7L4 13v-2.5H2.5z",
  review: "m8 2 1.8 3.8 4.2.6-3 2.9.7 4.2L8 11.5l-3.7 2 .7-4.2-3-2.9 4.2-.6z",
  ticket: "M2 4h12v2.5a1.5 1.5 0 0 0 0 3V12H2V9.5a1.5 1.5 0 0 0 0-3z",
};

/** The sign of a source; a dot for one that is not known here. */
export function sourceIcon(source: string) {
  return svg`
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d=${paths[source] ?? "M8 5a3 3 0 1 0 .1 0z"} fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />
    </svg>
  `;
}
