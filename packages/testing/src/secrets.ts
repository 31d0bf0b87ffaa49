/** Stands in every password and token of the tests, so that it can be looked for in everything that is printed. */
export const secretMark = "never-print-this";

const secrets = new RegExp(`${secretMark}|-----BEGIN [A-Z ]*PRIVATE KEY-----`);

/** Whether a text holds a password, a token or a private key of the tests. */
export function holdsSecret(text: string): boolean {
  return secrets.test(text);
}
