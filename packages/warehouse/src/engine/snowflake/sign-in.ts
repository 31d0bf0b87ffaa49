import type { ConnectionOptions } from "snowflake-sdk";
import { readPrivateKey } from "../../snowflake/private-key.ts";
import type { SnowflakeCredentials, SnowflakeSettings } from "../../snowflake/settings.ts";

/**
 * What the driver needs to sign in; secrets in files are read now.
 *
 * @param attemptTimeoutMs longest one HTTP request may take, in milliseconds
 * @throws {UserError} when the private key cannot be read any more; Node's error for another secret's file.
 */
export function connectionOptions(settings: SnowflakeSettings, attemptTimeoutMs: number): ConnectionOptions {
  const { account, user, role, warehouse, database, schema, accessUrl } = settings;
  return {
    account,
    username: user,
    database,
    schema,
    application: "CustomerPulse",
    timeout: attemptTimeoutMs,
    // A refused or failed sign-in is ours to judge: the driver's own repetition could lock the user out.
    sfRetryMaxLoginRetries: 0,
    representNullAsStringNull: false,
    ...(role !== undefined && { role }),
    ...(warehouse !== undefined && { warehouse }),
    ...(accessUrl !== undefined && { accessUrl }),
    ...credentialOptions(settings.credentials),
  };
}

function credentialOptions(credentials: SnowflakeCredentials): ConnectionOptions {
  switch (credentials.kind) {
    case "password":
      return { password: credentials.password.reveal() };
    case "key-pair":
      return {
        authenticator: "SNOWFLAKE_JWT",
        privateKey: readPrivateKey(credentials.privateKeyPath, credentials.passphrase),
      };
    case "token":
      return { authenticator: credentials.authenticator, token: credentials.token.reveal() };
  }
}
