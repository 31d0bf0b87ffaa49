import { generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSnowflakeSettings, type SnowflakeSettings } from "@customer-pulse/warehouse";
import { secretMark } from "../secrets.ts";
import { type GeneratedRecords, generateWarehouse } from "../service/generate-warehouse.ts";
import { firstFindingInCatalogue } from "../snowflake/lint/index.ts";
import type { SnowflakeServerOptions } from "../snowflake/options.ts";
import { type SnowflakeServer, startSnowflakeServer } from "../snowflake/server.ts";

/** Generated records, and a Snowflake that holds the same. `await using` ends it and removes the records. */
export interface SnowflakeFixture extends AsyncDisposable {
  server: SnowflakeServer;
  /** A `PULSE_DATA_DIR` with the same records. */
  dataFolder: string;
  /** What a service needs to sign in to the server. */
  variables: Record<string, string>;
  settings: SnowflakeSettings;
  /** Parts of the secrets that must not stand in any output. */
  secrets: readonly string[];
}

/** How the fixture's user signs in. */
type Credentials = "password" | "encrypted-key";

export interface FixtureOptions extends Partial<SnowflakeServerOptions> {
  /** Default: `password`. */
  credentials?: Credentials;
}

const everyday: GeneratedRecords = { customers: 120, seed: 7, until: "2026-02-28" };

/**
 * @param options - Beyond those of the fixture: its one user is `PULSE_SERVICE` with role `PULSE_READER`, and it refuses
 *   what the lint finds in the catalogue's queries.
 */
export async function snowflakeFixture(
  { credentials = "password", ...options }: FixtureOptions = {},
  records: GeneratedRecords = everyday,
): Promise<SnowflakeFixture> {
  const dataFolder = await mkdtemp(join(tmpdir(), "pulse-records-"));
  await generateWarehouse(dataFolder, records);
  const { publicKey, ...signIn } = await credentialsIn(dataFolder);
  const server = await startSnowflakeServer({
    database: join(dataFolder, "pulse.duckdb"),
    lint: firstFindingInCatalogue,
    users: [{ name: "PULSE_SERVICE", password: signIn.password, publicKey, roles: ["PULSE_READER"] }],
    ...options,
  });
  const variables = {
    SNOWFLAKE_ACCOUNT: server.account,
    SNOWFLAKE_ACCESS_URL: server.url,
    SNOWFLAKE_USER: "PULSE_SERVICE",
    SNOWFLAKE_ROLE: "PULSE_READER",
    SNOWFLAKE_WAREHOUSE: "PULSE_WH",
    ...(credentials === "password"
      ? { SNOWFLAKE_PASSWORD: signIn.password }
      : {
          SNOWFLAKE_PRIVATE_KEY_PATH: signIn.privateKeyPath,
          SNOWFLAKE_PRIVATE_KEY_PASSPHRASE: signIn.passphrase,
        }),
  };
  return {
    server,
    dataFolder,
    variables,
    settings: readSnowflakeSettings(variables),
    secrets: signIn.secrets,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A password and an encrypted key pair of one run's own. */
async function credentialsIn(folder: string) {
  const password = secret();
  const passphrase = secret();
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicKey = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
  const plain = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const encrypted = pair.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase });
  const privateKeyPath = join(folder, "key.p8");
  await writeFile(privateKeyPath, encrypted, { mode: 0o600 });
  // A line in the middle of the key, which is all its own.
  const keyLines = [plain, encrypted.toString()].map((pem) => pem.split("\n")[5] ?? "");
  return { password, passphrase, publicKey, privateKeyPath, secrets: [password, passphrase, ...keyLines] };
}

function secret(): string {
  return `${secretMark}-${randomUUID()}`;
}
