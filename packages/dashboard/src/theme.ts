/** The themes in the order in which the button goes through them; `system` follows the reader's own setting. */
const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const storageKey = "customer-pulse.theme";
const names: Record<Theme, string> = { system: "as the system", light: "light", dark: "dark" };
const signs: Record<Theme, string> = { system: "◐", light: "☀", dark: "☾" };

function currentTheme(): Theme {
  return themes.find((theme) => theme === document.documentElement.dataset["theme"]) ?? "system";
}

function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is closed to this page: the theme holds until it is left.
  }
}

/** Lets a button go through the themes and say which one holds. */
export function bindThemeButton(button: HTMLButtonElement): void {
  const show = () => {
    const theme = currentTheme();
    button.textContent = signs[theme];
    button.setAttribute("aria-label", `Theme: ${names[theme]}`);
    button.title = `Theme: ${names[theme]}`;
  };
  button.addEventListener("click", () => {
    const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length];
    setTheme(next ?? "system");
    show();
  });
  show();
}
