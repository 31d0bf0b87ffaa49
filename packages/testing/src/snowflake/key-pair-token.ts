import { createHash, createPublicKey, verify } from "node:crypto";

/** What a token must be for. */
interface ExpectedToken {
  account: string;
  user: string;
  /** PEM of the public key that is registered for the user. */
  publicKey: string;
}

/** The largest number that is taken for seconds: this driver writes milliseconds where JWT says seconds. */
const largestSeconds = 100_000_000_000;

/** True when a JWT is signed with the user's private key, names the account, the user and the key, and is in date. */
export function isKeyPairToken(token: string, { account, user, publicKey }: ExpectedToken): boolean {
  const [header = "", payload = "", signature = "", ...more] = token.split(".");
  if (more.length > 0 || decode(header)?.["alg"] !== "RS256") return false;
  const key = createPublicKey(publicKey);
  if (!verify("sha256", Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url"))) return false;

  const fingerprint = createHash("sha256")
    .update(key.export({ format: "der", type: "spki" }))
    .digest("base64");
  const subject = `${account.toUpperCase()}.${user.toUpperCase()}`;
  const { iss, sub, iat, exp } = decode(payload) ?? {};
  const now = Date.now();
  return (
    iss === `${subject}.SHA256:${fingerprint}` &&
    sub === subject &&
    typeof iat === "number" &&
    typeof exp === "number" &&
    milliseconds(iat) <= now + 60_000 &&
    milliseconds(exp) > now
  );
}

function decode(part: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    // Whatever is no JSON is no token.
    return undefined;
  }
}

function milliseconds(time: number): number {
  return time > largestSeconds ? time : time * 1000;
}
