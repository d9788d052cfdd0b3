// Leaving at once, folding and unfolding, printing. Nothing is stored, counted or sent.
(() => {
  "use strict";
  const root = document.documentElement;

  // What only works with a script is shown only when there is one.
  for (const element of document.querySelectorAll("[data-scripted]")) element.hidden = false;
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
  });

  // --- Exit this page -------------------------------------------------------------------------
  const exit = document.querySelector("[data-exit]");
  if (exit) {
    const status = document.querySelector("[data-exit-status]");
    const wait = 5000; // ms between presses of Shift before the count starts anew
    let presses = 0;
    let timer = 0;

    const say = (text) => {
      if (status) status.textContent = text || "";
    };
    const leave = () => {
      // Hide first: the other page may be slow to come. The title goes too, for the tab shows it.
      root.classList.add("leaving");
      document.title = exit.hostname || " ";
      say(exit.dataset.leaving);
      // replace() puts the other page in the place of this one, so that Back does not return here.
      location.replace(exit.href);
    };
    const reset = (text) => {
      clearTimeout(timer);
      presses = 0;
      delete exit.dataset.presses;
      say(text);
    };

    // The plain link may not run beside this: it would leave the page in the history.
    exit.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });
    exit.addEventListener("auxclick", (event) => {
      if (event.button !== 1) return;
      event.preventDefault();
      leave();
    });
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.repeat) return;
        if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) {
          if (presses) reset("");
          return;
        }
        presses += 1;
        exit.dataset.presses = String(presses);
        if (presses === 3) {
          leave();
          return;
        }
        say(presses === 1 ? exit.dataset.press2 : exit.dataset.press1);
        clearTimeout(timer);
        timer = setTimeout(() => reset(exit.dataset.timeout), wait);
      },
      true,
    );
    // A press of the mouse between the Shifts is work with the page, such as choosing text.
    document.addEventListener("pointerdown", () => presses && reset(""), true);
    // Should a browser bring the page back from its memory, it comes back whole and can be left anew.
    window.addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      root.classList.remove("leaving");
      reset("");
    });
  }

  // --- What is folded on a narrow screen lies open on a wide one --------------------------------
  const folds = [...document.querySelectorAll("details[data-open-wide]")];
  const wide = matchMedia("(min-width: 60em)");
  const fold = () => {
    for (const details of folds) details.open = wide.matches;
  };
  wide.addEventListener("change", fold);
  if (wide.matches) fold();

  // On a narrow screen the contents fold away when a place in the page has been chosen.
  document.addEventListener("click", (event) => {
    if (wide.matches || !(event.target instanceof Element)) return;
    const link = event.target.closest('details[data-open-wide] a[href^="#"]');
    if (link) link.closest("details").open = false;
  });

  // --- Esc closes what has been opened over the page --------------------------------------------
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || wide.matches) return;
    const at = document.activeElement;
    const open = (at && at.closest("details[data-open-wide][open]")) || document.querySelector(".menu[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  // --- Paper: closed parts are printed open, and closed again after -----------------------------
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open], .step-check, .cited)")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
})();
