// Only what a page cannot do without: everything works with JavaScript off.
"use strict";
