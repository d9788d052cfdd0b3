// Forms that stay on the reader's device: check, print, save as text, clear. Nothing is sent or stored.
(() => {
  "use strict";

  const answersOf = (question) => {
    const { kind } = question.dataset;
    if (kind === "choice" || kind === "choices") {
      return [...question.querySelectorAll("input:checked")].map((input) => input.value);
    }
    if (kind === "checkbox") {
      const box = question.querySelector("input");
      return box.checked ? ["×"] : [];
    }
    const field = question.querySelector("input, textarea");
    const text = field.value.trim();
    if (!text) return [];
    return [kind === "date" ? text.split("-").reverse().map(Number).join(".") : text];
  };

  const labelOf = (question) => {
    const label = question.querySelector("legend, label");
    const copy = label.cloneNode(true);
    for (const must of copy.querySelectorAll(".must")) must.remove();
    return copy.textContent.trim();
  };

  const controlOf = (question) =>
    question.matches("fieldset") ? question.querySelector("input") : question.querySelector("input, textarea");

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const enhance = (form) => {
    const words = form.dataset;
    const questions = [...form.querySelectorAll("[data-question]")];
    const status = form.querySelector("[data-form-status]");
    const box = form.querySelector("[data-errors-box]");

    const mark = (question, wrong) => {
      const error = question.querySelector(".field-error");
      const control = controlOf(question);
      question.toggleAttribute("data-wrong", wrong);
      error.hidden = !wrong;
      error.textContent = wrong ? words.required : "";
      const described = new Set((control.getAttribute("aria-describedby") || "").split(" ").filter(Boolean));
      if (wrong) described.add(error.id);
      else described.delete(error.id);
      if (described.size) control.setAttribute("aria-describedby", [...described].join(" "));
      else control.removeAttribute("aria-describedby");
      if (wrong) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    };

    // Required questions are asked for, never forced: the reader may go on with a form half filled.
    const whenComplete = (action) => {
      const missing = questions.filter((q) => "must" in q.dataset && !answersOf(q).length);
      for (const question of questions) mark(question, missing.includes(question));
      box.replaceChildren();
      box.hidden = missing.length === 0;
      if (!missing.length) {
        action();
        return;
      }
      const list = document.createElement("ul");
      for (const question of missing) {
        const link = element("a", labelOf(question));
        const control = controlOf(question);
        if (!control.id) control.id = `${question.id}-first`;
        link.href = `#${control.id}`;
        link.addEventListener("click", (event) => {
          event.preventDefault();
          control.focus();
        });
        const item = document.createElement("li");
        item.append(link);
        list.append(item);
      }
      const anyway = element("button", words.anyway);
      anyway.type = "button";
      anyway.className = "button";
      anyway.addEventListener("click", action);
      box.append(element("p", words.errors), list, anyway);
      box.focus();
    };

    const asText = () => {
      const lines = [words.title, ""];
      for (const part of form.querySelectorAll("[data-question], .form-heading")) {
        if (part.matches(".form-heading")) {
          lines.push(part.textContent.trim().toUpperCase(), "");
          continue;
        }
        const answers = answersOf(part);
        lines.push(labelOf(part));
        lines.push(...(answers.length ? answers.map((a) => `  ${a}`) : [`  (${words.empty})`]), "");
      }
      return lines.join("\r\n");
    };

    const save = () => {
      // The mark at the start tells Windows' editors that the text is UTF-8.
      const blob = new Blob(["\uFEFF", asText()], { type: "text/plain;charset=utf-8" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${words.file.replace(/^-+|-+$/g, "") || "lomake"}.txt`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      status.textContent = words.saved;
    };

    const clear = () => {
      form.reset();
      for (const question of questions) mark(question, false);
      box.hidden = true;
      box.replaceChildren();
      status.textContent = words.cleared;
      form.querySelector("input, textarea").focus();
    };

    form.addEventListener("click", (event) => {
      if (!(event.target instanceof Element)) return;
      if (event.target.closest("[data-form-print]")) {
        whenComplete(() => window.print());
      } else if (event.target.closest("[data-form-save]")) {
        whenComplete(save);
      } else if (event.target.closest("[data-form-clear]") && window.confirm(words.confirm)) {
        clear();
      }
    });
    form.addEventListener("input", (event) => {
      status.textContent = "";
      const question = event.target.closest("[data-question]");
      if (question && "wrong" in question.dataset && answersOf(question).length) mark(question, false);
    });
    form.addEventListener("submit", (event) => event.preventDefault());

    // Paper shows an empty line for a date that is not given, not the browser's pattern for dates.
    for (const question of questions) {
      if (question.dataset.kind !== "date") continue;
      const blank = () => question.toggleAttribute("data-blank", !answersOf(question).length);
      question.addEventListener("input", blank);
      form.addEventListener("reset", () => setTimeout(blank));
      blank();
    }

    // A text area grows with its text, so that paper shows all of it.
    for (const area of form.querySelectorAll("textarea")) {
      area.addEventListener("input", () => {
        if (area.scrollHeight > area.clientHeight) area.rows = Math.min(40, area.rows + 2);
      });
    }
    // A browser that brings the page back must bring it back empty.
    window.addEventListener("pagehide", () => form.reset());
  };

  for (const form of document.querySelectorAll("form[data-form]")) enhance(form);
})();
