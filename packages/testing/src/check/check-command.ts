import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../paths.ts";
import { holdsSecret, secretMark } from "../secrets.ts";
import type { SnowflakeServerOptions } from "../snowflake/options.ts";
import type { SnowflakeServer } from "../snowflake/server.ts";
import { useServers } from "../snowflake/test-server.ts";

const password = `${secretMark}-password`;
const token = `${secretMark}-token`;
const passphrase = `${secretMark}-passphrase`;

export interface CheckOutcome {
  /** The exit code. */
  status: number | null;
  out: string;
  err: string;
}

/** What a test file about `pnpm warehouse check` works with: servers over one database, a key, and the command. */
export function useCheck() {
  const { start } = useServers();
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = {
    public: pair.publicKey.export({ type: "spki", format: "pem" }).toString(),
    private: pair.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }).toString(),
  };
  const users = [{ name: "PULSE", password, token, publicKey: key.public, roles: ["PULSE_READER"] }];

  /** Starts the command as an administrator does who signs in with a password. */
  const launch = (
    server: SnowflakeServer,
    args: readonly string[],
    variables: Record<string, string>,
    cwd: string,
  ): { child: ChildProcess; outcome: Promise<CheckOutcome> } => {
    const child = spawn(process.execPath, [join(root, "packages", "warehouse", "src", "cli.ts"), "check", ...args], {
      // Away from the root, whose `.env` is the developer's own.
      cwd,
      env: {
        PATH: process.env["PATH"],
        SNOWFLAKE_ACCOUNT: server.account,
        SNOWFLAKE_ACCESS_URL: server.url,
        SNOWFLAKE_USER: "PULSE",
        SNOWFLAKE_PASSWORD: password,
        SNOWFLAKE_ROLE: "PULSE_READER",
        SNOWFLAKE_WAREHOUSE: "PULSE_WH",
        ...variables,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const outcome = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]).then(
      ([out, err, [status]]): CheckOutcome => ({ status: status as number | null, out, err }),
    );
    return { child, outcome };
  };

  return {
    key,
    token,
    passphrase,
    launch,
    start: (options: Partial<SnowflakeServerOptions> = {}) => start({ users, ...options }),
    /** Runs the command to its end. Whatever it printed holds no secret, and it left no session behind. */
    async check(
      server: SnowflakeServer,
      args: readonly string[] = [],
      variables: Record<string, string> = {},
    ): Promise<CheckOutcome> {
      const folder = await mkdtemp(join(tmpdir(), "pulse-check-"));
      try {
        await writeFile(join(folder, "key.p8"), key.private, { mode: 0o600 });
        const outcome = await launch(server, args, variables, folder).outcome;
        assert.ok(!holdsSecret(outcome.out + outcome.err), "the output holds a secret");
        assert.deepEqual(server.sessions, []);
        return outcome;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
