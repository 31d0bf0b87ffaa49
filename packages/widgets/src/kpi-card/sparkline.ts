import { nothing, svg, type TemplateResult } from "lit";

/** Box that the line is drawn in, in SVG units; the picture stretches to its container. */
const width = 100;
const height = 28;
/** Room for the line's own width at the top and bottom. */
const inset = 2;

/** The line's pieces as SVG path data; a gap where a period has no figure. Values fill the height. */
function sparklinePath(y: readonly (number | null)[]): string {
  const known = y.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const step = y.length > 1 ? width / (y.length - 1) : 0;
  let open = false;
  return y
    .map((value, index) => {
      const move = open ? "L" : "M";
      open = value !== null;
      if (value === null) return "";
      const share = range === 0 ? 0.5 : (value - low) / range;
      return `${move}${round(index * step)} ${round(height - inset - share * (height - 2 * inset))}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The course of a measure without axes, as decoration: the table twin says its figures. */
export function renderSparkline(y: readonly (number | null)[]): TemplateResult | typeof nothing {
  if (y.filter((value) => value !== null).length < 2) return nothing;
  return svg`
    <svg class="sparkline" part="sparkline" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
      <path d=${sparklinePath(y)} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"
        stroke-linecap="round" vector-effect="non-scaling-stroke" />
    </svg>
  `;
}
