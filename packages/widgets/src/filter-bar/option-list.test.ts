import { expect } from "@open-wc/testing";
import { fold, type OptionQuestion, optionLister } from "./option-list.ts";

const name = (value: string | null) => value ?? "Not stated";
const products = Array.from({ length: 10_000 }, (_, n) => ({ value: `Product ${n}`, count: n }));

function ask(changes: Partial<OptionQuestion>, list = optionLister(name)) {
  return list({ options: [], chosen: [], kept: new Set(), counted: true, search: "", ...changes });
}

describe("option list", () => {
  it("adds chosen values that the data does not hold, and puts what is not stated last", () => {
    const options = [
      { value: null, count: 2 },
      { value: "High", count: 1 },
    ];
    expect(ask({ options, chosen: ["Severe"] }).drawn).to.deep.equal([
      { value: "High", label: "High", count: 1, chosen: false },
      { value: "Severe", label: "Severe", count: 0, chosen: true },
      { value: null, label: "Not stated", count: 2, chosen: false },
    ]);
  });

  it("knows no counts where they are not those of the filters that hold", () => {
    const { drawn } = ask({ options: [{ value: "High", count: 1 }], counted: false });
    expect(drawn.map(({ count }) => count)).to.deep.equal([null]);
  });

  it("draws the first 50 of 10,000 and says how many more there are", () => {
    const { drawn, matching, more } = ask({ options: products });
    expect([drawn.length, matching, more]).to.deep.equal([50, 10_000, 9_950]);
  });

  it("draws what is chosen wherever it stands, in the data's order", () => {
    const { drawn, more } = ask({ options: products, chosen: ["Product 9000", "Product 3"] });
    expect(drawn).to.have.length(52);
    expect(drawn.filter(({ chosen }) => chosen).map(({ value }) => value)).to.deep.equal(["Product 3", "Product 9000"]);
    expect(drawn.at(-1)?.value).to.equal("Product 9000");
    expect(more).to.equal(9_948);
  });

  it("keeps what was just switched off in sight", () => {
    const { drawn } = ask({ options: products, kept: new Set(["Product 9000"]) });
    expect(drawn.at(-1)).to.deep.equal({ value: "Product 9000", label: "Product 9000", count: 9000, chosen: false });
  });

  it("finds a text anywhere in a name, whatever its case and accents", () => {
    const options = ["Crème brûlée", "CREMA", "Straße"].map((value) => ({ value, count: 1 }));
    const found = (search: string) => ask({ options, search }).drawn.map(({ value }) => value);
    expect(found(" crem ")).to.deep.equal(["Crème brûlée", "CREMA"]);
    expect(found("BRULEE")).to.deep.equal(["Crème brûlée"]);
    expect(found("é")).to.deep.equal(["Crème brûlée", "CREMA", "Straße"]);
    expect(ask({ options, search: "zzz" }).matching).to.equal(0);
  });

  it("names each value once for the searches that follow one another", () => {
    let named = 0;
    const list = optionLister((value) => {
      named += 1;
      return name(value);
    });
    ask({ options: products, search: "9" }, list);
    const first = named;
    ask({ options: products, search: "99" }, list);
    ask({ options: products, search: "999" }, list);
    expect(first).to.equal(10_050);
    // Only the lines that are drawn.
    expect(named - first).to.be.at.most(100);
  });

  it("draws no more chosen values than can be chosen", () => {
    const chosen = products.slice(0, 5_000).map(({ value }) => value);
    expect(ask({ options: products, chosen }).drawn).to.have.length(300);
  });

  it("does not fold what is no accent", () => {
    expect(fold("Ärger ﬁn 日本")).to.equal("arger fin 日本");
  });
});
