export * from "./filters.ts";
export * from "./messages.ts";
export * from "./meta.ts";
export * from "./options.ts";
export * from "./payloads/index.ts";
export * from "./problem.ts";
export * from "./values.ts";
