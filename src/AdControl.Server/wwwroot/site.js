// What pages do better with a script; all of them work without it.
"use strict";
(() => {
  const live = document.getElementById("live");
  const say = text => { if (live) { live.textContent = ""; requestAnimationFrame(() => { live.textContent = text; }); } };
  if (window.htmx) { htmx.config.allowEval = false; htmx.config.includeIndicatorStyles = false; htmx.config.selfRequestsOnly = true; }

  // Errors of a form are read first.
  document.querySelector("[data-focus]")?.focus();

  // A form is sent once, however often its button is pressed.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.method === "post") { form.dataset.sent = "yes"; setTimeout(() => { delete form.dataset.sent; }, 8000); }
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => { delete form.dataset.sent; }));

  // Whoever leaves with something typed is asked first; a form that saves itself needs no question.
  const typed = new Set();
  document.addEventListener("input", event => { const form = event.target.closest("form[data-guard]"); if (form) typed.add(form); });
  document.addEventListener("submit", event => typed.delete(event.target));
  window.addEventListener("beforeunload", event => { if (typed.size > 0) event.preventDefault(); });

  // Autosave: a form with data-autosave sends itself a moment after the last key; the server answers with when it was saved.
  document.querySelectorAll("form[data-autosave]").forEach(form => {
    const state = form.querySelector("[data-saved]");
    let waiting = 0;
    const save = async () => {
      waiting = 0;
      try {
        const answer = await fetch(form.dataset.autosave, { method: "POST", body: new FormData(form), headers: { "X-Autosave": "1" }, credentials: "same-origin" });
        const text = answer.ok ? await answer.text() : form.dataset.notSaved;
        if (state) state.textContent = text;
      } catch { if (state) state.textContent = form.dataset.notSaved; }
    };
    form.addEventListener("input", event => { if (event.target.type === "file") return; clearTimeout(waiting); waiting = setTimeout(save, 1200); });
  });

  // Single keys walk through findings and rows (data-walk) and press the buttons that name a key (data-key). They can be turned off (WCAG 2.1.4).
  const walk = () => [...document.querySelectorAll("[data-walk]")].filter(e => e.offsetParent !== null);
  const step = by => {
    const all = walk();
    if (all.length === 0) return;
    const at = all.findIndex(e => e.contains(document.activeElement));
    const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    next.focus();
    const mark = next.dataset.mark && document.getElementById(next.dataset.mark);
    if (mark) mark.scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", event => {
    if (document.documentElement.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") location.href = "/help";
    else {
      const here = walk().find(e => e.contains(document.activeElement)) ?? document;
      const button = here.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!button) return;
      event.preventDefault();
      if (button.tagName === "SUMMARY") { button.parentElement.open = true; button.parentElement.querySelector("textarea, input:not([type=hidden])")?.focus(); }
      else button.click();
    }
  });

  // After a part of the page was swapped, whoever reads by ear is told, and the focus goes to its heading.
  document.body.addEventListener("htmx:afterSwap", event => {
    const heading = event.detail.target.querySelector("h1, h2, h3");
    if (heading) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); }
    const told = event.detail.target.querySelector("[data-say]");
    if (told) say(told.dataset.say);
  });
})();
