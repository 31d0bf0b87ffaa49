import type { Payloads } from "@customer-pulse/contract";
import { type WidgetId, widgetIds } from "@customer-pulse/contract/values";
import { expect } from "@open-wc/testing";
import type { LitElement } from "lit";
import "../all.ts";
import { WidgetError } from "../client/widget-error.ts";
import { formatInstant } from "../format/days.ts";
import { HandClient } from "../testing/hand-client.ts";
import { countEvents, nextEvent, place, shadowText } from "../testing/page.ts";

type DataTag = LitElement & { client: unknown };

/** An answer for each tag: a tag that is missing here does not compile. */
const answers: { [Id in WidgetId]: Payloads[Id] } = {
  "kpi-card": {
    metric: "average-sentiment",
    value: 0.1,
    unit: "score",
    comparison: "none",
    previous: null,
    previousFrom: null,
    previousTo: null,
    delta: null,
    basis: 4,
    sparkline: { x: [1767225600, 1769904000], y: [0.1, 0.2] },
  },
  "sentiment-trend": {
    grain: "month",
    series: [{ key: "all", label: "All sources" }],
    x: [1767225600, 1769904000],
    y: [[0.1, 0.2]],
    counts: [[7, 9]],
    partial: { first: false, last: false },
  },
  "ticket-priority": { categories: [{ key: "High", count: 9, share: 1, averageSentiment: 0.1 }], total: 9 },
  "sentiment-distribution": { categories: [{ key: "Positive", count: 9, share: 1 }], total: 9 },
  "churn-breakdown": { categories: [{ key: "High", count: 9, share: 1 }], total: 9 },
  "persona-distribution": { categories: [{ key: "Mixed", count: 9, share: 1 }], total: 9 },
  "rating-distribution": { categories: [{ key: "5", count: 9, share: 1 }], total: 9 },
  "interaction-sentiment": { categories: [{ key: "call", count: 9, share: 1, averageSentiment: 0.1 }], total: 9 },
  "ticket-categories": { categories: [{ key: "billing", count: 9, share: 1, averageSentiment: 0.1 }], total: 9 },
  "language-sentiment": {
    categories: [{ key: "german", count: 9, share: 1, averageSentiment: 0.1, averageRating: 4 }],
    total: 9,
  },
  "value-segments": {
    categories: [{ key: "High Value", customers: 9, averageSentiment: 0.1, averageTickets: 1.5, averageRating: 4 }],
  },
  "ticket-volume": {
    grain: "month",
    series: [{ key: "all", label: "" }],
    x: [1767225600, 1769904000],
    y: [[7, 9]],
    counts: [[7, 9]],
    partial: { first: false, last: false },
  },
  "rating-trend": {
    grain: "month",
    series: [{ key: "all", label: "" }],
    x: [1767225600, 1769904000],
    y: [[3.5, 4]],
    counts: [[7, 9]],
    partial: { first: false, last: false },
  },
  "tickets-per-customer": { bins: [{ tickets: 0, customers: 9 }] },
  "sentiment-scatter": {
    points: {
      customerId: ["C-1", "C-2"],
      trend: [0.5, -0.5],
      volatility: [0.5, 1],
      category: ["Positive", "Negative"],
    },
    total: 2,
    sampled: false,
  },
  "churn-heatmap": { rows: ["High"], columns: ["Low"], cells: [[9]], total: 9 },
  "customer-picker": {
    customers: [
      {
        customerId: "C1",
        valueSegment: "High Value",
        derivedPersona: "Neutral",
        churnRisk: "High",
        overallSentiment: "Neutral",
      },
    ],
    total: 1,
  },
  "customer-profile": {
    customer: {
      customerId: "C1",
      persona: "Neutral",
      signUpDate: "2024-05-01",
      productsOwned: 2,
      lifetimeValue: 1200,
      valueSegment: "High Value",
      derivedPersona: "Neutral",
      churnRisk: "Medium",
      upsellOpportunity: "Low",
      overallSentiment: "Neutral",
      averageSentiment: -0.02,
      sentimentTrend: 0.1,
      sentimentVolatility: 0.4,
      averageRating: 3.5,
      ticketCount: 2,
      ticketCategories: ["Billing"],
      ticketPriorities: ["High"],
      firstContact: "2025-01-01T09:30:00.000Z",
      lastContact: "2026-01-01T09:30:00.000Z",
      customerSummary: "Waits for a refund.",
    },
    why: {
      rule: "below-zero",
      risk: "Medium",
      agrees: true,
      drivers: [{ key: "average-sentiment", value: -0.02, reference: 0.1, decisive: true }],
    },
  },
  "customer-timeline": {
    events: [
      {
        sourceType: "ticket",
        eventId: "T1",
        at: "2026-01-01T09:30:00.000Z",
        sentimentScore: -0.4,
        text: "Charged twice.",
        textEnglish: null,
        interactionType: null,
        agentId: null,
        productId: null,
        reviewRating: null,
        reviewLanguage: null,
        ticketCategory: "Billing",
        priorityLevel: "High",
        ticketStatus: "open",
        expectedResolutionTimeframe: null,
        requestedRemedy: null,
      },
    ],
    page: 1,
    pageSize: 25,
    total: 1,
  },
  "review-table": {
    columns: [{ key: "productId", label: "Product", type: "category", sortable: true, filter: "productId" }],
    rows: [
      {
        reviewDate: "2026-01-01T09:30:00.000Z",
        reviewId: "R1",
        customerId: "C1",
        productId: "P1",
        reviewRating: 4,
        reviewLanguage: "german",
        sentimentScore: 0.4,
        reviewText: "Gut.",
        reviewTextEnglish: "Good.",
      },
    ],
    page: 1,
    pageSize: 25,
    total: 1,
  },
  "segment-table": {
    columns: [{ key: "churnRisk", label: "Churn risk", type: "category", sortable: true, filter: "churnRisk" }],
    rows: [
      {
        customerId: "C1",
        valueSegment: "High Value",
        derivedPersona: "Neutral",
        churnRisk: "High",
        upsellOpportunity: "Low",
        overallSentiment: "Neutral",
        averageSentiment: -0.2,
        sentimentTrend: 0.1,
        sentimentVolatility: 0.4,
        ticketCount: 2,
        averageRating: 3.5,
        lifetimeValue: 1200,
        productsOwned: 2,
        signUpDate: "2024-05-01",
        customerSummary: "Waits for a refund.",
      },
    ],
    page: 1,
    pageSize: 25,
    total: 1,
  },
  "ticket-table": {
    columns: [{ key: "priorityLevel", label: "Priority", type: "category", sortable: true, filter: "priorityLevel" }],
    rows: [
      {
        ticketDate: "2026-01-01T09:30:00.000Z",
        ticketId: "T1",
        customerId: "C1",
        ticketCategory: "Billing",
        priorityLevel: "High",
        ticketStatus: "open",
        sentimentScore: -0.4,
        ticketDescription: "Charged twice.",
        expectedResolutionTimeframe: null,
        requestedRemedy: null,
      },
    ],
    page: 1,
    pageSize: 25,
    total: 1,
  },
  "filter-bar": {
    dateBounds: { from: "2025-01-01", to: "2026-01-01" },
    options: { churnRisk: [{ value: "High", count: 9 }] },
    matching: { customers: 9, interactions: 9, reviews: 9, tickets: 9 },
  },
};

