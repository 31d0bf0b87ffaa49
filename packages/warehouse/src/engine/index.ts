export { DuckDBEngine } from "./duckdb/engine.ts";
export type { Engine, JsonValue, ResultSet, Statement } from "./engine.ts";
export { SnowflakeEngine, type SnowflakeEngineOptions } from "./snowflake/engine.ts";
