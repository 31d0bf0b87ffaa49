import type { CategoriesData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import type { CxFilterRequestEvent } from "../events/filter-request.ts";
import { pickDay, pickPreset, TestBar } from "../filter-bar/test-bar.ts";
import { bounds } from "../filter-bar/test-client.ts";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, parts, place } from "../testing/page.ts";
import "../ticket-priority/cx-ticket-priority.ts";
import type { CxTicketPriority } from "../ticket-priority/ticket-priority.ts";

const priorities: CategoriesData = {
  categories: [
    { key: "Critical", count: 2, share: 0.2, averageSentiment: -0.8 },
    { key: "High", count: 8, share: 0.8, averageSentiment: -0.25 },
  ],
  total: 10,
};

describe("a host that vetoes at the document", () => {
  let test: TestBar;
  let bars: CxTicketPriority;
  let client: HandClient;
  let vetoed: CxFilterRequestEvent[];

  const veto = (event: CxFilterRequestEvent) => {
    event.preventDefault();
    vetoed.push(event);
  };

  beforeEach(async () => {
    vetoed = [];
    test = await TestBar.open({ filters: { churnRisk: ["High"], priorityLevel: ["High"], dateRange: "last-90-days" } });
    client = new HandClient();
    bars = place<CxTicketPriority>('<cx-ticket-priority lang="en"></cx-ticket-priority>', client, test.scope);
    bars.scrollIntoView();
    (await client.question(0)).answer<"ticket-priority">(priorities);
    await nextEvent(bars, "cx-load");
    document.addEventListener("cx-filter-request", veto);
  });

  afterEach(() => document.removeEventListener("cx-filter-request", veto));

  /** All that says what is filtered by, wherever it stands. */
  function shown() {
    return {
      filters: test.scope.activeFilters,
      chips: test.chips,
      boxes: test.findAll<HTMLInputElement>("input[type=checkbox]").map(({ checked }) => checked),
      range: test.get<HTMLSelectElement>(".fields select").value,
      days: test.findAll<HTMLInputElement>("input[type=date]").map(({ value }) => value),
      bars: parts(bars, "[aria-pressed]").map((bar) => bar.ariaPressed),
    };
  }

  const ways: Record<string, () => void> = {
    "a checkbox that is off": () => test.option("Churn risk", "Low").click(),
    "a checkbox that is on": () => test.option("Churn risk", "High").click(),
    "a range": () => pickPreset(test.get(".fields select"), "last-7-days"),
    "a day": () => pickDay(test.get<HTMLInputElement>('[name="from"]'), bounds.from),
    "a chip": () => test.chip("Churn risk: High").click(),
    "clear all": () => test.button("Clear all").click(),
    "a bar that is not chosen": () => parts(bars, "[aria-pressed]")[0]?.click(),
    "a bar that is chosen": () => parts(bars, "[aria-pressed]")[1]?.click(),
  };

  for (const [name, act] of Object.entries(ways)) {
    it(`is asked once by ${name}, and everything shows what holds`, async () => {
      const before = shown();
      act();
      await test.settled();
      await bars.updateComplete;
      expect(vetoed).to.have.length(1);
      expect(shown()).to.deep.equal(before);
      expect(test.client.requests).to.have.length(1);
      expect(client.asked).to.have.length(1);
    });
  }

  it("lets everything through again once it has gone", async () => {
    document.removeEventListener("cx-filter-request", veto);
    parts(bars, "[aria-pressed]")[0]?.click();
    await client.question(1);
    await test.settled();
    expect(test.scope.activeFilters.priorityLevel).to.deep.equal(["Critical"]);
    expect(test.chips).to.include("Priority: Critical");
  });
});
