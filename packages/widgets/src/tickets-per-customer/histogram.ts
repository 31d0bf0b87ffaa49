import type { TicketsPerCustomerData } from "@customer-pulse/contract";
import { formatCount, formatShare } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import type { TableTwin } from "../widget/table-twin.ts";

/** One column of the histogram. */
export interface Column {
  /** Under the column: the number of tickets, `12+` for the last of a long tail. */
  tick: string;
  /** Above it: the customers. */
  value: string;
  /** 0…1 of the tallest. */
  height: number;
  /** All of it in words. */
  text: string;
}

/** So many numbers of tickets have a column of their own; what lies beyond shares the last. */
const mostColumns = 13;

type Bin = TicketsPerCustomerData["bins"][number] & { orMore: boolean };

/** The bins that are drawn: of a long tail, the end is folded into one. */
function drawnBins(bins: TicketsPerCustomerData["bins"]): Bin[] {
  const whole = bins.length <= mostColumns ? bins : bins.slice(0, mostColumns - 1);
  const drawn = whole.map((bin) => ({ ...bin, orMore: false }));
  const [first, ...rest] = bins.slice(whole.length);
  if (first === undefined) return drawn;
  const customers = rest.reduce((sum, bin) => sum + bin.customers, first.customers);
  return [...drawn, { tickets: first.tickets, customers, orMore: true }];
}

function totalCustomers(bins: TicketsPerCustomerData["bins"]): number {
  return bins.reduce((sum, { customers }) => sum + customers, 0);
}

/** The columns, from what the service sent. */
export function histogramColumns({ bins }: TicketsPerCustomerData, localize: Localize): Column[] {
  const locale = localize.lang();
  const total = totalCustomers(bins);
  const drawn = drawnBins(bins);
  const tallest = Math.max(1, ...drawn.map(({ customers }) => customers));
  return drawn.map(({ tickets, customers, orMore }) => {
    const number = formatCount(tickets, locale, true);
    const basis = localize.term("countOf", "customers", customers, formatCount(customers, locale, true));
    const range = orMore ? localize.term("orMore", number) : number;
    return {
      tick: orMore ? localize.term("orMoreShort", number) : number,
      value: formatCount(customers, locale),
      height: customers / tallest,
      text: localize.term(
        "columnText",
        localize.term("countOf", "tickets", tickets, range),
        basis,
        formatShare(customers / total, locale),
      ),
    };
  });
}

/** The same figures as a table, every number of tickets in a row of its own. */
export function histogramTable({ bins }: TicketsPerCustomerData, localize: Localize): TableTwin {
  const locale = localize.lang();
  const total = totalCustomers(bins);
  return {
    columns: [localize.term("counted", "tickets"), localize.term("counted", "customers"), localize.term("share")].map(
      (label, index) => ({ label, numeric: index > 0 }),
    ),
    rows: bins.map(({ tickets, customers }) => [
      formatCount(tickets, locale, true),
      formatCount(customers, locale, true),
      formatShare(total === 0 ? null : customers / total, locale),
    ]),
  };
}
