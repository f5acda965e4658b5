// Only what a page cannot do without: everything works with JavaScript off.
"use strict";
document.documentElement.classList.add("scripted"); // the button to save is for who has no scripts

// What somebody folded open or shut stays so when htmx puts a fresh copy in its place.
const folds = new Map();
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  for (const fold of event.detail.target.querySelectorAll("details[id]")) folds.set(fold.id, fold.open);
});
document.addEventListener("htmx:oobAfterSwap", () => {
  for (const [id, open] of folds) {
    const fold = document.getElementById(id);
    if (fold) fold.open = open;
  }
  folds.clear();
});
