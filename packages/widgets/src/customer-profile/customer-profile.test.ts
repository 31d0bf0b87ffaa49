import type { CustomerProfileData, Meta } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import type { CxActionEvent } from "../events/action.ts";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, openMenu, part, parts, place, shadowText } from "../testing/page.ts";
import type { CxCustomerProfile } from "./customer-profile.ts";
import "./cx-customer-profile.ts";

const why: NonNullable<CustomerProfileData["why"]> = {
  rule: "negative-with-tickets",
  risk: "High",
  agrees: true,
  drivers: [
    { key: "average-sentiment", value: -0.42, reference: 0.11, decisive: true },
    { key: "sentiment-trend", value: 0.02, reference: 0.01, decisive: false },
    { key: "ticket-count", value: 5, reference: 1.43, decisive: true },
    { key: "last-contact", value: null, reference: 41.3, decisive: false },
  ],
};

const customer: NonNullable<CustomerProfileData["customer"]> = {
  customerId: "C7",
  persona: null,
  signUpDate: "2024-05-01",
  productsOwned: 2,
  lifetimeValue: 1200,
  valueSegment: "High Value",
  derivedPersona: "Frustrated",
  churnRisk: "High",
  upsellOpportunity: "Low",
  overallSentiment: "Negative",
  averageSentiment: -0.42,
  sentimentTrend: 0.02,
  sentimentVolatility: 0.9,
  averageRating: null,
  ticketCount: 5,
  ticketCategories: ["Billing", "Outage"],
  ticketPriorities: [],
  firstContact: "2025-01-01T09:30:00.000Z",
  lastContact: "2026-02-03T23:30:00.000Z",
  customerSummary: `Waits for a refund. <img src=x onerror="document.title='taken'"> ${"And waits. ".repeat(40)}`,
};

