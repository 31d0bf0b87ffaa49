import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { parseEnv } from "node:util";
import { Dialect, validate } from "@polyglot-sql/sdk";
import { root } from "../../paths.ts";

const readme = await readFile(join(root, "README.md"), "utf8");

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(([, text]) => text ?? "");
}

test("the README's SQL is Snowflake's", () => {
  const statements = blocks("sql")
    .flatMap((block) => block.replaceAll(/^--.*$/gm, "").split(";"))
    .map((statement) => statement.trim())
    // The parser does not know these two forms of GRANT.
    .filter((statement) => statement !== "" && !/^GRANT SELECT ON (ALL|FUTURE) TABLES IN SCHEMA /.test(statement));
  assert.ok(statements.length >= 8, `${statements.length} statements are too few`);
  for (const statement of statements) {
    const { valid, errors } = validate(statement, Dialect.Snowflake, { strictSyntax: true });
    assert.ok(valid, `${statement}\n${JSON.stringify(errors)}`);
  }
});

test("the README's variables are those of .env.example", async () => {
  const known = parseEnv(await readFile(join(root, ".env.example"), "utf8"));
  const [named = ""] = blocks("sh").filter((block) => block.startsWith("SNOWFLAKE_"));
  const names = Object.keys(parseEnv(named));
  assert.ok(names.length >= 6, `${names.length} variables are too few`);
  for (const name of names) assert.ok(name in known, name);
});
