import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundle } from "../checks/bundle.ts";
import { root } from "../paths.ts";
import { bundleAll, bundleTag, gzippedKilobytes } from "../sizes/tag-sizes.ts";
import type { Figure, Measurement } from "./measurement.ts";

/** A library that draws charts on a page, at the version that is measured. */
interface Peer {
  name: string;
  /** Packages with their exact versions; the first is the one that the figure names. */
  packages: Readonly<Record<string, string>>;
  /** Its whole minified distribution, as its maker ships it for a script tag; none where there is no such file. */
  whole?: readonly string[];
  /** The least that draws a line and bars, as its documentation says to import it. */
  least?: string;
}

const peersOfOurs: readonly Peer[] = [
  {
    name: "ECharts",
    packages: { echarts: "6.1.0" },
    whole: ["echarts/dist/echarts.min.js"],
    least: `import * as echarts from "echarts/core";
      import { BarChart, LineChart } from "echarts/charts";
      import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
      import { CanvasRenderer } from "echarts/renderers";
      echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);
      globalThis.echarts = echarts.init;`,
  },
  {
    name: "Chart.js",
    packages: { "chart.js": "4.6.1" },
    whole: ["chart.js/dist/chart.umd.min.js"],
    least: `import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement,
        PointElement, Tooltip } from "chart.js";
      Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement,
        PointElement, Tooltip);
      globalThis.Chart = Chart;`,
  },
  {
    name: "Plotly",
    packages: { "plotly.js-dist-min": "4.1.2", "plotly.js-basic-dist-min": "4.1.1" },
    whole: ["plotly.js-dist-min/plotly.min.js"],
    least: 'import Plotly from "plotly.js-basic-dist-min"; globalThis.Plotly = Plotly;',
  },
  {
    name: "Highcharts Dashboards",
    packages: { "@highcharts/dashboards": "4.2.3", highcharts: "13.1.1" },
    // Charts in it are Highcharts' own, joined by a module.
    whole: [
      "highcharts/highcharts.js",
      "@highcharts/dashboards/dashboards.js",
      "@highcharts/dashboards/modules/layout.js",
    ],
    least: `import Highcharts from "highcharts/esm/highcharts.js";
      import Dashboards from "@highcharts/dashboards/es-modules/masters/dashboards.src.js";
      Dashboards.HighchartsPlugin.custom.connectHighcharts(Highcharts);
      Dashboards.PluginHandler.addPlugin(Dashboards.HighchartsPlugin);
      globalThis.Dashboards = Dashboards;`,
  },
  {
    name: "Vaadin Charts",
    packages: { "@vaadin/charts": "25.3.0" },
    least: 'import "@vaadin/charts";',
  },
];

const folder = join(root, ".cache", "peers");

/**
 * What a page loads with us beside what it loads with others, bundled by the same bundler and gzipped in this run. Our own
 * build minifies once more (terser, 1.1 kB of all tags); the others are as vite makes them for everybody.
 */
export const peers: Measurement = {
  name: "peers",
  async take(): Promise<Figure[]> {
    await install();
    const figures: Figure[] = [
      figure("Customer Pulse, all tags", await gzippedKilobytes(await bundleAll())),
      figure("Customer Pulse, <cx-sentiment-trend> alone", await gzippedKilobytes(await bundleTag("sentiment-trend"))),
    ];
    for (const { name, packages, whole, least } of peersOfOurs) {
      const version = Object.values(packages)[0];
      if (whole !== undefined) {
        const files = whole.map(async (path) => ({ name: path, code: await readFile(installed(path), "utf8") }));
        figures.push(figure(`${name} ${version}, whole`, await gzippedKilobytes(await Promise.all(files))));
      }
      if (least !== undefined) {
        const files = await bundle(least, [], folder);
        figures.push(figure(`${name} ${version}, bundled for a line and bars`, await gzippedKilobytes(files)));
      }
    }
    return figures;
  },
};

const figure = (what: string, value: number): Figure => ({ what, value, unit: "kB" });
const installed = (path: string) => join(folder, "node_modules", path);

/** Fetches the others' packages into the cache, apart from our own: `npm` does nothing when they are there. */
async function install(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const dependencies = Object.assign({}, ...peersOfOurs.map(({ packages }) => packages));
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
  const quick = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  await promisify(execFile)("npm", ["install", ...quick], { cwd: folder });
}
