import type { TrendData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import type { TimeChart } from "../chart/time-chart.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, nextEvent, part, parts, place, press, shadowText } from "../testing/page.ts";
import "./cx-sentiment-trend.ts";
import type { CxSentimentTrend } from "./sentiment-trend.ts";

const day = 86_400;
const start = Date.UTC(2026, 2, 2) / 1000;

const data: TrendData = {
  grain: "week",
  series: [{ key: "all", label: "All sources" }],
  x: [0, 7, 14, 21].map((days) => start + days * day),
  y: [[-0.1, 0.2, null, 0.3]],
  counts: [[12, 3, 0, 40]],
  partial: { first: false, last: true },
};

const bySource: TrendData = {
  ...data,
  series: [
    { key: "interaction", label: "interaction" },
    { key: "ticket", label: "ticket" },
  ],
  y: [
    [0.1, 0.2, 0.3, 0.2],
    [-0.1, -0.2, null, -0.2],
  ],
  counts: [
    [5, 6, 7, 8],
    [5, 6, 0, 8],
  ],
};

describe("cx-sentiment-trend", () => {
  let client: HandClient;
  let widget: CxSentimentTrend;

  async function show(answer: TrendData, attributes = ""): Promise<TimeChart> {
    client = new HandClient();
    widget = place<CxSentimentTrend>(`<cx-sentiment-trend lang="en" ${attributes}></cx-sentiment-trend>`, client);
    (await client.question(0)).answer<"sentiment-trend">(answer);
    await nextEvent(widget, "cx-load");
    const chart = part<TimeChart>(widget, "cx-time-chart");
    await chart.updateComplete;
    return chart;
  }

  afterEach(() => widget.remove());

  it("is accessible, by source too", async () => {
    await show(data);
    await expect(widget).to.be.accessible();
    widget.remove();
    await show(bySource, 'by="source"');
    await expect(widget).to.be.accessible();
  });

  it("asks for one line over all events in a grain that fits the range, unless told otherwise", async () => {
    await show(data);
    expect(client.asked[0]?.request.options).to.deep.equal({ by: "none", grain: "auto" });
    widget.grain = "day";
    expect((await client.question(1)).request.options).to.deep.equal({ by: "none", grain: "day" });
  });

  it("draws on a canvas and sums up the course in words", async () => {
    const chart = await show(data);
    expect(part(chart, "canvas").getBoundingClientRect().height).to.be.greaterThan(100);
    expect(part(chart, ".frame").ariaLabel).to.contain(
      "Average sentiment went from -0.10 in Mar 2, 2026 to +0.30 in Mar 23, 2026.",
    );
  });

  it("reads every period by arrow keys: figure, events behind it, gaps and the partial one", async () => {
    const chart = await show(data);
    const frame = part(chart, ".frame");
    frame.focus();
    const said: string[] = [];
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "End"]) {
      press(frame, key);
      await chart.updateComplete;
      said.push(part(chart, "[aria-live]").textContent?.trim() ?? "");
    }
    expect(said).to.deep.equal([
      "Mar 2, 2026, All events: -0.10 (12 events)",
      "Mar 9, 2026, All events: +0.20 (only 3 events)",
      "Mar 16, 2026, All events: –",
      "Mar 23, 2026 (partial period), All events: +0.30 (40 events)",
    ]);
    expect(part(chart, ".tooltip").textContent).to.contain("+0.30");
    press(frame, "Escape");
    await chart.updateComplete;
    expect(chart.shadowRoot?.querySelector(".tooltip")).to.equal(null);
  });

  it("sums up each source in the chart's name", async () => {
    const chart = await show(bySource, 'by="source"');
    expect(part(chart, "[role=application]").ariaLabel).to.contain(
      "Interactions went from +0.10 in Mar 2, 2026 to +0.20 in Mar 23, 2026. Tickets went from -0.10 in Mar 2, 2026 to -0.20 in Mar 23, 2026.",
    );
  });

  it("takes a tooltip away by Escape wherever the focus is", async () => {
    const chart = await show(data);
    press(part(chart, ".frame"), "ArrowRight");
    await chart.updateComplete;
    expect(part(chart, ".tooltip").textContent).to.contain("Mar 2, 2026");
    press(document.body, "Escape");
    await chart.updateComplete;
    expect(chart.shadowRoot?.querySelector(".tooltip")).to.equal(null);
  });

  it("switches sources off and on", async () => {
    const chart = await show(bySource, 'by="source"');
    const toggles = () => parts(widget, ".legend button");
    expect(toggles().map((button) => button.textContent?.trim())).to.deep.equal(["Interactions", "Tickets"]);
    toggles()[0]?.click();
    await widget.updateComplete;
    expect(toggles()[0]?.getAttribute("aria-pressed")).to.equal("false");
    expect([...chart.hiddenKeys]).to.deep.equal(["interaction"]);
    toggles()[0]?.click();
    await widget.updateComplete;
    expect(chart.hiddenKeys.size).to.equal(0);
  });

  it("says that the dashed stretch is a period not complete", async () => {
    await show(data);
    expect(shadowText(widget)).to.contain("Dashed: the period is not complete");
    widget.remove();
    await show({ ...data, partial: { first: false, last: false } });
    expect(shadowText(widget)).to.not.contain("Dashed");
  });

  it("says the same figures as a table", async () => {
    await show(data);
    await chooseFromMenu(widget, 0);
    const rows = parts(widget, "tbody tr").map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).to.deep.equal([
      ["Mar 2, 2026", "-0.10", "12"],
      ["Mar 9, 2026", "+0.20", "3"],
      ["Mar 16, 2026", "–", "0"],
      ["Mar 23, 2026 (partial period)", "+0.30", "40"],
    ]);
  });

  it("draws again after it was taken off the page and put back", async () => {
    const chart = await show(data);
    widget.remove();
    expect(chart.shadowRoot?.querySelector("canvas")).to.equal(null);
    document.body.append(widget);
    await widget.updateComplete;
    await chart.updateComplete;
    expect(chart.shadowRoot?.querySelector("canvas")).to.not.equal(null);
  });

  it("takes the colours of the other scheme when that changes", async () => {
    document.documentElement.style.colorScheme = "light";
    const chart = await show(data);
    const drawn = part(chart, "canvas");
    document.documentElement.style.colorScheme = "dark";
    while (part(chart, "canvas") === drawn) await new Promise(requestAnimationFrame);
    document.documentElement.style.removeProperty("color-scheme");
  });

  it("takes a colour that the page's style sheet changes", async () => {
    const sheet = document.createElement("style");
    sheet.textContent = ":root[data-brand] { --cx-series-1: rgb(1, 2, 3) }";
    document.head.append(sheet);
    const chart = await show(data);
    const drawn = part(chart, "canvas");
    document.documentElement.dataset["brand"] = "";
    while (part(chart, "canvas") === drawn) await new Promise(requestAnimationFrame);
    const { width, height } = part<HTMLCanvasElement>(chart, "canvas");
    const pixels = part<HTMLCanvasElement>(chart, "canvas").getContext("2d")?.getImageData(0, 0, width, height).data;
    const inBrand = pixels?.some((_, at) => at % 4 === 0 && pixels.subarray(at, at + 4).join() === "1,2,3,255");
    expect(inBrand).to.equal(true);
    delete document.documentElement.dataset["brand"];
    sheet.remove();
  });

  it("draws once for each answer, however often the card around it changes", async () => {
    const chart = await show(data);
    const drawn = part(chart, "canvas");
    widget.heading = "Mood";
    await widget.updateComplete;
    await chart.updateComplete;
    expect(part(chart, "canvas")).to.equal(drawn);
  });

  it("follows its container's width", async () => {
    const chart = await show(data);
    widget.style.width = "420px";
    while (part(chart, ".uplot").getBoundingClientRect().width > 420) await new Promise(requestAnimationFrame);
    expect(part(chart, ".uplot").getBoundingClientRect().width).to.be.lessThan(420);
  });

  it("shows nothing to draw as empty", async () => {
    client = new HandClient();
    widget = place<CxSentimentTrend>("<cx-sentiment-trend></cx-sentiment-trend>", client);
    (await client.question(0)).answer<"sentiment-trend">({
      ...data,
      y: [[null, null, null, null]],
      counts: [[0, 0, 0, 0]],
    });
    await nextEvent(widget, "cx-load");
    expect(widget.shadowRoot?.querySelector("[part=empty]")).to.not.equal(null);
  });
});
