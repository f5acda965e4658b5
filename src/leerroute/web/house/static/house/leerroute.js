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

// The keyboard is never lost. When what had the focus is no longer there after a swap, its fresh copy gets it, or the nearest
// thing around it; and a page that opens at a part of a route begins there, in its form.
let around = [];
document.addEventListener("focusin", (event) => {
  around = [];
  for (let at = event.target; at && at !== document.body; at = at.parentElement) if (at.id) around.push(at.id);
});
function landIn(place) {
  if (!place) return false;
  const typing = place.matches("input, select, textarea") ? place : place.querySelector("input:not([type=hidden]), select, textarea");
  const adding = place.tagName === "ARTICLE" ? null : [...place.querySelectorAll("a[hx-get*='nieuw=']")].pop();
  const found = typing ?? adding ?? place.querySelector("a[href], button, summary");
  found?.focus();
  return document.activeElement !== document.body;
}
document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement !== document.body) return;
  for (const id of around) if (landIn(document.getElementById(id))) return;
});
addEventListener("load", () => { // not sooner: the browser itself lets go of the focus when it scrolls to the part
  if (/^#(deel|nieuw)-/.test(location.hash)) setTimeout(() => landIn(document.getElementById(location.hash.slice(1))));
});

// A change that could not be sent is told where it was made, is sent again when there is a connection, and is not left behind
// unnoticed. A refused one is sent as a page without scripts would send it: then the site itself says what is the matter.
const unsaved = new Set();
for (const failed of ["htmx:sendError", "htmx:timeout", "htmx:responseError"])
  document.addEventListener(failed, ({ detail: { elt, target, xhr } }) => {
    if (xhr?.status >= 400 && xhr.status < 500) {
      unsaved.delete(elt);
      return elt.matches("form[action]") ? HTMLFormElement.prototype.submit.call(elt) : elt.href && location.assign(elt.href);
    }
    if (!elt.matches("form[method=post]")) return elt.href && location.assign(elt.href);
    unsaved.add(elt);
    target.replaceChildren(document.getElementById("not-saved").content.cloneNode(true));
  });
document.addEventListener("htmx:afterOnLoad", ({ detail: { elt, xhr } }) => xhr.status < 400 && unsaved.delete(elt));
const again = () => [...unsaved].filter((form) => form.isConnected || !unsaved.delete(form)).forEach((form) => htmx.trigger(form, "submit"));
addEventListener("online", again);
setInterval(again, 15000);
addEventListener("beforeunload", (event) => unsaved.size && event.preventDefault());

// A field says itself that it is wrong, besides the words below it.
function tellWrong() {
  for (const field of document.querySelectorAll("[aria-describedby^='problem-']")) {
    const problem = document.getElementById(field.getAttribute("aria-describedby").split(" ")[0]);
    field.toggleAttribute("aria-invalid", false);
    if (problem?.querySelector(".error")) field.setAttribute("aria-invalid", "true");
  }
}
document.addEventListener("htmx:afterSettle", tellWrong);
tellWrong();
