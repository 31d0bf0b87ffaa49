import type { SentimentDistributionData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { describeCategoryTag, seenText } from "../category/test-category.ts";
import "../scope/cx-scope.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, countEvents, nextEvent, part, parts, place, press } from "../testing/page.ts";
import "./cx-sentiment-distribution.ts";
import type { CxSentimentDistribution } from "./sentiment-distribution.ts";

describeCategoryTag({
  id: "sentiment-distribution",
  data: {
    categories: [
      { key: "Positive", count: 30, share: 0.75 },
      { key: "Negative", count: 10, share: 0.25 },
    ],
    total: 40,
  },
  heading: "Customer sentiment",
  heads: ["Overall sentiment", "Customers", "Share"],
  rows: [
    ["Positive", "30", "75%"],
    ["Negative", "10", "25%"],
  ],
  filter: ["overallSentiment", "Positive"],
});

const bySource: SentimentDistributionData = {
  groups: [
    {
      key: "review",
      categories: [
        { key: "Positive", count: 60, share: 0.6 },
        { key: "Neutral", count: 40, share: 0.4 },
        { key: "Negative", count: 0, share: 0 },
      ],
      total: 100,
    },
    {
      key: null,
      categories: [
        { key: "Positive", count: 1, share: 0.5 },
        { key: "Neutral", count: 1, share: 0.5 },
        { key: "Negative", count: 0, share: 0 },
      ],
      total: 2,
    },
  ],
};

describe("cx-sentiment-distribution by source", () => {
  let client: HandClient;
  let holder: HTMLElement;
  let widget: CxSentimentDistribution;
  const bands = () => parts(widget, ".band");

  beforeEach(async () => {
    client = new HandClient();
    holder = document.createElement("div");
    holder.innerHTML = '<cx-scope name="sources"></cx-scope>';
    document.body.append(holder);
    const tag = '<cx-sentiment-distribution lang="en" by="source"></cx-sentiment-distribution>';
    widget = place<CxSentimentDistribution>(tag, client, holder.firstElementChild ?? holder);
    (await client.question(0)).answer<"sentiment-distribution">(bySource);
    await nextEvent(widget, "cx-load");
  });

  afterEach(() => holder.remove());

  it("is accessible, also on the narrowest screen, where nothing sticks out", async () => {
    expect(client.asked[0]?.request.options).to.deep.equal({ by: "source" });
    await expect(widget).to.be.accessible();
    holder.style.width = "320px";
    await new Promise(requestAnimationFrame);
    expect(widget.scrollWidth).to.be.at.most(320);
    await expect(widget).to.be.accessible();
  });

  it("says share and count of each band, and how many events each source has", () => {
    expect(
      parts(widget, "[part=group]").map((group) => [...group.querySelectorAll("b, :scope > small")].map(seenText)),
    ).to.deep.equal([
      ["Reviews", "100 events"],
      ["Not stated", "2 events"],
    ]);
    expect(bands().slice(0, 3).map(seenText)).to.deep.equal(["Positive 60% 60", "Neutral 40% 40", "Negative 0% 0"]);
  });

  it("draws each source's bands as parts of one whole", () => {
    const lengths = [...part(widget, ".stack").children].map((band) => (band as HTMLElement).style.flexGrow);
    expect(lengths).to.deep.equal(["60", "40", "0"]);
  });

  it("says the same in the table", async () => {
    await chooseFromMenu(widget, 0);
    expect(parts(widget, "thead th").map(seenText)).to.deep.equal(["Source", "Sentiment", "Count", "Share"]);
    expect(
      parts(widget, "tbody tr")
        .slice(0, 3)
        .map((row) => [...row.children].map(seenText)),
    ).to.deep.equal([
      ["Reviews", "Positive", "60", "60%"],
      ["Reviews", "Neutral", "40", "40%"],
      ["Reviews", "Negative", "0", "0%"],
    ]);
  });

  it("reaches every band by arrow keys", () => {
    bands()[0]?.focus();
    press(bands()[0] ?? widget, "End");
    expect(widget.shadowRoot?.activeElement).to.equal(bands()[5]);
  });

  it("filters by the source of the band that was chosen, once, and takes it back", async () => {
    const requests = countEvents(document, "cx-filter-request");
    const first = nextEvent(holder, "cx-filter-change");
    bands()[1]?.click();
    expect((await first).detail.filters).to.deep.equal({ sourceType: ["review"] });
    expect(requests.count).to.equal(1);
    requests.end();
    await widget.updateComplete;
    expect(bands().map((band) => band.getAttribute("aria-pressed"))).to.deep.equal([
      "true",
      "true",
      "true",
      null,
      null,
      null,
    ]);
    const second = nextEvent(holder, "cx-filter-change");
    bands()[0]?.click();
    expect((await second).detail.filters).to.deep.equal({});
  });

  it("filters by nothing where the source is not stated", () => {
    const selects = countEvents(document, "cx-select");
    bands()[4]?.click();
    selects.end();
    expect(selects.count).to.equal(0);
  });

  it("warns of a wrong breakdown and shows none", async () => {
    widget.by = "channel" as never;
    expect((await client.question(1)).request.options).to.deep.equal({ by: "none" });
  });
});
