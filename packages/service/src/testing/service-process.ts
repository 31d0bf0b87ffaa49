import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** A real service process and what it prints. */
export interface ServiceProcess {
  child: ChildProcess;
  /** Resolves with the first line of its output that matches; rejects when it ends before. */
  line(pattern: RegExp): Promise<string>;
  /** Its exit code and everything that it printed. */
  ended: Promise<{ code: number | null; output: string; errors: string }>;
}

/** Starts `main.ts` with these variables and none of the tests' own that it reads. */
export function startProcess(variables: Record<string, string>): ServiceProcess {
  const env = { PATH: process.env["PATH"], PORT: "0", HOST: "127.0.0.1", ...variables };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const exited = Promise.all([once(child, "exit"), once(reader, "close")]);
  const ended = exited.then(([[code]]) => ({ code: code as number | null, output: lines.join("\n"), errors }));
  const line = async (pattern: RegExp) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const look = () => {
      const found = lines.find((candidate) => pattern.test(candidate));
      if (found !== undefined) resolve(found);
    };
    waiting.add(look);
    look();
    const early = ended.then(({ code, output }) => {
      throw new Error(`the service ended with ${code} before it printed ${pattern}:\n${output}\n${errors}`);
    });
    return Promise.race([promise, early]).finally(() => waiting.delete(look));
  };
  return { child, line, ended };
}
