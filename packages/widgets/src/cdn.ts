import { define } from "./define.ts";
import { wanted } from "./localize/localize.ts";

/**
 * The script for pages without a build: it loads the code of those tags that stand on the page, and of others when they
 * are added. All tags found at once are registered at once, so that their first questions leave as one batch, and after
 * the texts of the languages that the page names, so that no English flashes up.
 */
const classes: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  "cx-scope": async () => (await import("./scope/scope.ts")).CxScope,
  "cx-filter-bar": async () => (await import("./filter-bar/filter-bar.ts")).CxFilterBar,
  "cx-kpi-card": async () => (await import("./kpi-card/kpi-card.ts")).CxKpiCard,
  "cx-sentiment-trend": async () => (await import("./sentiment-trend/sentiment-trend.ts")).CxSentimentTrend,
  "cx-ticket-priority": async () => (await import("./ticket-priority/ticket-priority.ts")).CxTicketPriority,
  "cx-churn-heatmap": async () => (await import("./churn-heatmap/churn-heatmap.ts")).CxChurnHeatmap,
  "cx-ticket-table": async () => (await import("./ticket-table/ticket-table.ts")).CxTicketTable,
  "cx-review-table": async () => (await import("./review-table/review-table.ts")).CxReviewTable,
  "cx-segment-table": async () => (await import("./segment-table/segment-table.ts")).CxSegmentTable,
  "cx-churn-breakdown": async () => (await import("./churn-breakdown/churn-breakdown.ts")).CxChurnBreakdown,
  "cx-interaction-sentiment": async () =>
    (await import("./interaction-sentiment/interaction-sentiment.ts")).CxInteractionSentiment,
  "cx-language-sentiment": async () => (await import("./language-sentiment/language-sentiment.ts")).CxLanguageSentiment,
  "cx-persona-distribution": async () =>
    (await import("./persona-distribution/persona-distribution.ts")).CxPersonaDistribution,
  "cx-rating-distribution": async () =>
    (await import("./rating-distribution/rating-distribution.ts")).CxRatingDistribution,
  "cx-sentiment-distribution": async () =>
    (await import("./sentiment-distribution/sentiment-distribution.ts")).CxSentimentDistribution,
  "cx-ticket-categories": async () => (await import("./ticket-categories/ticket-categories.ts")).CxTicketCategories,
  "cx-value-segments": async () => (await import("./value-segments/value-segments.ts")).CxValueSegments,
  "cx-sentiment-scatter": async () => (await import("./sentiment-scatter/sentiment-scatter.ts")).CxSentimentScatter,
  "cx-tickets-per-customer": async () =>
    (await import("./tickets-per-customer/tickets-per-customer.ts")).CxTicketsPerCustomer,
  "cx-rating-trend": async () => (await import("./rating-trend/rating-trend.ts")).CxRatingTrend,
  "cx-ticket-volume": async () => (await import("./ticket-volume/ticket-volume.ts")).CxTicketVolume,
  "cx-customer-picker": async () => (await import("./customer-picker/customer-picker.ts")).CxCustomerPicker,
  "cx-customer-profile": async () => (await import("./customer-profile/customer-profile.ts")).CxCustomerProfile,
  "cx-customer-timeline": async () => (await import("./customer-timeline/customer-timeline.ts")).CxCustomerTimeline,
};

/** The languages that there are texts for: each a module that makes its language known. */
const languages = import.meta.glob("./localize/{??,??-??}.ts");

const languagesAsked = new Map<string, Promise<unknown>>();

/** Loads the texts for a BCP 47 tag, as far as there are any: `de-AT` are those of `de` where it has none of its own. */
async function loadLanguage(tag: string): Promise<void> {
  const code = [tag, tag.split("-")[0]?.toLowerCase()].find((name) => `./localize/${name}.ts` in languages);
  if (code === undefined) return;
  const loading = languagesAsked.get(code) ?? languages[`./localize/${code}.ts`]?.();
  if (loading !== undefined) languagesAsked.set(code, loading);
  try {
    await loading;
  } catch (error) {
    languagesAsked.delete(code);
    console.error(`Customer Pulse: the texts of the language "${code}" could not be loaded.`, error);
  }
}

/** What a tag needs that was not on the page before: in a shadow root, by its `locale` property, or changed since. */
wanted.language = loadLanguage;

/** The languages of the page, and of a shadow root in it. Where the page names none, tags speak the reader's. */
function pageLanguages(root: ParentNode): string[] {
  const named = [document, root]
    .flatMap((from) => [...from.querySelectorAll("[lang],[locale]")])
    .flatMap((element) => [element.getAttribute("lang") ?? "", element.getAttribute("locale") ?? ""]);
  return [...new Set([document.documentElement.lang || navigator.language, ...named])];
}

const selector = Object.keys(classes)
  .map((tag) => `${tag}:not(:defined)`)
  .join();

const asked = new Set<string>();

/**
 * Loads the code of the tags that stand in a document or a shadow root, and of those that are added to it later. The page's
 * document is looked at by itself; the owner of a shadow root calls `load(root)` for it.
 */
export function load(root: Document | ShadowRoot): Promise<void> {
  observer.observe(root, { childList: true, subtree: true });
  return register(root);
}

/** Registers the tags in a part of the page that are not known yet. */
async function register(root: ParentNode): Promise<void> {
  const found = new Set([...root.querySelectorAll(selector)].map((element) => element.localName));
  // In the table's order: scopes first.
  const tags = Object.keys(classes).filter((tag) => found.has(tag) && !asked.has(tag));
  for (const tag of tags) asked.add(tag);
  if (tags.length === 0) return;
  const texts = Promise.all(pageLanguages(root).map(loadLanguage));
  const loaded = await Promise.allSettled(tags.map((tag) => classes[tag]?.()));
  await texts;
  loaded.forEach((result, index) => {
    const tag = tags[index] ?? "";
    if (result.status === "fulfilled" && result.value !== undefined) define(tag, result.value);
    if (result.status === "fulfilled") return;
    // One tag's code that does not arrive takes no other with it, and is asked for again with the next change of the page.
    asked.delete(tag);
    console.error(`Customer Pulse: the code of <${tag}> could not be loaded.`, result.reason);
  });
}

const observer = new MutationObserver((changes) => {
  for (const root of new Set(changes.map(({ target }) => target.getRootNode())))
    void register(root as ParentNode & Node);
  if (asked.size === Object.keys(classes).length) observer.disconnect();
});
void load(document);

declare global {
  interface ImportMeta {
    /** The build puts a loader of each file that fits in its place. */
    glob(pattern: string): Readonly<Record<string, () => Promise<unknown>>>;
  }
}
