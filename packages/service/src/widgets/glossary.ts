import type { WidgetCatalogue } from "@customer-pulse/contract";

/**
 * Every measure in words, as Markdown: what GET /v1/widgets serves, for people.
 *
 * @param catalogue - What can be asked for.
 */
export function glossary({ widgets }: WidgetCatalogue): string {
  const sections = widgets.map(({ tag, question, measures, relations, own }) =>
    [
      `## \`<${tag}>\``,
      "",
      `${question} Reads: ${relations.join(", ")}.${own.length === 0 ? "" : ` Marked, not applied: ${own.join(", ")}.`}`,
      "",
      ...Object.entries(measures).map(([measure, definition]) => `- **${measure}**: ${definition}.`),
    ].join("\n"),
  );
  return `${[heading, ...sections].join("\n\n")}\n`;
}

const heading = `# Glossary of measures

What each figure is, from the same definitions that the service serves with every answer (\`meta.definition\`) and at
\`GET /v1/widgets\`. Written by \`UPDATE_GLOSSARY=1 pnpm test glossary\`; a test holds it against them.`;
