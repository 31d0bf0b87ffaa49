import { expect, fixture, html } from "@open-wc/testing";
import SlimPlot from "uplot";
import { slimUplot } from "../../slim-uplot.ts";
import { styles } from "./canvas-chart.styles.ts";
import { chartColumns, type TimeChartModel } from "./time-chart-model.ts";
import { uplotOptions } from "./uplot-options.ts";

// The tests get uPlot as the build does (slim-uplot.ts); this address is the whole of it.
const address = new URL("../../node_modules/uplot/dist/uPlot.esm.js?whole", import.meta.url).href;
const { default: WholePlot } = (await import(address)) as { default: typeof SlimPlot };

const day = 86_400;
const look = {
  colors: { text: "#111", muted: "#555", grid: "#ddd", zero: "#888", card: "#fff" },
  series: ["#0072b2", "#d55e00"],
  font: "sans-serif",
  labelRoom: 60,
};

function model(lines: (number | null)[][], isPartial = false, whole = false): TimeChartModel {
  return {
    x: (lines[0] ?? []).map((_, index) => 1_700_000_000 + index * day),
    series: lines.map((y, index) => ({ key: `${index}`, label: `Line ${index}`, color: `series-${index + 1}`, y })),
    partial: { first: isPartial, last: isPartial },
    include: [0, 0],
    whole,
    formatValue: (value) => value.toFixed(2),
    formatTick: (seconds, before) =>
      new Date(seconds * 1000).toISOString().slice(5, 10) + (before === undefined ? "\n2023" : ""),
    describe: () => ({ heading: "", lines: [] }),
    describeRange: () => "",
  };
}

const models: Record<string, TimeChartModel> = {
  "one line": model([[0.2, 0.4, -0.3, 0.1]]),
  "two lines with gaps, the first and the last period in part": model(
    [
      [0.2, null, null, 0.4, 0.1, 0.2],
      [null, -0.4, 0.5, 0.1, null, 0.3],
    ],
    true,
  ),
  "a single period": model([[3]], false, true),
  "nothing but gaps": model([[null, null, null]]),
  "no period at all": model([[]]),
  "far more periods than pixels": model([Array.from({ length: 5000 }, (_, index) => Math.sin(index / 70) * index)]),
};

const size = { width: 500, height: 240 };

async function draw(Plot: typeof SlimPlot, drawn: TimeChartModel): Promise<{ plot: SlimPlot; remove: () => void }> {
  const host = await fixture<HTMLElement>(html`<div><style>${styles.cssText}</style></div>`);
  const plot = new Plot(uplotOptions(drawn, look, size), chartColumns(drawn) as SlimPlot.AlignedData, host);
  await Promise.resolve();
  return { plot, remove: () => plot.destroy() };
}

/** Everything of a chart that a reader can see, and every answer that ours ask it for. */
function state(plot: SlimPlot) {
  const { ctx, cursor, over, bbox, scales, root } = plot;
  const points = [...root.querySelectorAll<HTMLElement>(".u-cursor-pt:not(.u-off)")].map(({ style }) => style.cssText);
  return {
    picture: ctx.canvas.toDataURL(),
    over: [over.offsetLeft, over.offsetTop, over.clientWidth, over.clientHeight],
    bbox: { ...bbox },
    range: [scales["x"]?.min, scales["x"]?.max, scales["y"]?.min, scales["y"]?.max],
    cursor: [cursor.idx, cursor.left, cursor.top, root.querySelector<HTMLElement>(".u-cursor-x")?.style.cssText],
    points,
    places: [0, 120, 400].map((left) => plot.posToIdx(left)),
    values: [plot.valToPos(1_700_000_000 + day, "x"), plot.valToPos(0.1, "y", true)],
  };
}

const steps: Record<string, (plot: SlimPlot) => void> = {
  drawn: () => {},
  "with a cursor set": (plot) => plot.setCursor({ left: 150, top: 0 }),
  "under a pointer": ({ over }) => {
    const { left, top } = over.getBoundingClientRect();
    over.dispatchEvent(new MouseEvent("mousemove", { clientX: left + 300, clientY: top + 20 }));
  },
  "with a line switched off": (plot) => plot.batch(() => plot.setSeries(1, { show: false })),
  "after a press and a release": ({ over }) => {
    over.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
    document.dispatchEvent(new MouseEvent("mouseup"));
  },
  "in another size": (plot) => plot.batch(() => plot.setSize({ width: 320, height: 200 })),
  "left by the pointer": ({ over }) => over.dispatchEvent(new MouseEvent("mouseleave")),
  redrawn: (plot) => plot.batch(() => plot.redraw()),
};

describe("uPlot without what our charts cannot reach", () => {
  it("is really without it", () => {
    expect(WholePlot).to.have.property("paths");
    expect(SlimPlot).not.to.have.property("paths");
  });

  it("refuses a version that says things differently", () => {
    expect(() => slimUplot("/* (v1.7.0) */")).to.throw("fits version 1.6.32 of uPlot");
    expect(() => slimUplot("/* (v1.6.32) */")).to.throw("finds nothing like");
  });

  for (const [name, drawn] of Object.entries(models)) {
    it(`draws and answers as the whole of it: ${name}`, async () => {
      const slim = await draw(SlimPlot, drawn);
      const whole = await draw(WholePlot, drawn);
      for (const [step, take] of Object.entries(steps)) {
        take(slim.plot);
        take(whole.plot);
        expect(state(slim.plot), step).to.deep.equal(state(whole.plot));
      }
      slim.remove();
      whole.remove();
    });
  }
});
