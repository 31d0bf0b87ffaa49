import { expect, fixture, html } from "@open-wc/testing";
import { LitElement } from "lit";
import { define } from "../define.ts";
import { common } from "./en/common.ts";
import { addTexts, Localize } from "./localize.ts";

class Holder extends LitElement {
  declare locale: string | undefined;
  updates = 0;
  readonly localize = new Localize(this, () => this.locale, [common]);

  protected override updated(): void {
    this.updates += 1;
  }
}
define("cx-test-localized", Holder);

describe("localize", () => {
  const root = document.documentElement;
  const { lang } = root;

  afterEach(() => {
    root.lang = lang;
  });

  const holder = (own?: string) => fixture<Holder>(html`<cx-test-localized lang=${own ?? ""}></cx-test-localized>`);

  it("takes the locale that is named, else the nearest lang, else the page's", async () => {
    root.lang = "de";
    const element = await holder("fr");
    expect(element.localize.lang()).to.equal("fr");
    element.locale = "pt-BR";
    expect(element.localize.lang()).to.equal("pt-BR");
    expect((await holder()).localize.lang()).to.equal("de");
  });

  it("counts a tag that is none as not given", async () => {
    root.lang = "de";
    for (const tag of ["no such language", "x", "_"]) expect((await holder(tag)).localize.lang(), tag).to.equal("de");
    root.lang = "";
    expect((await holder("!")).localize.lang()).to.equal(navigator.language);
  });

  it("says what a language says, that of its region first, and in English what neither says", async () => {
    addTexts({ copied: "Copié.", loading: (heading) => `Chargement : ${heading}` }, "fr");
    addTexts({ copied: "Copié!" }, "fr-ca");
    const { localize } = await holder("fr-CA");
    expect(localize.term("copied")).to.equal("Copié!");
    expect(localize.term("loading", "X")).to.equal("Chargement : X");
    expect(localize.term("tryAgain")).to.equal("Try again");
    expect((await holder("fr")).localize.term("copied")).to.equal("Copié.");
  });

  it("updates what stands on the page when texts come or the page's language changes, once it has left no more", async () => {
    const element = await holder();
    addTexts({ noData: "-" }, "nl");
    await element.updateComplete;
    expect(element.updates).to.equal(2);
    root.lang = "nl";
    while (element.updates < 3) await new Promise(requestAnimationFrame);
    element.remove();
    addTexts({ noData: "–" }, "nl");
    await element.updateComplete;
    expect(element.updates).to.equal(3);
  });
});
