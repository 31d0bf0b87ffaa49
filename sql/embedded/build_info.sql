-- Purpose: the record of how a database file was built: where the records came from, what stood in for Cortex, and when.
-- DuckDB only. One row. ORIGIN is a snapshot's alone: the Snowflake database and role that it shows.

CREATE SCHEMA META;

CREATE TABLE META.BUILD_INFO (
  BUILD_ID VARCHAR NOT NULL,
  BUILT_AT VARCHAR NOT NULL,
  SOURCE VARCHAR NOT NULL,
  ENRICHMENT VARCHAR NOT NULL,
  SCHEMA_VERSION INTEGER NOT NULL,
  DATA_AS_OF VARCHAR NOT NULL,
  ORIGIN VARCHAR
);
