import "@customer-pulse/widgets/all";
import { html, render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";

/**
 * The page as the server sends it. Each tag comes with its skeleton in declarative shadow DOM, at the size that it will
 * have; once the script is there, the tag draws its figures in that place.
 */
export function renderPage(): Promise<string> {
  return collectResult(
    render(html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>A page drawn by its server</title>
          <script type="module" src="http://localhost:8787/cdn/customer-pulse.js"></script>
        </head>
        <body>
          <cx-scope filters='{ "churnRisk": ["High"] }'>
            <cx-kpi-card metric="customer-count"></cx-kpi-card>
            <cx-sentiment-trend></cx-sentiment-trend>
            <cx-ticket-priority></cx-ticket-priority>
            <cx-ticket-table></cx-ticket-table>
          </cx-scope>
        </body>
      </html>`),
  );
}
