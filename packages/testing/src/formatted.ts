import { execFileSync } from "node:child_process";
import { root } from "./paths.ts";
import { toolEnvironment } from "./run/command.ts";

/** Markdown that a test writes, as the project's formatter wants it. */
export function formattedMarkdown(text: string): string {
  return execFileSync("biome", ["format", "--stdin-file-path=PAGE.md"], {
    cwd: root,
    env: toolEnvironment(),
    input: text,
    encoding: "utf8",
  });
}
