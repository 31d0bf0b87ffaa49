/** An error as Snowflake answers it: HTTP 200 with `success: false`, a code, a SQLSTATE and a message. */
export class SnowflakeError extends Error {
  override readonly name = "SnowflakeError";
  /** Six digits, such as `000904`. */
  readonly code: string;
  /** Five characters, such as `42000`. */
  readonly sqlState: string;

  constructor(code: string, sqlState: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.sqlState = sqlState;
  }
}
