/** The shell hears every request on its way, out of shadow roots too, and may veto it. */
const locked = document.querySelector("#locked");
const support = document.querySelector("support-page");

document.addEventListener("cx-filter-request", (event) => {
  if (locked.checked && event.composedPath().includes(support)) event.preventDefault();
});