describe("cx-customer-profile", () => {
  const clipboard = navigator.clipboard.writeText;
  let client: HandClient;
  let profile: CxCustomerProfile;
  let copied: string;

  const words = (element: Element) => element.textContent?.replaceAll(/\s+/g, " ").trim();

  async function show(answer: CustomerProfileData = { customer, why }, inner = ""): Promise<void> {
    client = new HandClient();
    profile = place<CxCustomerProfile>(
      `<cx-customer-profile lang="en" customer-id="C7" currency="EUR">${inner}</cx-customer-profile>`,
      client,
    );
    (await client.question(0)).answer<"customer-profile">(answer);
    await nextEvent(profile, "cx-load");
  }

  function choose(customerId: readonly string[] | null): void {
    document.dispatchEvent(
      new CustomEvent("cx-filter-request", { detail: { filters: { customerId }, source: "user" }, bubbles: true }),
    );
  }

  beforeEach(() => {
    copied = "";
    navigator.clipboard.writeText = async (text) => {
      copied = text;
    };
  });

  afterEach(() => {
    navigator.clipboard.writeText = clipboard;
    profile.remove();
    choose(null);
  });

  it("is accessible", async () => {
    await show();
    await expect(profile).to.be.accessible();
  });

  it("asks for the customer that it names", async () => {
    await show();
    expect(client.asked[0]?.request.options).to.deep.equal({ customerId: "C7" });
  });

  it("asks for nobody and says what to do while nobody is chosen, then for the scope's only customer", async () => {
    client = new HandClient();
    profile = place<CxCustomerProfile>('<cx-customer-profile lang="en"></cx-customer-profile>', client);
    await profile.updateComplete;
    expect(shadowText(profile)).to.contain("Find a customer by id, or choose one in a chart or table.");
    await expect(profile).to.be.accessible();
    expect(profile.offsetHeight).to.be.lessThan(200);
    choose(["C1", "C2"]);
    await profile.updateComplete;
    choose(["C7"]);
    const question = await client.question(0);
    expect(question.request.options).to.deep.equal({ customerId: "C7" });
    question.answer<"customer-profile">({ customer, why });
    await nextEvent(profile, "cx-load");
    expect(part(profile, ".id").textContent).to.equal("C7");
    choose(null);
    await profile.updateComplete;
    expect(parts(profile, ".id, button.dots")).to.have.length(0);
    expect(part(profile, "footer").textContent).to.not.contain("As of");
    expect(shadowText(profile)).to.contain("Find a customer by id");
    expect(client.asked).to.have.length(1);
  });

  it("says which filters it does not follow, and counts the one by its own customer as followed", async () => {
    await show();
    const filters: Meta["filters"] = { applied: {}, notApplicable: ["customerId", "churnRisk"], own: [] };
    const footer = () => words(part(profile, "footer"));
    profile.refresh();
    (await client.question(1)).answer<"customer-profile">({ customer, why }, { filters });
    await nextEvent(profile, "cx-load");
    expect(footer()).to.contain("Not filtered by customer and churn risk");
    choose(["C7"]);
    await profile.updateComplete;
    expect(footer()).to.contain("Not filtered by churn risk");
  });

  it("shows the signals by name and value", async () => {
    await show();
    expect(parts(profile, ".signals div").map(words)).to.deep.equal([
      "Churn risk High",
      "Upsell opportunity Low",
      "Overall sentiment Negative",
      "Persona Frustrated",
      "Value segment High Value",
    ]);
  });

  it("shows what else is known, and a dash for what is not", async () => {
    await show();
    const facts = Object.fromEntries(
      parts(profile, ".facts dt").map((term) => [words(term), words(term.nextElementSibling ?? term)]),
    );
    expect(facts).to.deep.include({
      "Average sentiment": "-0.42 (Negative)",
      "Sentiment volatility": "0.90",
      "Average rating": "–",
      "Ticket categories": "Billing, Outage",
      "Ticket priorities": "–",
      "Lifetime value": "€1.2K",
      "Customer since": "May 1, 2024",
      "Recorded persona": "–",
    });
    expect(facts["Last contact (UTC)"]).to.match(/^Feb 3, 2026, 11:30\sPM$/);
  });

  it("shows the summary as text, and unfolds it", async () => {
    await show();
    expect(part(profile, ".prose").textContent).to.equal(customer.customerSummary);
    part(profile, ".more").click();
    await profile.updateComplete;
    expect(parts(profile, "[data-folded]")).to.have.length(0);
  });

  it("says why the churn risk is what it is, with each driver against all customers", async () => {
    await show();
    expect(part(profile, "p.why").textContent).to.equal(
      "High, because the average sentiment is below −0.1 and there is at least one ticket.",
    );
    const rows = parts(profile, ".drivers tbody tr").map((row) => [...row.children].map(words));
    expect(rows).to.deep.equal([
      ["Average sentiment decides", "-0.42", "+0.11", "lower"],
      ["Sentiment trend", "+0.02", "+0.01", "about the same"],
      ["Tickets decides", "5", "1.4", "higher"],
      ["Days since the last contact", "–", "41.3", "–"],
    ]);
  });

  it("says where the warehouse sees it otherwise", async () => {
    await show({ customer: { ...customer, churnRisk: "Low" }, why: { ...why, agrees: false } });
    expect(part(profile, "p.why").textContent).to.equal(
      "The warehouse says Low; by the rules known here it would be High, because the average sentiment is below −0.1 and there is at least one ticket.",
    );
  });

  it("says that somebody is not to be found", async () => {
    await show({ customer: null, why: null });
    expect(part(profile, "[part=empty]").textContent).to.equal(
      "There is no customer “C7” among those that you may see.",
    );
    await expect(profile).to.be.accessible();
  });

  it("copies the brief, stamped, and says so", async () => {
    await show();
    const action = nextEvent(profile, "cx-action");
    part(profile, "[data-action=brief]").click();
    expect((await action).detail).to.deep.equal({ customerId: "C7", action: "brief", churnRisk: "High", why });
    while (!shadowText(profile).includes("Copied.")) await new Promise(requestAnimationFrame);
    expect(copied).to.contain("Customer\tC7\nChurn risk\tHigh");
    expect(copied).to.contain("Why this churn risk\tHigh, because");
    expect(copied).to.contain("Tickets\t5 (All customers: 1.4, higher, decides)");
    expect(copied).to.contain("Summary\tWaits for a refund. <img");
    expect(copied).to.match(/As of Mar 1, 2026, .* · Loaded records$/);
  });

  it("leaves the brief to a host that prevents it", async () => {
    await show();
    let writes = 0;
    navigator.clipboard.writeText = async () => {
      writes += 1;
    };
    profile.addEventListener("cx-action", (event) => event.preventDefault(), { once: true });
    part(profile, "[data-action=brief]").click();
    part(profile, "[data-action=brief]").click();
    while (!shadowText(profile).includes("Copied.")) await new Promise(requestAnimationFrame);
    expect(writes).to.equal(1);
  });

  it("tells the page of the action of a host's own control, once, and copies nothing", async () => {
    await show({ customer, why }, '<button slot="what-now" data-action="escalate"><b>Escalate</b></button>');
    const events: CxActionEvent[] = [];
    const listen = (event: CxActionEvent) => events.push(event);
    document.addEventListener("cx-action", listen);
    profile.querySelector("b")?.click();
    document.removeEventListener("cx-action", listen);
    expect(events.map(({ detail }) => [detail.action, detail.customerId])).to.deep.equal([["escalate", "C7"]]);
    expect(copied).to.equal("");
    await expect(profile).to.be.accessible();
  });

  for (const width of [288, 560, 700, 900, 1100]) {
    it(`takes as much room at ${width} pixels while it loads as when it is ready`, async () => {
      client = new HandClient();
      const tag = '<cx-customer-profile lang="en" customer-id="C7" currency="EUR"></cx-customer-profile>';
      const holder = document.createElement("div");
      holder.style.width = `${width}px`;
      document.body.append(holder);
      profile = place<CxCustomerProfile>(tag, client, holder);
      const question = await client.question(0);
      const height = profile.offsetHeight;
      await expect(profile).to.be.accessible();
      question.answer<"customer-profile">({ customer, why });
      await nextEvent(profile, "cx-load");
      expect(profile.offsetHeight).to.equal(height);
      holder.remove();
    });
  }

  it("colours only what is good or bad news", async () => {
    await show();
    const tones = () => parts(profile, ".signals div").map(({ dataset }) => dataset["tone"]);
    expect(tones()).to.deep.equal(["bad", undefined, "bad", undefined, undefined]);
    profile.refresh();
    const happy = { ...customer, churnRisk: "Low", upsellOpportunity: "High", overallSentiment: "Positive" };
    (await client.question(1)).answer<"customer-profile">({ customer: happy, why: null });
    await nextEvent(profile, "cx-load");
    expect(tones()).to.deep.equal([undefined, "good", "good", undefined, undefined]);
  });

  it("says the same in the table twin", async () => {
    await show();
    const items = await openMenu(profile);
    items.find((item) => item.textContent?.trim() === "View as table")?.click();
    await profile.updateComplete;
    const rows = parts(profile, "tbody tr").map((row) => [...row.children].map(words));
    expect(rows).to.deep.include(["Churn risk", "High"]);
    expect(rows).to.deep.include(["Average sentiment", "-0.42 (Negative)"]);
    await expect(profile).to.be.accessible();
  });

  it("keeps within 320 pixels", async () => {
    await show();
    const holder = document.createElement("div");
    holder.style.width = "320px";
    document.body.append(holder);
    holder.append(profile);
    await profile.updateComplete;
    const body = part(profile, ".body");
    expect(body.scrollWidth).to.be.at.most(body.clientWidth);
    document.body.append(profile);
    holder.remove();
  });
});
