/** What the analyzer exports but does not type. It brings the TypeScript that it parses with. */
declare module "@custom-elements-manifest/analyzer/src/create.js" {
  import type { InitializeParams, Plugin } from "@custom-elements-manifest/analyzer";
  import type { Package } from "custom-elements-manifest";

  type SourceFile = ReturnType<InitializeParams["ts"]["createSourceFile"]>;
  export function create(options: {
    modules: readonly SourceFile[];
    plugins: readonly Plugin[];
    context: { dev: boolean };
  }): Package;
}

declare module "@custom-elements-manifest/analyzer/index.js" {
  import type { InitializeParams } from "@custom-elements-manifest/analyzer";

  export const ts: InitializeParams["ts"];
}

declare module "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js" {
  import type { Plugin } from "@custom-elements-manifest/analyzer";

  export function litPlugin(): Plugin[];
}
