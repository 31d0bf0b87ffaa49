import { CxFilterChangeEvent } from "../events/filter-change.ts";
import type { FilterRequestDetail } from "../events/filter-request.ts";
import { checkPatch, type FilterSource, filterSources } from "./filters.ts";
import { ScopeStore } from "./scope-store.ts";

/** Tag name of the scope element: how an ancestor is recognised, whichever copy of the script defined it. */
const scopeTag = "cx-scope";

/**
 * The scopes of one page: the document's own, and every `<cx-scope>` by element and by name. It also hears
 * `cx-filter-request` where every page listener has had its say (on `window`, after `document`) and applies it once.
 */
export class ScopeHub {
  readonly documentScope = new ScopeStore("");
  readonly #byElement = new WeakMap<Element, ScopeStore>();
  readonly #byName = new Map<string, ScopeStore>();
  readonly #listeners = new Set<() => void>();

  constructor() {
    addEventListener("cx-filter-request", (event) => this.#apply(event));
    this.documentScope.subscribe(({ changed, source }) => {
      if (changed.length > 0) this.announce(document, this.documentScope, changed, source);
    });
  }

  /** Makes an element's scope known, by its name too if it has one. */
  add(element: Element, store: ScopeStore): void {
    this.#byElement.set(element, store);
    if (store.name !== "") {
      if (this.#byName.has(store.name))
        console.warn(`Customer Pulse: two <cx-scope name="${store.name}"> on this page.`);
      this.#byName.set(store.name, store);
    }
    this.#notify();
  }

  remove(element: Element, store: ScopeStore): void {
    this.#byElement.delete(element);
    if (this.#byName.get(store.name) === store) this.#byName.delete(store.name);
    this.#notify();
  }

  /** The scope of that name; undefined while there is none. */
  named(name: string): ScopeStore | undefined {
    return this.#byName.get(name);
  }

  /** The scope that holds an element: its nearest `<cx-scope>`, or the document's; undefined while that tag is not ready. */
  nearest(element: Element): ScopeStore | undefined {
    for (let node = flatParent(element); node !== null; node = flatParent(node)) {
      if (node instanceof Element && node.localName === scopeTag) return this.#byElement.get(node);
    }
    return this.documentScope;
  }

  /** @returns a function that ends the subscription to scopes that come and go. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the page that a scope's filters changed. */
  announce(
    target: EventTarget,
    store: ScopeStore,
    changed: CxFilterChangeEvent["detail"]["changed"],
    source: FilterSource,
  ) {
    target.dispatchEvent(new CxFilterChangeEvent({ filters: store.filters, changed, source, scope: store.name }));
  }

  #apply(event: Event): void {
    if (event.defaultPrevented || !(event instanceof CustomEvent)) return;
    const detail: Partial<FilterRequestDetail> = event.detail ?? {};
    const store = detail.scope === undefined ? this.#scopeOnPath(event) : this.named(detail.scope);
    if (store === undefined) {
      console.warn(`Customer Pulse: no <cx-scope name="${detail.scope ?? ""}"> is ready to take this filter request.`);
      return;
    }
    const source = filterSources.find((known) => known === detail.source) ?? "host";
    store.apply(checkPatch(detail.filters), source);
  }

  #scopeOnPath(event: Event): ScopeStore | undefined {
    const element = event
      .composedPath()
      .find((target): target is Element => target instanceof Element && target.localName === scopeTag);
    return element === undefined ? this.documentScope : this.#byElement.get(element);
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The parent in the tree that a reader sees: through slots and out of shadow roots. */
function flatParent(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot !== null) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

const hubKey = Symbol.for("customer-pulse.scope-hub.1");

/** The page's one hub, shared with other copies of this script. */
export function scopeHub(): ScopeHub {
  const page = globalThis as { [hubKey]?: ScopeHub };
  page[hubKey] ??= new ScopeHub();
  return page[hubKey];
}
