/** The parameters of an address. Never throws: what is not well encoded is read with replacement characters. */
export function queryOf(url: string): URLSearchParams {
  const start = url.indexOf("?");
  return new URLSearchParams(start === -1 ? "" : url.slice(start + 1));
}
