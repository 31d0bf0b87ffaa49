/*
 * uPlot without what no chart here can reach. It is one function, of which a bundler leaves nothing out by itself; here
 * it is told what is certain of our charts, and the minifier leaves out what follows from that. The widgets' tests run
 * on the same text as the pages, and compare what it draws with what the whole of it draws. Another version of uPlot fails
 * the build instead of changing a chart: read what is new in it, then adapt this.
 */

/** What the facts below were read in. */
const version = "1.6.32";

/** What holds of every chart here: each question that uPlot's source asks, and its answer. */
const facts: readonly [question: RegExp, answer: string][] = [
  // One x for all series, from left to right below linear scales.
  [/\bmode == 1\b/g, "true"],
  [/\bmode == 2\b/g, "false"],
  [/\b(scaleX|sx)\.ori == 0\b/g, "true"],
  [/\b(scaleX|sx)\.ori == 1\b/g, "false"],
  [/\b(scale|sc)\.dir == -1\b/g, "false"],
  [/(?<![.\w])dir == 1\b/g, "true"],
  [/(?<![.\w])dir == -1\b/g, "false"],
  [/(\w+\.d|\bd|\bxScaleD)istr == 1\b/g, "true"],
  [/(\w+\.d|\bd|\bxScaleD)istr (== (2|3|4|100)|>= 3)(?!\d)/g, "false"],
  [/\b\w+\.from == null/g, "true"],
  [/\b\w+\.from != null/g, "false"],
  // The charts choose their periods and have the words for them.
  [/\bscaleX\.time\b/g, "true"],
  [/(?<= = )genTimeStuffs\(.*\)/g, "[]"],
  [/\bisTime = .*(?=;)/g, "isTime = false"],
  [/^const (months|days) = \[[\s\S]*?\];/gm, "const $1 = [];"],
  [/^const (localTz|numFormatter|months3|days3|binIncrs|wholeIncrs) += .*;/gm, "const $1 = null;"],
  [/\baxis\.values = \([^;]*(?=;)/g, "axis.values = av"],
  [/\b_(timeAxisSplits|timeAxisVals|timeSeriesVal)\s+= .*(?=;)/g, "_$1 = null"],
  [/\bs\.value = .*;/g, ""],
  // Each says the range of its scales, and its padding.
  [/\bsc\.range = fnOrSelf\([^;]*(?=;)/g, "sc.range = fnOrSelf(rn || snapNumX)"],
  [/!rangeIsArr && isObj\(rn\)/g, "false"],
  [/\brangeIsArr && \(.*\)(?=\) \{)/g, "false"],
  [/ifNull\(p, autoPadSide\)/g, "p"],
  [/\|\| \[autoPadSide,.*\]\)/g, ")"],
  [/\bsc\.min != null \|\| sc\.max != null/g, "false"],
  [/\bopts\.min > opts\.max/g, "false"],
  // They say their fonts, how cursors move, and which points show.
  [/(?<=const font\s+= ').*(?=')/g, "12px sans-serif"],
  [/\b(show|size|fill):\s+(seriesPointsShow|cursorPointSize|cursorPointFill)/g, "$1: null"],
  [/\bmove:\s+cursorMove/g, "move: null"],
  // Axes have neither ticks nor a border nor turned words; a label may take a second line.
  [/\blet angle\s+= .*(?=;)/g, "const angle = 0"],
  [/\b(ticks|border)\.show\b/g, "false"],
  [/\baxis\.(alignTo == 2|align == [12])/g, "false"],
  [/\bisFn\(axis\.label\) \? .* : /g, ""],
  [/(\bs\.)?\bpxAlign == 1\b/g, "true"],
  // Lines have no area below them, nothing between them, and stay as bright as they are.
  [/\[ bandFillDir, bandClipDir \] = .*(?=;)/g, "bandFillDir = 0, bandClipDir = 0"],
  [/\bseries\.fill != null\b/g, "false"],
  [/\bs\.fillTo = .*;/g, ""],
  [/\b(stroke|fill)Path instanceof Map/g, "false"],
  [/\bendRad == 0 && baseRad == 0\b/g, "true"],
  [/\bori == 0 \? rectH : rectV/g, "rectH"],
  [/\bconst rect([HV]) = rect\([01]\);/g, "const rect$1 = (path, x, y, w, h) => path.rect(x, y, w, h);"],
  [/\bsorted == -1\b/g, "false"],
  [/\bflags != 0 && bands\.forEach\b/g, "false && bands.forEach"],
  [/(?<=if \(|\|\| )bandClip\b/g, "false"],
  [/\bshouldAlpha = .*(?=;)/g, "shouldAlpha = false"],
  // Legend, selection and focus are our own; cursors move alone.
  [/\bshowLegend = .*(?=;)/g, "showLegend = false"],
  [/\blegend\.show && legend\.live\b/g, "false"],
  [/\bif \(legend\.live\) \{(?=\s+const)/g, "if (false) {"],
  [/\bmultiValLegend\b(?! =)/g, "false"],
  [/\bassign\(\{\}, legendOpts, opts\.legend\)/g, "{ live: true }"],
  [/\bmarkers\.\w+\s+= fnOrSelf.*;/g, ""],
  [/\bcursorFocus = .*(?=;)/g, "cursorFocus = false"],
  [/\bcursorOnePt = .*(?=;)/g, "cursorOnePt = false"],
  [/\bcursor\.dataIdx == null/g, "false"],
  [/\bcursor\.dataIdx\(.*\)/g, "idx"],
  [/\bselect\.show\b/g, "false"],
  [/\bself\.select = assign\(\{[\s\S]*?\}, opts\.select\)/g, "null"],
  [/\bself\.focus = assign\(.*\)(?=;)/g, "null"],
  [/\bopts(\.focus|\.idxs)?( != null)(?=\))/g, "false"],
  [/^\t(drag|focus|hover): \{[\s\S]*?^\t\},/gm, ""],
  [/^\t\t(mousedown|mouseup|click|dblclick): .*/gm, ""],
  [/\bdrag\._[xy] = .*;/g, ""],
  [/\bdrag\.[xy]\b/g, "false"],
  [/, \{drag: \{y: false\}\}/g, ""],
  [/\binitial\b(?=\))/g, "false"],
  [/\bgetBBox != null/g, "false"],
  [/(?<=\(| = )(_?dragging)\b(?=;|\)| &&)/g, "false"],
  [/\bcursor\._lock\b(?! =)/g, "false"],
  [/\bsrc == null/g, "true"],
  [/\b_pub && pubSync\(.*\);/g, ""],
  [/\bif \(_pub\)/g, "if (false)"],
  [/\be != null/g, "true"],
  [/\blog \?/g, "false ?"],
  [/^\tevents\.\w+ = .*;/gm, ""],
  [/^\tevents\["setSeries"\] = [\s\S]*?^\t\};/gm, ""],
  [/\bsyncOpts = assign\([\s\S]*?, cursor\.sync\);/g, "syncOpts = {};"],
  [/\bif \(syncOpts\.match\.length == 2\)/g, "if (false)"],
  [/\bsyncKey = .*(?=;)/g, "syncKey = null"],
  [/^.*\bsync(\.(un)?sub\(self\)| = _sync\(syncKey\));/gm, ""],
  [/\bonMouse\((mousedown|dblclick),.*\);/g, ""],
  [/\bon\("click", wrap, [\s\S]*?, true\);/g, ""],
  [/^\tself\.(\w+(Series|Band|Select|Legend|Data|Scale)|pub) = (?!setSeries).*;/gm, ""],
  [/^uPlot\.assign = [\s\S]*(?=^export)/gm, ""],
  // They listen for `drawAxes`, `draw` and `setCursor`.
  [
    /(_fire !== false && )?\bfire\("(addSeries|destroy|drawClear|drawSeries|init|ready|set(Data|Legend|Scale|Series|Size)|syncRect)"[^;]*;/g,
    "",
  ],
  [/^\tself\.valToIdx = .*;/gm, ""],
  // Nothing is added to a chart from outside, and nothing listens later.
  [/\b_?deferHooks\b(?! =)(?=\)| &&)/g, "false"],
  [/\bthen instanceof HTMLElement/g, "true"],
  [/\(opts\.plugins \|\| \[\]\)/g, "[]"],
  [/\bopts\.id != null/g, "false"],
  [/\bopts\.title\b/g, "undefined"],
];

