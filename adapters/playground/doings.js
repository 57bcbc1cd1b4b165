// The drawer "What the bot is doing": letters, plans and what was heard, as the database has them at this moment.

import { kindWords, language, t } from "./labels.js";
import { $, HOUR, SHORT_DAY, make, time } from "./small.js";

const PATIENCE = 400; // milliseconds in which further changes are waited for
const AGAIN = 4000; // milliseconds between looks while the drawer is open
const OPEN = "chaski.drawer";
const ROWS = 40;

export class Doings {
  // `page` has `panes()`; `seen(what)` hears each look.
  constructor(page, seen) {
    this.page = page;
    this.seen = seen;
    this.node = $("#doings");
    this.button = $("#show-doings");
    this.button.addEventListener("click", () => this.open(this.node.hidden));
    $(".close", this.node).addEventListener("click", () => this.open(false, true));
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.open(false, true));
    $("select", this.node).addEventListener("change", () => this.#draw());
    setInterval(() => !this.node.hidden && !document.hidden && this.#look(), AGAIN);
    this.open(localStorage.getItem(OPEN) === "yes");
  }

  open(open, back = false) {
    this.node.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    document.body.classList.toggle("with-drawer", open);
    localStorage.setItem(OPEN, open ? "yes" : "no");
    if (open) this.#look();
    else if (back) this.button.focus();
  }

  /** Something happened: look again soon, once for many changes. */
  changed() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.#look(), PATIENCE);
  }

  seats() {
    const select = $("select", this.node);
    const before = select.value;
    const people = this.page.panes().map(({ teacher }) => make("option", { value: teacher.pane, text: teacher.name, selected: teacher.pane === before }));
    select.replaceChildren(make("option", { value: "", text: t("everybody") }), ...people);
  }

  async #look() {
    try {
      const answer = await fetch("/playground/doings");
      this.now = answer.ok ? await answer.json() : null;
    } catch {
      this.now = null;
    }
    if (!this.page.panes().length) return; // the page is still being set up, and looks again then
    if (this.now) this.seen(this.now);
    if (!this.node.hidden) this.#draw();
  }

  #draw() {
    const lists = $(".lists", this.node);
    if (!this.now) {
      lists.replaceChildren(make("p", { class: "nothing", text: t("no-doings") }));
      return;
    }
    const { letters, plans, heard } = this.now;
    const settled = (one) => one.state === "sent" || one.state === "ended";
    const scrolled = lists.scrollTop;
    lists.replaceChildren(
      this.#list("owed", letters.filter((one) => !settled(one))),
      this.#list("planned", plans),
      this.#list("sent-lately", letters.filter(settled)),
      this.#list("heard-lately", heard.map((one) => ({ ...one, kind: null, due: one.received, attempts: one.tries }))),
    );
    lists.scrollTop = scrolled;
  }

  #list(title, all) {
    const whose = $("select", this.node).value;
    const rows = all.filter((one) => !whose || one.lane.endsWith(whose)).slice(0, ROWS);
    const list = rows.length ? make("ul", {}, ...rows.map((one) => this.#row(one))) : make("p", { class: "nothing", text: t("nothing-here") });
    return make("section", {}, make("h3", { text: t(title) }), list);
  }

  #row(one) {
    const pane = this.page.panes().find(({ teacher }) => one.lane.endsWith(teacher.pane));
    const { zone } = (pane ?? this.page.panes()[0]).teacher;
    const due = time(new Date(one.due), language, zone, { ...SHORT_DAY, ...HOUR });
    const what = one.kind === null ? "" : one.kind ? kindWords(one.kind) ?? one.kind.replaceAll("-", " ") : t("answer");
    const words = one.words || pane?.first(one.message) || "";
    const tries = one.attempts > 1 ? t("tries", { n: one.attempts }) : "";
    return make("li", { class: `doing ${one.state}` },
      make("span", { class: "state", text: t(`state-${one.state}`) }),
      make("b", { text: [pane?.teacher.name, what].filter(Boolean).join(" · ") }),
      make("time", { datetime: one.due, text: due }),
      make("span", { class: "more", text: [words && `“${words}”`, tries, one.reason].filter(Boolean).join(" · ") }),
    );
  }
}
