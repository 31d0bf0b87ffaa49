// Runs before the first paint, so that a chosen theme does not flash in after the other one.
try {
  const theme = localStorage.getItem("customer-pulse.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's theme holds.
}
