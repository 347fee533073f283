// What every page has: nothing that reading needs.

// "/" goes to the search field, as in every tool of this kind.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.querySelector("#find")?.focus();
  }
});
