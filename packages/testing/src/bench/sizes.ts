import { gzipSync } from "node:zlib";
import { type BundledFile, bundle } from "../checks/bundle.ts";
import type { Figure, Measurement } from "./measurement.ts";

/** The tags that must do without uPlot, and the module of each below `packages/widgets/src`. */
const withoutCharts = {
  "kpi-card": "kpi-card/cx-kpi-card.ts",
  "churn-heatmap": "churn-heatmap/cx-churn-heatmap.ts",
  "ticket-priority": "ticket-priority/cx-ticket-priority.ts",
};

/** Bundle sizes as they go over the wire: minified and gzipped, in kB of 1,000 bytes. */
export const sizes: Measurement = {
  name: "sizes",
  async take(): Promise<Figure[]> {
    const all = await bundle('import "./all.ts";');
    const firstCard = await bundle(`import "./${withoutCharts["kpi-card"]}";`);
    const carrying: string[] = [];
    for (const [tag, module] of Object.entries(withoutCharts)) {
      const files = loadedAtOnce(await bundle(`import "./${module}";`));
      if (files.some(({ modules }) => modules.some((path) => path.includes("/uplot/")))) carrying.push(tag);
    }
    return [
      { what: "all tags, minified and gzipped", value: kilobytes(all), unit: "kB", budget: { atMost: 70 } },
      {
        what: "first KPI card on a page",
        value: kilobytes(loadedAtOnce(firstCard)),
        unit: "kB",
        budget: { atMost: 15 },
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

/** The entry and what it imports statically: what the page waits for. */
function loadedAtOnce(files: readonly BundledFile[]): BundledFile[] {
  const loaded = new Set<BundledFile>();
  const add = (file: BundledFile | undefined) => {
    if (file === undefined || loaded.has(file)) return;
    loaded.add(file);
    for (const name of file.imports) add(files.find((other) => other.name === name));
  };
  add(files.find(({ isEntry }) => isEntry));
  return [...loaded];
}

function kilobytes(files: readonly BundledFile[]): number {
  return files.reduce((total, { code }) => total + gzipSync(code, { level: 9 }).length, 0) / 1000;
}
