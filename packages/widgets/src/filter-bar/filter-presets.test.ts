import { expect, oneEvent } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { type BarOptions, TestBar } from "./test-bar.ts";

const item = "customer-pulse.presets.1.";

async function open(options: BarOptions = {}): Promise<TestBar> {
  const test = await TestBar.open(options);
  await test.openPresets();
  return test;
}

async function save(test: TestBar, name: string): Promise<void> {
  test.get<HTMLInputElement>("[name=name]").focus();
  await sendKeys({ type: name });
  await sendKeys({ press: "Enter" });
  await test.settled();
}

/** The presets in the list; the one that holds is marked. */
function names(test: TestBar): string[] {
  return test.findAll(".apply").map((button) => `${button.title}${button.ariaCurrent === "true" ? " ✓" : ""}`);
}

function message(test: TestBar): string {
  return test.get(".message p").textContent ?? "";
}

/** What this browser keeps. */
function kept(key = ""): unknown {
  const { presets } = JSON.parse(localStorage.getItem(item + key) ?? "{}") as { presets?: { name: string }[] };
  return presets?.map(({ name }) => name);
}

/** Chooses a file as a reader does. */
async function importFile(test: TestBar, text: string): Promise<void> {
  const input = test.get<HTMLInputElement>("[type=file]");
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], "presets.json", { type: "application/json" }));
  input.files = transfer.files;
  input.dispatchEvent(new Event("change"));
  while (input.value !== "") await new Promise(requestAnimationFrame);
  await test.settled();
}

/** Takes the file that a download would save. */
async function savedFile(act: () => void): Promise<{ name: string; text: string }> {
  const { click } = HTMLAnchorElement.prototype;
  let saved: HTMLAnchorElement | undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved = this;
  };
  act();
  HTMLAnchorElement.prototype.click = click;
  if (saved === undefined) throw new Error("nothing was saved");
  return { name: saved.download, text: await (await fetch(saved.href)).text() };
}

