import { type FileHandle, open, rm, stat } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { hasCode } from "../error-code.ts";
import { UserError } from "../user-error.ts";

/** Renames take milliseconds: a lock of this age in milliseconds was left behind by a process that was killed. */
const abandonedAfter = 30_000;
const retryEvery = 50;

/** Runs `work` while holding a lock file, so that only one process at a time does. Waits for its turn. */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const handle = await acquire(path);
  try {
    return await work();
  } finally {
    await handle.close();
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<FileHandle> {
  const giveUpAt = Date.now() + 2 * abandonedAfter;
  for (;;) {
    try {
      return await open(path, "wx", 0o600);
    } catch (error) {
      if (!hasCode(error, "EEXIST")) {
        throw error;
      }
      if (Date.now() > giveUpAt) {
        throw new UserError(`${path} is held by another build; delete it if none is running`, { cause: error });
      }
      await removeAbandoned(path);
      await delay(retryEvery);
    }
  }
}

async function removeAbandoned(path: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > abandonedAfter) {
      await rm(path, { force: true });
    }
  } catch (error) {
    // Gone in the meantime: the next attempt will tell.
    if (!hasCode(error, "ENOENT")) {
      throw error;
    }
  }
}
