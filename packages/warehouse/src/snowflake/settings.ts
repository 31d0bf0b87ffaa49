import * as z from "zod";
import { UserError } from "../user-error.ts";
import { readPrivateKey } from "./private-key.ts";
import { Secret } from "./secret.ts";

/** How the service user proves who it is. Secrets in files are read at each sign-in. */
export type SnowflakeCredentials =
  | { kind: "password"; password: Secret }
  | { kind: "key-pair"; privateKeyPath: string; passphrase: Secret | undefined }
  | { kind: "token"; authenticator: TokenAuthenticator; token: Secret };

const tokenAuthenticators = ["PROGRAMMATIC_ACCESS_TOKEN", "OAUTH"] as const;
export type TokenAuthenticator = (typeof tokenAuthenticators)[number];

/** Where the tables are and how to get to them. */
export interface SnowflakeSettings {
  /** Account identifier, such as `myorg-account1`. */
  account: string;
  user: string;
  credentials: SnowflakeCredentials;
  /** Default: the user's own default role. */
  role: string | undefined;
  /** The virtual warehouse that computes; default: the user's own. */
  warehouse: string | undefined;
  database: string;
  schema: string;
  /** Another address than the account's own, for private links and tests. */
  accessUrl: string | undefined;
  /** Most sessions at once, and so most statements. */
  poolMax: number;
}

const identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_$]*$/, {
  error: "takes a name of letters, digits, _ and $ that begins with a letter or _",
});
const poolMaxError = "takes a whole number from 1 to 64";

const environment = z.object({
  SNOWFLAKE_ACCOUNT: z
    .string({ error: "is missing; it takes the account identifier, such as myorg-account1" })
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, {
      error: "takes the account identifier, such as myorg-account1, without https:// and .snowflakecomputing.com",
    }),
  SNOWFLAKE_USER: z.string({ error: "is missing; it takes the service user's name" }),
  SNOWFLAKE_ROLE: identifier.optional(),
  SNOWFLAKE_WAREHOUSE: identifier.optional(),
  SNOWFLAKE_DATABASE: identifier.default("DBT_CORTEX_LLMS"),
  SNOWFLAKE_SCHEMA: identifier.default("ANALYTICS"),
  SNOWFLAKE_ACCESS_URL: z
    .string()
    .refine(isSafeUrl, { error: "takes an https:// address; http:// only for this machine (127.0.0.1)" })
    .optional(),
  SNOWFLAKE_POOL_MAX: z
    .string()
    .regex(/^\d{1,2}$/, { error: poolMaxError })
    .transform(Number)
    .refine((value) => value >= 1 && value <= 64, { error: poolMaxError })
    .default(8),
  SNOWFLAKE_AUTHENTICATOR: z
    .enum(tokenAuthenticators, { error: `takes one of ${tokenAuthenticators.join(", ")}` })
    .default("PROGRAMMATIC_ACCESS_TOKEN"),
  SNOWFLAKE_PASSWORD: z.string().optional(),
  SNOWFLAKE_PASSWORD_FILE: z.string().optional(),
  SNOWFLAKE_PRIVATE_KEY_PATH: z.string().optional(),
  SNOWFLAKE_PRIVATE_KEY_PASSPHRASE: z.string().optional(),
  SNOWFLAKE_PRIVATE_KEY_PASSPHRASE_FILE: z.string().optional(),
  SNOWFLAKE_TOKEN: z.string().optional(),
  SNOWFLAKE_TOKEN_FILE: z.string().optional(),
});
type Environment = z.output<typeof environment>;

/**
 * Reads Snowflake's variables from the environment; an empty one counts as unset. Key, passphrase and files are tried
 * at once, so that a wrong one stops the start and not the first query.
 *
 * @throws {UserError} naming each variable at fault and what it takes, one a line. No value of a secret is in it.
 */
export function readSnowflakeSettings(variables: Readonly<Record<string, string | undefined>>): SnowflakeSettings {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const result = environment.safeParse(set);
  if (!result.success) {
    throw new UserError(result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`).join("\n"));
  }
  const values = result.data;
  const credentials = readCredentials(values);
  assertUsable(credentials);
  return {
    account: values.SNOWFLAKE_ACCOUNT,
    user: values.SNOWFLAKE_USER,
    credentials,
    role: values.SNOWFLAKE_ROLE,
    warehouse: values.SNOWFLAKE_WAREHOUSE,
    database: values.SNOWFLAKE_DATABASE.toUpperCase(),
    schema: values.SNOWFLAKE_SCHEMA.toUpperCase(),
    accessUrl: values.SNOWFLAKE_ACCESS_URL,
    poolMax: values.SNOWFLAKE_POOL_MAX,
  };
}

/** Which rows a session sees: account, role, database and schema. A snapshot stands in only where these are the same. */
export function originOf({ account, role, database, schema }: SnowflakeSettings): string {
  return [account, role ?? "", database, schema].map((part) => part.toUpperCase()).join("/");
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(hostname));
}

function readCredentials(values: Environment): SnowflakeCredentials {
  const password = secretFrom(values, "SNOWFLAKE_PASSWORD");
  const token = secretFrom(values, "SNOWFLAKE_TOKEN");
  const { SNOWFLAKE_PRIVATE_KEY_PATH: privateKeyPath, SNOWFLAKE_AUTHENTICATOR: authenticator } = values;
  const given: SnowflakeCredentials[] = [];
  if (password !== undefined) given.push({ kind: "password", password });
  if (token !== undefined) given.push({ kind: "token", authenticator, token });
  if (privateKeyPath !== undefined) {
    given.push({
      kind: "key-pair",
      privateKeyPath,
      passphrase: secretFrom(values, "SNOWFLAKE_PRIVATE_KEY_PASSPHRASE"),
    });
  }
  const [credentials] = given;
  if (credentials === undefined || given.length > 1) {
    throw new UserError(
      "Set one of SNOWFLAKE_PRIVATE_KEY_PATH, SNOWFLAKE_PASSWORD and SNOWFLAKE_TOKEN (the last two also as …_FILE), " +
        `and only one; there ${given.length === 0 ? "is none" : `are ${given.length}`}.`,
    );
  }
  return credentials;
}

type SecretName = "SNOWFLAKE_PASSWORD" | "SNOWFLAKE_TOKEN" | "SNOWFLAKE_PRIVATE_KEY_PASSPHRASE";

function secretFrom(values: Environment, name: SecretName): Secret | undefined {
  const value = values[name];
  const path = values[`${name}_FILE`];
  if (value !== undefined && path !== undefined) throw new UserError(`Set ${name} or ${name}_FILE, not both.`);
  if (path === undefined) return value === undefined ? undefined : Secret.of(value);
  const secret = Secret.inFile(path);
  try {
    secret.reveal();
  } catch (error) {
    throw new UserError(`${name}_FILE is ${path}, which cannot be read.`, { cause: error });
  }
  return secret;
}

function assertUsable(credentials: SnowflakeCredentials): void {
  if (credentials.kind === "key-pair") readPrivateKey(credentials.privateKeyPath, credentials.passphrase);
}
