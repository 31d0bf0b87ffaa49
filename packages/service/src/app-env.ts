/** What the middleware hands to the routes. */
export interface AppEnv {
  Variables: {
    /** Names the request in the log and in problem details. */
    requestId: string;
    /** Headers for pages of other origins; only where such origins are listed. */
    crossOrigin?: Readonly<Record<string, string>>;
    /** Settles when a streamed answer has been sent or given up; its log line waits for it. */
    streamed?: Promise<void>;
  };
}
