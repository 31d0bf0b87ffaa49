import type { KpiCardData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { WidgetError } from "../client/widget-error.ts";
import "../kpi-card/cx-kpi-card.ts";
import type { CxKpiCard } from "../kpi-card/kpi-card.ts";
import "../scope/cx-scope.ts";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, part, place } from "../testing/page.ts";
import "./ar.ts";
import "./de.ts";

const sentiment: KpiCardData = {
  metric: "average-sentiment",
  value: -0.1234,
  unit: "score",
  comparison: "previous-period",
  previous: 0.0834,
  previousFrom: "2026-01-01",
  previousTo: "2026-01-11",
  delta: -0.2068,
  basis: 120,
  sparkline: { x: [], y: [] },
};

/** A place whose text as well as what a reader of another script needs to see of it. */
function words(card: CxKpiCard, selector: string): string {
  return (part(card, selector).textContent ?? "").replaceAll(/[\s\u200e\u200f\u061c]+/g, " ").trim();
}

describe("languages", () => {
  let holder: HTMLElement;

  beforeEach(() => {
    holder = document.createElement("div");
    document.body.append(holder);
  });

  afterEach(() => holder.remove());

  /** A card that has its answer, below an element of the page. */
  async function show(markup: string, parent: Element = holder): Promise<CxKpiCard> {
    const client = new HandClient();
    const card = place<CxKpiCard>(markup, client, parent);
    (await client.question()).answer<"kpi-card">(sentiment);
    await nextEvent(card, "cx-load");
    return card;
  }

  it("stand beside each other on one page, each with its own words, numbers and plurals", async () => {
    holder.innerHTML =
      '<section lang="de"></section><section lang="ar" dir="rtl"></section><section lang="en"></section>';
    const [german, arabic, english] = await Promise.all(
      [...holder.children].map((section) => show("<cx-kpi-card></cx-kpi-card>", section)),
    );
    if (german === undefined || arabic === undefined || english === undefined)
      throw new Error("three cards were asked for");
    expect(words(german, "[part=heading]")).to.equal("Durchschnittliche Stimmung");
    expect(words(german, "[part=value]")).to.equal("-0,12");
    expect(words(german, "[part=delta]")).to.equal("↓ minus 0,21 gegenüber den 11 Tagen davor");
    expect(words(arabic, "[part=heading]")).to.equal("متوسط المشاعر");
    expect(words(arabic, "[part=delta]")).to.contain(
      // Which digits Arabic has is the engine's to say.
      `الـ ${new Intl.NumberFormat("ar").format(11)} يومًا السابقة`,
    );
    expect(words(english, "[part=delta]")).to.equal("↓ down 0.21 against the previous 11 days");
    expect(words(english, "[part=value]")).to.equal("-0.12");
  });

  it("follow a lang that changes, on the page and on any element above a tag", async () => {
    holder.innerHTML = "<section><p></p></section>";
    const root = part(holder.appendChild(withShadow("<article></article>")), "article");
    const inner = await show("<cx-kpi-card></cx-kpi-card>", holder.querySelector("p") ?? holder);
    const inShadow = await show("<cx-kpi-card></cx-kpi-card>", root);
    for (const [above, card] of [
      [holder.querySelector("section"), inner],
      [root, inShadow],
      [document.documentElement, inner],
    ] as const) {
      above?.setAttribute("lang", "de");
      await Promise.resolve();
      await card.updateComplete;
      expect(words(card, "[part=value]")).to.equal("-0,12");
      above?.setAttribute("lang", "en");
      await Promise.resolve();
      await card.updateComplete;
      expect(words(card, "[part=value]")).to.equal("-0.12");
      if (above === holder.querySelector("section")) above?.removeAttribute("lang");
    }
  });

  it("take the digits that the region writes", async () => {
    const card = await show('<cx-kpi-card lang="ar-EG" dir="rtl"></cx-kpi-card>');
    expect(words(card, "[part=delta]")).to.contain("٠٫٢١").and.to.contain("١١");
  });

  it("fall back to English words with the numbers of the page, where the words are missing", async () => {
    const card = await show('<cx-kpi-card lang="fr"></cx-kpi-card>');
    expect(words(card, "[part=delta]")).to.equal("↓ down 0,21 against the previous 11 days");
  });

  it("say what went wrong by its code, and keep the service's own words as English small print", async () => {
    const client = new HandClient();
    const card = place<CxKpiCard>('<cx-kpi-card lang="de"></cx-kpi-card>', client, holder);
    (await client.question()).fail(new WidgetError("query-timeout", "The query took longer than 15 s."));
    await nextEvent(card, "cx-error");
    await card.updateComplete;
    expect(words(card, "[part=error] p")).to.match(/^Die Abfrage hat zu lange gedauert\./);
    const detail = part(card, "[part=error] small[lang=en]");
    expect(detail.textContent).to.equal("The query took longer than 15 s.");
  });

  describe("time zone", () => {
    it("is the scope's, and the tag's own before it, and is named where it is not the reader's", async () => {
      holder.innerHTML = '<cx-scope time-zone="Asia/Tokyo"></cx-scope>';
      const scope = holder.firstElementChild ?? holder;
      const own = await show('<cx-kpi-card lang="en" time-zone="Asia/Kolkata"></cx-kpi-card>', scope);
      const inherited = await show('<cx-kpi-card lang="en"></cx-kpi-card>', scope);
      expect(words(own, "footer")).to.contain("As of Mar 1, 2026, 3:30 PM GMT+5:30");
      expect(words(inherited, "footer")).to.contain("As of Mar 1, 2026, 7:00 PM GMT+9");
      expect(part(inherited, "footer span").title).to.equal("Asia/Tokyo");
      scope.setAttribute("time-zone", "Asia/Kathmandu");
      await (scope as HTMLElementTagNameMap["cx-scope"]).updateComplete;
      await inherited.updateComplete;
      expect(words(inherited, "footer")).to.contain("3:45 PM GMT+5:45");
    });

    it("is the reader's own without a name, and with a warning for one that is none", async () => {
      const { warn } = console;
      const warnings: string[] = [];
      console.warn = (text: string) => warnings.push(text);
      try {
        const plain = await show('<cx-kpi-card lang="en"></cx-kpi-card>');
        const wrong = await show('<cx-kpi-card lang="en" time-zone="Mars/Olympus"></cx-kpi-card>');
        wrong.requestUpdate();
        await wrong.updateComplete;
        expect(words(wrong, "footer")).to.equal(words(plain, "footer"));
        expect(part(wrong, "footer span").title).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
        expect(warnings.filter((text) => text.includes("Mars/Olympus"))).to.have.length(1);
      } finally {
        console.warn = warn;
      }
    });
  });
});

function withShadow(markup: string): HTMLElement {
  const host = document.createElement("div");
  host.attachShadow({ mode: "open" }).innerHTML = markup;
  return host;
}
