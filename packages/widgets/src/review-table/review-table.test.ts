import type { ReviewTableData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, openMenu, part, parts, place, shadowText } from "../testing/page.ts";
import "./cx-review-table.ts";
import type { CxReviewTable } from "./review-table.ts";

const review: ReviewTableData["rows"][number] = {
  reviewDate: "2026-02-03T08:00:00.000Z",
  reviewId: "R1",
  customerId: "C1",
  productId: "P1",
  reviewRating: 4,
  reviewLanguage: "german",
  sentimentScore: 0.42,
  reviewText: "Sehr gut, <b>wirklich</b>.",
  reviewTextEnglish: "Very good, <b>really</b>.",
};

const data: ReviewTableData = {
  columns: [
    { key: "reviewDate", label: "Date", type: "instant", sortable: true },
    { key: "productId", label: "Product", type: "category", sortable: true, filter: "productId" },
    { key: "reviewRating", label: "Rating", type: "rating", sortable: true },
    { key: "reviewLanguage", label: "Language", type: "category", sortable: true, filter: "reviewLanguage" },
    { key: "sentimentScore", label: "Sentiment", type: "score", sortable: true },
    { key: "reviewText", label: "Review", type: "text", sortable: false },
    { key: "reviewTextEnglish", label: "English", type: "text", sortable: false },
    { key: "customerId", label: "Customer", type: "customer", sortable: true, filter: "customerId" },
  ],
  rows: [
    review,
    { ...review, reviewId: "R2", reviewLanguage: "arabic", reviewText: "جيد جدا", reviewTextEnglish: null },
    { ...review, reviewId: "R3", reviewLanguage: "english", reviewText: "Fine.", reviewTextEnglish: "Fine." },
    { ...review, reviewId: "R4", reviewLanguage: "french", reviewTextEnglish: "Great. ".repeat(60) },
    { ...review, reviewId: "R5", reviewText: null, reviewTextEnglish: null },
  ],
  page: 1,
  pageSize: 25,
  total: 5,
};

describe("cx-review-table", () => {
  let client: HandClient;
  let table: CxReviewTable;

  beforeEach(async () => {
    client = new HandClient();
    table = place<CxReviewTable>('<cx-review-table lang="en"></cx-review-table>', client);
    (await client.question(0)).answer<"review-table">(data);
    await nextEvent(table, "cx-load");
  });

  afterEach(() => {
    table.remove();
    document.dispatchEvent(
      new CustomEvent("cx-filter-request", { detail: { filters: { productId: null }, source: "user" }, bubbles: true }),
    );
  });

  const cell = (row: number, column: number) =>
    (parts(table, "tbody tr")[row]?.children[column] as HTMLElement | undefined) ?? expect.fail("no such cell");
  const words = (element: Element) => element.textContent?.replaceAll(/\s+/g, " ").trim();

  it("is accessible", async () => {
    await expect(table).to.be.accessible();
  });

  it("shows a review in its writer's words and below them in English, both as text", () => {
    expect(words(cell(0, 5))).to.equal("Sehr gut, <b>wirklich</b>. English: Very good, <b>really</b>.");
    expect(cell(0, 5).querySelector("b")).to.equal(null);
  });

  it("says where a record brings no English, and repeats none that is English itself", () => {
    expect(words(cell(1, 5))).to.equal("جيد جدا No English text in this record.");
    expect(words(cell(2, 5))).to.equal("Fine.");
    expect(words(cell(4, 5))).to.equal("–Not stated");
  });

  it("unfolds a long English text", async () => {
    const more = cell(3, 5).querySelector("button");
    expect(more?.textContent).to.equal("Show more (Review, English)");
    more?.click();
    await table.updateComplete;
    expect(cell(3, 5).querySelector("[data-folded]")).to.equal(null);
  });

  it("shows the rating out of five", () => {
    expect(words(cell(0, 2))).to.equal("4 / 5");
  });

  it("has no column of its own for the English", () => {
    expect(parts(table, "th").map(words)).to.not.include("English");
    expect(parts(table, ".columns label").map(words)).to.not.include("English");
  });

  it("filters by a product that is chosen, with one request", async () => {
    cell(0, 1).querySelector("button")?.click();
    expect((await client.question(1)).request.filters).to.deep.equal({ productId: ["P1"] });
  });

  it("copies both texts", async () => {
    const clipboard = navigator.clipboard.writeText;
    let copied = "";
    navigator.clipboard.writeText = async (text) => {
      copied = text;
    };
    (await openMenu(table)).find((item) => item.textContent?.trim() === "Copy as text")?.click();
    while (!shadowText(table).includes("Copied.")) await new Promise(requestAnimationFrame);
    navigator.clipboard.writeText = clipboard;
    expect(copied).to.contain("Sehr gut, <b>wirklich</b>. (English: Very good, <b>really</b>.)");
    expect(copied).to.contain("جيد جدا (No English text in this record.)");
  });

  it("is accessible when nothing matches", async () => {
    table.refresh();
    (await client.question(1)).answer<"review-table">({ ...data, rows: [], total: 0 });
    await nextEvent(table, "cx-load");
    expect(part(table, "[part=empty]").textContent).to.contain("There are no records yet.");
    await expect(table).to.be.accessible();
  });
});
