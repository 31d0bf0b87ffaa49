/** Where this script came from: the data service, unless a tag or its scope names another endpoint. */
export const scriptOrigin = new URL(import.meta.url).origin;
