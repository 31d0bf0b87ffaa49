/**
 * Canvas knows no CSS variables: reads what tokens come to on an element, light or dark.
 *
 * @param probe - An empty element inside the tag; its `color` is set and read.
 */
export function tokenColors<const Token extends string>(
  probe: HTMLElement,
  tokens: readonly Token[],
): Record<Token, string> {
  const read = (token: Token) => {
    probe.style.color = `var(--_${token})`;
    return getComputedStyle(probe).color;
  };
  const colors = Object.fromEntries(tokens.map((token) => [token, read(token)])) as Record<Token, string>;
  probe.style.removeProperty("color");
  return colors;
}