/** What a tag needs before it asks for anything. */
const attributes: Partial<Record<WidgetId, string>> = {
  "customer-profile": 'customer-id="C1"',
  "customer-timeline": 'customer-id="C1"',
};

for (const id of widgetIds) {
  describe(`cx-${id}, as every tag with data`, () => {
    const answer = answers[id];
    let client: HandClient;
    let holder: HTMLElement;

    beforeEach(() => {
      client = new HandClient();
      holder = document.createElement("div");
      holder.innerHTML = '<cx-scope name="west"></cx-scope><cx-scope name="east"></cx-scope>';
      document.body.append(holder);
    });

    afterEach(() => holder.remove());

    const put = (own = client, scope = "west") =>
      place<DataTag>(
        `<cx-${id} lang="en" ${attributes[id] ?? ""}></cx-${id}>`,
        own,
        holder.querySelector(`[name="${scope}"]`) ?? holder,
      );

    async function show(): Promise<DataTag> {
      const tag = put();
      (await client.question(0)).answer(answer);
      await nextEvent(tag, "cx-load");
      return tag;
    }

    const ask = (scope: string, churnRisk: readonly string[]) =>
      holder.dispatchEvent(
        new CustomEvent("cx-filter-request", {
          bubbles: true,
          cancelable: true,
          detail: { filters: { churnRisk }, source: "host", origin: null, scope },
        }),
      );

    it("is accessible while it loads, when it is ready, and when the figures are stale", async () => {
      const tag = put();
      const question = await client.question(0);
      await expect(tag).to.be.accessible();
      question.answer(answer, { cache: "stale" });
      await nextEvent(tag, "cx-load");
      expect(shadowText(tag)).to.contain("The warehouse did not answer. Showing figures from");
      await expect(tag).to.be.accessible();
    });

    it("says that a snapshot stands in for Snowflake, and of when it is", async () => {
      const tag = put();
      const dataAsOf = "2026-02-20T06:00:00.000Z";
      (await client.question(0)).answer(answer, { cache: "stale", source: "snapshot", dataAsOf });
      await nextEvent(tag, "cx-load");
      const when = formatInstant(dataAsOf, "en");
      expect(shadowText(tag)).to.contain(`Snowflake did not answer. Showing its snapshot of ${when}.`);
      expect(shadowText(tag)).to.contain("Snapshot of Snowflake");
      expect(shadowText(tag)).to.not.contain("Showing figures from");
    });

    it("says that a snapshot of an unknown date stands in", async () => {
      const tag = put();
      (await client.question(0)).answer(answer, { cache: "stale", source: "snapshot", dataAsOf: null });
      await nextEvent(tag, "cx-load");
      expect(shadowText(tag)).to.contain("Snowflake did not answer. Showing its snapshot.");
    });

    it("takes a snapshot that is read on purpose for what it is", async () => {
      const tag = put();
      (await client.question(0)).answer(answer, { source: "snapshot" });
      await nextEvent(tag, "cx-load");
      expect(tag.shadowRoot?.querySelector("[part=stale]")).to.equal(null);
    });

    it("says what went wrong, accessibly, and recovers", async () => {
      const tag = put();
      const errors = countEvents(document, "cx-error");
      (await client.question(0)).fail(new WidgetError("warehouse-unavailable", "The warehouse does not answer."));
      await nextEvent(tag, "cx-error");
      await tag.updateComplete;
      errors.end();
      expect(errors.count).to.equal(1);
      expect(shadowText(tag)).to.contain("The warehouse does not answer.");
      expect(shadowText(tag)).to.contain("Code: warehouse-unavailable");
      await expect(tag).to.be.accessible();
      const retry = [...(tag.shadowRoot?.querySelectorAll("button") ?? [])].find(
        (button) => button.textContent?.trim() === "Try again",
      );
      retry?.click();
      (await client.question(1)).answer(answer);
      await nextEvent(tag, "cx-load");
      expect(shadowText(tag)).to.not.contain("Code:");
    });

    it("shows no figures to a reader who may not see them", async () => {
      const tag = put();
      (await client.question(0)).fail(new WidgetError("forbidden", "Not for you."));
      await nextEvent(tag, "cx-error");
      await tag.updateComplete;
      expect(shadowText(tag)).to.contain("You are not signed in, or may not see these figures.");
      await expect(tag).to.be.accessible();
    });

    it("follows its own scope alone, when two stand on one page", async () => {
      await show();
      const other = new HandClient();
      const east = put(other, "east");
      (await other.question(0)).answer(answer);
      await nextEvent(east, "cx-load");
      ask("west", ["High"]);
      expect((await client.question(1)).request.filters).to.deep.equal({ churnRisk: ["High"] });
      expect(other.asked).to.have.length(1);
    });

    it("breaks off what it waits for when it leaves, and asks again when it comes back", async () => {
      const tag = put();
      const parent = tag.parentElement;
      const question = await client.question(0);
      tag.remove();
      expect(question.signal.aborted).to.equal(true);
      parent?.append(tag);
      (await client.question(1)).answer(answer);
      await nextEvent(tag, "cx-load");
    });

    it("draws nothing of an answer in another version of the contract, and names both versions", async () => {
      const tag = put();
      // As a service of the next release would answer.
      (await client.question(0)).answer(answer, { contractVersion: 2 as 1 });
      const { error } = (await nextEvent(tag, "cx-error")).detail;
      expect(error.code).to.equal("contract-mismatch");
      await tag.updateComplete;
      expect(shadowText(tag)).to.contain("answers in version 2 of its contract");
      expect(shadowText(tag)).to.contain("read version 1");
    });

    it("shows an error of another copy of the script as one of its own", async () => {
      // The page's client is of the copy that came first, and so are its errors.
      class OtherError extends Error {
        override readonly name = "WidgetError";
        readonly code = "network";
        readonly requestId = undefined;
        readonly retryAfter = undefined;
        readonly retryable = true;
        readonly unauthorised = false;
      }
      const tag = put();
      (await client.question(0)).fail(new OtherError("Nobody is there."));
      await nextEvent(tag, "cx-error");
      await tag.updateComplete;
      expect(shadowText(tag)).to.contain("Nobody is there.");
    });

    it("tells the page of an answer exactly once", async () => {
      const loads = countEvents(document, "cx-load");
      const tag = await show();
      await tag.updateComplete;
      loads.end();
      expect(loads.count).to.equal(1);
    });
  });
}
