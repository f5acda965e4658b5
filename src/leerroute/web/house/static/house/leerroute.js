// Only what a page cannot do without: everything works with JavaScript off.
"use strict";
document.documentElement.classList.add("scripted"); // the button to save is for who has no scripts
