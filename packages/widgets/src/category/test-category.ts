import type { Payloads } from "@customer-pulse/contract";
import type { ListFilterKey } from "@customer-pulse/contract/values";
import { expect } from "@open-wc/testing";
import type { LitElement } from "lit";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, countEvents, nextEvent, parts, place } from "../testing/page.ts";
import type { CategoryId } from "./category-element.ts";

type Tag = LitElement & { client: unknown };

/** A text without white space around it or folded lines in it, and without the words that only screen readers get. */
export function seenText(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll(".visually-hidden") ?? []) hidden.remove();
  return copy?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
}

/** What one tag's bars must say. */
export interface CategoryCase<Id extends CategoryId> {
  readonly id: Id;
  readonly data: Payloads[Id];
  readonly heading: string;
  readonly heads: readonly string[];
  /** Label and figures of each bar. */
  readonly rows: readonly (readonly string[])[];
  /** The filter that the first bar sets, and its value. */
  readonly filter: readonly [key: ListFilterKey, value: string];
}

/** What is true of every tag with a bar a category, told with that tag's own figures. */
export function describeCategoryTag<Id extends CategoryId>({
  id,
  data,
  heading,
  heads,
  rows,
  filter,
}: CategoryCase<Id>) {
  describe(`cx-${id}`, () => {
    let client: HandClient;
    let holder: HTMLElement;
    let widget: Tag;
    const [key, value] = filter;
    const bars = () => parts(widget, "[part=bar]");

    beforeEach(async () => {
      client = new HandClient();
      holder = document.createElement("div");
      holder.innerHTML = '<cx-scope name="bars"></cx-scope>';
      document.body.append(holder);
      widget = place<Tag>(`<cx-${id} lang="en"></cx-${id}>`, client, holder.firstElementChild ?? holder);
      (await client.question(0)).answer(data);
      await nextEvent(widget, "cx-load");
    });

    afterEach(() => holder.remove());

    it("is accessible, also on the narrowest screen, where nothing sticks out", async () => {
      await expect(widget).to.be.accessible();
      holder.style.width = "320px";
      await new Promise(requestAnimationFrame);
      expect(widget.scrollWidth).to.be.at.most(320);
      await expect(widget).to.be.accessible();
    });

    it("says its figures under their heads", () => {
      expect(seenText(widget.shadowRoot?.querySelector("[part=heading]"))).to.equal(heading);
      expect(parts(widget, ".bars-head span").map(seenText)).to.deep.equal(heads);
      expect(bars().map((bar) => [bar.children[0], ...bar.querySelectorAll(".figure")].map(seenText))).to.deep.equal(
        rows,
      );
    });

    it("says the same in the table", async () => {
      await chooseFromMenu(widget, 0);
      expect(parts(widget, "thead th").map(seenText)).to.deep.equal(heads);
      expect(parts(widget, "tbody tr").map((row) => [...row.children].map(seenText))).to.deep.equal(rows);
    });

    it(`filters by ${key} where a bar is chosen, marks it, and takes it back`, async () => {
      const selects = countEvents(document, "cx-select");
      const requests = countEvents(document, "cx-filter-request");
      const first = nextEvent(holder, "cx-filter-change");
      bars()[0]?.click();
      expect((await first).detail.filters).to.deep.equal({ [key]: [value] });
      expect([selects.count, requests.count]).to.deep.equal([1, 1]);
      selects.end();
      requests.end();
      await widget.updateComplete;
      expect(bars().map((bar) => bar.getAttribute("aria-pressed"))[0]).to.equal("true");
      const second = nextEvent(holder, "cx-filter-change");
      bars()[0]?.click();
      expect((await second).detail.filters).to.deep.equal({});
    });

    it("leaves the filters alone where the host prevents the choice", () => {
      const requests = countEvents(document, "cx-filter-request");
      let datum: unknown;
      holder.addEventListener("cx-select", (event) => {
        event.preventDefault();
        datum = event.detail.datum;
      });
      bars()[0]?.click();
      requests.end();
      expect(datum).to.deep.equal({ [key]: value });
      expect(requests.count).to.equal(0);
    });
  });
}
