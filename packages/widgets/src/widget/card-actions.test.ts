import type { KpiCardData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import "../kpi-card/cx-kpi-card.ts";
import type { DataRequest, DownloadOptions } from "../client/data-client.ts";
import { WidgetError } from "../client/widget-error.ts";
import { CxKpiCard } from "../kpi-card/kpi-card.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, nextEvent, openMenu, part, parts, place, press, shadowText } from "../testing/page.ts";

const data: KpiCardData = {
  metric: "ticket-count",
  value: 12,
  unit: "count",
  comparison: "previous-period",
  previous: 10,
  previousFrom: "2025-11-02",
  previousTo: "2025-12-31",
  delta: 2,
  basis: 12,
  sparkline: { x: [1767225600], y: [12] },
};

/** A card whose figures are a table already. */
class TestTable extends CxKpiCard {
  protected override readonly isTable = true;
}
customElements.define("test-table", TestTable);

describe("a card's menu", () => {
  const clipboard = navigator.clipboard.writeText;
  let card: CxKpiCard;
  let client: HandClient;

  beforeEach(async () => {
    client = new HandClient();
    card = place<CxKpiCard>('<cx-kpi-card lang="en" metric="ticket-count"></cx-kpi-card>', client);
    (await client.question(0)).answer<"kpi-card">(data, {
      filters: {
        applied: { dateFrom: "2026-01-01", dateTo: "2026-03-01", churnRisk: ["High", "Low"] },
        notApplicable: [],
        own: [],
      },
    });
    await nextEvent(card, "cx-load");
  });

  afterEach(() => {
    navigator.clipboard.writeText = clipboard;
    card.remove();
  });

  it("shows the figures as a table, and the card again", async () => {
    await chooseFromMenu(card, 0);
    const rows = parts(card, "tbody tr").map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).to.deep.equal([
      ["Value", "12"],
      ["Previous", "10"],
      ["Change", "up 2 against the previous 60 days"],
      ["Jan 1, 2026", "12"],
    ]);
    expect(part(card, "caption").textContent).to.equal("A measure");
    await expect(card).to.be.accessible();
    const menu = part(card, "cx-widget-menu");
    part(menu, "button.dots").click();
    await card.updateComplete;
    part(menu, "[role=menuitem]").click();
    await card.updateComplete;
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("12");
  });

  it("offers no table where the figures are one already", async () => {
    const client = new HandClient();
    const table = place<TestTable>('<test-table lang="en"></test-table>', client);
    (await client.question(0)).answer<"kpi-card">(data);
    await nextEvent(table, "cx-load");
    const labels = (await openMenu(table)).map((item) => item.textContent?.trim());
    expect(labels).to.include("Copy as text");
    expect(labels).not.to.include("View as table");
    table.remove();
  });

  it("copies heading, definition, filters, figures, as-of time and source as text", async () => {
    let copied = "";
    navigator.clipboard.writeText = async (text) => {
      copied = text;
    };
    await chooseFromMenu(card, 1);
    await card.updateComplete;
    const [heading, definition, days, churn, ...rest] = copied.split("\n");
    expect(heading).to.equal("Tickets");
    expect(definition).to.equal("A measure");
    expect(days).to.match(/^Date range: Jan 1\s–\sMar 1, 2026$/);
    expect(churn).to.equal("Churn risk: High, Low");
    expect(rest).to.include("Value\t12");
    expect(rest.at(-1)).to.match(/^As of Mar 1, 2026, .* · Loaded records$/);
    while (!shadowText(card).includes("Copied.")) await card.updateComplete;
  });

  it("says so when the browser does not let the page copy", async () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
    await chooseFromMenu(card, 1);
    while (!shadowText(card).includes("The browser does not let this page copy.")) {
      await new Promise(requestAnimationFrame);
    }
  });

  it("stays on the screen where its card stands at the edge and is narrower than it", async () => {
    card.style.cssText = "position: absolute; left: 0; width: 120px";
    await openMenu(card);
    const menu = part(part(card, "cx-widget-menu"), "[role=menu]");
    expect(menu.offsetWidth).to.be.greaterThan(120);
    expect(menu.getBoundingClientRect().left).to.be.at.least(0);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });

  it("is left by Escape, with the focus back on its button", async () => {
    const items = await openMenu(card);
    const menu = part(card, "cx-widget-menu");
    await expect(card).to.be.accessible();
    press(menu.shadowRoot?.activeElement ?? menu, "ArrowDown");
    expect(menu.shadowRoot?.activeElement).to.equal(items[1]);
    press(menu.shadowRoot?.activeElement ?? menu, "Escape");
    expect(menu.shadowRoot?.activeElement).to.equal(part(menu, "button.dots"));
    while (parts(menu, "[role=menu]").length > 0) await new Promise(requestAnimationFrame);
  });

  it("is left by Tab, which goes on from its button", async () => {
    await openMenu(card);
    const menu = part(card, "cx-widget-menu");
    press(menu.shadowRoot?.activeElement ?? menu, "Tab");
    expect(menu.shadowRoot?.activeElement).to.equal(part(menu, "button.dots"));
    while (parts(menu, "[role=menu]").length > 0) await new Promise(requestAnimationFrame);
  });

  describe("with a download", () => {
    const { click } = HTMLAnchorElement.prototype;
    let files: HTMLAnchorElement[];
    let asked: { request: DataRequest; options: DownloadOptions; answer: PromiseWithResolvers<Blob> }[];

    beforeEach(() => {
      files = [];
      asked = [];
      HTMLAnchorElement.prototype.click = function () {
        files.push(this);
      };
      client.download = (request, options) => {
        const answer = Promise.withResolvers<Blob>();
        asked.push({ request, options, answer });
        return answer.promise;
      };
    });

    afterEach(() => {
      HTMLAnchorElement.prototype.click = click;
    });

    async function choose(label: string): Promise<void> {
      const items = await openMenu(card);
      const item = items.find((candidate) => candidate.textContent?.trim() === label);
      if (item === undefined) throw new Error(`the menu offers no ${label}`);
      item.click();
      await card.updateComplete;
    }

    async function start() {
      await choose("Download CSV");
      return asked.at(-1) ?? expect.fail("nothing was asked");
    }

    /** Waits until the card says it. */
    async function said(text: string): Promise<void> {
      while (!shadowText(card).includes(text)) await new Promise(requestAnimationFrame);
    }

    it("asks its client once for what it shows, and saves the file under its heading", async () => {
      const { request, options, answer } = await start();
      expect(request).to.include({ id: "kpi-card" });
      expect(request.options).to.include({ metric: "ticket-count" });
      expect(options.heading).to.equal("Tickets");
      expect(parts(card, ".progress")).to.have.length(1);
      answer.resolve(new Blob(["a,b\r\n"]));
      await said("Downloaded 0 kB.");
      expect(asked).to.have.length(1);
      expect(files.map(({ download }) => download)).to.deep.equal(["tickets.csv"]);
      expect(await (await fetch(files[0]?.href ?? "")).text()).to.equal("a,b\r\n");
      expect(parts(card, ".progress")).to.be.empty;
    });

    it("names the file by the host's heading, and tells the service of it", async () => {
      card.heading = "Ours: Äpfel/Birnen";
      const { options, answer } = await start();
      expect(options.heading).to.equal("Ours: Äpfel/Birnen");
      answer.resolve(new Blob());
      await said("Downloaded");
      expect(files[0]?.download).to.equal("ours-äpfel-birnen.csv");
    });

    it("says how it goes, each time the file has doubled", async () => {
      const { options } = await start();
      const heard: string[] = [];
      for (const bytes of [1_000, 999_999, 1_500_000, 1_600_000, 2_900_000, 3_000_001]) {
        options.progress(bytes);
        await card.updateComplete;
        const text = parts(card, "[role=status]").at(-1)?.textContent ?? "";
        if (heard.at(-1) !== text) heard.push(text);
      }
      expect(heard).to.deep.equal(["Downloading.", "Downloading: 1.5 MB so far.", "Downloading: 3 MB so far."]);
    });

    it("says what went wrong beside the figures, and tries again", async () => {
      const { answer } = await start();
      answer.reject(new WidgetError("query-timeout", "The query took too long."));
      await said("The download failed. The query took too long.");
      expect(part(card, "[part=value]").textContent?.trim()).to.equal("12");
      await expect(card).to.be.accessible();
      part(card, "[part=notice] button").click();
      await card.updateComplete;
      expect(asked).to.have.length(2);
      expect(parts(card, "[part=notice]")).to.be.empty;
      expect(files).to.be.empty;
    });

    it("ends when the reader cancels it or the card leaves, and saves nothing", async () => {
      const cancelled = await start();
      await choose("Cancel download");
      expect(cancelled.options.signal.aborted).to.be.true;
      cancelled.answer.resolve(new Blob(["late"]));
      const left = await start();
      card.remove();
      expect(left.options.signal.aborted).to.be.true;
      left.answer.reject(new DOMException("gone", "AbortError"));
      await card.updateComplete;
      expect(files).to.be.empty;
    });
  });

  it("asks the service itself where the host has no client of its own", async () => {
    const { fetch } = window;
    const asked: string[] = [];
    window.fetch = async (input) => {
      asked.push(String(input));
      // The figures themselves are on their way.
      if (String(input).endsWith("/v1/batch")) return await new Promise<Response>(() => {});
      return new Response(JSON.stringify({ code: "forbidden", detail: "Not for you." }), { status: 403 });
    };
    card.endpoint = "https://pulse.test/";
    card.client = undefined;
    const items = await openMenu(card);
    items.find((item) => item.textContent?.trim() === "Download CSV")?.click();
    while (!shadowText(card).includes("The download failed. Not for you.")) await new Promise(requestAnimationFrame);
    window.fetch = fetch;
    expect(asked).to.include(
      "https://pulse.test/v1/widgets/kpi-card/export.csv?metric=ticket-count&compare=previous-period&heading=Tickets",
    );
  });

  it("offers no download where the host's client has none", async () => {
    const labels = (await openMenu(card)).map((item) => item.textContent?.trim());
    expect(labels).not.to.include("Download CSV");
  });
});
