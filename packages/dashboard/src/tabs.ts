/** Name of the tab in the address; the first tab's address has none. */
const parameter = "tab";

/**
 * The views of the page, one at a time. The address says which; a view is put on the page when it is first shown. Arrow
 * keys, Home and End go from tab to tab, Enter and Space open one.
 */
export class Tabs {
  readonly #tabs: readonly HTMLAnchorElement[];
  readonly #title = document.title;

  /** @param list - The `tablist`; each tab in it names its panel, and its id is `tab-` and the panel's. */
  constructor(list: HTMLElement) {
    this.#tabs = [...list.querySelectorAll<HTMLAnchorElement>("[role=tab]")];
    list.addEventListener("click", this.#onClick);
    list.addEventListener("keydown", this.#onKeydown);
    addEventListener("popstate", () => this.#showAddress());
    this.#showAddress();
  }

  /** Shows a view. Its address takes the place of the present one when `replace` is set. */
  open(name: string, { replace = false } = {}): void {
    const { href } = addressOf(name, this.#first);
    if (replace) history.replaceState(history.state, "", href);
    else if (href !== location.href) history.pushState(history.state, "", href);
    this.#show(name);
  }

  get #first(): string {
    return nameOf(this.#tabs[0]);
  }

  #showAddress(): void {
    const wanted = new URLSearchParams(location.search).get(parameter);
    const known = this.#tabs.find((tab) => nameOf(tab) === wanted);
    this.#show(nameOf(known ?? this.#tabs[0]));
  }

  #show(name: string): void {
    for (const tab of this.#tabs) {
      const chosen = nameOf(tab) === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      const panel = document.getElementById(nameOf(tab));
      if (panel === null) throw new Error(`index.html has no panel ${nameOf(tab)}`);
      if (chosen) {
        stamp(panel);
        document.documentElement.dataset["view"] = name;
        document.title = name === this.#first ? this.#title : `${tab.textContent} · ${this.#title}`;
        tab.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
      panel.hidden = !chosen;
    }
  }

  readonly #onClick = (event: MouseEvent): void => {
    const tab = tabOf(event.target);
    if (tab === null) return;
    // What holds now goes along, into a new window too.
    tab.href = addressOf(nameOf(tab), this.#first).href;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.open(nameOf(tab));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const tab = tabOf(event.target);
    // With another key they are the browser's own, such as back.
    if (tab === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const place = this.#tabs.indexOf(tab);
    const last = this.#tabs.length - 1;
    const moves: Record<string, number> = {
      ArrowLeft: place === 0 ? last : place - 1,
      ArrowRight: place === last ? 0 : place + 1,
      Home: 0,
      End: last,
    };
    const target = moves[event.key];
    if (target !== undefined) this.#tabs[target]?.focus();
    else if (event.key === " ") this.open(nameOf(tab));
    else return;
    event.preventDefault();
  };
}

function tabOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a[role=tab]") : null;
}

function nameOf(tab: HTMLAnchorElement | undefined): string {
  return tab?.getAttribute("aria-controls") ?? "";
}

/** The present address with another tab: filters stay. */
function addressOf(name: string, first: string): URL {
  const url = new URL(location.href);
  if (name === first) url.searchParams.delete(parameter);
  else url.searchParams.set(parameter, name);
  return url;
}

/** Puts a panel's tags on the page, once. */
function stamp(panel: HTMLElement): void {
  const template = panel.querySelector("template");
  template?.replaceWith(document.importNode(template.content, true));
}
