/* Runs before the page is drawn. With class "js" the page is shown step by step; without it as one
   long form that can be read, ticked and printed. The class is put on only when the browser knows
   modules, and taken off again when a module does not load or does not run to its end. */
(function () {
  "use strict";
  var html = document.documentElement;
  if (!("noModule" in HTMLScriptElement.prototype)) return;
  html.classList.add("js");
  function isReady() { return html.hasAttribute("data-lineal-klar"); }
  function giveUp() { if (!isReady()) html.classList.remove("js"); }
  // Capture: a script element that cannot load does not bubble its error.
  window.addEventListener("error", function (event) {
    var at = event.target;
    if (at === window || (at && at.tagName === "SCRIPT")) giveUp();
  }, true);
  // Module scripts run before "load". Not ready by then means it will not come.
  window.addEventListener("load", giveUp);
})();
