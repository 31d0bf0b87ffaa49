import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * Memory of a process, in MB of 1,000,000 bytes: the most it ever had resident on Linux, what it has now elsewhere.
 *
 * @throws {Error} when the system does not tell, as on Windows.
 */
export async function residentMemory(pid: number): Promise<number> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    if (kibibytes === undefined) throw new Error(`/proc/${pid}/status does not tell the memory`);
    return (Number(kibibytes) * 1024) / 1e6;
  }
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return (Number(stdout.trim()) * 1024) / 1e6;
}
