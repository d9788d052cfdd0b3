// A checklist to tick: by role, kept on this device only if the reader asks, cleared by one tap,
// saved as text. Nothing is sent.
(() => {
  "use strict";

  const KEY = "tukipakki-checklist:";

  // Storage may be forbidden or full; then the list works without memory.
  const memory = {
    read(key) {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(key, value);
        return true;
      } catch {
        return false;
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept, then.
      }
    },
  };

  const make = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const button = (text) => {
    const made = make("button", "button", text);
    made.type = "button";
    return made;
  };

  const textOf = (element) => element.textContent.replace(/\s+/g, " ").trim();

  /** An item in one line: what to do, whose it is, why. */
  const lineOf = (item) => {
    if (item.dataset.line) return item.dataset.line;
    const copy = item.cloneNode(true);
    const part = (name) => {
      const found = copy.querySelector(name);
      found?.remove();
      return found ? textOf(found) : "";
    };
    const role = part(".check-role");
    const why = part(".check-why");
    return textOf(copy) + (role && ` (${role})`) + (why && ` – ${why}`);
  };

  /** The part of the page that holds one step's list. */
  const stepOf = (group) => group.closest("[data-checklist-step]") || group;

  const enhance = (page, place) => {
    const tools = page.querySelector("[data-checklist-tools]");
    const boxes = [...page.querySelectorAll("input[data-check]")];
    const words = page.dataset;
    if (!tools || !boxes.length || !words.labelKeep) return;
    const key = KEY + words.checklistPage;
    const items = boxes.map((box) => box.closest("li"));
    // A tick belongs to the words that were ticked: when they change, it is another task.
    // What has a key of its own, such as a page to read, stays the same in other words.
    const nameOf = (box, item) => item.dataset.key || `${box.dataset.check}: ${textOf(item)}`;
    const names = new Map(boxes.map((box, i) => [box, nameOf(box, items[i])]));
    const groups = [...page.querySelectorAll("[data-checklist]")];
    const status = make("p", "checklist-status");
    status.setAttribute("role", "status");

    // --- By role --------------------------------------------------------------------------------
    const roles = [...new Set(items.map((item) => item.dataset.role).filter(Boolean))];
    const filter = make("select");
    if (roles.length > 1) {
      filter.append(new Option(words.labelAll, ""), ...roles.map((role) => new Option(role, role)));
      filter.id = `_checklist-role-${place}`;
      filter.autocomplete = "off";
      const label = make("label", "", words.labelRole);
      label.htmlFor = filter.id;
      const field = make("div", "checklist-role field");
      field.append(label, filter);
      tools.append(field);
    }
    const choose = () => {
      for (const item of items) {
        item.hidden = filter.value !== "" && item.dataset.role !== filter.value;
      }
      for (const group of groups) {
        const section = stepOf(group);
        section.hidden = [...group.children].every((item) => item.hidden);
      }
    };
    filter.addEventListener("change", choose);

    // --- Progress -------------------------------------------------------------------------------
    const bar = make("progress");
    const count = make("span");
    const tell = () => {
      if (!words.labelProgress) return;
      const done = boxes.filter((box) => box.checked).length;
      bar.max = boxes.length;
      bar.value = done;
      count.textContent = words.labelProgress.replace("{0}", done).replace("{1}", boxes.length);
      bar.setAttribute("aria-label", count.textContent);
    };
    if (words.labelProgress) {
      const line = make("p", "checklist-progress");
      line.append(bar, count);
      tools.append(line);
    }

    // --- Memory ---------------------------------------------------------------------------------
    const keep = make("input");
    keep.type = "checkbox";
    keep.id = `_checklist-keep-${place}`;
    keep.autocomplete = "off";
    const keepLabel = make("label", "option");
    keepLabel.append(keep, make("span", "", words.labelKeep));
    const store = () => {
      if (!keep.checked) return;
      const ticked = boxes.filter((box) => box.checked).map((box) => names.get(box));
      if (!memory.write(key, JSON.stringify(ticked))) {
        keep.checked = false;
        status.textContent = words.labelKeepFailed || "";
      }
    };
    keep.addEventListener("change", () => {
      status.textContent = "";
      if (keep.checked) store();
      else memory.remove(key);
    });
    const stored = memory.read(key);
    if (stored !== null) {
      let ticked = [];
      try {
        const value = JSON.parse(stored);
        if (Array.isArray(value)) ticked = value;
      } catch {
        // What is damaged counts as nothing.
      }
      keep.checked = true;
      for (const box of boxes) box.checked = ticked.includes(names.get(box));
    }
    tell();
    page.addEventListener("change", (event) => {
      if (!boxes.includes(event.target)) return;
      tell();
      store();
    });

    // --- Clear, save as text --------------------------------------------------------------------
    const clear = button(words.labelClear);
    clear.addEventListener("click", () => {
      for (const box of boxes) box.checked = false;
      keep.checked = false;
      memory.remove(key);
      tell();
      status.textContent = words.labelCleared || "";
    });

    const asText = () => {
      const lines = [words.title || document.title];
      if (filter.value) lines.push(filter.value);
      for (const group of groups) {
        const shown = [...group.children].filter((item) => !item.hidden);
        if (!shown.length) continue;
        lines.push("", group.dataset.title || "");
        for (const item of shown) {
          const mark = item.querySelector("input").checked ? "[x]" : "[ ]";
          lines.push(`${mark} ${lineOf(item)}`);
        }
      }
      return `${lines.join("\n")}\n`;
    };
    const save = button(words.labelSave);
    save.addEventListener("click", () => {
      const url = URL.createObjectURL(new Blob([asText()], { type: "text/plain;charset=utf-8" }));
      const link = make("a");
      link.href = url;
      link.download = words.fileName || "muistilista.txt";
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
    });

    const row = make("p", "go-row");
    row.append(save, clear);
    tools.append(keepLabel, row, status);
    tools.hidden = false;
  };

  document.querySelectorAll("[data-checklist-page]").forEach(enhance);
})();
