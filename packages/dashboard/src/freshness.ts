import { type CxLoadEvent, common } from "@customer-pulse/widgets";

/** Says where the page's figures come from and when they last changed, as its widgets report it. */
export function showFreshness(target: HTMLElement): void {
  let said = "";
  document.addEventListener("cx-load", (event: CxLoadEvent) => {
    const { source, dataAsOf } = event.detail.meta;
    const instant = dataAsOf === null ? undefined : new Date(dataAsOf);
    const key = `${source} ${dataAsOf}`;
    // Said once: a status that is written again is read out again.
    if (key === said) return;
    said = key;
    const badge = document.createElement("strong");
    badge.textContent = common.source(source);
    badge.dataset["source"] = source;
    const when = document.createElement("span");
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    when.textContent = instant === undefined ? "" : `as of ${format.format(instant)}`;
    target.replaceChildren(badge, when);
  });
}
