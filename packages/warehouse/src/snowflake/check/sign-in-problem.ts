import { createHash, createPublicKey } from "node:crypto";
import type { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import { readPrivateKey } from "../private-key.ts";
import type { SnowflakeCredentials, SnowflakeSettings } from "../settings.ts";
import { identifier } from "./identifier.ts";
import type { SnowflakeProblem } from "./report.ts";

/** What a sign-in that failed says, and what to do. Of a key only its public half is shown. */
export function signInProblem(error: SnowflakeError, settings: SnowflakeSettings): SnowflakeProblem {
  if (error.kind === "unreachable") return unreachable(error, settings);
  if (error.kind !== "sign-in-refused") {
    const message = `User ${settings.user} is signed in, but Snowflake did not prepare the session: ${error.message} (${error.code})`;
    return { code: "interrupted", message, remedies: [] };
  }
  const { fault, remedies } = refusal(error, settings);
  return {
    code: "sign-in-refused",
    message: `Snowflake refused the sign-in of user ${settings.user}: ${fault}. It says: ${error.message} (${error.code})`,
    remedies,
  };
}

interface Refusal {
  /** What is wrong, as far as the code tells. */
  fault: string;
  remedies: readonly string[];
}

function refusal(error: SnowflakeError, settings: SnowflakeSettings): Refusal {
  const user = identifier(settings.user.toUpperCase());
  switch (error.code) {
    case "390189":
      return {
        fault: `role ${settings.role ?? "(the user's default)"} does not exist or is not granted to the user`,
        remedies:
          settings.role === undefined
            ? ["Set SNOWFLAKE_ROLE to a role of the user."]
            : [`GRANT ROLE ${identifier(settings.role.toUpperCase())} TO USER ${user};`],
      };
    case "390101":
      return { fault: "the user is disabled", remedies: [`ALTER USER ${user} SET DISABLED = FALSE;`] };
    case "390102":
      return {
        fault: "the user is locked for a while, as after five wrong passwords",
        remedies: [`Put the credentials right, then ALTER USER ${user} SET MINS_TO_UNLOCK = 0;`],
      };
    case "390420":
    case "390422":
      return {
        fault: "a network policy does not admit this machine's address",
        remedies: ["Add the address that Snowflake names to the network policy of the account or the user."],
      };
    case "390432":
      return {
        fault: "a programmatic access token takes a network policy, and the user has none",
        remedies: [
          `Create a network policy for this machine's address, then ALTER USER ${user} SET NETWORK_POLICY = …;`,
        ],
      };
    default:
      return { fault: wrongCredentials(settings.credentials), remedies: credentialRemedies(error, settings, user) };
  }
}

function wrongCredentials(credentials: SnowflakeCredentials): string {
  switch (credentials.kind) {
    case "password":
      return "user or password is wrong, which Snowflake does not tell apart";
    case "key-pair":
      return "the user is unknown, or the private key does not belong to the public key that is registered for it";
    case "token":
      return "the token is wrong, has expired, or is another user's";
  }
}

function credentialRemedies(error: SnowflakeError, { credentials }: SnowflakeSettings, user: string): string[] {
  switch (credentials.kind) {
    case "password":
      return ["Check SNOWFLAKE_USER and SNOWFLAKE_PASSWORD. Five wrong passwords in a row lock the user."];
    case "key-pair":
      return keyPairRemedies(error, credentials, user);
    case "token":
      return credentials.authenticator === "OAUTH"
        ? ["Get a new access token, and check that it is for SNOWFLAKE_USER and this account."]
        : [
            `SHOW USER PROGRAMMATIC ACCESS TOKENS FOR USER ${user}; lists which are active, and until when.`,
            "For an OAuth access token set SNOWFLAKE_AUTHENTICATOR=OAUTH.",
          ];
  }
}

function keyPairRemedies(
  { message }: SnowflakeError,
  { privateKeyPath, passphrase }: Extract<SnowflakeCredentials, { kind: "key-pair" }>,
  user: string,
): string[] {
  const der = createPublicKey(readPrivateKey(privateKeyPath, passphrase)).export({ type: "spki", format: "der" });
  const fingerprint = `SHA256:${createHash("sha256").update(der).digest("base64")}`;
  const failure = /\[([0-9a-f-]{36})\]/.exec(message)?.[1];
  return [
    `DESC USER ${user}; has RSA_PUBLIC_KEY_FP, which must be ${fingerprint} (or RSA_PUBLIC_KEY_2_FP must).`,
    `If neither is: ALTER USER ${user} SET RSA_PUBLIC_KEY = '${der.toString("base64")}';`,
    "If one is: check SNOWFLAKE_USER, SNOWFLAKE_ACCOUNT (with a hyphen between organization and account) and the clock here.",
    ...(failure === undefined ? [] : [`SELECT SYSTEM$GET_LOGIN_FAILURE_DETAILS('${failure}'); names the reason.`]),
  ];
}

/** The host that answers for the account. */
export function hostOf({ account, accessUrl }: SnowflakeSettings): string {
  return accessUrl === undefined ? `${account}.snowflakecomputing.com` : new URL(accessUrl).host;
}

function unreachable({ message, code }: SnowflakeError, settings: SnowflakeSettings): SnowflakeProblem {
  return {
    code: "unreachable",
    message: `${hostOf(settings)} gave no usable answer. The driver says: ${message}${code === "" ? "" : ` (${code})`}`,
    remedies: [
      settings.accessUrl === undefined
        ? "Check SNOWFLAKE_ACCOUNT against the account identifier that Snowsight shows, such as myorg-account1."
        : "Check SNOWFLAKE_ACCESS_URL.",
      "Check that this machine can reach the host over HTTPS: name resolution, firewall, and HTTPS_PROXY where there is a proxy.",
    ],
  };
}
