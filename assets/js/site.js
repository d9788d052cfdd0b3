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

  // --- Words explained ---------------------------------------------------------------------------
  // A link to the glossary shows the meaning on hover, focus and tap. The box stays while the pointer
  // or the focus is on it, can be pointed at, and goes by Esc; a second tap follows the link.
  const words = [...document.querySelectorAll(".term-ref[data-definition]")];
  if (words.length) {
    const wait = 200; // ms, so that a pointer passing by opens nothing and may cross over to the box
    let open = null;
    let timer = 0;

    const tips = new Map();
    const box = document.createElement("div");
    words.forEach((word, i) => {
      const tip = document.createElement("div");
      tip.className = "term-tip";
      tip.id = `_term-${i + 1}`;
      tip.setAttribute("role", "tooltip");
      if (word.dataset.lang) tip.lang = word.dataset.lang;
      const name = document.createElement("b");
      name.textContent = word.dataset.term;
      tip.append(name, ` ${word.dataset.definition}`);
      tip.hidden = true;
      word.setAttribute("aria-describedby", tip.id);
      tips.set(word, tip);
      box.append(tip);
    });
    document.body.append(box);

    const close = () => {
      clearTimeout(timer);
      if (open) tips.get(open).hidden = true;
      open = null;
    };
    const show = (word) => {
      clearTimeout(timer);
      if (open === word) return;
      close();
      const tip = tips.get(word);
      tip.hidden = false;
      open = word;
      // The last line of a word that is broken over two is what the box belongs to.
      const at = [...word.getClientRects()].at(-1);
      const room = root.clientWidth - tip.offsetWidth - 8;
      const above = at.bottom + tip.offsetHeight > innerHeight && at.top > tip.offsetHeight;
      tip.style.left = `${scrollX + Math.max(8, Math.min(at.left, room))}px`;
      tip.style.top = `${scrollY + (above ? at.top - tip.offsetHeight - 6 : at.bottom + 6)}px`;
    };
    const later = (action) => {
      clearTimeout(timer);
      timer = setTimeout(action, wait);
    };
    const leave = () => {
      if (document.activeElement !== open) later(close);
    };
    for (const [word, tip] of tips) {
      let wasOpen = false;
      word.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && later(() => show(word)));
      word.addEventListener("pointerleave", leave);
      tip.addEventListener("pointerenter", () => clearTimeout(timer));
      tip.addEventListener("pointerleave", leave);
      word.addEventListener("focus", () => show(word));
      word.addEventListener("blur", close);
      word.addEventListener("pointerdown", () => {
        wasOpen = open === word;
      });
      word.addEventListener("click", (event) => {
        if (event.pointerType !== "touch" || wasOpen) return;
        event.preventDefault();
        show(word);
      });
    }
    document.addEventListener("pointerdown", (event) => {
      if (open && event.target instanceof Node && !open.contains(event.target) && !tips.get(open).contains(event.target)) close();
    });
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !open) return;
        event.preventDefault();
        close();
      },
      true,
    );
  }

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
