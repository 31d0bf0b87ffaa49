import { expect, oneEvent } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { TestBar } from "./test-bar.ts";

const wide = { width: 1280, height: 800 };
const phone = { width: 375, height: 700 };

async function openDrawer(test: TestBar): Promise<HTMLDialogElement> {
  test.get("button.opener").focus();
  await sendKeys({ press: "Enter" });
  await test.settled();
  const dialog = test.get<HTMLDialogElement>("dialog");
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return dialog;
}

async function closed(test: TestBar, act: () => Promise<void> | void): Promise<void> {
  const close = oneEvent(test.get("dialog"), "close");
  await act();
  await close;
  await test.settled();
}

describe("cx-filter-bar: the drawer", () => {
  beforeEach(() => setViewport(phone));
  afterEach(() => setViewport(wide));

  it("stands as a row below its width and as a whole bar above, and follows the viewport", async () => {
    const test = await TestBar.open({ drawerBelow: 1024 });
    expect(test.find("button.opener")).to.exist;
    expect(test.find("details")).not.to.exist;
    const narrow = matchMedia("(width < 1024px)");
    const changed = oneEvent(narrow, "change");
    await setViewport(wide);
    await changed;
    await test.settled();
    expect(test.find("button.opener")).not.to.exist;
    expect(test.findAll("details")).to.have.length(9);
  });

  it("never collapses without the attribute", async () => {
    const test = await TestBar.open();
    expect(test.find("button.opener")).not.to.exist;
  });

  it("says in the row how many filters hold, which, and the range", async () => {
    const test = await TestBar.open({ drawerBelow: 1024, filters: { churnRisk: ["High", "Low"] } });
    expect(test.get("button.opener").textContent.trim()).to.equal("Filters (2)");
    expect(test.chips).to.deep.equal(["Churn risk: High", "Churn risk: Low"]);
    expect(test.get(".when").textContent).to.equal("Last 365 days");
    await expect(test.bar).to.be.accessible();
  });

  it("never makes the page scroll sideways, however many filters hold", async () => {
    const long = "a value without any space ".repeat(7).replaceAll(" ", "");
    await TestBar.open({
      drawerBelow: 1024,
      filters: { churnRisk: ["High", "Medium", "Low"], interactionType: [long], ticketStatus: ["Open", "Closed"] },
    });
    expect(document.documentElement.scrollWidth).to.be.at.most(phone.width);
  });

  it("covers nothing while it is shut", async () => {
    const test = await TestBar.open({ drawerBelow: 1024 });
    expect(test.get("dialog").getBoundingClientRect().width).to.equal(0);
  });

  it("opens over the full width of a phone, with everything in it", async () => {
    const test = await TestBar.open({ drawerBelow: 1024 });
    const dialog = await openDrawer(test);
    expect(dialog.matches(":modal")).to.be.true;
    expect(Math.round(dialog.getBoundingClientRect().width)).to.equal(phone.width);
    expect(test.findAll("details")).to.have.length(9);
    expect(dialog.contains(test.focused)).to.be.true;
    await expect(test.bar).to.be.accessible();
  });

  it("closes by Escape, by its buttons and by the backdrop, and gives the focus back each time", async () => {
    const test = await TestBar.open({ drawerBelow: 1024 });
    const ways: (() => Promise<void> | void)[] = [
      () => sendKeys({ press: "Escape" }),
      () => test.button("Close").click(),
      () => test.button("Show results").click(),
      // A click on the backdrop has the dialog itself as its target.
      () => test.get("dialog").click(),
    ];
    for (const way of ways) {
      await openDrawer(test);
      await closed(test, way);
      expect(test.focused).to.equal(test.get("button.opener"));
      expect(test.find("details")).not.to.exist;
    }
  });

  it("stays open while filters are chosen in it", async () => {
    const test = await TestBar.open({ drawerBelow: 1024 });
    const dialog = await openDrawer(test);
    await test.answered(() => test.option("Churn risk", "High").click());
    expect(dialog.open).to.be.true;
    expect(test.scope.activeFilters).to.deep.equal({ churnRisk: ["High"] });
  });

  it("comes back shut after it left the page while it was open", async () => {
    const test = await TestBar.open({ drawerBelow: 1024 });
    await openDrawer(test);
    test.bar.remove();
    test.scope.append(test.bar);
    await test.settled();
    expect(test.get<HTMLDialogElement>("dialog").open).to.be.false;
    await openDrawer(test);
    expect(test.get("dialog").matches(":modal")).to.be.true;
  });
});
