import { globSync } from "node:fs";
import { join } from "node:path";
import { widgets } from "./paths.ts";

/** One public tag, as its folder says: `src/<name>/<name>.ts` has its class, `src/<name>/cx-<name>.ts` registers it. */
export interface PublicTag {
  /** The folder, and the package's entry: `kpi-card`. */
  readonly name: string;
  /** `cx-kpi-card` */
  readonly tag: string;
  /** `CxKpiCard` */
  readonly className: string;
  /** The module that registers it, below `src`. */
  readonly module: string;
}

/** Every public tag, by name. Other `cx-` modules are parts of these. */
export function publicTags(): PublicTag[] {
  return globSync("*/cx-*.ts", { cwd: join(widgets, "src") })
    .map((path) => path.replaceAll("\\", "/"))
    .flatMap((module) => {
      const [, name = ""] = /^([\w-]+)\/cx-\1\.ts$/.exec(module) ?? [];
      return name === "" ? [] : [{ name, tag: `cx-${name}`, className: classNameOf(name), module }];
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function classNameOf(name: string): string {
  return `Cx${name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}
