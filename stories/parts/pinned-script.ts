/** The hashes of a release, as its build wrote them. */
interface Release {
  version: string;
  entry: string;
  integrity: Record<string, string>;
}

const releases = Object.values(
  import.meta.glob<Release>("../../packages/widgets/dist/cdn/*/sri.json", { eager: true, import: "default" }),
);

/** The script of this release with the hash of each of its files; what to do where it is not built. */
export function pinnedScript(): string {
  const release = releases.at(-1);
  if (release === undefined) return "<!-- `pnpm build` makes the release and its hashes. -->";
  const { version, entry, integrity } = release;
  const base = `https://pulse.example.com/cdn/${version}/`;
  const hashes = Object.fromEntries(Object.entries(integrity).map(([file, hash]) => [base + file, hash]));
  return `<script type="importmap">
${JSON.stringify({ integrity: hashes }, null, 2)}
</script>
<script type="module" src="${base}${entry}"
  integrity="${integrity[entry]}" crossorigin></script>`;
}
