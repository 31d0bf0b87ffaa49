import { ts } from "@custom-elements-manifest/analyzer/index.js";
import { type Declared, importedPath, type Node, type Program } from "./program.ts";

type ClassNode = ReturnType<typeof ts.factory.createClassDeclaration>;

/** What Lit and the browser call by themselves. */
const lifecycle = new Set(
  "constructor render renderRoot willUpdate update updated firstUpdated connectedCallback disconnectedCallback".split(
    " ",
  ),
);

/**
 * Every piece of code that an element can come to: from the methods that Lit calls, through its own members and those of
 * the classes that it extends (of which an override takes the place), functions, constants and what is loaded later.
 *
 * @param visit - sees each node once.
 */
export function walkElement(program: Program, element: Declared, visit: (node: Node, path: string) => void): void {
  const chain = classChain(program, element);
  const seen = new Set<Node>();

  function walk(node: Node, path: string, level: number): void {
    visit(node, path);
    if (ts.isIfStatement(node) && isNever(node.expression)) return;
    // What it registers is an element of its own.
    if (ts.isCallExpression(node) && node.expression.getText() === "define") return;
    if (ts.isIdentifier(node)) follow(program.resolve(path, node.text), level);
    if (ts.isPropertyAccessExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ThisKeyword) call(node.name.text, level);
      if (node.expression.kind === ts.SyntaxKind.SuperKeyword) member(node.name.text, level + 1);
    }
    if (ts.isVariableDeclaration(node) && node.initializer?.kind === ts.SyntaxKind.ThisKeyword)
      unpack(node.name, level);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      load(node.arguments[0], path);
    ts.forEachChild(node, (child) => walk(child, path, level));
  }

  function follow(declared: Declared | undefined, level: number): void {
    // The classes of the chain are gone through member by member.
    if (declared === undefined || chain.some(({ node }) => node === declared.node)) return;
    once(declared.node, declared.path, level);
  }

  function once(node: Node, path: string, level: number): void {
    if (seen.has(node)) return;
    seen.add(node);
    walk(node, path, level);
  }

  /** A private name is its class's own; any other is the one that the last class of the chain gives it. */
  function call(name: string, level: number): void {
    if (name.startsWith("#")) ownMember(name, level);
    else member(name, 0);
  }

  function member(name: string, from: number): void {
    for (let level = from; level < chain.length; level += 1) if (ownMember(name, level)) return;
  }

  function ownMember(name: string, level: number): boolean {
    const found = chain[level]?.node.members.filter((candidate) => nameOf(candidate) === name) ?? [];
    for (const node of found) once(node, chain[level]?.path ?? "", level);
    return found.length > 0;
  }

  function unpack(names: Node, level: number): void {
    if (!ts.isObjectBindingPattern(names)) return;
    for (const { name, propertyName } of names.elements) call((propertyName ?? name).getText(), level);
  }

  function load(specifier: Node | undefined, from: string): void {
    const path = specifier && ts.isStringLiteral(specifier) ? importedPath(from, specifier.text) : undefined;
    for (const { node } of path === undefined ? [] : program.declarations(path)) once(node, path ?? "", chain.length);
  }

  /** `if (this.isEmpty(data))` where the tag says that it never is. */
  function isNever(condition: Node): boolean {
    if (!ts.isCallExpression(condition) || !ts.isPropertyAccessExpression(condition.expression)) return false;
    const { expression, name } = condition.expression;
    if (expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
    const members = chain.flatMap(({ node }) => node.members.filter((candidate) => nameOf(candidate) === name.text));
    const [first] = members;
    return (
      first !== undefined &&
      ts.isMethodDeclaration(first) &&
      /^\{\s*return false;\s*\}$/.test(first.body?.getText() ?? "")
    );
  }

  chain.forEach(({ node, path }, level) => {
    for (const own of node.members) {
      const name = nameOf(own);
      const isStatic =
        ts.canHaveModifiers(own) && ts.getModifiers(own)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
      if (name === undefined || isStatic) once(own, path, level);
      // An override comes to the one that it overrides by `super`, or not at all.
      else if (lifecycle.has(name) && level === 0) once(own, path, level);
    }
  });
  for (const name of lifecycle) member(name, 0);
}

/** An element's class and those that it extends, itself first. */
function classChain(program: Program, element: Declared): { node: ClassNode; path: string }[] {
  const { node, path } = element;
  if (!ts.isClassDeclaration(node)) return [];
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  const parent = base && ts.isIdentifier(base) ? program.resolve(path, base.text) : undefined;
  return [{ node, path }, ...(parent === undefined ? [] : classChain(program, parent))];
}

function nameOf(member: Node): string | undefined {
  if (ts.isConstructorDeclaration(member)) return "constructor";
  const { name } = member as Node & { name?: Node };
  return name?.getText();
}
