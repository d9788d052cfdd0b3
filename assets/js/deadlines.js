// Time limits as dates, counted in the browser. Nothing is stored or sent.
//
// The arithmetic is that of fi.tukipakki.process.deadline (Act on the Counting of Statutory Time
// Limits 150/1930); both are held against the same table of known dates. A day is a number: days
// since 1 January 1970, so that no time zone and no summer time can shift it.
(() => {
  "use strict";

  const DAY = 86400000;
  const FIRST_YEAR = 1992;
  const LAST_YEAR = 9999;
  const UNITS = ["HOUR", "DAY", "WORKING_DAY", "WEEK", "MONTH", "YEAR"];

  const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / DAY;

  const partsOf = (day) => {
    const date = new Date(day * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  };

  const toIso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

  /** The day that a text of the form YYYY-MM-DD tells, or null when it tells none. */
  const fromIso = (text) => {
    const form = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!form) return null;
    const day = dayOf(Number(form[1]), Number(form[2]), Number(form[3]));
    return toIso(day) === text ? day : null;
  };

  /** Day of the week: 0 is Sunday, 6 Saturday. 1 January 1970 was a Thursday. */
  const weekday = (day) => (((day + 4) % 7) + 7) % 7;

  /** Easter Day by the anonymous Gregorian algorithm. */
  const easter = (year) => {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const d = Math.floor(b / 4);
    const e = b % 4;
    const g = Math.floor((8 * b + 13) / 25);
    const h = (19 * a + b - d - g + 15) % 30;
    const i = Math.floor(c / 4);
    const k = c % 4;
    const l = (32 + 2 * e + 2 * i - h - k) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const n = h + l - 7 * m + 114;
    return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
  };

  const saturdayFrom = (day) => day + ((6 - weekday(day) + 7) % 7);

  /** Holidays of a year and the two eves that count as such; May Day hides Ascension Day. */
  const holidaysOf = (year) => {
    const sunday = easter(year);
    const midsummer = saturdayFrom(dayOf(year, 6, 20));
    return new Map([
      [dayOf(year, 1, 1), "NEW_YEAR"],
      [dayOf(year, 1, 6), "EPIPHANY"],
      [sunday - 2, "GOOD_FRIDAY"],
      [sunday, "EASTER_DAY"],
      [sunday + 1, "EASTER_MONDAY"],
      [sunday + 39, "ASCENSION"],
      [sunday + 49, "PENTECOST"],
      [midsummer - 1, "MIDSUMMER_EVE"],
      [midsummer, "MIDSUMMER_DAY"],
      [saturdayFrom(dayOf(year, 10, 31)), "ALL_SAINTS"],
      [dayOf(year, 12, 6), "INDEPENDENCE_DAY"],
      [dayOf(year, 12, 24), "CHRISTMAS_EVE"],
      [dayOf(year, 12, 25), "CHRISTMAS_DAY"],
      [dayOf(year, 12, 26), "BOXING_DAY"],
      [dayOf(year, 5, 1), "MAY_DAY"],
    ]);
  };

  /** The name of the holiday on a day, or null. */
  const holidayOn = (day) => {
    const { year } = partsOf(day);
    return holidaysOf(year).get(day) ?? null;
  };

  const isWorkingDay = (day) => weekday(day) % 6 !== 0 && holidayOn(day) === null;

  const workingDayFrom = (day) => {
    let at = day;
    while (!isWorkingDay(at)) at += 1;
    return at;
  };

  const plusWorkingDays = (day, amount) => {
    let at = day;
    for (let counted = 0; counted < amount; counted += 1) at = workingDayFrom(at + 1);
    return at;
  };

  /** The day of the same number so many months on, or the last of a month without it. */
  const plusMonths = (day, amount) => {
    const from = partsOf(day);
    const month = from.year * 12 + from.month - 1 + amount;
    const year = Math.floor(month / 12);
    const last = partsOf(dayOf(year, (month % 12) + 2, 0)).day;
    return dayOf(year, (month % 12) + 1, Math.min(from.day, last));
  };

  const counted = (from, amount, unit) => {
    switch (unit) {
      case "DAY":
        return from + amount;
      case "WORKING_DAY":
        return plusWorkingDays(from, amount);
      case "WEEK":
        return from + 7 * amount;
      case "MONTH":
        return plusMonths(from, amount);
      case "YEAR":
        return plusMonths(from, 12 * amount);
      default:
        return null;
    }
  };

  /**
   * When a time limit ends.
   *
   * @param {string} start the day that it is counted from, YYYY-MM-DD
   * @param {number} amount how many units, 1 to 9999
   * @param {string} unit HOUR, DAY, WORKING_DAY, WEEK, MONTH or YEAR
   * @param {boolean} firstDayCounted whether the start is day one and the end never moves
   * @returns {{counted: string, date: string}|null} the last day as counted and the day by which to
   *     act; null where there is none: for hours, and for what is no date or no time limit
   */
  const due = (start, amount, unit, firstDayCounted = false) => {
    const day = fromIso(start);
    if (day === null || !UNITS.includes(unit)) return null;
    if (!Number.isInteger(amount) || amount < 1 || amount > 9999) return null;
    if (partsOf(day).year < FIRST_YEAR) return null;
    const end = counted(firstDayCounted ? day - 1 : day, amount, unit);
    if (end === null) return null;
    const date = firstDayCounted ? end : workingDayFrom(end);
    if (partsOf(date).year > LAST_YEAR) return null;
    return { counted: toIso(end), date: toIso(date) };
  };

  globalThis.tukipakkiDeadlines = Object.freeze({
    due,
    holiday: (text) => {
      const day = fromIso(text);
      return day === null ? null : holidayOn(day);
    },
  });

  // --- The page -------------------------------------------------------------------------------
  if (typeof document === "undefined") return;

  const make = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  /** A date as readers write it; a language that the browser does not know gets the Finnish form. */
  const spoken = (iso, lang) =>
    new Date(`${iso}T00:00:00Z`).toLocaleDateString([lang, "fi"], {
      weekday: "short",
      day: "numeric",
      month: "numeric",
      year: "numeric",
      timeZone: "UTC",
    });

  const enhance = (section, place) => {
    const tool = section.querySelector("[data-deadline-tool]");
    const rows = [...section.querySelectorAll("[data-amount][data-unit][data-from]")];
    if (!tool || !rows.length) return;
    const words = section.dataset;
    const lang = section.closest("[lang]")?.lang || "fi";
    const inputs = new Map();
    const status = make("p", "deadline-status");
    status.setAttribute("role", "status");

    // What is counted from a step that has a time limit of its own follows from that one.
    const followed = new Set(rows.map((row) => row.dataset.step).filter(Boolean));
    for (const { dataset } of rows) {
      if (inputs.has(dataset.from) || followed.has(dataset.from)) continue;
      const field = make("div", "deadline-field");
      const label = make("label", "", dataset.fromTitle || dataset.from);
      const input = make("input");
      input.type = "date";
      input.id = `_deadline-${place}-${inputs.size + 1}`;
      input.min = `${FIRST_YEAR}-01-01`;
      input.autocomplete = "off";
      label.htmlFor = input.id;
      field.append(label, input);
      tool.append(field);
      inputs.set(dataset.from, input);
    }
    if (!inputs.size) return;
    const clear = make("button", "button deadline-clear", words.labelClear);
    clear.type = "button";
    clear.hidden = true;
    if (words.labelClear) tool.append(clear);
    tool.append(status);

    const show = (row, end) => {
      row.querySelector(".deadline-due")?.remove();
      if (!end) return;
      const box = make("span", "deadline-due");
      const time = make("time", "", spoken(end.date, lang));
      time.dateTime = end.date;
      box.append(time);
      if (end.date !== end.counted && words.labelMoved) {
        box.append(" ", make("span", "deadline-moved", words.labelMoved));
      }
      (row.querySelector("[data-due]") || row).append(" ", box);
    };

    const startOf = (from, seen) => {
      const input = inputs.get(from);
      if (input) return input.value;
      const row = rows.find((r) => r.dataset.step === from);
      if (!row || seen.has(from)) return "";
      return endOf(row, new Set([...seen, from]))?.date || "";
    };

    const endOf = (row, seen = new Set()) => {
      const { amount, from, firstDay } = row.dataset;
      const unit = row.dataset.unit.toUpperCase().replace("-", "_");
      return due(startOf(from, seen), Number(amount), unit, firstDay === "counted");
    };

    const update = () => {
      let found = 0;
      for (const row of rows) {
        const end = endOf(row);
        if (end) found += 1;
        show(row, end);
      }
      const chosen = [...inputs.values()].some((input) => input.value);
      clear.hidden = !chosen;
      status.textContent = found ? (words.labelDone || "").replace("{0}", String(found)) : "";
    };

    tool.addEventListener("input", update);
    tool.addEventListener("change", update);
    clear.addEventListener("click", () => {
      for (const input of inputs.values()) input.value = "";
      update();
      [...inputs.values()][0].focus();
    });
    tool.hidden = false;
    update();
  };

  document.querySelectorAll("[data-deadlines]").forEach(enhance);
})();
