import { showFreshness } from "./freshness.ts";
import { bindShareButton } from "./share.ts";
import { bindThemeButton } from "./theme.ts";

/** The element of that id, which index.html holds. */
function find<const Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} with the id ${id}`);
  return element;
}

showFreshness(find("freshness", HTMLElement));
bindShareButton(find("share", HTMLButtonElement));
bindThemeButton(find("theme", HTMLButtonElement));
