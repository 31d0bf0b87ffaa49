import assert from "node:assert/strict";
import { createHash, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { describe, test } from "node:test";
import { isKeyPairToken } from "./key-pair-token.ts";

const keys = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
const registered = keys();
const expected = { account: "acme-pulse", user: "service", publicKey: registered.publicKey };
const der = createPublicKey(registered.publicKey).export({ format: "der", type: "spki" });
const subject = "ACME-PULSE.SERVICE";
const issuer = `${subject}.SHA256:${createHash("sha256").update(der).digest("base64")}`;

/** A token as the driver makes it, but for what is given. */
function token(claims: Record<string, unknown> = {}, privateKey = registered.privateKey, alg = "RS256"): string {
  const now = Date.now();
  const content = [{ alg }, { iss: issuer, sub: subject, iat: now, exp: now + 120_000, ...claims }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${content}.${sign("sha256", Buffer.from(content), privateKey).toString("base64url")}`;
}

describe("a key-pair token", () => {
  test("is taken with times in milliseconds, as the driver writes them, and in seconds", () => {
    const seconds = Math.floor(Date.now() / 1000);
    assert.equal(isKeyPairToken(token(), expected), true);
    assert.equal(isKeyPairToken(token({ iat: seconds, exp: seconds + 60 }), expected), true);
  });

  const wrong: [what: string, token: () => string][] = [
    ["signed with another key", () => token({}, keys().privateKey)],
    ["issued for another key", () => token({ iss: `${subject}.SHA256:AAAA` })],
    ["for another user", () => token({ sub: "ACME-PULSE.OTHER" })],
    ["that has expired", () => token({ exp: Date.now() - 1000 })],
    ["from the future", () => token({ iat: Date.now() + 600_000 })],
    ["without an end", () => token({ exp: undefined })],
    ["of another algorithm", () => token({}, registered.privateKey, "none")],
    ["that is none", () => "a.b.c"],
  ];
  for (const [what, make] of wrong) {
    test(`${what} is refused`, () => assert.equal(isKeyPairToken(make(), expected), false));
  }
});
