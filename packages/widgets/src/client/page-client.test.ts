import { expect } from "@open-wc/testing";
import { metaFor } from "../testing/hand-client.ts";
import type { DataRequest } from "./data-client.ts";
import { PageClient } from "./page-client.ts";
import { WidgetError } from "./widget-error.ts";

/** A batch that reached the network, whose answer the test writes line by line. */
interface Sent {
  url: string;
  body: { requests: { key: string; id: string }[]; filters: unknown };
  headers: Headers;
  signal: AbortSignal;
  write(line: unknown): void;
  writeBytes(bytes: Uint8Array): void;
  end(): void;
  breakOff(): void;
}

const kpi: DataRequest<"kpi-card"> = {
  endpoint: "https://pulse.test",
  id: "kpi-card",
  options: { metric: "average-sentiment" },
  filters: { churnRisk: ["High"] },
};
const priority: DataRequest<"ticket-priority"> = { ...kpi, id: "ticket-priority", options: {} };

/** The network is the one thing that stands in here: the client's answers to what it may do are what is tested. */
describe("the page's data client", () => {
  const realFetch = window.fetch;
  let sent: Sent[];
  let respond: () => Response | undefined;
  let client: PageClient;

  beforeEach(() => {
    sent = [];
    respond = () => undefined;
    client = new PageClient();
    window.fetch = async (input, init) => {
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
      const stream = new ReadableStream<Uint8Array>({
        start(given) {
          controller = given;
        },
      });
      const signal = init?.signal ?? new AbortController().signal;
      signal.addEventListener("abort", () => controller?.error(signal.reason));
      const writeBytes = (bytes: Uint8Array) => controller?.enqueue(bytes);
      sent.push({
        url: String(input),
        body: JSON.parse(String(init?.body)),
        headers: new Headers(init?.headers),
        signal,
        write: (line) => writeBytes(new TextEncoder().encode(`${JSON.stringify(line)}\n`)),
        writeBytes,
        end: () => controller?.close(),
        breakOff: () => controller?.error(new TypeError("network error")),
      });
      return respond() ?? new Response(stream);
    };
  });

  afterEach(() => {
    window.fetch = realFetch;
  });

  const ask = (request: DataRequest, signal = new AbortController().signal) => client.request(request, { signal });
  const answer = (key: string, id: "kpi-card" | "ticket-priority", data: unknown = {}) => ({
    key,
    status: 200,
    data,
    meta: metaFor(id),
  });
  const code = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return error instanceof WidgetError ? error.code : error;
  };

  async function batch(index = 0): Promise<Sent> {
    for (;;) {
      const found = sent[index];
      if (found !== undefined) return found;
      await new Promise(requestAnimationFrame);
    }
  }

  it("sends what arises within one frame as one batch", async () => {
    const answers = [ask(kpi), ask(priority)];
    const { url, body, write, end } = await batch();
    expect(url).to.equal("https://pulse.test/v1/batch");
    expect(body).to.deep.equal({
      requests: [
        { key: "0", id: "kpi-card", options: { metric: "average-sentiment" } },
        { key: "1", id: "ticket-priority", options: {} },
      ],
      filters: { churnRisk: ["High"] },
    });
    write(answer("1", "ticket-priority"));
    write(answer("0", "kpi-card"));
    write({ done: true });
    end();
    await Promise.all(answers);
    expect(sent).to.have.length(1);
  });

  it("asks identical questions once", async () => {
    const answers = [ask(kpi), ask({ ...kpi }), ask(kpi)];
    const { body, write } = await batch();
    expect(body.requests).to.have.length(1);
    write(answer("0", "kpi-card", { value: 1 }));
    write({ done: true });
    const responses = await Promise.all(answers);
    expect(responses.map(({ data }) => data)).to.deep.equal([{ value: 1 }, { value: 1 }, { value: 1 }]);
  });

  it("asks again for what was answered before", async () => {
    const first = ask(kpi);
    (await batch()).write(answer("0", "kpi-card"));
    await first;
    void ask(kpi);
    await batch(1);
    expect(sent).to.have.length(2);
  });

  it("hands out each answer as soon as its line has arrived", async () => {
    const slow = ask(kpi);
    const quick = ask(priority);
    const { write } = await batch();
    write(answer("1", "ticket-priority", { total: 3 }));
    expect((await quick).data).to.deep.equal({ total: 3 });
    write(answer("0", "kpi-card", { value: 2 }));
    expect((await slow).data).to.deep.equal({ value: 2 });
  });

  it("reads a line that arrives in pieces, cut inside a character", async () => {
    const asked = ask(kpi);
    const { writeBytes } = await batch();
    const bytes = new TextEncoder().encode(`${JSON.stringify(answer("0", "kpi-card", { text: "größer" }))}\n`);
    const insideCharacter = bytes.indexOf(0xc3) + 1;
    writeBytes(bytes.slice(0, insideCharacter));
    writeBytes(bytes.slice(insideCharacter));
    expect((await asked).data).to.deep.equal({ text: "größer" });
  });

  it("sends different filters and services apart", async () => {
    void ask(kpi);
    void ask({ ...kpi, filters: {} });
    void ask({ ...kpi, endpoint: "https://other.test" });
    await batch(2);
    expect(sent.map(({ url, body }) => [url, body.filters])).to.deep.equal([
      ["https://pulse.test/v1/batch", { churnRisk: ["High"] }],
      ["https://pulse.test/v1/batch", {}],
      ["https://other.test/v1/batch", { churnRisk: ["High"] }],
    ]);
  });

  it("never shares an answer between two readers' tokens", async () => {
    const one = () => "one";
    const other = () => "other";
    void ask({ ...kpi, token: one });
    void ask({ ...kpi, token: other });
    void ask({ ...kpi, token: one });
    await batch(1);
    expect(sent.map(({ headers }) => headers.get("authorization"))).to.deep.equal(["Bearer one", "Bearer other"]);
    expect(sent.map(({ body }) => body.requests.length)).to.deep.equal([1, 1]);
  });

  it("splits what one batch may not hold", async () => {
    for (let index = 0; index < 51; index += 1) {
      void ask({ ...kpi, options: { compare: "none", metric: index as unknown as "ticket-count" } });
    }
    await batch(1);
    expect(sent.map(({ body }) => body.requests.length)).to.deep.equal([50, 1]);
  });

  it("never sends what was given up within the frame", async () => {
    const controller = new AbortController();
    const given = ask(kpi, controller.signal);
    const kept = ask(priority);
    controller.abort();
    expect(await given.catch((error: unknown) => error)).to.equal(controller.signal.reason);
    const { body, write } = await batch();
    expect(body.requests.map(({ id }) => id)).to.deep.equal(["ticket-priority"]);
    write(answer("0", "ticket-priority"));
    await kept;
  });

  it("aborts a batch only when nobody waits for any of it", async () => {
    const first = new AbortController();
    const second = new AbortController();
    const both = [ask(kpi, first.signal), ask(priority, second.signal)].map((promise) => promise.catch(() => {}));
    const { signal } = await batch();
    first.abort();
    await both[0];
    expect(signal.aborted).to.equal(false);
    second.abort();
    await both[1];
    expect(signal.aborted).to.equal(true);
  });

  it("lets a batch end by itself once every answer has arrived", async () => {
    const asked = ask(kpi);
    const { write, signal } = await batch();
    write(answer("0", "kpi-card"));
    await asked;
    expect(signal.aborted).to.equal(false);
  });

  it("does not take an answer from others when one of them leaves", async () => {
    const leaving = new AbortController();
    const left = ask(kpi, leaving.signal).catch(() => {});
    const staying = ask(kpi);
    const { write } = await batch();
    leaving.abort();
    await left;
    write(answer("0", "kpi-card", { value: 1 }));
    expect((await staying).data).to.deep.equal({ value: 1 });
  });

  it("gives each failed part its own problem", async () => {
    const failed = ask(kpi);
    const fine = ask(priority);
    const { write } = await batch();
    write({
      key: "0",
      status: 400,
      problem: {
        code: "invalid-option",
        detail: "metric takes one of …",
        requestId: "r",
        status: 400,
        title: "",
        type: "",
      },
    });
    write(answer("1", "ticket-priority"));
    expect(await code(failed)).to.equal("invalid-option");
    await fine;
  });

  it("calls a missing part, an early end and a broken connection incomplete, and each can be tried again", async () => {
    const missing = ask(kpi);
    const { write, end } = await batch();
    write({ done: true });
    end();
    expect(await code(missing)).to.equal("incomplete-answer");
    const early = ask(kpi);
    (await batch(1)).end();
    expect(await code(early)).to.equal("incomplete-answer");
    const broken = ask(kpi);
    (await batch(2)).breakOff();
    expect(await code(broken)).to.equal("incomplete-answer");
    expect(new WidgetError("incomplete-answer", "").retryable).to.equal(true);
  });

  it("calls an unreachable service a network error, and garbage an invalid answer", async () => {
    respond = () => {
      throw new TypeError("Failed to fetch");
    };
    expect(await code(ask(kpi))).to.equal("network");
    respond = () => new Response("<html>a proxy's error page</html>", { status: 502 });
    expect(await code(ask(kpi))).to.equal("invalid-answer");
    respond = () => new Response("<html>\n</html>\n");
    expect(await code(ask(kpi))).to.equal("invalid-answer");
  });

  it("sends the scope's token, and asks for another one once when it was refused", async () => {
    const reasons: string[] = [];
    const token = (reason: "first" | "refused") => {
      reasons.push(reason);
      return `token-${reasons.length}`;
    };
    respond = () => (reasons.length === 1 ? new Response(null, { status: 401 }) : undefined);
    const asked = ask({ ...kpi, token });
    const second = await batch(1);
    second.write(answer("0", "kpi-card"));
    await asked;
    expect(reasons).to.deep.equal(["first", "refused"]);
    expect(sent.map(({ headers }) => headers.get("authorization"))).to.deep.equal(["Bearer token-1", "Bearer token-2"]);
  });
});
