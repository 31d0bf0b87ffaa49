import type { CustomerTimelineData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { WidgetError } from "../client/widget-error.ts";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, openMenu, part, parts, place, shadowText } from "../testing/page.ts";
import type { CxCustomerTimeline } from "./customer-timeline.ts";
import "./cx-customer-timeline.ts";

type Event = CustomerTimelineData["events"][number];

const nothingElse = {
  textEnglish: null,
  interactionType: null,
  agentId: null,
  productId: null,
  reviewRating: null,
  reviewLanguage: null,
  ticketCategory: null,
  priorityLevel: null,
  ticketStatus: null,
  expectedResolutionTimeframe: null,
  requestedRemedy: null,
};

const ticket: Event = {
  ...nothingElse,
  sourceType: "ticket",
  eventId: "T1",
  at: "2026-02-03T23:30:00.000Z",
  sentimentScore: -0.42,
  text: `Charged <b>twice</b>. ${"Still. ".repeat(60)}`,
  ticketCategory: "Billing",
  priorityLevel: "High",
  ticketStatus: "open",
  requestedRemedy: "Refund",
};
const review: Event = {
  ...nothingElse,
  sourceType: "review",
  eventId: "R1",
  at: "2026-02-01T08:00:00.000Z",
  sentimentScore: 0.5,
  text: "Sehr gut.",
  textEnglish: "Very good.",
  productId: "P1",
  reviewRating: 4,
  reviewLanguage: "german",
};
const call: Event = {
  ...nothingElse,
  sourceType: "interaction",
  eventId: "I1",
  at: "2026-01-31T12:00:00.000Z",
  sentimentScore: null,
  text: null,
  interactionType: "phone",
  agentId: "A9",
};

const data: CustomerTimelineData = { events: [ticket, review, call], page: 1, pageSize: 3, total: 5 };
const older: CustomerTimelineData = {
  events: [
    { ...review, eventId: "R0", at: "2026-01-02T08:00:00.000Z", textEnglish: null },
    { ...call, eventId: "I0", at: null },
  ],
  page: 2,
  pageSize: 3,
  total: 5,
};

