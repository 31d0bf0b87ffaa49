import { expect } from "@open-wc/testing";
import type { DataRequest } from "./data-client.ts";
import { downloadCsv } from "./download.ts";
import { WidgetError } from "./widget-error.ts";

const table: DataRequest<"ticket-table"> = {
  endpoint: "https://pulse.test/prefix",
  id: "ticket-table",
  options: { page: 3, pageSize: 50, sort: "ticketDate", direction: "desc", search: "" },
  filters: { dateRange: "last-90-days", churnRisk: ["High", "Medium & more"] },
};

/** The network is what stands in here. */
describe("a download", () => {
  const realFetch = window.fetch;
  let sent: { url: URL; headers: Headers; signal: AbortSignal }[];
  let body: ReadableStreamDefaultController<Uint8Array>;
  let answers: (() => Response)[];

  const problem = (status: number, code: string, detail: string) => () =>
    new Response(JSON.stringify({ code, detail, requestId: "r-1" }), { status });
  const stream = () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          body = controller;
        },
      }),
    );
  const write = (text: string) => body.enqueue(new TextEncoder().encode(text));

  beforeEach(() => {
    sent = [];
    answers = [];
    window.fetch = async (input, init) => {
      const signal = init?.signal ?? new AbortController().signal;
      sent.push({ url: new URL(String(input)), headers: new Headers(init?.headers), signal });
      signal.addEventListener("abort", () => body.error(signal.reason));
      return (answers.shift() ?? stream)();
    };
  });

  afterEach(() => {
    window.fetch = realFetch;
  });

  function download(request: DataRequest = table, heading?: string) {
    const controller = new AbortController();
    const said: number[] = [];
    const options = { signal: controller.signal, heading, progress: (bytes: number) => said.push(bytes) };
    const file = downloadCsv(request, options);
    return { file, said, abort: () => controller.abort() };
  }

  async function asked(count = 1): Promise<void> {
    while (sent.length < count) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }

  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: unknown) => (error instanceof WidgetError ? error.code : error),
    );

  it("asks for the full result with options, filters and the host's heading, but no page of it", async () => {
    const { file } = download(table, "Our tickets");
    await asked();
    body.close();
    await file;
    const { url, headers } = sent[0] ?? expect.fail();
    expect(url.origin + url.pathname).to.equal("https://pulse.test/prefix/v1/widgets/ticket-table/export.csv");
    expect([...url.searchParams]).to.deep.equal([
      ["sort", "ticketDate"],
      ["direction", "desc"],
      ["dateRange", "last-90-days"],
      ["churnRisk", "High"],
      ["churnRisk", "Medium & more"],
      ["heading", "Our tickets"],
    ]);
    expect(headers.has("authorization")).to.be.false;
  });

  it("gives the file byte by byte as it came, and says how much there is so far", async () => {
    const { file, said } = download();
    await asked();
    const large = "x".repeat(9_000_000);
    for (const text of ["\u{feff}a,b\r\n", large, "\r\n'=1+1,ä"]) write(text);
    body.close();
    const blob = await file;
    expect(await blob.text()).to.equal(`a,b\r\n${large}\r\n'=1+1,ä`);
    expect(new Uint8Array(await blob.slice(0, 3).arrayBuffer())).to.deep.equal(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(blob.type).to.equal("text/csv;charset=utf-8");
    expect(said).to.deep.equal([8, 9_000_008, 9_000_018]);
  });

  it("sends the token, and a fresh one once where it was refused", async () => {
    answers = [problem(401, "unauthorized", "The token ran out.")];
    const { file } = download({ ...table, token: (reason) => `token-${reason}` });
    await asked(2);
    body.close();
    await file;
    expect(sent.map(({ headers }) => headers.get("authorization"))).to.deep.equal([
      "Bearer token-first",
      "Bearer token-refused",
    ]);
    answers = [problem(401, "unauthorized", "Sign in."), problem(401, "unauthorized", "Sign in.")];
    expect(await code(download({ ...table, token: () => "old" }).file)).to.equal("unauthorized");
    expect(sent).to.have.length(4);
  });

  it("says what the service said where it refuses", async () => {
    answers = [problem(504, "query-timeout", "The query took too long.")];
    expect(await code(download().file)).to.equal("query-timeout");
    answers = [() => new Response("<h1>Not found</h1>", { status: 404 })];
    expect(await code(download().file)).to.equal("invalid-answer");
  });

  it("gives no file that was cut off", async () => {
    const { file } = download();
    await asked();
    write("a,b\r\n");
    body.error(new TypeError("network error"));
    expect(await code(file)).to.equal("incomplete-answer");
  });

  it("ends when it is broken off", async () => {
    const { file, abort } = download();
    await asked();
    abort();
    expect(await code(file)).to.be.instanceOf(DOMException);
    expect(sent[0]?.signal.aborted).to.be.true;
  });
});
