import { dateRanges } from "@customer-pulse/contract/values";
import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { pickDay, pickPreset, TestBar } from "./test-bar.ts";
import { bounds, resolved } from "./test-client.ts";

const controls = (test: TestBar) => ({
  preset: test.get<HTMLSelectElement>(".fields select"),
  from: test.get<HTMLInputElement>("[name=from]"),
  to: test.get<HTMLInputElement>("[name=to]"),
});

describe("cx-filter-bar: the date range", () => {
  it("shows the default range as chosen, and the days that it comes to, where no date filter is set", async () => {
    const { preset, from, to } = controls(await TestBar.open());
    expect(preset.value).to.equal("last-365-days");
    expect([from.value, to.value]).to.deep.equal([resolved.from, resolved.to]);
    expect([from.min, from.max]).to.deep.equal([bounds.from, bounds.to]);
  });

  it("offers every range of the contract, and says which day they count from", async () => {
    const test = await TestBar.open();
    const { preset } = controls(test);
    expect([...preset.options].map(({ value }) => value)).to.deep.equal([...dateRanges]);
    expect(test.text).to.contain("Up to May 31, 2026, the newest day in the data, and back to Jun 1, 2024.");
  });

  it("asks once for a preset, in place of days", async () => {
    const test = await TestBar.open({ filters: { dateFrom: "2026-01-01", dateTo: "2026-01-31" } });
    pickPreset(controls(test).preset, "last-90-days");
    expect(test.requests).to.deep.equal([{ dateRange: "last-90-days", dateFrom: null, dateTo: null }]);
    expect(test.scope.activeFilters).to.deep.equal({ dateRange: "last-90-days" });
  });

  it("goes back to the scope's preset after a veto", async () => {
    const test = await TestBar.open();
    test.scope.addEventListener("cx-filter-request", (event) => event.preventDefault());
    const { preset, from } = controls(test);
    pickPreset(preset, "last-7-days");
    await test.settled();
    expect(preset.value).to.equal("last-365-days");
    pickDay(from, "2026-02-01");
    await test.settled();
    expect(test.requests).to.have.length(2);
    expect(from.value).to.equal(resolved.from);
  });

  it("asks once for a day that was picked, and names the range by its days", async () => {
    const test = await TestBar.open();
    const { preset, from } = controls(test);
    pickDay(from, "2026-02-01");
    from.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    await test.settled();
    expect(test.requests).to.have.length(1);
    expect(test.scope.activeFilters).to.deep.equal({ dateFrom: "2026-02-01", dateTo: resolved.to });
    expect(preset.selectedOptions[0]?.textContent).to.equal("Custom range");
    expect(test.chips).to.have.length(1);
    expect(test.chips[0]).to.match(/^Date range: Feb 1\s–\sMay 31, 2026$/);
  });

  it("waits while a day is typed, and applies it when the reader leaves the field or presses Enter", async () => {
    const test = await TestBar.open();
    const { from } = controls(test);
    from.focus();
    // By arrow from month to day to year: not every engine goes on by itself.
    await sendKeys({ type: "1" });
    await sendKeys({ press: "ArrowRight" });
    await sendKeys({ type: "2" });
    await sendKeys({ press: "ArrowRight" });
    await sendKeys({ type: "2026" });
    expect(test.requests).to.be.empty;
    await sendKeys({ press: "Enter" });
    expect(test.requests).to.have.length(1);
    expect(test.scope.activeFilters.dateFrom).to.equal("2026-01-02");
    await test.settled();
    from.blur();
    from.focus();
    await sendKeys({ type: "03" });
    from.blur();
    expect(test.requests).to.have.length(2);
    expect(test.scope.activeFilters.dateFrom).to.equal("2026-03-02");
  });

  it("says when the first day is after the last, and applies both once they make sense", async () => {
    const test = await TestBar.open({ filters: { dateFrom: "2026-01-01", dateTo: "2026-01-31" } });
    const { from, to } = controls(test);
    pickDay(from, "2026-03-01");
    await test.settled();
    expect(test.requests).to.be.empty;
    expect(test.get("#message").textContent).to.contain("The first day is after the last.");
    expect(from.getAttribute("aria-describedby")).to.equal("message");
    expect(from.value).to.equal("2026-03-01");
    await expect(test.bar).to.be.accessible();
    pickDay(to, "2026-03-31");
    await test.settled();
    expect(test.scope.activeFilters).to.deep.equal({ dateFrom: "2026-03-01", dateTo: "2026-03-31" });
    expect(test.get("#message").hidden).to.be.true;
  });

  it("refuses days outside of the data and names its bounds", async () => {
    const test = await TestBar.open();
    pickDay(controls(test).from, "2019-01-01");
    await test.settled();
    expect(test.requests).to.be.empty;
    expect(test.get("#message").textContent).to.contain("Choose days from Jun 1, 2024 to May 31, 2026");
  });

  it("asks for a whole date where one was begun", async () => {
    const test = await TestBar.open();
    const { from } = controls(test);
    from.focus();
    await sendKeys({ press: "Backspace" });
    from.blur();
    await test.settled();
    expect(test.requests).to.be.empty;
    expect(test.get("#message").textContent).to.equal("Enter a whole date.");
  });

  it("says what is wrong with an address whose days are the wrong way round", async () => {
    const test = await TestBar.open({ filters: { dateFrom: "2026-03-01", dateTo: "2026-01-01" } });
    expect(test.get("#message").textContent).to.contain("The first day is after the last.");
    test.findAll(".chip")[0]?.click();
    expect(test.scope.activeFilters).to.deep.equal({});
  });

  it("follows a change from elsewhere and drops what was entered but not applied", async () => {
    const test = await TestBar.open();
    const { from, preset } = controls(test);
    pickDay(from, "2019-01-01");
    await test.settled();
    test.scope.filters = { dateRange: "all-time" };
    await test.scope.updateComplete;
    await test.settled();
    expect(preset.value).to.equal("all-time");
    expect(test.get("#message").hidden).to.be.true;
    expect(from.value).to.equal(resolved.from);
  });
});
