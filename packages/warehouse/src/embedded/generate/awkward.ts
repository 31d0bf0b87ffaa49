import type { Random } from "./random.ts";

/** Texts that real tables hold and that careless code trips over; generated records carry a share of them. */
const awkwardTexts: readonly (() => string)[] = [
  () => "<script>alert('report')</script> <b>Export</b> & import: 5 < 7, see <a href=\"#\">here</a>.",
  () => "He wrote \"it's done\", then 'not yet'; path C:\\reports\\2024, 100% \\n literally.",
  () => "Thanks 🎉👍🏽 from the whole team 👩‍👩‍👧‍👦 in 🇵🇹!",
  () => "العميل طلب نسخة من الفاتورة INV-204 قبل يوم الخميس.",
  () => "הלקוח ביקש עותק של הדוח החודשי עד יום ראשון.",
  () => "Zero\u200bwidth and join\u200der cha\u200cracters, a soft\u00adhyphen and a \u202eturn\u202c in between.",
  () => '=HYPERLINK("http://example.invalid","total")',
  () => "+49 30 1234567 is the number to call back",
  () => "@SUM(A1:A9) was in the cell that they copied",
  () => "-12 seats on the invoice\tand a tab,\nand a second line",
  () =>
    "Step by step, as dictated: ".concat("open the report, choose the branch, wait, and note the figure; ".repeat(90)),
];

/** A text that puts escaping, layout and exports to the test. */
export function awkwardText(random: Random): string {
  return random.pick(awkwardTexts)();
}

/** Shares of the awkward rows. Each is small: they are exceptions in real tables too. */
export const awkwardShares = {
  /** Customers without a single event. */
  silentCustomer: 0.02,
  /** Customers who never opened a ticket, beyond those who happen to have none. */
  ticketlessCustomer: 0.06,
  /** Customers who never wrote a review. */
  reviewlessCustomer: 0.08,
  /** Categories that nobody filled in. */
  missingCategory: 0.012,
  /** Texts from the list above, or with one in front. */
  awkwardText: 0.012,
  /** Tickets whose priority is stored with the classifier's JSON quotes. */
  quotedPriority: 0.3,
  /** Reviews in another language without a translation. */
  missingTranslation: 0.12,
  /** Reviews in a language that no lexicon covers, so that they have no score. */
  unknownLanguage: 0.008,
} as const;
