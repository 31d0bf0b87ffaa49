import type { KpiCardData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { WidgetError } from "../client/widget-error.ts";
import "../scope/cx-scope.ts";
import type { CxScope } from "../scope/scope.ts";
import { HandClient } from "../testing/hand-client.ts";
import { countEvents, nextEvent, openMenu, part, place, shadowText } from "../testing/page.ts";
import "./cx-kpi-card.ts";
import type { CxKpiCard } from "./kpi-card.ts";

const sentiment: KpiCardData = {
  metric: "average-sentiment",
  value: 0.1234,
  unit: "score",
  comparison: "previous-period",
  previous: 0.0834,
  previousFrom: "2025-11-02",
  previousTo: "2025-12-31",
  delta: 0.04,
  basis: 120,
  sparkline: { x: [1767225600, 1769904000, 1772323200], y: [0.1, null, 0.2] },
};

describe("cx-kpi-card", () => {
  let client: HandClient;
  let card: CxKpiCard;

  beforeEach(() => {
    client = new HandClient();
  });

  afterEach(() => card.remove());

  async function show(data: KpiCardData, attributes = ""): Promise<void> {
    card = place<CxKpiCard>(`<cx-kpi-card ${attributes}></cx-kpi-card>`, client);
    (await client.question()).answer<"kpi-card">(data);
    await nextEvent(card, "cx-load");
  }

  it("is accessible while it loads and when it is ready", async () => {
    card = place<CxKpiCard>("<cx-kpi-card></cx-kpi-card>", client);
    const question = await client.question();
    await expect(card).to.be.accessible();
    question.answer<"kpi-card">(sentiment);
    await nextEvent(card, "cx-load");
    await expect(card).to.be.accessible();
  });

  it("asks for average sentiment against the period before, unless told otherwise", async () => {
    card = place<CxKpiCard>("<cx-kpi-card></cx-kpi-card>", client);
    expect((await client.question()).request.options).to.deep.equal({
      metric: "average-sentiment",
      compare: "previous-period",
    });
  });

  it("falls back to the default for a metric that it does not know", async () => {
    card = place<CxKpiCard>('<cx-kpi-card metric="happiness"></cx-kpi-card>', client);
    expect((await client.question()).request.options).to.include({ metric: "average-sentiment" });
  });

  it("asks anew when its metric changes", async () => {
    await show(sentiment);
    card.metric = "ticket-count";
    expect((await client.question()).request.options).to.include({ metric: "ticket-count" });
  });

  it("says value and change with sign, arrow and words", async () => {
    await show(sentiment, 'lang="en"');
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("+0.12");
    expect(part(card, "[part=delta]").textContent?.trim()).to.equal("↑ up 0.04 against the previous 60 days");
    expect(part(card, "[part=delta]").dataset["tone"]).to.equal("good");
  });

  it("colours a change only where it is good or bad", async () => {
    await show({ ...sentiment, metric: "ticket-count", unit: "count", value: 20, previous: 10, delta: 10 });
    expect(part(card, "[part=delta]").dataset["tone"]).to.equal("none");
  });

  it("calls less churn good news, in percentage points", async () => {
    await show({
      ...sentiment,
      metric: "high-churn-share",
      unit: "share",
      comparison: "all-customers",
      value: 0.2,
      previous: 0.25,
      delta: -0.05,
    });
    expect(part(card, "[part=delta]").textContent).to.contain("down 5.0 pts against all customers");
    expect(part(card, "[part=delta]").dataset["tone"]).to.equal("good");
  });

  it("says that a change too small to show is none", async () => {
    await show({ ...sentiment, delta: 0.0004 });
    expect(part(card, "[part=delta]").textContent).to.contain("unchanged against the previous 60 days");
  });

  it("shows a dash with the reason where there is no figure, never 0", async () => {
    await show({ ...sentiment, value: null, previous: null, delta: null, basis: 0 });
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("–");
    expect(part(card, "[part=delta]").textContent?.trim()).to.equal("no events in this range");
  });

  it("shows 0 where the figure is 0", async () => {
    await show({ ...sentiment, metric: "ticket-count", unit: "count", value: 0, previous: 3, delta: -3 });
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("0");
  });

  it("keeps the whole number of a compact count on hover", async () => {
    await show({ ...sentiment, metric: "total-interactions", unit: "count", value: 1_234_567 }, 'lang="en"');
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("1.2M");
    expect(part(card, "[part=value]").title).to.equal("1,234,567");
  });

  it("shows money in the host's currency and as a share of the whole", async () => {
    await show(
      {
        ...sentiment,
        metric: "lifetime-value-at-risk",
        unit: "money",
        comparison: "none",
        value: 45_200,
        previous: null,
        delta: null,
        shareOfTotal: 0.18,
      },
      'lang="en" currency="EUR"',
    );
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("€45.2K");
    expect(part(card, "[part=delta]").textContent).to.contain("18% of all customers’");
  });

  it("writes numbers in the page's language", async () => {
    await show(sentiment, 'lang="de"');
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("+0,12");
  });

  it("draws a gap where a period has no figure", async () => {
    await show(sentiment);
    expect(part(card, "[part=sparkline] path").getAttribute("d")).to.equal("M0 26M100 2");
  });

  it("says as of when and from where the figure is, and what it is not filtered by", async () => {
    card = place<CxKpiCard>('<cx-kpi-card lang="en"></cx-kpi-card>', client);
    (await client.question()).answer<"kpi-card">(sentiment, {
      source: "embedded (generated)",
      filters: { applied: {}, notApplicable: ["reviewLanguage"], own: [] },
    });
    await nextEvent(card, "cx-load");
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(part(card, "[part=footer] span").title).to.equal(zone);
    const footer = part(card, "[part=footer]").textContent;
    expect(footer).to.contain("As of Mar 1, 2026");
    expect(footer).to.contain("Generated records");
    expect(footer).to.contain("Not filtered by review language");
  });

  it("shows what went wrong, with its code, and asks again on request", async () => {
    card = place<CxKpiCard>("<cx-kpi-card></cx-kpi-card>", client);
    const question = await client.question();
    const failed = nextEvent(card, "cx-error");
    question.fail(new WidgetError("warehouse-unavailable", "The warehouse does not answer.", { requestId: "r-1" }));
    expect((await failed).detail.error.code).to.equal("warehouse-unavailable");
    await card.updateComplete;
    expect(shadowText(card)).to.contain("The warehouse does not answer.");
    expect(shadowText(card)).to.contain("Code: warehouse-unavailable · Request: r-1");
    await expect(card).to.be.accessible();
    part(card, "[part=error] button").click();
    (await client.question()).answer<"kpi-card">(sentiment);
    await nextEvent(card, "cx-load");
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("+0.12");
  });

  it("says what went wrong in a region that was there before, as not every screen reader reads one that comes filled", async () => {
    card = place<CxKpiCard>("<cx-kpi-card></cx-kpi-card>", client);
    const question = await client.question();
    const region = part(card, "[part=body] [role=status]");
    expect(region.textContent?.trim()).to.equal("");
    question.fail(new WidgetError("warehouse-unavailable", "The warehouse does not answer."));
    await nextEvent(card, "cx-error");
    await card.updateComplete;
    expect(part(card, "[part=body] [role=status]")).to.equal(region);
    expect(region.textContent).to.contain("The warehouse does not answer.");
  });

  it("offers no second try where none can help", async () => {
    card = place<CxKpiCard>("<cx-kpi-card></cx-kpi-card>", client);
    (await client.question()).fail(new WidgetError("invalid-filter", "churnRisk takes at most 200 values."));
    await nextEvent(card, "cx-error");
    await card.updateComplete;
    expect(card.shadowRoot?.querySelector("[part=error] button")).to.equal(null);
  });

  it("keeps its last figure, marked, when a refresh fails", async () => {
    await show(sentiment);
    card.refresh();
    (await client.question()).fail(new WidgetError("network", "The data service cannot be reached."));
    await nextEvent(card, "cx-error");
    await card.updateComplete;
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("+0.12");
    expect(part(card, "[part=stale]").textContent).to.contain("Showing the last figures.");
  });

  it("does not show an old figure for new filters that failed", async () => {
    await show(sentiment);
    card.metric = "ticket-count";
    (await client.question()).fail(new WidgetError("network", "The data service cannot be reached."));
    await nextEvent(card, "cx-error");
    await card.updateComplete;
    expect(card.shadowRoot?.querySelector("[part=value]")).to.equal(null);
  });

  it("says that a figure is stale and from when", async () => {
    card = place<CxKpiCard>('<cx-kpi-card lang="en"></cx-kpi-card>', client);
    (await client.question()).answer<"kpi-card">(sentiment, { cache: "stale" });
    await nextEvent(card, "cx-load");
    expect(part(card, "[part=stale]").textContent).to.contain(
      "The warehouse did not answer. Showing figures from Mar 1",
    );
    await expect(card).to.be.accessible();
  });

  it("shows no figure to a reader who may not see it", async () => {
    await show(sentiment);
    card.refresh();
    (await client.question()).fail(new WidgetError("unauthorized", "Sign in."));
    await nextEvent(card, "cx-error");
    await card.updateComplete;
    expect(card.shadowRoot?.querySelector("[part=value]")).to.equal(null);
    expect(shadowText(card)).to.contain("You are not signed in");
    await expect(card).to.be.accessible();
  });

  it("tells the page of an answer exactly once", async () => {
    card = place<CxKpiCard>("<cx-kpi-card></cx-kpi-card>", client);
    const loads = countEvents(document, "cx-load");
    (await client.question()).answer<"kpi-card">(sentiment);
    await nextEvent(card, "cx-load");
    await card.updateComplete;
    loads.end();
    expect(loads.count).to.equal(1);
  });

  it("keeps its size from loading to ready", async () => {
    card = place<CxKpiCard>("<cx-kpi-card></cx-kpi-card>", client);
    card.style.width = "260px";
    const question = await client.question();
    const before = card.getBoundingClientRect().height;
    question.answer<"kpi-card">(sentiment);
    await nextEvent(card, "cx-load");
    expect(card.getBoundingClientRect().height).to.equal(before);
  });

  describe("compare", () => {
    const holder = document.createElement("div");
    let scope: CxScope;

    beforeEach(() => {
      client = new HandClient();
      holder.innerHTML = '<cx-scope compare="previous-year"></cx-scope>';
      document.body.append(holder);
      scope = holder.querySelector("cx-scope") ?? expect.fail();
    });

    afterEach(() => holder.remove());

    const compared = (index: number) =>
      (client.asked[index]?.request.options as { compare?: string } | undefined)?.compare;

    async function inScope(attributes = ""): Promise<void> {
      card = place<CxKpiCard>(`<cx-kpi-card lang="en" ${attributes}></cx-kpi-card>`, client, scope);
      (await client.question(0)).answer<"kpi-card">(sentiment);
      await nextEvent(card, "cx-load");
    }

    async function choose(label: string): Promise<void> {
      const items = await openMenu(card);
      items.find((item) => item.textContent?.trim() === label)?.click();
      await card.updateComplete;
    }

    async function chosen(): Promise<string[]> {
      const labels = (await openMenu(card))
        .filter((item) => item.ariaChecked === "true")
        .map((item) => item.textContent?.trim() ?? "");
      part(part(card, "cx-widget-menu"), "button.dots").click();
      return labels;
    }

    it("is as its scope says, and asks once when that changes", async () => {
      await inScope();
      expect(compared(0)).to.equal("previous-year");
      scope.compare = "previous-week";
      await client.question(1);
      expect(compared(1)).to.equal("previous-week");
      expect(client.asked).to.have.length(2);
    });

    it("is its own attribute's before its scope's", async () => {
      await inScope('compare="previous-month"');
      expect(compared(0)).to.equal("previous-month");
      scope.compare = "none";
      await scope.updateComplete;
      await card.updateComplete;
      expect(client.asked).to.have.length(1);
      expect(await chosen()).to.deep.equal(["Month before"]);
    });

    it("is what the reader chooses in its menu, until that is taken back", async () => {
      await inScope();
      expect(await chosen()).to.deep.equal(["As the others"]);
      await openMenu(card);
      await expect(card).to.be.accessible();
      part(part(card, "cx-widget-menu"), "button.dots").click();
      await choose("Week before");
      (await client.question(1)).answer<"kpi-card">({ ...sentiment, comparison: "previous-week" });
      await nextEvent(card, "cx-load");
      expect(compared(1)).to.equal("previous-week");
      expect(part(card, "[part=delta]").textContent).to.contain("against the week before");
      expect(await chosen()).to.deep.equal(["Week before"]);
      await choose("As the others");
      await client.question(2);
      expect(compared(2)).to.equal("previous-year");
    });

    it("asks nothing again where the measure has no history", async () => {
      for (const metric of ["customer-count", "lifetime-value-at-risk", "high-churn-share"]) {
        client = new HandClient();
        await inScope(`metric="${metric}"`);
        scope.compare = "previous-week";
        await scope.updateComplete;
        await card.updateComplete;
        expect(client.asked, metric).to.have.length(1);
        expect(await chosen(), metric).to.be.empty;
        scope.compare = "previous-year";
        card.remove();
      }
    });
  });
});
