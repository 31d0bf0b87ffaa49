import { join } from "node:path";
import ts from "typescript-api";
import { root } from "./paths.ts";

/**
 * The contract's types as one declaration file that needs nothing but `./values.js`: those that are read off zod schemas
 * are written out with the comments of their properties, so that who uses the widgets needs no zod.
 *
 * @throws {Error} for a type that cannot be written out.
 */
export function contractTypes(): string {
  const entry = join(root, "packages", "contract", "src", "index.ts");
  const program = ts.createProgram([entry], {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
    lib: ["lib.es2024.d.ts"],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} is no module`);

  const declarations: string[] = [];
  const fromValues = new Set<string>();
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = symbol.declarations?.find(
      (node) => ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node),
    );
    if (declaration === undefined) continue;
    if (declaration.getSourceFile().fileName.endsWith("/values.ts")) fromValues.add(symbol.name);
    else declarations.push(write(declaration, checker));
  }
  const text = declarations.join("\n\n");
  const named = [...fromValues].filter((name) => new RegExp(`\\b${name}\\b`).test(text)).sort();
  return `import type { ${named.join(", ")} } from "./values.js";\n\nexport * from "./values.js";\n\n${text}\n`;
}

/** As it stands in the source, or written out where it is made from a schema. */
function write(declaration: ts.TypeAliasDeclaration | ts.InterfaceDeclaration, checker: ts.TypeChecker): string {
  const text = declaration.getText();
  const comment = commentAbove(declaration);
  if (!/\bz\./.test(text)) return `${comment}${text}`;
  const name = declaration.name.text;
  const type = checker.getTypeAtLocation(declaration);
  return `${comment || commentOfSchema(declaration)}export type ${name} = ${print(type, checker, declaration, "")};`;
}

function commentAbove(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return comments.map((comment) => `${comment.getText()}\n`).join("");
}

/** `type X = z.output<typeof schema>` is described at its schema. */
function commentOfSchema(declaration: ts.Node): string {
  const schema = /typeof (\w+)>/.exec(declaration.getText())?.[1];
  const statement = declaration
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .find(({ declarationList }) => declarationList.declarations.some(({ name }) => name.getText() === schema));
  return statement === undefined ? "" : commentAbove(statement);
}

/** Writes a type out as a reader would, property by property. */
function print(type: ts.Type, checker: ts.TypeChecker, at: ts.Node, indent: string): string {
  const inner = (part: ts.Type) => print(part, checker, at, indent);
  if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) {
    const isBoolean = type.types.some(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const parts = type.types.filter(({ flags }) => !(flags & (ts.TypeFlags.BooleanLiteral | ts.TypeFlags.Undefined)));
    const canBeMissing = type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
    return [...parts.map(inner), ...(isBoolean ? ["boolean"] : []), ...(canBeMissing ? ["undefined"] : [])].join(" | ");
  }
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    if (element === undefined) throw new Error("an array without a kind of elements");
    return element.isUnion() ? `(${inner(element)})[]` : `${inner(element)}[]`;
  }
  if (!(type.flags & ts.TypeFlags.Object) || checker.isTupleType(type)) {
    return checker.typeToString(type, at, ts.TypeFormatFlags.NoTruncation);
  }
  if (type.getCallSignatures().length > 0) throw new Error(`a function in the contract: ${checker.typeToString(type)}`);
  const deeper = `${indent}  `;
  const indexes = checker
    .getIndexInfosOfType(type)
    .map((info) => `${deeper}[key: ${inner(info.keyType)}]: ${print(info.type, checker, at, deeper)};`);
  const properties = checker.getPropertiesOfType(type).map((property) => {
    const optional = property.flags & ts.SymbolFlags.Optional ? "?" : "";
    const key = /^[\w$]+$/.test(property.name) ? property.name : JSON.stringify(property.name);
    const value = print(checker.getTypeOfSymbolAtLocation(property, at), checker, at, deeper);
    return `${documentation(property, checker, deeper)}${deeper}${key}${optional}: ${value};`;
  });
  const members = [...indexes, ...properties];
  return members.length === 0 ? "Record<string, never>" : `{\n${members.join("\n")}\n${indent}}`;
}

function documentation(property: ts.Symbol, checker: ts.TypeChecker, indent: string): string {
  const text = ts.displayPartsToString(property.getDocumentationComment(checker)).replaceAll("\n", `\n${indent} * `);
  return text === "" ? "" : `${indent}/** ${text} */\n`;
}
