import { maxFilterValueLength, maxFilterValues } from "@customer-pulse/contract/values";
import { type CheckedPatch, checkPatch } from "../scope/filters.ts";

/** A choice that a reader saved under a name. */
export interface Preset {
  readonly name: string;
  /** What the reader chose; null is a default of the host that was cleared. Relative ranges stay relative. */
  readonly filters: CheckedPatch;
}

/** Presets as they were found in text that anyone may have written. */
export interface FoundPresets {
  presets: Preset[];
  /** Entries that are none, and were left out. */
  unreadable: number;
}

/** Names the format, in this browser's storage and in exported files alike, and its version. */
const format = "customerPulsePresets";
const version = 1;
const longestName = 80;
const mostPresets = 200;

export function presetsText(presets: readonly Preset[]): string {
  return JSON.stringify({ [format]: version, presets }, undefined, 2);
}

/** Reads presets from text and believes nothing of it; undefined where it holds none at all. */
export function parsePresets(text: string): FoundPresets | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // What is no JSON holds no presets; the caller says so.
    return undefined;
  }
  if (!isRecord(content) || content[format] !== version || !Array.isArray(content["presets"])) return undefined;
  const entries: unknown[] = content["presets"];
  const found: Preset[] = [];
  for (const entry of entries.slice(0, mostPresets)) {
    const preset = checkPreset(entry);
    if (preset !== undefined) found.push({ ...preset, name: freeName(preset.name, found) });
  }
  return { presets: found, unreadable: entries.length - found.length };
}

function checkPreset(entry: unknown): Preset | undefined {
  if (!isRecord(entry) || !isRecord(entry["filters"])) return undefined;
  const name = cleanName(entry["name"]);
  const filters = checkPatch(entry["filters"]);
  const fits = Object.values(filters).every(
    (value) =>
      !Array.isArray(value) ||
      (value.length <= maxFilterValues && value.every((item: string) => item.length <= maxFilterValueLength)),
  );
  return name === "" || !fits ? undefined : { name, filters };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name as it is kept: one line, of a length that can be shown. An empty text where it is none. */
export function cleanName(name: unknown): string {
  return typeof name === "string" ? name.replaceAll(/\s+/g, " ").trim().slice(0, longestName).trim() : "";
}

/** The place of a name, in whatever case it is written; -1 where it is free. */
export function placeOf(name: string, presets: readonly Preset[]): number {
  return presets.findIndex((preset) => preset.name.toLowerCase() === name.toLowerCase());
}

/** The name, with a number behind it where it is taken. */
function freeName(name: string, presets: readonly Preset[]): string {
  let free = name;
  for (let number = 2; placeOf(free, presets) >= 0; number += 1) free = `${name} (${number})`;
  return free;
}

/** Adds presets and replaces none: a name that is taken gets a number, and what is there already is left out. */
export function addPresets(presets: readonly Preset[], added: readonly Preset[]): Preset[] {
  const all = [...presets];
  for (const preset of added) {
    const same = all[placeOf(preset.name, all)];
    if (same !== undefined && JSON.stringify(same.filters) === JSON.stringify(preset.filters)) continue;
    all.push({ ...preset, name: freeName(preset.name, all) });
  }
  return all;
}
