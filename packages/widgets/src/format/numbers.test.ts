import { expect } from "@open-wc/testing";
import { formatShare } from "./numbers.ts";

describe("formatShare", () => {
  it("shows whole percent, and one decimal under ten", () => {
    const texts = [1, 0.424, 0.1, 0.0994, 0.011, 0].map((share) => formatShare(share, "en"));
    expect(texts).to.deep.equal(["100%", "42%", "10%", "9.9%", "1.1%", "0%"]);
  });

  it("never shows a few as none", () => {
    const texts = [0.0005, 0.00049, 1e-9].map((share) => formatShare(share, "en"));
    expect(texts).to.deep.equal(["0.1%", "<0.1%", "<0.1%"]);
    expect(formatShare(1e-9, "de").replaceAll(/\s/g, " ")).to.equal("<0,1 %");
  });

  it("shows a dash where there is none", () => {
    expect(formatShare(null, "en")).to.equal("–");
  });
});