describe("cx-filter-bar: presets", () => {
  const storage = { getItem: Storage.prototype.getItem, setItem: Storage.prototype.setItem };

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    Object.assign(Storage.prototype, storage);
    localStorage.clear();
  });

  it("are accessible, empty, with some, while one is renamed and with a message", async () => {
    const test = await open({ filters: { churnRisk: ["High"] } });
    await expect(test.bar).to.be.accessible();
    await save(test, "At risk");
    await expect(test.bar).to.be.accessible();
    test.button("Rename At risk").click();
    await test.settled();
    await expect(test.bar).to.be.accessible();
  });

  it("unfold and fold by a button that says so", async () => {
    const test = await TestBar.open();
    const button = test.button("Presets");
    expect(button.ariaExpanded).to.equal("false");
    await test.openPresets();
    expect(button.ariaExpanded).to.equal("true");
    button.click();
    await test.settled();
    expect(test.find("[name=name]")).not.to.exist;
  });

  it("save what is chosen under a name, mark it, and go on from there by keyboard", async () => {
    const test = await open();
    await test.answered(() => test.option("Churn risk", "High").click());
    await save(test, "  At   risk ");
    expect(names(test)).to.deep.equal(["At risk ✓"]);
    expect(message(test)).to.equal("Saved “At risk”.");
    expect(kept()).to.deep.equal(["At risk"]);
    expect(test.get<HTMLInputElement>("[name=name]").value).to.equal("");
    await test.answered(() => test.option("Churn risk", "High").click());
    expect(names(test)).to.deep.equal(["At risk"]);
    await save(test, "   ");
    expect(names(test)).to.have.length(1);
  });

  it("replace the whole choice by one request, and leave what the host set as it is", async () => {
    const test = await open({ filters: { overallSentiment: ["Negative"] } });
    await test.answered(() => test.option("Churn risk", "High").click());
    await save(test, "At risk");
    await test.answered(() => test.option("Churn risk", "High").click());
    await test.answered(() => test.option("Persona", "Mixed").click());
    const asked = oneEvent(test.scope, "cx-filter-request");
    const count = test.requests.length;
    await test.answered(() => test.button("Apply At risk").click());
    expect((await asked).detail.source).to.equal("preset");
    expect(test.requests).to.have.length(count + 1);
    expect(test.scope.activeFilters).to.deep.equal({ overallSentiment: ["Negative"], churnRisk: ["High"] });
    expect(message(test)).to.equal("Applied “At risk”.");
    expect(names(test)).to.deep.equal(["At risk ✓"]);
    expect(test.option("Persona", "Mixed").checked).to.be.false;
  });

  it("keep a relative range relative", async () => {
    const test = await open();
    await test.answered(() => {
      const select = test.get<HTMLSelectElement>(".fields select");
      select.value = "last-7-days";
      select.dispatchEvent(new Event("change"));
    });
    await save(test, "This week");
    expect(localStorage.getItem(item)).to.contain("last-7-days").and.not.to.contain("2026");
  });

  it("show what holds after a veto, and say that it was one", async () => {
    const test = await open({ filters: {} });
    await test.answered(() => test.option("Churn risk", "High").click());
    await save(test, "At risk");
    await test.answered(() => test.button("Clear all").click());
    document.addEventListener("cx-filter-request", (event) => event.preventDefault(), { once: true });
    test.button("Apply At risk").click();
    await test.settled();
    expect(test.scope.activeFilters).to.deep.equal({});
    expect(names(test)).to.deep.equal(["At risk"]);
    expect(test.option("Churn risk", "High").checked).to.be.false;
    expect(message(test)).to.equal("This page does not let “At risk” be applied.");
  });

  it("ask before they replace one of the same name, in place", async () => {
    const test = await open();
    await save(test, "One");
    await save(test, "Two");
    await test.answered(() => test.option("Churn risk", "High").click());
    await save(test, "one");
    expect(message(test)).to.equal("There is a preset “one”.");
    expect(names(test)).to.deep.equal(["One", "Two"]);
    expect(test.focused?.textContent).to.equal("Replace");
    await sendKeys({ press: "Enter" });
    await test.settled();
    expect(names(test)).to.deep.equal(["one ✓", "Two"]);
    expect(test.focused).to.equal(test.get("[name=name]"));
  });

  it("are renamed by keyboard, but not to a name that is taken", async () => {
    const test = await open();
    await save(test, "One");
    await save(test, "Two");
    test.button("Rename Two").focus();
    await sendKeys({ press: "Enter" });
    await test.settled();
    await sendKeys({ type: "ONE" });
    await sendKeys({ press: "Enter" });
    await test.settled();
    expect(message(test)).to.equal("There is a preset “ONE”. Choose another name.");
    await sendKeys({ type: "Three" });
    await sendKeys({ press: "Enter" });
    await test.settled();
    expect(names(test)).to.deep.equal(["One ✓", "Three ✓"]);
    expect(kept()).to.deep.equal(["One", "Three"]);
    expect(test.focused).to.equal(test.button("Rename Three"));
    await sendKeys({ press: "Enter" });
    await test.settled();
    await sendKeys({ press: "Escape" });
    await test.settled();
    expect(test.focused).to.equal(test.button("Rename Three"));
  });

  it("are deleted, and come back to their place by undo", async () => {
    const test = await open();
    for (const name of ["One", "Two", "Three"]) await save(test, name);
    test.button("Delete Two").focus();
    await sendKeys({ press: "Enter" });
    await test.settled();
    expect(kept()).to.deep.equal(["One", "Three"]);
    expect(message(test)).to.equal("Deleted “Two”.");
    expect(test.focused?.textContent).to.equal("Undo");
    await sendKeys({ press: "Enter" });
    await test.settled();
    expect(kept()).to.deep.equal(["One", "Two", "Three"]);
    expect(test.focused).to.equal(test.button("Apply Two"));
  });

  it("go out as a file and come in again, without replacing any", async () => {
    const test = await open();
    await test.answered(() => test.option("Churn risk", "High").click());
    await save(test, "At risk");
    const file = await savedFile(() => test.button("Export").click());
    expect(file.name).to.equal("customer-pulse-presets.json");
    await importFile(test, file.text);
    expect(names(test)).to.deep.equal(["At risk ✓"]);
    test.button("Delete At risk").click();
    await test.answered(() => test.button("Clear all").click());
    await save(test, "At risk");
    await importFile(test, file.text);
    expect(message(test)).to.equal("1 preset imported.");
    expect(kept()).to.deep.equal(["At risk", "At risk (2)"]);
  });

  it("say of a file that cannot be read that it cannot, and how many of one could not", async () => {
    const test = await open();
    for (const text of ["{", "x".repeat(1_000_001), '{"customerPulsePresets":1,"presets":[{"name":"Bad"}]}']) {
      await importFile(test, text);
      expect(message(test)).to.contain("This file holds no presets that can be read.");
    }
    await importFile(test, '{"customerPulsePresets":1,"presets":[null,{"name":"<img src=x>","filters":{}}]}');
    expect(message(test)).to.equal("1 preset imported. 1 could not be read.");
    expect(names(test)).to.deep.equal(["<img src=x> ✓"]);
    expect(test.find("img")).not.to.exist;
  });

  it("say that storage cannot be read, and go on", async () => {
    localStorage.setItem(item, "{broken");
    const test = await open();
    expect(message(test)).to.contain("Some presets saved in this browser cannot be read.");
    await save(test, "New");
    expect(message(test)).to.equal("Saved “New”.");
    expect(kept()).to.deep.equal(["New"]);
  });

  it("last as long as the page where storage is full or closed, and say so", async () => {
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = refuse;
    const test = await open({ presetKey: "full" });
    await save(test, "Kept");
    expect(message(test)).to.contain("Saved “Kept”. This browser keeps nothing for this page");
    test.scope.remove();
    const again = await open({ presetKey: "full" });
    expect(names(again)).to.deep.equal(["Kept ✓"]);
    again.scope.remove();
    Storage.prototype.getItem = refuse;
    const closed = await open({ presetKey: "closed" });
    expect(message(closed)).to.contain("This browser keeps nothing for this page");
    await save(closed, "Kept too");
    expect(names(closed)).to.deep.equal(["Kept too ✓"]);
  });

  it("are kept by key, and follow changes of another page of this browser", async () => {
    const test = await open({ presetKey: "sales" });
    await save(test, "Ours");
    expect(kept("sales")).to.deep.equal(["Ours"]);
    expect(names(await open({ presetKey: "support" }))).to.be.empty;
    localStorage.removeItem(`${item}sales`);
    dispatchEvent(new StorageEvent("storage", { key: `${item}sales` }));
    await test.settled();
    expect(names(test)).to.be.empty;
  });

  it("offer a link only where the address holds what is chosen", async () => {
    expect((await open()).text).not.to.contain("Copy link");
    const { clipboard } = navigator;
    const write = clipboard.writeText;
    const address = location.href;
    let copied = "";
    clipboard.writeText = async (text) => {
      copied = text;
    };
    const test = await open({ syncUrl: true });
    await test.answered(() => test.option("Churn risk", "High").click());
    test.button("Copy link").click();
    while (!test.text.includes("Link copied.")) await new Promise(requestAnimationFrame);
    clipboard.writeText = write;
    history.replaceState(null, "", address);
    expect(new URL(copied).searchParams.get("churnRisk")).to.equal("High");
  });

  it("work in the drawer of a phone, which stays open while one is renamed and its field left by Escape", async () => {
    await setViewport({ width: 375, height: 700 });
    try {
      const test = await TestBar.open({ drawerBelow: 1024 });
      test.get("button.opener").click();
      await test.settled();
      await Promise.all(
        test
          .get("dialog")
          .getAnimations()
          .map(({ finished }) => finished),
      );
      await test.openPresets();
      await save(test, "At risk");
      test.button("Rename At risk").click();
      await test.settled();
      await sendKeys({ press: "Escape" });
      await test.settled();
      expect(test.get<HTMLDialogElement>("dialog").open).to.be.true;
      expect(names(test)).to.deep.equal(["At risk ✓"]);
      expect(document.documentElement.scrollWidth).to.be.at.most(375);
      await expect(test.bar).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
