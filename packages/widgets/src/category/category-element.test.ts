import type { CategoriesData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import "../scope/cx-scope.ts";
import "../interaction-sentiment/cx-interaction-sentiment.ts";
import type { CxInteractionSentiment } from "../interaction-sentiment/interaction-sentiment.ts";
import { HandClient } from "../testing/hand-client.ts";
import { countEvents, nextEvent, part, parts, place, press } from "../testing/page.ts";
import { seenText } from "./test-category.ts";

function answer(names: readonly (string | null)[], count = 10): CategoriesData {
  const share = 1 / names.length;
  const categories = names.map((key) => ({ key, count, share, averageSentiment: 0.1 }));
  return { categories, total: names.length * count };
}

const named = (length: number) => Array.from({ length }, (_, index) => `type ${index + 1}`);

describe("bars of categories", () => {
  let client: HandClient;
  let holder: HTMLElement;
  let widget: CxInteractionSentiment;
  const labels = () => parts(widget, "[part=bar]").map((bar) => seenText(bar.firstElementChild));

  async function show(data: CategoriesData, filters = ""): Promise<void> {
    client = new HandClient();
    holder = document.createElement("div");
    holder.innerHTML = `<cx-scope name="many" filters='${filters}'></cx-scope>`;
    document.body.append(holder);
    const tag = '<cx-interaction-sentiment lang="en"></cx-interaction-sentiment>';
    widget = place<CxInteractionSentiment>(tag, client, holder.firstElementChild ?? holder);
    (await client.question(0)).answer<"interaction-sentiment">(data);
    await nextEvent(widget, "cx-load");
  }

  afterEach(() => holder.remove());

  it("shows eight of many, and all on request, in a box that scrolls", async () => {
    await show(answer([...named(50), null]));
    expect(labels()).to.deep.equal(named(8));
    const more = part(widget, "[part=more]");
    expect([seenText(more), more.ariaExpanded]).to.deep.equal(["Show all 51", "false"]);
    more.click();
    await widget.updateComplete;
    expect(labels()).to.have.length(51);
    expect(labels().at(-1)).to.equal("Not stated");
    expect([seenText(more), more.ariaExpanded]).to.deep.equal(["Show fewer", "true"]);
    expect(part(widget, "[part=bars]").clientHeight).to.be.lessThan(500);
    await expect(widget).to.be.accessible();
    parts(widget, "[part=bar]")[0]?.focus();
    press(parts(widget, "[part=bar]")[0] ?? widget, "End");
    expect(widget.shadowRoot?.activeElement).to.equal(parts(widget, "[part=bar]")[50]);
  });

  it("keeps one bar within reach of Tab when fewer are shown than before", async () => {
    await show(answer(named(20)));
    part(widget, "[part=more]").click();
    await widget.updateComplete;
    parts(widget, "[part=bar]")[19]?.focus();
    part(widget, "[part=more]").click();
    await widget.updateComplete;
    expect(parts(widget, '[part=bar][tabindex="0"]')).to.have.length(1);
  });

  it("asks for no click to see a ninth", async () => {
    await show(answer(named(9)));
    expect(labels()).to.have.length(9);
    expect(widget.shadowRoot?.querySelector("[part=more]")).to.equal(null);
  });

  it("shows a chosen category that is not among the first", async () => {
    await show(answer(named(20)), '{ "interactionType": ["type 15"] }');
    expect(labels()).to.deep.equal([...named(8), "type 15"]);
  });

  it("does not filter by what is not stated", async () => {
    await show(answer(["call", null]));
    const selects = countEvents(document, "cx-select");
    parts(widget, "[part=bar]")[1]?.click();
    selects.end();
    expect(selects.count).to.equal(0);
    expect(parts(widget, "[part=bar]")[1]?.ariaDisabled).to.equal("true");
  });

  it("says on hover the whole of a count that is shortened", async () => {
    await show(answer(["call"], 1_234_567));
    const figure = part(widget, ".figure");
    expect([seenText(figure), figure.title]).to.deep.equal(["1.2M", "1,234,567"]);
  });

  it("says which averages rest on few events, to those who see and to those who listen", async () => {
    await show(answer(["call"], 1));
    expect(seenText(part(widget, ".few"))).to.equal("Italic: an average of fewer than five interactions");
    expect(part(widget, "[part=bar]").textContent).to.contain("only 1 interaction");
  });

  it("keeps a sign before its figure where the page reads from the right", async () => {
    await show(answer(["call"]));
    holder.dir = "rtl";
    const figure = parts(widget, ".figure").at(-1)?.childNodes ?? [];
    const text = [...figure].find((node) => node.textContent === "+0.10") ?? expect.fail("no figure");
    const leftOf = (at: number) => {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf(0)).to.be.lessThan(leftOf(1));
  });

  it("takes as much room while it loads as when it is ready", async () => {
    client = new HandClient();
    holder = document.createElement("div");
    document.body.append(holder);
    const tag = '<cx-interaction-sentiment lang="en"></cx-interaction-sentiment>';
    widget = place<CxInteractionSentiment>(tag, client, holder);
    const question = await client.question(0);
    const height = widget.offsetHeight;
    question.answer<"interaction-sentiment">(answer(named(16)));
    await nextEvent(widget, "cx-load");
    expect(widget.offsetHeight).to.equal(height);
  });
});
