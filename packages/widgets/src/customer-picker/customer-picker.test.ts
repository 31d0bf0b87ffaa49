import type { CustomerPickerData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { WidgetError } from "../client/widget-error.ts";
import { HandClient } from "../testing/hand-client.ts";
import { countEvents, nextEvent, part, parts, place, press, shadowText } from "../testing/page.ts";
import type { CxCustomerPicker } from "./customer-picker.ts";
import "./cx-customer-picker.ts";

const customer = (customerId: string): CustomerPickerData["customers"][number] => ({
  customerId,
  valueSegment: null,
  derivedPersona: null,
  churnRisk: customerId === "C3" ? null : "High",
  overallSentiment: null,
});

const data: CustomerPickerData = { customers: ["C1", "<i>C2", "C3"].map(customer), total: 1200 };

describe("cx-customer-picker", () => {
  let client: HandClient;
  let picker: CxCustomerPicker;

  beforeEach(async () => {
    client = new HandClient();
    picker = place<CxCustomerPicker>('<cx-customer-picker lang="en"></cx-customer-picker>', client);
    await answered(0);
  });

  afterEach(() => {
    picker.remove();
    request(null);
  });

  const input = () => part<HTMLInputElement>(picker, "input");
  const options = () => parts(picker, "[role=option]");
  const popup = () => part(picker, ".popup");
  const active = () => part(picker, `#${input().getAttribute("aria-activedescendant")}`).textContent?.trim();

  function request(customerId: readonly string[] | null): void {
    document.dispatchEvent(
      new CustomEvent("cx-filter-request", {
        detail: { filters: { customerId }, source: "user" },
        bubbles: true,
        cancelable: true,
      }),
    );
  }

  async function answered(index: number, answer: Partial<CustomerPickerData> = {}): Promise<unknown> {
    const question = await client.question(index);
    question.answer<"customer-picker">({ ...data, ...answer });
    await nextEvent(picker, "cx-load");
    return question.request.options;
  }

  async function type(text: string): Promise<void> {
    input().value = text;
    input().dispatchEvent(new InputEvent("input", { bubbles: true }));
    await picker.updateComplete;
  }

  async function key(name: string): Promise<void> {
    press(input(), name);
    await picker.updateComplete;
  }

  it("is accessible when it is shut, when it is open and when nothing is found", async () => {
    await expect(picker).to.be.accessible();
    await key("ArrowDown");
    await expect(picker).to.be.accessible();
    await type("x");
    await answered(1, { customers: [], total: 0 });
    await expect(picker).to.be.accessible();
  });

  it("opens by a click, and says how many there are", async () => {
    expect(input().getAttribute("aria-expanded")).to.equal("false");
    input().click();
    await picker.updateComplete;
    expect(popup().hidden).to.equal(false);
    expect(options().map((option) => option.textContent?.replaceAll(/\s+/g, " ").trim())).to.deep.equal([
      "C1 Churn risk: High",
      "<i>C2 Churn risk: High",
      "C3 Churn risk: Not stated",
    ]);
    expect(part(picker, ".popup [role=status]").textContent).to.equal("3 of 1,200 customers");
  });

  it("asks for what is typed when the reader pauses, once", async () => {
    for (const text of ["C", "C1", "C12"]) await type(text);
    expect(await answered(1)).to.deep.equal({ search: "C12" });
    expect(client.asked).to.have.length(2);
  });

  it("chooses with arrows and Enter, and asks the scope once", async () => {
    const changes = countEvents(document, "cx-filter-change");
    await key("ArrowDown");
    await key("ArrowDown");
    expect(active()).to.contain("<i>C2");
    await key("ArrowUp");
    expect(active()).to.contain("C1");
    await key("ArrowUp");
    expect(active()).to.contain("C3");
    const change = nextEvent(document, "cx-filter-change");
    await key("Enter");
    expect((await change).detail).to.deep.include({ filters: { customerId: ["C3"] }, source: "user" });
    changes.end();
    expect(changes.count).to.equal(1);
    await picker.updateComplete;
    expect(input().value).to.equal("C3");
    expect(popup().hidden).to.equal(true);
    expect((await client.question(1)).request.options).to.deep.equal({ search: "" });
    expect(client.asked).to.have.length(2);
  });

  it("chooses with the mouse, and keeps the focus in the field", async () => {
    input().focus();
    input().click();
    await picker.updateComplete;
    const down = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
    options()[1]?.dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(true);
    options()[1]?.click();
    await picker.updateComplete;
    expect(input().value).to.equal("<i>C2");
    expect(picker.shadowRoot?.activeElement).to.equal(input());
  });

  it("chooses the customer of an id that is typed whole, as soon as it is found", async () => {
    await type("c77");
    await key("Enter");
    const change = nextEvent(document, "cx-filter-change");
    expect(await answered(1, { customers: [customer("C77"), customer("C771")], total: 2 })).to.deep.equal({
      search: "c77",
    });
    expect((await change).detail.filters).to.deep.equal({ customerId: ["C77"] });
  });

  it("chooses nobody whose id only contains what was entered", async () => {
    const changes = countEvents(document, "cx-filter-change");
    await type("C7");
    await key("Enter");
    await answered(1, { customers: [customer("C77")], total: 1 });
    changes.end();
    expect(changes.count).to.equal(0);
    expect(popup().hidden).to.equal(false);
  });

  it("goes back by Escape to the customer who was chosen, and shuts", async () => {
    request(["C1"]);
    await answered(1);
    expect(input().value).to.equal("C1");
    await type("zzz");
    await key("Escape");
    expect(input().value).to.equal("C1");
    expect(popup().hidden).to.equal(true);
    expect(client.asked).to.have.length(2);
  });

  it("shuts when the focus leaves", async () => {
    input().focus();
    await key("ArrowDown");
    input().blur();
    await picker.updateComplete;
    expect(popup().hidden).to.equal(true);
  });

  it("takes the choice back by its button, with the focus in the field again", async () => {
    expect(parts(picker, "[aria-label='Clear customer']")).to.have.length(0);
    request(["C1"]);
    await answered(1);
    const change = nextEvent(document, "cx-filter-change");
    part(picker, "[aria-label='Clear customer']").click();
    expect((await change).detail.filters).to.deep.equal({});
    await picker.updateComplete;
    expect(input().value).to.equal("");
    expect(picker.shadowRoot?.activeElement).to.equal(input());
  });

  it("says how many are chosen where it is more than one", async () => {
    request(["C1", "C2"]);
    await answered(1);
    expect(input().placeholder).to.equal("2 customers chosen");
    expect(input().value).to.equal("");
  });

  it("shows what holds when a host vetoes the choice", async () => {
    document.addEventListener("cx-filter-request", (event) => event.preventDefault(), { once: true });
    await key("ArrowDown");
    await key("Enter");
    expect(input().value).to.equal("");
    expect(client.asked).to.have.length(1);
  });

  it("says that no id has what was typed, as text", async () => {
    await type("<b>");
    await answered(1, { customers: [], total: 0 });
    expect(part(picker, ".popup [role=status]").textContent).to.equal("No customer has “<b>” in the id.");
    expect(part(picker, "ul").hidden).to.equal(true);
  });

  it("offers nobody of an earlier question when the next one failed", async () => {
    await type("C9");
    (await client.question(1)).fail(new WidgetError("warehouse-unavailable", "The warehouse does not answer."));
    await nextEvent(picker, "cx-error");
    await picker.updateComplete;
    expect(options()).to.have.length(0);
    expect(shadowText(picker)).to.contain("The warehouse does not answer.");
    await expect(picker).to.be.accessible();
  });
});
