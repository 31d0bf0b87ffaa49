/** What holds for both forms: nothing inline, nothing evaluated, and no text that becomes markup or script. */
const always = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // Lit's own, for its templates. A page with a Lit of its own adds 'allow-duplicates'.
  "trusted-types lit-html",
];

/** The form that trusts a script by the nonce of this answer, and what it loads through it. */
export function policyByNonce(service: string, nonce: string): string {
  const own = [`script-src 'nonce-${nonce}' 'strict-dynamic'`, `style-src 'nonce-${nonce}'`, `connect-src ${service}`];
  return [...always, ...own].join("; ");
}

/** The form that trusts whatever comes from the service's origin, and the page's one style by the nonce. */
export function policyByHost(service: string, nonce: string): string {
  return [...always, `script-src ${service}`, `style-src 'nonce-${nonce}'`, `connect-src ${service}`].join("; ");
}
