import { showFreshness } from "./freshness.ts";
import { openCustomers } from "./open-customer.ts";
import { bindPrintButton } from "./print.ts";
import { showPrintedFilters } from "./printed-filters.ts";
import { bindShareButton } from "./share.ts";
import { Tabs } from "./tabs.ts";
import { bindThemeButton } from "./theme.ts";
import { showTimeZone } from "./time-zone.ts";

/** The one element that matches, which index.html holds. */
function find<const Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} that matches ${selector}`);
  return element;
}

openCustomers(new Tabs(find("[role=tablist]", HTMLElement)));
showFreshness(find("#freshness", HTMLElement));
showPrintedFilters(find("#printed-filters", HTMLElement));
showTimeZone(find("#time-zone", HTMLElement));
bindShareButton(find("#share", HTMLButtonElement));
bindPrintButton(find("#print", HTMLButtonElement));
bindThemeButton(find("#theme", HTMLButtonElement));
