/**
 * Which package may import which: `contract ← warehouse ← service`, `contract ← widgets ← dashboard, examples, stories`.
 * `packages/testing/src/checks/import-directions.test.ts` plants a violation of every rule and sees it reported.
 */

/** What each package may import besides itself; `testing` may import all. */
const mayImport = {
  contract: [],
  warehouse: ["contract"],
  service: ["contract", "warehouse"],
  widgets: ["contract"],
  dashboard: ["contract", "widgets"],
  examples: ["contract", "widgets"],
};

const directions = Object.entries(mayImport).map(([from, allowed]) => ({
  name: `${from}-direction`,
  comment: `${from} may import ${allowed.length > 0 ? allowed.join(" and ") : "no other package"}.`,
  severity: "error",
  from: { path: `^packages/${from}/` },
  to: { path: "^(packages|stories)/", pathNot: `^packages/(${[from, ...allowed].join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...directions,
    {
      name: "stories-direction",
      comment: "Stories show the widgets, and import nothing else of ours.",
      severity: "error",
      from: { path: "^stories/" },
      to: { path: "^packages/", pathNot: "^packages/(contract|widgets)/" },
    },
    {
      name: "widgets-without-schemas",
      comment: "Widgets take types and `contract/values` from the contract; anything else would bring zod to the page.",
      severity: "error",
      from: { path: "^packages/widgets/src/", pathNot: "[.]test[.]ts$" },
      to: {
        path: "^packages/contract/",
        pathNot: "^packages/contract/src/values[.]ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "values-import-nothing",
      comment: "`contract/values` goes to the page as it is.",
      severity: "error",
      from: { path: "^packages/contract/src/values[.]ts$" },
      to: {},
    },
    {
      name: "no-cycle",
      comment: "Modules that need each other cannot be read, tested or loaded one at a time.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment:
        "Every import names a file or a package that its own package.json declares; an address is the browser's to resolve, and the types for templates are written by the package's build.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^https?://|^@customer-pulse/widgets/(react|vue)$" },
    },
    {
      name: "no-development-dependency",
      comment:
        "What is published or served imports what its package.json lists under `dependencies`; helpers of its tests need not.",
      severity: "error",
      from: {
        path: "^packages/(contract|warehouse|service|widgets|dashboard)/src/",
        pathNot: "[.]test[.]ts$|/src/testing/|/test-[^/]+[.]ts$",
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-orphan",
      comment: "A module that imports nothing and that nothing imports is left over.",
      severity: "error",
      from: { orphan: true, path: "^packages/[^/]+/src/", pathNot: "[.](test|d)[.]ts$" },
      to: {},
    },
  ],
  options: {
    // Imports of types count: they are directions too.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(packages/[^/]+/(dist|[.]cache)|stories/dist|[.]cache)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