describe("cx-customer-timeline", () => {
  let client: HandClient;
  let timeline: CxCustomerTimeline;

  async function answered(index: number, answer: CustomerTimelineData): Promise<unknown> {
    const question = await client.question(index);
    question.answer<"customer-timeline">(answer);
    await nextEvent(timeline, "cx-load");
    return question.request.options;
  }

  beforeEach(async () => {
    client = new HandClient();
    timeline = place<CxCustomerTimeline>(
      '<cx-customer-timeline lang="en" customer-id="C7"></cx-customer-timeline>',
      client,
    );
    await answered(0, data);
  });

  afterEach(() => timeline.remove());

  const words = (element: Element) => element.textContent?.replaceAll(/\s+/g, " ").trim();
  const events = () => parts(timeline, "[part=event]");
  const facts = (index: number) => [...(events()[index]?.querySelectorAll("dl > div") ?? [])].map(words);
  const more = () => parts(timeline, ".older button")[0];

  it("is accessible", async () => {
    await expect(timeline).to.be.accessible();
  });

  it("groups what happened by month, newest first, with what each source tells", () => {
    expect(parts(timeline, "[role=heading]").slice(1).map(words)).to.deep.equal(["February 2026", "January 2026"]);
    expect(parts(timeline, "ol").map((list) => list.children.length)).to.deep.equal([2, 1]);
    expect(events().map((event) => words(event.querySelector("strong") ?? event))).to.deep.equal([
      "Ticket",
      "Review",
      "Interaction",
    ]);
    expect(facts(0)).to.deep.equal([
      "Ticket categoryBilling",
      "PriorityHigh",
      "Ticket statusopen",
      "Sentiment-0.42 (Negative)",
      "Requested remedyRefund",
    ]);
    expect(facts(1)).to.deep.equal(["ProductP1", "Rating4 / 5", "Review languagegerman", "Sentiment+0.50 (Positive)"]);
    expect(facts(2)).to.deep.equal(["Interaction typephone", "AgentA9"]);
    expect(words(events()[0]?.querySelector("time") ?? timeline)).to.match(/^Feb 3, 2026, 11:30\sPM \(UTC\)$/);
  });

  it("shows texts as text, folds long ones, and has the English below the original", async () => {
    const prose = events()[0]?.querySelector(".prose");
    expect(prose?.textContent).to.equal(ticket.text);
    expect(prose?.hasAttribute("data-folded")).to.equal(true);
    events()[0]?.querySelector<HTMLButtonElement>(".more")?.click();
    await timeline.updateComplete;
    expect(prose?.hasAttribute("data-folded")).to.equal(false);
    expect(words(events()[1]?.querySelector(".english") ?? timeline)).to.equal("English: Very good.");
    expect(events()[0]?.querySelector(".english")).to.equal(null);
  });

  it("appends the older ones with one request, and goes to the first of them", async () => {
    expect(words(part(timeline, ".older [role=status]"))).to.equal("3 of 5 events");
    more()?.click();
    await timeline.updateComplete;
    more()?.click();
    expect(parts(timeline, "[part=progress]")).to.have.length(1);
    expect(await answered(1, older)).to.deep.equal({ customerId: "C7", page: 2 });
    expect(events()).to.have.length(5);
    expect(timeline.shadowRoot?.activeElement).to.equal(events()[3]);
    expect(parts(timeline, "[role=heading]").slice(1).map(words)).to.deep.equal([
      "February 2026",
      "January 2026",
      "Date not stated",
    ]);
    expect(words(events()[3]?.querySelector(".english") ?? timeline)).to.equal("No English text in this record.");
    expect(words(part(timeline, ".older [role=status]"))).to.equal("5 of 5 events");
    expect(more()).to.equal(undefined);
    expect(client.asked).to.have.length(2);
    await expect(timeline).to.be.accessible();
  });

  it("keeps what is there when the older ones do not come, and tries again", async () => {
    more()?.click();
    (await client.question(1)).fail(new WidgetError("warehouse-unavailable", "The warehouse does not answer."));
    await nextEvent(timeline, "cx-error");
    await timeline.updateComplete;
    expect(events()).to.have.length(3);
    expect(shadowText(timeline)).to.contain("The warehouse does not answer.");
    part(timeline, "[part=stale] button").click();
    expect(await answered(2, older)).to.deep.equal({ customerId: "C7", page: 2 });
    expect(events()).to.have.length(5);
  });

  it("shows each event once after a refresh", async () => {
    more()?.click();
    await answered(1, older);
    timeline.refresh();
    await answered(2, older);
    expect(events()).to.have.length(5);
  });

  it("begins anew with another customer", async () => {
    more()?.click();
    await answered(1, older);
    timeline.customerId = "C8";
    expect(await answered(2, { ...data, events: [call], total: 1 })).to.deep.equal({ customerId: "C8", page: 1 });
    expect(events()).to.have.length(1);
  });

  it("asks for nobody while nobody is chosen", async () => {
    timeline.customerId = undefined;
    await timeline.updateComplete;
    expect(shadowText(timeline)).to.contain("Find a customer by id");
    expect(client.asked).to.have.length(1);
  });

  it("says that nothing happened", async () => {
    timeline.refresh();
    await answered(1, { events: [], page: 1, pageSize: 3, total: 0 });
    expect(part(timeline, "[part=empty]").textContent).to.equal(
      "There are no interactions, reviews or tickets of “C7”.",
    );
    await expect(timeline).to.be.accessible();
  });

  it("says the same in the table twin", async () => {
    (await openMenu(timeline)).find((item) => item.textContent?.trim() === "View as table")?.click();
    await timeline.updateComplete;
    const rows = parts(timeline, "tbody tr").map((row) => [...row.children].map(words));
    expect(rows).to.have.length(3);
    expect(rows[1]?.slice(1)).to.deep.equal([
      "Review",
      "Product: P1; Rating: 4 / 5; Review language: german; Sentiment: +0.50 (Positive)",
      "Sehr gut. (English: Very good.)",
    ]);
  });

  it("scrolls in its own box and keeps within 320 pixels", async () => {
    const holder = document.createElement("div");
    holder.style.width = "320px";
    document.body.append(holder);
    holder.append(timeline);
    await timeline.updateComplete;
    const box = part(timeline, ".scroll");
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    expect(box.tabIndex).to.equal(0);
    expect(part(timeline, ".card").scrollWidth).to.be.at.most(320);
    document.body.append(timeline);
    holder.remove();
  });
});
