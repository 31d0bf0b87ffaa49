import type { ListFilterKey } from "@customer-pulse/contract/values";
import type { Bar, BarFigure } from "../chart/bars.ts";
import { formatAverage, formatCount, formatScore, formatShare } from "../format/numbers.ts";
import type { Counted } from "../localize/en/counted.ts";
import type { Localize } from "../localize/localize.ts";
import type { TableTwin } from "../widget/table-twin.ts";

const averages = ["averageSentiment", "averageRating", "averageTickets"] as const;
type Average = (typeof averages)[number];

/** One category as services send it: how often it occurs, and what else is known of it. */
export type Category = {
  readonly key: string | null;
  readonly count: number;
  /** 0…1 of all. */
  readonly share?: number | null;
} & { readonly [Key in Average]?: number | null };

/** What the bars of one tag show. */
export interface CategorySpec {
  /** The filter whose values the categories are. */
  readonly dimension: ListFilterKey;
  /** What `count` counts. */
  readonly counted: Counted;
  /** Figures beside the count, in their order. */
  readonly figures: readonly ("share" | Average)[];
}

/** Fewer events than this make an average that may swing by chance, and it says so. */
const fewEvents = 5;

export function categoryLabel(dimension: ListFilterKey, key: string | null, localize: Localize): string {
  return key === null ? localize.term("notStated") : localize.term("category", dimension, key);
}

export function isAverage(figure: CategorySpec["figures"][number]): figure is Average {
  return figure !== "share";
}

/** Whether an average rests on so few events that it is drawn lighter. */
export function hasFew({ figures }: CategorySpec, category: Category): boolean {
  return (
    category.count < fewEvents && figures.some((figure) => isAverage(figure) && (category[figure] ?? null) !== null)
  );
}

function figureText(figure: CategorySpec["figures"][number], category: Category, localize: Localize): string {
  const locale = localize.lang();
  const value = category[figure] ?? null;
  switch (figure) {
    case "share":
      return formatShare(value, locale);
    case "averageSentiment":
      return formatScore(value, locale);
    case "averageTickets":
      return formatAverage(value, locale);
    case "averageRating": {
      const text = formatAverage(value, locale);
      return value === null ? text : localize.term("outOfFive", text);
    }
  }
}

function averageFigure(figure: Average, category: Category, counted: Counted, localize: Localize): BarFigure {
  const value = category[figure] ?? null;
  const few = value !== null && category.count < fewEvents;
  const sign = figure === "averageSentiment" && value !== null ? Math.sign(value) : 0;
  return {
    text: figureText(figure, category, localize),
    before: localize.term(figure),
    tone: few ? "few" : sign > 0 ? "positive" : sign < 0 ? "negative" : undefined,
    ...(few && { after: localize.term("onlyFew", counted, category.count, localize.number(category.count)) }),
  };
}

/**
 * The bars, from what the service sent.
 *
 * @param chosen - Categories that are filtered by.
 * @param longest - The count that a full bar stands for.
 */
export function categoryBars(
  categories: readonly Category[],
  { dimension, counted, figures }: CategorySpec,
  { chosen, longest }: { chosen: readonly string[]; longest: number },
  localize: Localize,
): Bar[] {
  const locale = localize.lang();
  return categories.map((category) => {
    const { key, count } = category;
    const text = formatCount(count, locale);
    const whole = formatCount(count, locale, true);
    return {
      label: categoryLabel(dimension, key, localize),
      length: count / longest,
      figures: [
        { text, after: localize.term("counted", counted), ...(text !== whole && { title: whole }) },
        ...figures.map((figure) =>
          isAverage(figure)
            ? averageFigure(figure, category, counted, localize)
            : { text: figureText(figure, category, localize) },
        ),
      ],
      chosen: key !== null && chosen.includes(key),
      selectable: key !== null,
    };
  });
}

/** Heads of the columns: the category's, then one a figure. */
export function categoryHeads({ dimension, counted, figures }: CategorySpec, localize: Localize): string[] {
  return [
    localize.term("filter", dimension),
    localize.term("counted", counted),
    ...figures.map((figure) => localize.term(isAverage(figure) ? `${figure}Short` : figure)),
  ];
}

/** The same figures as a table. */
export function categoryTable(categories: readonly Category[], spec: CategorySpec, localize: Localize): TableTwin {
  return {
    columns: categoryHeads(spec, localize).map((label, index) => ({ label, numeric: index > 0 })),
    rows: categories.map((category) => [
      categoryLabel(spec.dimension, category.key, localize),
      formatCount(category.count, localize.lang(), true),
      ...spec.figures.map((figure) => figureText(figure, category, localize)),
    ]),
  };
}
