import type { CategoriesData, ChurnHeatmapData, KpiCardData, TrendData } from "@customer-pulse/contract";
import type { KpiMetric } from "@customer-pulse/contract/values";
import type { Customer, Event, Tables } from "./tables.ts";

/** What the reader chose, and the days that it came to (both inclusive). */
export interface Choice {
  churnRisk?: string;
  upsellOpportunity?: string;
  dateFrom: string;
  dateTo: string;
}

/** The figures that the dashboard must show under a choice of filters, worked out from the tables' rows one by one. */
export class ExpectedFigures {
  readonly #customers: Customer[];
  readonly #allCustomers: Customer[];
  readonly #sentiment: Event[];
  readonly #reviews: Tables["reviews"];
  readonly #tickets: Tables["tickets"];

  constructor(tables: Tables, { churnRisk, upsellOpportunity, dateFrom, dateTo }: Choice) {
    this.#allCustomers = tables.customers;
    this.#customers = tables.customers.filter(
      (customer) =>
        (churnRisk === undefined || customer.churnRisk === churnRisk) &&
        (upsellOpportunity === undefined || customer.upsellOpportunity === upsellOpportunity),
    );
    const ids = new Set(this.#customers.map(({ customerId }) => customerId));
    const within = ({ customerId, day }: Event) => ids.has(customerId) && day >= dateFrom && day <= dateTo;
    this.#sentiment = tables.sentiment.filter(within);
    this.#reviews = tables.reviews.filter(within);
    this.#tickets = tables.tickets.filter(within);
  }

  /** The value of a KPI card. */
  kpi(metric: KpiMetric): KpiCardData["value"] {
    const atRisk = this.#customers.filter(({ churnRisk }) => churnRisk === "High");
    switch (metric) {
      case "average-sentiment":
        return mean(this.#sentiment.map(({ sentiment }) => sentiment));
      case "total-interactions":
        return this.#sentiment.length;
      case "high-churn-share":
        return this.#customers.length === 0 ? null : atRisk.length / this.#customers.length;
      case "average-rating":
        return mean(this.#reviews.map(({ rating }) => rating));
      case "ticket-count":
        return this.#tickets.length;
      case "customer-count":
        return this.#customers.length;
      case "lifetime-value-at-risk":
        return atRisk.reduce((total, { lifetimeValue }) => total + lifetimeValue, 0);
    }
  }

  /** Events with a score: those behind the points of the sentiment trend, all periods and series together. */
  scoredEvents(): TrendData["counts"][number][number] {
    return this.#sentiment.filter(({ sentiment }) => sentiment !== null).length;
  }

  /** Tickets of one priority and their average sentiment. */
  priority(key: string | null): Pick<CategoriesData["categories"][number], "count" | "averageSentiment"> {
    const tickets = this.#tickets.filter(({ priority }) => priority === key);
    return { count: tickets.length, averageSentiment: mean(tickets.map(({ sentiment }) => sentiment)) };
  }

  /** Customers in a cell of the heatmap, which is not filtered by its own dimensions. */
  heatmapCell(churnRisk: string | null, upsellOpportunity: string | null): ChurnHeatmapData["cells"][number][number] {
    return this.#allCustomers.filter(
      (customer) => customer.churnRisk === churnRisk && customer.upsellOpportunity === upsellOpportunity,
    ).length;
  }
}

/** Mean of the numbers that are there; null when none is. */
function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0) / numbers.length;
}
