/**
 * What the dashboard may do: run and style itself from its own origin, nothing inline. Elements style themselves
 * through adopted style sheets and the CSSOM, which the policy allows.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

const onEveryAnswer = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** On answers that are data: nothing in them may ever run or be framed. */
export const dataHeaders: Readonly<Record<string, string>> = {
  ...onEveryAnswer,
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};

/** On the dashboard's files. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...onEveryAnswer,
  "Content-Security-Policy": pagePolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "X-Frame-Options": "SAMEORIGIN",
};

/**
 * On the catalog, which is Storybook's own program and not ours: its styles are made while it runs, so inline ones are
 * allowed, and it shows stories in a frame. Scripts are its files, and those of its inline ones that stand in the page.
 *
 * @param inlineScripts - Their hashes, such as `sha256-…`.
 */
export function catalogHeaders(inlineScripts: readonly string[]): Readonly<Record<string, string>> {
  const policy = pagePolicy
    .replace("script-src 'self'", ["script-src 'self'", ...inlineScripts.map((hash) => `'${hash}'`)].join(" "))
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
  return { ...pageHeaders, "Content-Security-Policy": `${policy}; frame-src 'self'` };
}

/** On the CDN build: host pages on any origin load it, as modules and with integrity hashes, and both need CORS. */
export const cdnHeaders: Readonly<Record<string, string>> = {
  ...dataHeaders,
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
};
