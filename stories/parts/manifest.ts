/** What the custom-elements manifest says of something that has a name. */
export interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

interface Member extends Described {
  kind: string;
  readonly?: boolean;
  /** The attribute that sets it. */
  attribute?: string;
}

/** What the custom-elements manifest says of one tag, as far as the catalog shows it. */
export interface TagManifest {
  tagName: string;
  summary?: string;
  description?: string;
  attributes?: Described[];
  members?: Member[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

interface Manifest {
  modules: { declarations?: ({ customElement?: boolean } & Partial<TagManifest>)[] }[];
}

const [manifest] = Object.values(
  import.meta.glob<Manifest>("../../packages/widgets/dist/package/custom-elements.json", {
    eager: true,
    import: "default",
  }),
);

/**
 * @throws {Error} when there is no manifest, or none of that tag.
 */
export function manifestOf(tagName: string): TagManifest {
  if (manifest === undefined) {
    throw new Error("There is no custom-elements manifest. `pnpm --filter @customer-pulse/widgets build` writes it.");
  }
  for (const { declarations = [] } of manifest.modules) {
    for (const declaration of declarations) {
      if (declaration.tagName === tagName) return { ...declaration, tagName };
    }
  }
  throw new Error(`The custom-elements manifest does not know <${tagName}>.`);
}
