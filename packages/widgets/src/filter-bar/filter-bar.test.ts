import { expect, oneEvent } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { WidgetError } from "../client/widget-error.ts";
import { TestBar } from "./test-bar.ts";
import { TestClient } from "./test-client.ts";

const unavailable = new WidgetError("warehouse-unavailable", "Snowflake did not answer.", { requestId: "R-1" });

describe("cx-filter-bar", () => {
  describe("states", () => {
    it("is accessible when it is ready, with and without choices", async () => {
      await expect((await TestBar.open()).bar).to.be.accessible();
      await expect((await TestBar.open({ filters: { churnRisk: ["High"] } })).bar).to.be.accessible();
    });

    it("is accessible in the dark", async () => {
      const root = document.documentElement;
      root.style.cssText = "color-scheme: dark; background: #0d1117";
      try {
        const test = await TestBar.open({ filters: { churnRisk: ["High"], dateRange: "last-30-days" } });
        await expect(test.bar).to.be.accessible();
      } finally {
        root.removeAttribute("style");
      }
    });

    it("shows a skeleton with as many lists as there will be, and fills it in place", async () => {
      const client = new TestClient();
      client.hold();
      const test = await TestBar.open({ client, until: "none" });
      await expect(test.bar).to.be.accessible();
      const before = test.findAll<HTMLDetailsElement>("details").map(({ open }) => open);
      expect(before).to.have.length(9);
      expect(test.find(".skeleton")).to.exist;
      await test.answered(() => client.release());
      expect(test.findAll<HTMLDetailsElement>("details").map(({ open }) => open)).to.deep.equal(before);
      expect(test.find(".skeleton")).not.to.exist;
    });

    it("counts every option and everything that matches", async () => {
      const test = await TestBar.open();
      expect(test.list("Churn risk").lines).to.have.members(["High 2", "Medium 1", "Low 2"]);
      expect(test.get(".matching").textContent.trim().replaceAll(/\s+/g, " ")).to.equal(
        "Customers 5 Interactions 15 Reviews 10 Tickets 5",
      );
    });

    it("says what failed, offers another try, and still lets filters be removed", async () => {
      const client = new TestClient();
      client.failure = unavailable;
      const test = await TestBar.open({ client, filters: { churnRisk: ["High"] }, until: "cx-error" });
      await expect(test.bar).to.be.accessible();
      expect(test.text).to.contain("Snowflake did not answer.").and.to.contain("Code: warehouse-unavailable");
      expect(test.list("Churn risk").lines).to.deep.equal(["High –"]);
      test.chip("Churn risk: High").click();
      expect(test.scope.activeFilters).to.deep.equal({});
      client.failure = undefined;
      await test.answered(() => test.bar.refresh());
      expect(test.text).not.to.contain("warehouse-unavailable");
    });

    it("keeps the options but not the counts when those of a new choice cannot be loaded", async () => {
      const test = await TestBar.open();
      test.client.failure = unavailable;
      const failed = oneEvent(test.bar, "cx-error");
      test.option("Churn risk", "High").click();
      await failed;
      await test.settled();
      expect(test.list("Churn risk").lines).to.have.members(["High –", "Medium –", "Low –"]);
      expect(test.option("Churn risk", "High").checked).to.be.true;
      expect(test.get(".matching").textContent).not.to.match(/\d/);
    });

    it("keeps the counts when only a refresh of the same question fails", async () => {
      const test = await TestBar.open();
      test.client.failure = unavailable;
      const failed = oneEvent(test.bar, "cx-error");
      test.bar.refresh();
      await failed;
      await test.settled();
      expect(test.list("Churn risk").lines).to.include("High 2");
      expect(test.text).to.contain("Showing the last figures.");
    });

    it("shows no option to those who may not see them", async () => {
      const client = new TestClient();
      client.failure = new WidgetError("unauthorized", "Sign in.");
      const test = await TestBar.open({ client, until: "cx-error" });
      await expect(test.bar).to.be.accessible();
      expect(test.findAll("details")).to.be.empty;
      expect(test.text).to.contain("You are not signed in");
    });

    it("says when the counts are older than they should be", async () => {
      const client = new TestClient();
      client.metaChanges = { cache: "stale" };
      const test = await TestBar.open({ client });
      await expect(test.bar).to.be.accessible();
      expect(test.text).to.contain("The warehouse did not answer. Showing figures from");
    });
  });

  describe("lists", () => {
    it("asks once for each choice, by an event that names who asks", async () => {
      const test = await TestBar.open();
      const asked = oneEvent(test.scope, "cx-filter-request");
      test.option("Churn risk", "High").click();
      const { detail } = await asked;
      expect(test.requests).to.deep.equal([{ churnRisk: ["High"] }]);
      expect(detail.source).to.equal("user");
      expect(detail.origin === test.bar).to.be.true;
      expect(test.scope.activeFilters).to.deep.equal({ churnRisk: ["High"] });
    });

    it("adds to a choice and takes it back, by keyboard too", async () => {
      const test = await TestBar.open({ filters: { churnRisk: ["High"] } });
      test.option("Churn risk", "Low").focus();
      await sendKeys({ press: " " });
      expect(test.scope.activeFilters.churnRisk).to.deep.equal(["High", "Low"]);
      await test.settled();
      test.option("Churn risk", "High").focus();
      await sendKeys({ press: " " });
      expect(test.scope.activeFilters.churnRisk).to.deep.equal(["Low"]);
    });

    it("shows the scope's real state again after a veto", async () => {
      const test = await TestBar.open();
      test.scope.addEventListener("cx-filter-request", (event) => event.preventDefault());
      const box = test.option("Churn risk", "High");
      box.click();
      await test.settled();
      expect(box.checked).to.be.false;
      expect(test.chips).to.be.empty;
      expect(test.client.requests).to.have.length(1);
    });

    it("follows the scope at once, before the counts arrive, and keeps every option in its place", async () => {
      const test = await TestBar.open();
      const before = [...test.list("Persona").options.keys()];
      test.client.hold();
      test.scope.filters = { churnRisk: ["High"] };
      await test.scope.updateComplete;
      await test.settled();
      expect(test.option("Churn risk", "High").checked).to.be.true;
      expect(test.chips).to.deep.equal(["Churn risk: High"]);
      expect(test.list("Persona").lines).to.include("Satisfied 1");
      await test.answered(() => test.client.release());
      expect([...test.list("Persona").options.keys()]).to.deep.equal(before);
    });

    it("keeps options that no longer occur, with count 0", async () => {
      const test = await TestBar.open();
      await test.answered(() => test.option("Churn risk", "High").click());
      expect(test.list("Persona").lines).to.include.members(["Satisfied 0", "Frustrated 1"]);
    });

    it("shows a chosen value that is not in the data, chosen, with count 0", async () => {
      const test = await TestBar.open({ filters: { churnRisk: ["Severe"] } });
      expect(test.list("Churn risk").lines).to.include("Severe 0");
      expect(test.option("Churn risk", "Severe").checked).to.be.true;
      test.option("Churn risk", "Severe").click();
      expect(test.scope.activeFilters).to.deep.equal({});
    });

    it("counts what is not stated and does not let it be chosen", async () => {
      const test = await TestBar.open();
      expect(test.list("Interaction type").lines).to.include("Not stated 1");
      expect(test.option("Interaction type", "Not stated").disabled).to.be.true;
    });

    it("unfolds lists with a choice, and never folds one by itself", async () => {
      const test = await TestBar.open({ filters: { reviewLanguage: ["german"] } });
      expect(test.list("Review language").details.open).to.be.true;
      expect(test.list("Upsell opportunity").details.open).to.be.false;
      await test.answered(() => test.option("Review language", "german").click());
      expect(test.list("Review language").details.open).to.be.true;
      const summary = test.list("Review language").details.querySelector("summary");
      summary?.focus();
      const toggled = oneEvent(test.list("Review language").details, "toggle");
      await sendKeys({ press: "Enter" });
      await toggled;
      await test.answered(() => test.option("Churn risk", "High").click());
      expect(test.list("Review language").details.open).to.be.false;
    });

    it("shows the lists that the host picks, in its order, and leaves unknown ones out", async () => {
      const warned: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => warned.push(text);
      const test = await TestBar.open({ lists: "churnRisk nonsense valueSegment churnRisk dateRange" });
      test.bar.requestUpdate();
      await test.settled();
      console.warn = warn;
      expect(warned.map((text) => text.match(/filters="(\w+)"/)?.[1])).to.deep.equal(["nonsense", "dateRange"]);
      expect(test.findAll("summary .name").map((name) => name.textContent)).to.deep.equal([
        "Churn risk",
        "Value segment",
      ]);
    });

    it("lets long lists be searched", async () => {
      const client = new TestClient();
      client.records = Array.from({ length: 30 }, (_, n) => ({ customer: `C${n}`, productId: `Product ${n}` }));
      const test = await TestBar.open({ client, lists: "productId" });
      await expect(test.bar).to.be.accessible();
      test.get<HTMLInputElement>("input[type=search]").focus();
      await sendKeys({ type: "ct 2" });
      await test.settled();
      expect(test.list("Product").options.size).to.equal(11);
      await sendKeys({ type: "zzz" });
      await test.settled();
      expect(test.text).to.contain("No values match.");
    });

    it("stays quick with 10,000 options: draws some, searches all, and keeps what is chosen in sight", async () => {
      const client = new TestClient();
      client.records = Array.from({ length: 10_000 }, (_, n) => ({ customer: `C${n}`, productId: `Prodüct ${n}` }));
      const test = await TestBar.open({ client, lists: "productId", filters: { productId: ["Prodüct 7777"] } });
      const drawn = () => [...test.list("Product").options.keys()];
      expect(drawn()).to.have.length(51);
      expect(drawn().at(-1)).to.equal("Prodüct 7777");
      expect(test.text).to.contain("9,949 more: type to narrow down.");
      await expect(test.bar).to.be.accessible();
      test.get<HTMLInputElement>("input[type=search]").focus();
      await sendKeys({ type: "PRODUCT 9998" });
      await test.settled();
      expect(drawn()).to.deep.equal(["Prodüct 7777", "Prodüct 9998"]);
      expect(test.text).not.to.contain("more:");
      await sendKeys({ press: "Tab" });
      await sendKeys({ press: "Tab" });
      await test.answered(() => void sendKeys({ press: " " }));
      expect(test.scope.activeFilters.productId).to.deep.equal(["Prodüct 7777", "Prodüct 9998"]);
    });

    it("does not take a line away under the reader's focus", async () => {
      const client = new TestClient();
      client.records = Array.from({ length: 100 }, (_, n) => ({ customer: `C${n}`, productId: `Product ${n}` }));
      const test = await TestBar.open({ client, lists: "productId", filters: { productId: ["Product 99"] } });
      const box = test.option("Product", "Product 99");
      box.focus();
      await test.answered(() => void sendKeys({ press: " " }));
      expect(test.scope.activeFilters).to.deep.equal({});
      expect(test.focused).to.equal(box);
      expect(box.checked).to.be.false;
    });

    it("shows text from the data as text", async () => {
      const client = new TestClient();
      const name = '<img src=x onerror="alert(1)"> "quoted" 👩‍👩‍👧 عربى';
      client.records = [{ customer: "C1", interactionType: name }];
      const test = await TestBar.open({ client, lists: "interactionType" });
      test.option("Interaction type", name).click();
      await test.settled();
      expect(test.chips).to.deep.equal([`Interaction type: ${name}`]);
      expect(test.find("img")).not.to.exist;
    });
  });

  describe("chips", () => {
    it("names every filter that holds, whether or not the bar lists it", async () => {
      const test = await TestBar.open({
        filters: { dateRange: "last-30-days", churnRisk: ["High", "Low"], customerId: ["C1"] },
      });
      expect(test.chips).to.deep.equal([
        "Date range: Last 30 days",
        "Churn risk: High",
        "Churn risk: Low",
        "Customer: C1",
      ]);
      expect(test.chip("Churn risk: High").getAttribute("aria-label")).to.equal("Remove filter Churn risk: High");
    });

    it("takes away one value by keyboard and keeps the focus among the chips", async () => {
      const test = await TestBar.open({ filters: { churnRisk: ["High", "Low"] } });
      test.chip("Churn risk: High").focus();
      await sendKeys({ press: "Enter" });
      await test.settled();
      expect(test.requests).to.have.length(1);
      expect(test.scope.activeFilters).to.deep.equal({ churnRisk: ["Low"] });
      expect(test.focused).to.equal(test.chip("Churn risk: Low"));
      await sendKeys({ press: "Enter" });
      await test.settled();
      expect(test.chips).to.be.empty;
      expect(test.focused?.textContent).to.equal("No filters chosen.");
    });

    it("says how many where one key has very many", async () => {
      const values = Array.from({ length: 5_000 }, (_, n) => `C${n}`);
      const test = await TestBar.open({ filters: { customerId: values } });
      expect(test.chips).to.deep.equal(["Customer: 5,000 chosen"]);
      test.chip("Customer: 5,000 chosen").click();
      expect(test.scope.activeFilters).to.deep.equal({});
    });
  });

  describe("clear all and reset", () => {
    it("takes everything away at once, the host's filters included", async () => {
      const test = await TestBar.open({ filters: { churnRisk: ["High"], dateRange: "last-90-days" } });
      test.option("Persona", "Mixed").click();
      await test.settled();
      test.button("Clear all").click();
      expect(test.requests).to.have.length(2);
      expect(test.scope.activeFilters).to.deep.equal({});
    });

    it("goes back to what the host set", async () => {
      const test = await TestBar.open({ filters: { churnRisk: ["High"] } });
      test.option("Churn risk", "High").click();
      test.option("Persona", "Mixed").click();
      await test.settled();
      test.button("Reset").click();
      expect(test.requests).to.have.length(3);
      expect(test.scope.activeFilters).to.deep.equal({ churnRisk: ["High"] });
    });

    it("asks for nothing where there is nothing to do", async () => {
      const test = await TestBar.open();
      test.button("Clear all").click();
      test.button("Reset").click();
      expect(test.requests).to.be.empty;
      expect(test.button("Reset").getAttribute("aria-disabled")).to.equal("true");
    });
  });

  it("says politely how much matches after a change, and only then", async () => {
    const test = await TestBar.open();
    const said = () =>
      test
        .findAll("[role=status]")
        .map((status) => status.textContent.trim())
        .join("");
    expect(said()).to.equal("");
    await test.answered(() => test.bar.refresh());
    expect(said()).to.equal("");
    await test.answered(() => test.option("Churn risk", "High").click());
    expect(said()).to.equal("Matching: 2 customers, 6 interactions, 4 reviews, and 2 tickets");
  });

  it("lets nothing of its inside out but its own events", async () => {
    const test = await TestBar.open();
    const heard: string[] = [];
    for (const type of ["patch", "change", "close", "toggle"]) {
      test.scope.addEventListener(type, () => heard.push(type));
    }
    test.option("Churn risk", "High").click();
    await test.settled();
    test.chip("Churn risk: High").click();
    expect(heard).to.be.empty;
  });

  it("chooses what figures are held against, without asking anyone for other rows", async () => {
    const test = await TestBar.open();
    const select = test.get<HTMLSelectElement>(".compare select");
    expect(select.selectedOptions[0]?.label).to.equal("Period before");
    select.focus();
    await sendKeys({ type: "Year" });
    await test.settled();
    expect(test.scope.activeComparison).to.equal("previous-year");
    expect(test.requests).to.be.empty;
    expect(test.client.requests).to.have.length(1);
    test.scope.compare = "previous-year";
    await test.scope.updateComplete;
    await test.settled();
    expect(select.value).to.equal("previous-year");
    await expect(test.bar).to.be.accessible();
  });
});
