import { html, nothing, type TemplateResult } from "lit";

/** The same figures as a chart's, as text: what "view as table" shows and "copy as text" copies. */
export interface TableTwin {
  columns: readonly { label: string; numeric?: boolean }[];
  /** One text a column; figures in the form in which the chart shows them. */
  rows: readonly (readonly string[])[];
  /** What stands under the rows, such as that they are not all. Default: nothing. */
  note?: string;
}

/**
 * @param label - Names the table for those who cannot see where it stands.
 * @param definition - The measure in words, which the service has in English.
 */
export function renderTable(twin: TableTwin, label: string, definition: string): TemplateResult {
  const kind = (index: number) => (twin.columns[index]?.numeric ? "number" : "");
  return html`
    <div class="twin" part="table" tabindex="0" role="group" aria-label=${label}>
      <table>
        <caption lang="en" dir="auto">${definition}</caption>
        <thead>
          <tr>
            ${twin.columns.map(({ label }, index) => html`<th part="head-cell" scope="col" class=${kind(index)}>${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${twin.rows.map(
            ([first, ...rest]) => html`
              <tr part="row">
                <th part="cell" scope="row">${first}</th>
                ${rest.map((text, index) => html`<td part="cell" class=${kind(index + 1)}>${text}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
      ${twin.note === undefined ? nothing : html`<p>${twin.note}</p>`}
    </div>
  `;
}

/** Tab-separated lines, which spreadsheets and mail both take. Tabs and line breaks inside a cell become spaces. */
export function tableText(twin: TableTwin): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replaceAll(/\s+/g, " ")).join("\t");
  const note = twin.note === undefined ? [] : [twin.note];
  return [line(twin.columns.map(({ label }) => label)), ...twin.rows.map(line), ...note].join("\n");
}
