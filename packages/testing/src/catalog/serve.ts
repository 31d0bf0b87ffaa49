import { freePort } from "../service/free-port.ts";
import { startOwnService } from "./own-service.ts";
import { runStorybook } from "./storybook.ts";

/** Starts the service and Storybook, which answers `/v1` through it, so that stories and figures have one origin. */
export async function serveCatalog(): Promise<void> {
  await using service = await startOwnService(await freePort());
  const port = process.env["STORYBOOK_PORT"] ?? "6006";
  await runStorybook(["dev", "--port", port, "--host", "127.0.0.1", "--no-open", "--ci", "--no-version-updates"], {
    STORIES_SERVICE: service.url,
  });
}
