/** Whether a success criterion is met, in part, or does not apply. */
export type Verdict = "supports" | "partially" | "does not apply";

export interface Criterion {
  number: string;
  name: string;
  level: "A" | "AA";
  verdict: Verdict;
  /** How it is known, in words; names of proofs in bold. */
  remark: string;
}

const media = "no tag plays sound or video";
const hosts = "the page's matter; a tag brings nothing that stands in its way";

function criterion(number: string, name: string, level: "A" | "AA", verdict: Verdict, remark: string): Criterion {
  return { number, name, level, verdict, remark };
}

/** Every success criterion of WCAG 2.1 at the levels A and AA. */
export const criteria: readonly Criterion[] = [
  criterion(
    "1.1.1",
    "Non-text content",
    "A",
    "supports",
    "**axe**; **tree**: charts have a name with a summary, and a table twin; signs beside words are hidden",
  ),
  criterion("1.2.1", "Audio-only and video-only", "A", "does not apply", media),
  criterion("1.2.2", "Captions (prerecorded)", "A", "does not apply", media),
  criterion("1.2.3", "Audio description or alternative", "A", "does not apply", media),
  criterion("1.2.4", "Captions (live)", "AA", "does not apply", media),
  criterion("1.2.5", "Audio description", "AA", "does not apply", media),
  criterion(
    "1.3.1",
    "Info and relationships",
    "A",
    "supports",
    "**axe**; **tree**: headings, lists, terms, tables and grids with their headers, groups with names",
  ),
  criterion(
    "1.3.2",
    "Meaningful sequence",
    "A",
    "supports",
    "**tree** is read in the order of the screen; **tab order** never goes back up",
  ),
  criterion(
    "1.3.3",
    "Sensory characteristics",
    "A",
    "supports",
    "no text refers to shape, place or colour alone; read by eye in **tree**",
  ),
  criterion(
    "1.3.4",
    "Orientation",
    "AA",
    "supports",
    "**zoom**: the same content on a screen that is higher than wide, and on one that is wider than high",
  ),
  criterion("1.3.5", "Identify input purpose", "AA", "does not apply", "no field asks for the reader's own data"),
  criterion(
    "1.4.1",
    "Use of colour",
    "A",
    "supports",
    "figures, signs and words stand beside every colour; lines have their names at their ends, points their shapes. Looked at, not measured",
  ),
  criterion("1.4.2", "Audio control", "A", "does not apply", media),
  criterion(
    "1.4.3",
    "Contrast (minimum)",
    "AA",
    "supports",
    "**axe** in every state in light, and in dark and forced colours; the colours themselves are tested pair by pair",
  ),
  criterion("1.4.4", "Resize text", "AA", "supports", "**zoom** at 400 %"),
  criterion(
    "1.4.5",
    "Images of text",
    "AA",
    "supports",
    "axes of charts are drawn on a canvas, and each figure of theirs is text in the tooltip and in the table twin",
  ),
  criterion(
    "1.4.10",
    "Reflow",
    "AA",
    "supports",
    "**zoom**: at 320 px nothing is cut, and nothing scrolls sideways but tables in a box of their own",
  ),
  criterion(
    "1.4.11",
    "Non-text contrast",
    "AA",
    "supports",
    "**forced colours** measures the drawings; the colours of light and dark are chosen at 3 : 1, and tested with the tokens",
  ),
  criterion("1.4.12", "Text spacing", "AA", "supports", "**text spacing**, in shadow roots too"),
  criterion(
    "1.4.13",
    "Content on hover or focus",
    "AA",
    "partially",
    "**tooltip**: the same words for pointer and keyboard, which stay. A chart's goes by Escape, but follows the pointer, which so cannot rest on it; that of `<cx-tickets-per-customer>` can be pointed at, but does not go by Escape. Native titles are the browser's",
  ),
  criterion(
    "2.1.1",
    "Keyboard",
    "A",
    "supports",
    "**keyboard**: each kind of control in each tag; of lists, bars and rows that are alike, one or a few. **tab order** reaches them all",
  ),
  criterion(
    "2.1.2",
    "No keyboard trap",
    "A",
    "supports",
    "**tab order**: in by Tab, out by Tab, and back by Shift+Tab",
  ),
  criterion("2.1.4", "Character key shortcuts", "A", "does not apply", "there are none"),
  criterion("2.2.1", "Timing adjustable", "A", "does not apply", "nothing runs out"),
  criterion(
    "2.2.2",
    "Pause, stop, hide",
    "A",
    "partially",
    "nothing moves but a bar while figures are on their way; a tag refreshes by itself only where the host sets `refresh-interval`, and then the host has to offer a way to stop it",
  ),
  criterion("2.3.1", "Three flashes", "A", "supports", "nothing flashes; by design, not measured"),
  criterion("2.4.1", "Bypass blocks", "A", "supports", `${hosts}; each tag is a region with a name and a heading`),
  criterion("2.4.2", "Page titled", "A", "does not apply", hosts),
  criterion(
    "2.4.3",
    "Focus order",
    "A",
    "supports",
    "**tab order** and **keyboard**: Escape and what closes give the focus back",
  ),
  criterion("2.4.4", "Link purpose (in context)", "A", "does not apply", "tags have buttons, and no links"),
  criterion("2.4.5", "Multiple ways", "AA", "does not apply", hosts),
  criterion(
    "2.4.6",
    "Headings and labels",
    "AA",
    "supports",
    "**tree**; `heading` and `heading-level` fit them to the page",
  ),
  criterion(
    "2.4.7",
    "Focus visible",
    "AA",
    "supports",
    "an outline of 2 px or the browser's own, on the screen, after each step of **keyboard** and at each stop of **tab order**, there in forced colours too; its contrast is tested with the tokens",
  ),
  criterion(
    "2.5.1",
    "Pointer gestures",
    "A",
    "supports",
    "a range that is dragged over can also be chosen by keys, and in the filter bar",
  ),
  criterion(
    "2.5.2",
    "Pointer cancellation",
    "A",
    "supports",
    "buttons act when the pointer is lifted, and Escape gives up a range; by design, not tested here",
  ),
  criterion("2.5.3", "Label in name", "A", "supports", "**axe**; **tree**"),
  criterion("2.5.4", "Motion actuation", "A", "does not apply", "nothing reacts to motion"),
  criterion("3.1.1", "Language of page", "A", "supports", `${hosts}; tags follow the nearest \`lang\``),
  criterion(
    "3.1.2",
    "Language of parts",
    "AA",
    "partially",
    "reviews in other languages are not marked with theirs: the data names it in words, not by a code",
  ),
  criterion("3.2.1", "On focus", "A", "supports", "**keyboard**: no step by Tab asks for filters or says anything"),
  criterion(
    "3.2.2",
    "On input",
    "A",
    "supports",
    "**keyboard**: after each choice the focus is where it is written down, and only what was chosen is asked for",
  ),
  criterion(
    "3.2.3",
    "Consistent navigation",
    "AA",
    "supports",
    "**tree**: heading, menu, figures and footer stand in the same order in every card",
  ),
  criterion(
    "3.2.4",
    "Consistent identification",
    "AA",
    "supports",
    "**tree**: the same words for the same things in every card",
  ),
  criterion(
    "3.3.1",
    "Error identification",
    "A",
    "supports",
    "**announcements**: what went wrong, in words, beside what it is about",
  ),
  criterion("3.3.2", "Labels or instructions", "A", "supports", "**axe**; **tree**"),
  criterion(
    "3.3.3",
    "Error suggestion",
    "AA",
    "supports",
    "days that cannot be are answered with those that can; failures with what to do",
  ),
  criterion(
    "3.3.4",
    "Error prevention",
    "AA",
    "does not apply",
    "nothing binding is entered; a deleted preset can be brought back",
  ),
  criterion(
    "4.1.1",
    "Parsing",
    "A",
    "supports",
    "templates are compiled; ids are unique in their shadow root (**axe**)",
  ),
  criterion(
    "4.1.2",
    "Name, role, value",
    "A",
    "supports",
    "**axe**; **tree**; **keyboard** compares role, name and state of what has the focus",
  ),
  criterion(
    "4.1.3",
    "Status messages",
    "AA",
    "partially",
    "**announcements**: failures, old figures and the ends of searches, pages, copies and downloads (**keyboard**) are said, and none of them twice. A new order is told by `aria-sort` alone, and a card that has come to hold nothing says nothing: the filter bar says how many match",
  ),
];
