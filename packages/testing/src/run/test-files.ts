import { glob } from "node:fs/promises";
import type { Part } from "./selection.ts";

/** The parts of the test command that run test files. */
export type TestPart = Exclude<Part, "checks">;

/** Which part runs a test file, by its path relative to the root with `/` between folders. */
function partOf(file: string): TestPart {
  if (file.startsWith("packages/widgets/src/")) return "browser";
  // Faults have deadlines to keep; statements are counted within the minute in which the service asks for nothing else.
  if (/^packages\/testing\/src\/(faults\/|e2e\/statements[.])/.test(file)) return "alone";
  if (/^packages\/testing\/src\/(accessibility|e2e)\//.test(file)) return "e2e";
  return "node";
}

/**
 * Finds a part's test files: every `*.test.ts` under `packages/<name>/src`, or beside a build script in `packages/<name>/build`.
 *
 * @param root - the repository's root.
 * @param patterns - keeps files whose path contains one of these; all when empty.
 * @returns paths relative to the root, sorted, with `/` between folders.
 */
export async function findTestFiles(root: string, part: TestPart, patterns: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for await (const found of glob("packages/*/{src,build}/**/*.test.ts", { cwd: root })) {
    const file = found.replaceAll("\\", "/");
    const chosen = patterns.length === 0 || patterns.some((pattern) => file.includes(pattern));
    if (chosen && partOf(file) === part) files.push(file);
  }
  return files.sort();
}
