import { readBudgets } from "../sizes/budgets.ts";
import { bundleAll, bundleTag, gzippedKilobytes } from "../sizes/tag-sizes.ts";
import type { Figure, Measurement } from "./measurement.ts";

/** The tags that must do without uPlot. */
const withoutCharts = ["kpi-card", "churn-heatmap", "ticket-priority"];

/** Bundle sizes as they go over the wire: minified and gzipped, in kB of 1,000 bytes. */
export const sizes: Measurement = {
  name: "sizes",
  async take(): Promise<Figure[]> {
    const budgets = await readBudgets();
    const carrying: string[] = [];
    for (const tag of withoutCharts) {
      const files = await bundleTag(tag);
      if (files.some(({ modules }) => modules.some((path) => path.includes("/uplot/")))) carrying.push(tag);
    }
    return [
      {
        what: "all tags, minified and gzipped",
        value: await gzippedKilobytes(await bundleAll()),
        unit: "kB",
        budget: { atMost: budgets.all },
      },
      {
        what: "first KPI card on a page",
        value: await gzippedKilobytes(await bundleTag("kpi-card")),
        unit: "kB",
        budget: { atMost: budgets.firstKpiCard },
      },
      {
        what: `tags that pull uPlot without drawing with it${carrying.map((tag) => ` (${tag})`).join("")}`,
        value: carrying.length,
        unit: "",
        budget: { atMost: 0 },
      },
    ];
  },
};
