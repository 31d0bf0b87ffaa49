import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { hasCode } from "../error-code.ts";
import { UserError } from "../user-error.ts";
import type { Secret } from "./secret.ts";

/**
 * Reads an RSA private key in PEM form, encrypted or not.
 *
 * @returns the key as unencrypted PKCS#8 PEM, which is the form that the driver takes.
 * @throws {UserError} saying which variable to put right. Nothing of the file is in the message, nor as its cause.
 */
export function readPrivateKey(path: string, passphrase: Secret | undefined): string {
  let pem: string;
  try {
    pem = readFileSync(path, "utf8");
  } catch (error) {
    const reason = hasCode(error, "ENOENT") ? "there is no such file" : "it cannot be read; check its permissions";
    throw new UserError(`SNOWFLAKE_PRIVATE_KEY_PATH is ${path}, but ${reason}.`);
  }
  const isEncrypted = pem.includes("ENCRYPTED");
  if (isEncrypted && passphrase === undefined) {
    throw new UserError("SNOWFLAKE_PRIVATE_KEY_PATH is encrypted: set SNOWFLAKE_PRIVATE_KEY_PASSPHRASE.");
  }
  const key = parse(pem, isEncrypted ? passphrase?.reveal() : undefined);
  if (key?.asymmetricKeyType !== "rsa") {
    throw new UserError(
      isEncrypted
        ? "SNOWFLAKE_PRIVATE_KEY_PASSPHRASE does not open SNOWFLAKE_PRIVATE_KEY_PATH, or that is no RSA key in PEM form."
        : "SNOWFLAKE_PRIVATE_KEY_PATH takes an RSA private key in PEM form (BEGIN PRIVATE KEY).",
    );
  }
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

/** Null where it cannot be read: OpenSSL's own message says nothing that the reader could use. */
function parse(pem: string, passphrase: string | undefined): KeyObject | null {
  try {
    return createPrivateKey({ key: pem, ...(passphrase !== undefined && { passphrase }) });
  } catch {
    return null;
  }
}
