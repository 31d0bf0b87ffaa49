import { posix } from "node:path";
import type { AnalyzePhaseParams, InitializeParams } from "@custom-elements-manifest/analyzer";
import { ts } from "@custom-elements-manifest/analyzer/index.js";
import type { Sources } from "./sources.ts";

export type Node = AnalyzePhaseParams["node"];
export type SourceFile = ReturnType<InitializeParams["ts"]["createSourceFile"]>;

/** A name's declaration, and the module that it stands in. */
export interface Declared {
  node: Node;
  path: string;
}

/** The modules as syntax trees, with what each declares and imports. */
export interface Program {
  files: readonly SourceFile[];
  /** What a name stands for in a module, followed through imports; undefined for names of other packages. */
  resolve(path: string, name: string): Declared | undefined;
  /** What a module declares. */
  declarations(path: string): readonly Declared[];
}

export function parse(sources: Sources): Program {
  const files = [...sources].map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  const declared = new Map(files.map((file) => [file.fileName, declarationsOf(file)]));
  const imported = new Map(files.map((file) => [file.fileName, importsOf(file)]));
  function resolve(path: string, name: string): Declared | undefined {
    const node = declared.get(path)?.get(name);
    if (node !== undefined) return { node, path };
    const source = imported.get(path)?.get(name);
    return source && resolve(source.path, source.name);
  }
  return {
    files,
    resolve,
    declarations: (path) => [...(declared.get(path)?.values() ?? [])].map((node) => ({ node, path })),
  };
}

/** The path of the module that an import names; undefined for a package's. */
export function importedPath(from: string, specifier: string): string | undefined {
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : undefined;
}

function declarationsOf(file: SourceFile): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const statement of file.statements) {
    if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
      found.set(statement.name.text, statement);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (ts.isIdentifier(declaration.name)) found.set(declaration.name.text, declaration);
    }
  }
  return found;
}

/** Only what is there when the page runs: types draw nothing. */
function importsOf(file: SourceFile): Map<string, { path: string; name: string }> {
  const found = new Map<string, { path: string; name: string }>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const path = importedPath(file.fileName, statement.moduleSpecifier.text);
    const bindings = statement.importClause?.namedBindings;
    if (path === undefined || bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      found.set(name.text, { path, name: (propertyName ?? name).text });
    }
  }
  return found;
}
