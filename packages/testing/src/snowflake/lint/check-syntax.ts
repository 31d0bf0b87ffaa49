import type { AllowedSyntax, FieldShape } from "./allowed.ts";
import type { Problem } from "./finding.ts";
import { functions } from "./functions.ts";
import { isTree, type Statement, startOf, type Tree } from "./statement.ts";
import { clauses, nodes, syntaxInstead, typesInstead } from "./syntax.ts";

/** A function's kind of node, or one that is no function's. */
type Fields = AllowedSyntax["fields"];

const fieldsOfNodes = new Map<string, Fields>([
  ...Object.entries(nodes).map(([kind, { fields }]) => [kind, fields] as const),
  ...Object.values(functions).flatMap(({ node }) => (node === undefined ? [] : [[node.kind, node.fields] as const])),
]);

/** Positions and comments: no part of what a statement means. */
const marginal = /^span$|comments$/;

/** Holds the parser's tree against the allow-lists of kinds and fields. */
export function checkSyntax({ root }: Statement): Problem[] {
  return new SyntaxCheck().run(root).problems;
}

/** The kinds and records that a statement has, their fields as `kind.field`, and what fields with a choice hold: `kind.field = value`. */
export function syntaxIn({ root }: Statement): ReadonlySet<string> {
  return new SyntaxCheck().run(root).used;
}

class SyntaxCheck {
  readonly problems: Problem[] = [];
  readonly used = new Set<string>();
  /** Where the node begins that is looked at: what it holds need not have a place of its own. */
  #start: number | undefined;

  run(root: Tree): this {
    this.#node(root);
    return this;
  }

  #node(node: Tree): void {
    const [kind = "", content] = Object.entries(node)[0] ?? [];
    this.#start = startOf(node) ?? this.#start;
    const fields = fieldsOfNodes.get(kind);
    if (fields === undefined) {
      this.#refuse(kind, kind, node);
      return;
    }
    this.#record(kind, fields, content);
  }

  #record(name: string, fields: Fields, content: unknown): void {
    this.used.add(name);
    for (const [field, value] of Object.entries(isTree(content) ? content : {})) {
      if (marginal.test(field) || isDefault(value)) {
        continue;
      }
      const path = `${name}.${field}`;
      const shape = fields[field];
      this.used.add(path);
      if (shape === undefined) {
        this.#refuse(path, field, content);
      } else {
        this.#field(path, shape, value, content);
      }
    }
  }

  #field(path: string, shape: FieldShape, value: unknown, around: unknown): void {
    if (shape === "text") {
      return;
    }
    if (isValues(shape)) {
      this.used.add(`${path} = ${value}`);
      if (!shape.some((allowed) => allowed === value)) {
        this.#refuseValue(path, value, around);
      }
      return;
    }
    for (const entry of [value].flat(2)) {
      if (!isTree(entry)) {
        this.#refuseValue(path, entry, around);
      } else if (shape === "nodes") {
        this.#node(entry);
      } else {
        this.#record(shape.clause, clauses[shape.clause]?.fields ?? {}, entry);
      }
    }
  }

  #refuse(path: string, word: string, around: unknown): void {
    const instead = Object.hasOwn(syntaxInstead, word) ? ` Instead: ${syntaxInstead[word]}.` : "";
    this.problems.push({
      code: "syntax",
      message: `${path} is not in lint/syntax.ts.${instead}`,
      start: startOf(around) ?? this.#start,
    });
  }

  #refuseValue(path: string, value: unknown, around: unknown): void {
    const isType = path === "data_type.data_type";
    const instead =
      isType && typeof value === "string" && Object.hasOwn(typesInstead, value)
        ? ` Instead: ${typesInstead[value]}.`
        : "";
    this.problems.push({
      code: isType ? "type" : "syntax",
      message: `${path} must not be ${JSON.stringify(value)} (lint/syntax.ts).${instead}`,
      start: startOf(around) ?? this.#start,
    });
  }
}

function isValues(shape: FieldShape): shape is readonly (string | boolean)[] {
  return Array.isArray(shape);
}

function isDefault(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === 0 ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
