import { readSnowflakeSettings, readWarehouseKind, type SnowflakeSettings, UserError } from "@customer-pulse/warehouse";
import * as z from "zod";

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

function wholeNumber(min: number, max: number, fallback: number) {
  const error = `takes a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error })
    .default(fallback);
}

const origins = z
  .string()
  .transform((text) => text.split(",").map((origin) => origin.trim()))
  .refine((list) => list.every(isOrigin), {
    error: "takes origins such as https://portal.example.com, separated by commas, without a path",
  })
  .default([]);

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//.test(text) && new URL(text).origin === text;
}

/** The variables that this service reads beside Snowflake's. `.env.example` at the root says the same in words. */
const environment = z.object({
  PORT: wholeNumber(0, 65_535, 8787),
  HOST: z.string().default("127.0.0.1"),
  PULSE_DATA_DIR: z.string().default(".data"),
  AUTH: z.literal("none", { error: "takes none; jwt comes in a later version" }).default("none"),
  QUERY_TIMEOUT_MS: wholeNumber(100, 600_000, 15_000),
  CORS_ORIGINS: origins,
  LOG_LEVEL: z.enum(logLevels, { error: `takes one of ${logLevels.join(", ")}` }).default("info"),
});

/** How the service runs. */
export interface Config {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Where figures are read from: Snowflake, or with null the embedded warehouse. */
  snowflake: SnowflakeSettings | null;
  /** Folder of the embedded warehouse and of a snapshot, as given. */
  dataDir: string;
  /** Milliseconds after which a query is given up. */
  queryTimeoutMs: number;
  corsOrigins: string[];
  logLevel: (typeof logLevels)[number];
}

/** A start that cannot go on; its message says which variable is wrong and what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/**
 * Reads the configuration from the environment. A variable that is empty counts as unset.
 *
 * @throws {StartError} naming every variable with a wrong value, and what it takes.
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const result = environment.safeParse(set);
  const snowflake = readSnowflake(set);
  const complaints = [
    // Values stay out of the message: one of them may be a secret in the wrong place.
    ...(result.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}.`) ?? []),
    ...(snowflake instanceof UserError ? [snowflake.message] : []),
  ];
  if (!result.success || snowflake instanceof UserError) throw new StartError(complaints.join("\n"));
  const { PORT, HOST, PULSE_DATA_DIR, QUERY_TIMEOUT_MS, CORS_ORIGINS, LOG_LEVEL } = result.data;
  return {
    snowflake,
    port: PORT,
    host: HOST,
    dataDir: PULSE_DATA_DIR,
    queryTimeoutMs: QUERY_TIMEOUT_MS,
    corsOrigins: CORS_ORIGINS,
    logLevel: LOG_LEVEL,
  };
}

/** Null where the embedded warehouse is asked for. */
function readSnowflake(variables: NodeJS.ProcessEnv): SnowflakeSettings | UserError | null {
  try {
    return readWarehouseKind(variables) === "snowflake" ? readSnowflakeSettings(variables) : null;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
