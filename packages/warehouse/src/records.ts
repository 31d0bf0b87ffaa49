/** RAW records, for those who work figures out from them a second time: how they are made, read and scored. */
export { enrichInteraction, enrichReview, enrichTicket } from "./embedded/enrich/enrich.ts";
export { generateRecords } from "./embedded/generate/generate.ts";
export { readRawRecords } from "./embedded/raw/read.ts";
export type { RawRecords } from "./embedded/raw/records.ts";
