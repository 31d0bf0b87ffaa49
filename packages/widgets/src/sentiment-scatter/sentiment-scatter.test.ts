import type { SentimentScatterData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import type { ScatterChart } from "../chart/scatter-chart.ts";
import "../scope/cx-scope.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, countEvents, nextEvent, part, parts, place, press } from "../testing/page.ts";
import "./cx-sentiment-scatter.ts";
import type { CxSentimentScatter } from "./sentiment-scatter.ts";

const data: SentimentScatterData = {
  points: {
    customerId: ["C-3", "C-1", "C-2", "C-4"],
    trend: [-1, 0.5, 0.25, 0.25],
    volatility: [1.2, 0.5, 0.25, 0.25],
    category: ["Negative", "Positive", "Neutral", null],
  },
  total: 4,
  sampled: false,
};

describe("cx-sentiment-scatter", () => {
  let client: HandClient;
  let holder: HTMLElement;
  let widget: CxSentimentScatter;
  let chart: ScatterChart;
  const frame = () => part(chart, ".frame");
  const toggles = () => parts(widget, ".legend button");

  async function show(answer: SentimentScatterData): Promise<void> {
    client = new HandClient();
    holder = document.createElement("div");
    holder.innerHTML = '<cx-scope name="scatter"></cx-scope>';
    document.body.append(holder);
    const tag = '<cx-sentiment-scatter lang="en"></cx-sentiment-scatter>';
    widget = place<CxSentimentScatter>(tag, client, holder.firstElementChild ?? holder);
    (await client.question(0)).answer<"sentiment-scatter">(answer);
    await nextEvent(widget, "cx-load");
    chart = part<ScatterChart>(widget, "cx-scatter-chart");
    await chart.updateComplete;
  }

  afterEach(() => holder.remove());

  async function said(key: string): Promise<string> {
    press(frame(), key);
    await chart.updateComplete;
    return part(chart, "[aria-live]").textContent?.trim() ?? "";
  }

  /** Moves or clicks a pointer where a customer of a volatility and a trend lies. */
  async function point(type: string, volatility: number, trend: number, pointerType = "mouse"): Promise<void> {
    const { left, top, width, height } = part(chart, ".u-over").getBoundingClientRect();
    const { xRange, yRange } = chart.model ?? { xRange: [0, 1], yRange: [0, 1] };
    const clientX = left + (width * (volatility - xRange[0])) / (xRange[1] - xRange[0]);
    const clientY = top + (height * (yRange[1] - trend)) / (yRange[1] - yRange[0]);
    const init = { clientX, clientY, pointerType, bubbles: true, composed: true };
    // Leaving is told to the chart itself, it does not bubble.
    const target = type === "pointerleave" ? chart : part(chart, ".u-over");
    target.dispatchEvent(new PointerEvent(type, init));
    await chart.updateComplete;
  }

  it("is accessible, also on the narrowest screen and while a point is read", async () => {
    await show(data);
    await expect(widget).to.be.accessible();
    holder.style.width = "320px";
    while (part(chart, ".u-wrap").offsetWidth > 320) await new Promise(requestAnimationFrame);
    frame().focus();
    await said("Home");
    expect(widget.scrollWidth).to.be.at.most(320);
    await expect(widget).to.be.accessible();
  });

  it("sums up how many customers of each sentiment there are", async () => {
    await show(data);
    expect(frame().ariaLabel).to.contain(
      "4 customers by sentiment volatility and trend: Positive 1, Neutral 1, Negative 1, Not stated 1.",
    );
  });

  it("goes from customer to customer by volatility, and says how many lie at the same place", async () => {
    await show(data);
    frame().focus();
    expect([
      await said("ArrowRight"),
      await said("ArrowRight"),
      await said("ArrowRight"),
      await said("End"),
    ]).to.deep.equal([
      "C-2, Neutral, Trend: +0.25, Volatility: 0.25, and 1 more at this place",
      "C-4, Not stated, Trend: +0.25, Volatility: 0.25, and 1 more at this place",
      "C-1, Positive, Trend: +0.50, Volatility: 0.50",
      "C-3, Negative, Trend: -1.00, Volatility: 1.20",
    ]);
    expect(await said("Home")).to.contain("C-2");
    expect(part(chart, ".tooltip").textContent).to.contain("C-2");
    expect(await said("Escape")).to.equal("");
    expect(chart.shadowRoot?.querySelector(".tooltip")).to.equal(null);
  });

  it("reads the customer that the pointer is nearest to", async () => {
    await show(data);
    await point("pointermove", 1.19, -0.98);
    expect(part(chart, ".tooltip").textContent).to.contain("C-3");
    await point("pointermove", 1.2, 0.9);
    expect(chart.shadowRoot?.querySelector(".tooltip")).to.equal(null);
  });

  it("tells sentiments apart by shape, not by colour alone", async () => {
    await show(data);
    const looks = chart.model?.kinds.map(({ label, shape }) => `${label}: ${shape}`);
    expect(looks).to.deep.equal(["Positive: circle", "Neutral: square", "Negative: triangle", "Not stated: diamond"]);
  });

  it("opens a customer by Enter or a click: once, and prevented by the host without a filter", async () => {
    await show(data);
    const selects = countEvents(document, "cx-select");
    const requests = countEvents(document, "cx-filter-request");
    frame().focus();
    await said("End");
    const changed = nextEvent(holder, "cx-filter-change");
    press(frame(), "Enter");
    expect((await changed).detail.filters).to.deep.equal({ customerId: ["C-3"] });
    expect([selects.count, requests.count]).to.deep.equal([1, 1]);
    let datum: unknown;
    holder.addEventListener("cx-select", (event) => {
      event.preventDefault();
      datum = event.detail.datum;
    });
    await point("click", 0.5, 0.5);
    selects.end();
    requests.end();
    expect(datum).to.deep.equal({ customerId: "C-1" });
    expect([selects.count, requests.count]).to.deep.equal([2, 1]);
  });

  it("says at a first tap whom a second one opens", async () => {
    await show(data);
    const selects = countEvents(document, "cx-select");
    await point("click", 0.5, 0.5, "touch");
    await point("pointerleave", 0.5, 0.5, "touch");
    expect(selects.count).to.equal(0);
    expect(part(chart, ".tooltip").textContent).to.contain("C-1");
    await point("click", 0.5, 0.5, "touch");
    selects.end();
    expect(selects.count).to.equal(1);
  });

  it("switches sentiments off for the eye, the keyboard and the pointer", async () => {
    await show(data);
    const drawn = () => {
      const canvas = part<HTMLCanvasElement>(chart, "canvas");
      return canvas.toDataURL();
    };
    const before = drawn();
    toggles()[2]?.click();
    await widget.updateComplete;
    await chart.updateComplete;
    while (drawn() === before) await new Promise(requestAnimationFrame);
    expect(toggles().map((toggle) => toggle.getAttribute("aria-pressed"))).to.deep.equal([
      "true",
      "true",
      "false",
      "true",
    ]);
    frame().focus();
    expect(await said("End")).to.contain("C-1");
    await point("pointermove", 1.2, -1);
    expect(chart.shadowRoot?.querySelector(".tooltip")).to.equal(null);
  });

  it("says the same in the table", async () => {
    await show(data);
    await chooseFromMenu(widget, 0);
    const rows = parts(widget, "tbody tr").map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).to.deep.equal([
      ["C-2", "+0.25", "0.25", "Neutral"],
      ["C-4", "+0.25", "0.25", "Not stated"],
      ["C-1", "+0.50", "0.50", "Positive"],
      ["C-3", "-1.00", "1.20", "Negative"],
    ]);
    expect(widget.shadowRoot?.querySelector(".twin p")).to.equal(null);
  });

  it("says that it shows a sample, and of many customers the first 500 in the table", async () => {
    const many = Array.from({ length: 600 }, (_, index) => index);
    await show({
      points: {
        customerId: many.map((index) => `C-${index}`),
        trend: many.map((index) => Math.sin(index)),
        volatility: many.map((index) => index / 300),
        category: many.map(() => "Positive"),
      },
      total: 12_345,
      sampled: true,
    });
    expect(part(widget, "[part=sampled]").textContent).to.equal("Showing 600 of 12,345 customers");
    await chooseFromMenu(widget, 0);
    expect(parts(widget, "tbody tr")).to.have.length(500);
    expect(part(widget, ".twin p").textContent).to.equal("The first 500 by volatility. The CSV holds all.");
  });

  it("takes the colours of the other scheme when that changes", async () => {
    document.documentElement.style.colorScheme = "light";
    await show(data);
    const drawn = part(chart, "canvas");
    document.documentElement.style.colorScheme = "dark";
    while (part(chart, "canvas") === drawn) await new Promise(requestAnimationFrame);
    document.documentElement.style.removeProperty("color-scheme");
  });

  it("takes as much room while it loads as when it is ready", async () => {
    await show(data);
    const height = widget.offsetHeight;
    const waiting = place<CxSentimentScatter>(
      "<cx-sentiment-scatter></cx-sentiment-scatter>",
      new HandClient(),
      holder,
    );
    await waiting.updateComplete;
    expect(waiting.offsetHeight).to.equal(height);
  });
});
