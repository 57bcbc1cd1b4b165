// The clock on top: what time it is, how it moves, and what comes next.

import { ask } from "./dialogs.js";
import { kindWords, locale, t } from "./labels.js";
import { $, DAY, HOUR, SHORT_DAY, send, time } from "./small.js";

const QUIET = 2500; // milliseconds after which nothing more is expected to arrive at a jump
const narrow = matchMedia("(max-width: 760px)");
const JUMPS = { n: "next", h: "hour", m: "morning" };

export class ClockBar {
  // `page` has `panes()`, and hears `did(deed)` once the clock has moved.
  constructor(page) {
    this.page = page;
    this.ahead = 0; // milliseconds between the playground's time and this machine's
    this.awaiting = 0; // until when an arriving message is what the clock jumped to
    this.busy = false;
    for (const button of document.querySelectorAll("[data-jump]")) button.addEventListener("click", () => this.jump(button.dataset.jump, button));
    $("#when").addEventListener("click", () => this.go());
    document.addEventListener("keydown", (event) => this.#key(event));
    setInterval(() => this.tick(), 1000);
  }

  now() {
    return new Date(Date.now() + this.ahead);
  }

  set(instant) {
    this.ahead = new Date(instant).getTime() - Date.now();
    if (Math.abs(this.ahead) < 2000) this.ahead = 0;
    this.tick();
  }

  tick() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const at = this.now();
    $("#hour").textContent = time(at, locale, zone, { hour: "2-digit", minute: "2-digit" });
    $("#date").textContent = time(at, locale, zone, narrow.matches ? SHORT_DAY : { ...DAY, year: "numeric" });
    const days = Math.round(this.ahead / 86400000);
    const hours = Math.round(this.ahead / 3600000);
    const ahead = days > 0 ? t(days === 1 ? "day-ahead" : "days-ahead", { n: days }) : hours > 0 ? t("hours-ahead", { n: hours }) : "";
    $("#ahead").textContent = ahead || t("your-time");
    $("#ahead").classList.toggle("moved", ahead !== "");
    for (const pane of this.page.panes()) pane.tick(at);
  }

  /** Moves the clock; whether there was anything to move to. */
  async jump(to, button = $("#when")) {
    if (this.busy) return false;
    this.busy = true;
    const buttons = document.querySelectorAll("[data-jump], #when");
    buttons.forEach((one) => (one.disabled = true));
    button.setAttribute("aria-busy", "true");
    const mine = (this.awaiting = Date.now() + 8000);
    tell("");
    const answer = await send("clock", { to });
    buttons.forEach((one) => (one.disabled = false));
    button.removeAttribute("aria-busy");
    this.busy = false;
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
    if (!answer.ok) tell(t("not-moved"));
    else if (!answer.body.jumped) tell(t("nothing-waits"));
    else setTimeout(() => this.awaiting === mine && this.#tellNothing(), QUIET);
    if (answer.ok) this.page.did(["", "c", to]);
    return answer.ok && answer.body.jumped;
  }

  async go() {
    const field = $("#going [name=at]");
    const here = new Date(this.now().getTime() - this.now().getTimezoneOffset() * 60000);
    field.min = field.value = here.toISOString().slice(0, 16);
    if (await ask($("#going"))) this.jump(new Date(field.value).toISOString());
  }

  /** A message came: if the clock has just jumped, it is what it jumped to. */
  arrived(pane, message) {
    if (message.mine || Date.now() >= this.awaiting) return;
    this.awaiting = 0;
    const words = message.view.blocks.filter((block) => block.kind === "text").map((block) => block.text).join(" ");
    const first = words.length > 110 ? `${words.slice(0, 110).trim()}…` : words;
    tell(t("came", { when: this.#when(this.now(), pane.teacher.zone), name: pane.teacher.name, words: first }));
  }

  /** Says what comes next, as far as it has a name: the first thing that is owed or planned after now. */
  expect(seen) {
    const now = this.now().getTime();
    const coming = [...seen.letters.filter((one) => one.state === "pending"), ...seen.plans]
      .filter((one) => new Date(one.due).getTime() > now && kindWords(one.kind))
      .sort((one, other) => new Date(one.due) - new Date(other.due));
    const next = coming.find((one) => this.#pane(one)) ?? coming[0];
    const line = $("#next");
    line.hidden = !next;
    if (!next) return;
    const pane = this.#pane(next) ?? this.page.panes()[0];
    const key = this.#pane(next) ? "next" : "next-nobody";
    line.textContent = t(key, { what: kindWords(next.kind), when: this.#when(new Date(next.due), pane.teacher.zone), name: pane.teacher.name });
  }

  #pane(doing) {
    return this.page.panes().find((pane) => doing.lane.endsWith(pane.teacher.pane));
  }

  #when(instant, zone) {
    return time(instant, locale, zone, { ...SHORT_DAY, ...HOUR });
  }

  // Much that comes due is seen by nobody, as a phase that closes: without a word the jump would look broken.
  #tellNothing() {
    const { name, zone } = this.page.panes()[0].teacher;
    tell(t("came-nothing", { when: this.#when(this.now(), zone), name }));
  }

  #key(event) {
    const typing = event.target.closest("textarea, input, select, dialog[open]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !JUMPS[event.key]) return;
    event.preventDefault();
    this.jump(JUMPS[event.key], $(`[data-jump=${JUMPS[event.key]}]`));
  }
}

/** One line under the top; without `stays` it goes when the page hears anew. */
export function tell(words, stays = true) {
  const told = $("#told");
  told.textContent = words;
  told.hidden = !words;
  if (stays && words) told.dataset.stays = "yes";
  else delete told.dataset.stays;
}