/** Functions that nothing calls any more. */
const unused = [
  "asinhAxisSplits",
  "bars",
  "clipBandLine",
  "fmtDate",
  "genTimeStuffs",
  "join",
  "log10AxisValsFilt",
  "log2AxisValsFilt",
  "logAxisSplits",
  "monotoneCubic",
  "rangeAsinh",
  "rangeLog",
  "snapAsinhY",
  "snapLogY",
  "stepped",
  "timeAxisStamps",
  "timeAxisVal",
  "timeAxisVals",
  "timeSeriesStamp",
  "timeSeriesVal",
  "tzDate",
];

/** Whether a module is uPlot, from its path or address. */
export const isUplot = (id: string): boolean => id.endsWith("/uPlot.esm.js");

/**
 * uPlot's source without what our charts cannot reach.
 *
 * @throws where the source is another version's, or lacks something that the facts are about.
 */
export function slimUplot(source: string): string {
  if (!source.includes(`(v${version})`))
    throw new Error(`slim-uplot.ts fits version ${version} of uPlot, and no other`);
  const cuts = unused.map((name): [RegExp, string] => [
    new RegExp(`^(function ${name}\\(.*\\)) \\{\\n[\\s\\S]*?^\\}$`, "m"),
    "$1 {}",
  ]);
  return [...facts, ...cuts].reduce((slim, [question, answer]) => {
    if (slim.search(question) < 0) throw new Error(`slim-uplot.ts finds nothing like ${question} in uPlot`);
    return slim.replace(question, answer);
  }, source);
}
