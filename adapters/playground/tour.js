// The guided tour: points at what to press, goes on by what happens, and does a step itself when asked to.

import { sure } from "./dialogs.js";
import { perform, reads, readsNow, target, until } from "./hands.js";
import { phases, t, tourWords } from "./labels.js";
import { $, make, send } from "./small.js";

const KEPT = "chaski.tour";
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const QUIET = calm.matches ? 400 : 800; // milliseconds without a change after which the next deed is done: one can watch
const LONG_QUIET = 1200; // the same before the clock is moved: nothing may still be on its way
const MOST = 90; // deeds in one step, jumps of the clock among them
const PATIENCE = 20000; // milliseconds in which a step must find something to do
const plan = await (await fetch("/playground/tour.json")).json();

/** The Monday before the last week of November, 10:05 in Argentina: four weeks before Gisel's summer holidays. */
export function firstDay(now = new Date()) {
  for (const year of [now.getUTCFullYear(), now.getUTCFullYear() + 1]) {
    const day = [22, 23, 24, 25, 26, 27, 28].find((one) => new Date(Date.UTC(year, 10, one)).getUTCDay() === 1);
    const begins = new Date(Date.UTC(year, 10, day, 13, 5));
    if (begins > now) return begins;
  }
  throw new Error("every year has a November");
}

export class Tour {
  // `page` has `pane(user)`, `panes()` and `clock`.
  constructor(page) {
    this.page = page;
    this.node = $("#tour");
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "null");
    this.open = kept?.open ?? false;
    this.step = kept?.step ?? 0;
    this.doing = false;
    this.moves = 0;
    this.moved = Date.now();
    $(".phases", this.node).replaceChildren(...phases.map((name) => make("li", { text: name })));
    $(".do", this.node).addEventListener("click", () => this.doIt());
    $(".leave", this.node).addEventListener("click", () => this.leave());
    $(".begin", this.node).addEventListener("click", () => (this.step > 0 && this.step < plan.steps.length ? this.resume() : this.begin()));
    setInterval(() => this.open && !this.doing && this.update(), 1500);
  }

  async begin() {
    if (this.page.panes().some((pane) => pane.messages.size) && !(await sure(t("tour-sure"), t("tour-sure-words"), t("tour-start")))) return;
    const answer = await send("reset", { start: firstDay().toISOString() });
    if (!answer.ok) return;
    this.step = 0;
    this.resume();
    $(".do", this.node).focus({ preventScroll: true });
  }

  resume() {
    this.open = true;
    this.#keep();
    this.update();
  }

  leave() {
    this.open = false;
    this.#keep();
    this.#point(null);
    this.#draw();
    $(".begin", this.node).focus({ preventScroll: true });
  }

  /** Everything was forgotten. */
  anew() {
    this.step = 0;
    this.#keep();
    this.update();
  }

  changed() {
    this.moves += 1;
    this.moved = Date.now();
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.update(), 150);
  }

  update() {
    if (!this.open) {
      this.#draw();
      return;
    }
    const behind = plan.steps.findLastIndex((step) => step.done.every(([user, words]) => this.#reads(user, words)));
    if (behind >= this.step) {
      this.step = behind + 1;
      this.#keep();
    }
    const act = this.#act();
    this.#draw(act);
    this.#point(act && !this.#busy() ? this.#target(act) : null);
  }

  /** Does the step by real taps and words, one after the other, until what it leads to stands there. */
  async doIt() {
    if (this.doing || !plan.steps[this.step]) return;
    const step = this.step;
    this.doing = true;
    this.stuck = false;
    this.update();
    for (let n = 0; n < MOST && this.open && this.step === step; n += 1) {
      let act = null;
      const quiet = () => !this.#busy() && Date.now() - this.moved > ((act = this.#act())?.clock ? LONG_QUIET : QUIET);
      await until(() => this.step !== step || (quiet() && act && this.#target(act)), PATIENCE);
      if (this.step !== step || !this.open) break;
      if (!act || !(await this.#perform(act))) {
        this.stuck = true;
        break;
      }
    }
    this.doing = false;
    this.update();
    $(".do", this.node).focus({ preventScroll: true });
  }

  async #perform(act) {
    const before = this.moves;
    const done = act.clock ? await this.page.clock.jump(act.clock) : await perform(this.page.pane(act.who), act);
    if (done && !act.clock) await until(() => this.moves !== before, 5000);
    this.moved = Date.now();
    return done;
  }

  // The last deed of the step for which there is something to press: it does not matter how she came there. Whoever
  // is through with the step does no more in it.
  #act() {
    const step = plan.steps[this.step];
    return step?.acts.findLast((act) => {
      if (step.done.some(([user, words]) => user === act.who && this.#reads(user, words))) return false;
      if (act.clock) return !this.#reads(...act.until);
      const pane = this.page.pane(act.who);
      if (!pane || (act.when && !readsNow(pane, act.when)) || (act.unless && reads(pane, act.unless))) return false;
      return target(pane, act) !== null;
    });
  }

  #target(act) {
    if (act.clock) return $(`[data-jump=${act.clock}]`);
    const pane = this.page.pane(act.who);
    return pane && target(pane, act);
  }

  #reads(user, words) {
    const pane = this.page.pane(user);
    return pane !== undefined && reads(pane, words);
  }

  #busy() {
    return this.page.clock.busy || this.page.panes().some((pane) => pane.busy);
  }

  #point(target) {
    // What stands on the other side of a Slack phone is reached by its tab first.
    const hidden = target && !target.checkVisibility() && target.closest(".pane");
    const node = hidden ? $(target.closest(".home") ? ".to-home" : ".to-talk", hidden) : target;
    if (this.pointed === node) return;
    this.pointed?.classList.remove("pointed");
    this.pointed = node;
    node?.classList.add("pointed");
    if (!node || document.activeElement?.matches("textarea, select, input")) return;
    node.scrollIntoView({ block: "nearest", inline: "center", behavior: calm.matches ? "instant" : "smooth" });
  }

  #draw(act) {
    const all = plan.steps.length;
    const step = plan.steps[this.step];
    const over = this.step >= all;
    this.node.classList.toggle("open", this.open);
    $(".begin", this.node).hidden = this.open && !over;
    $(".begin", this.node).textContent = t(over ? "tour-again" : this.step > 0 ? "tour-resume" : "tour-start");
    $(".do", this.node).hidden = !this.open || over;
    $(".do", this.node).textContent = t(this.doing ? "tour-doing" : "tour-do");
    $(".do", this.node).setAttribute("aria-disabled", String(this.doing));
    $(".leave", this.node).hidden = !this.open;
    $(".phases", this.node).hidden = !this.open;
    [...$(".phases", this.node).children].forEach((one, n) => {
      one.className = over || n + 1 < step.phase ? "past" : n + 1 === step.phase ? "here" : "";
      if (n + 1 === step?.phase) one.setAttribute("aria-current", "step");
      else one.removeAttribute("aria-current");
    });
    $(".count", this.node).textContent = this.open && !over ? t("tour-step", { n: this.step + 1, all }) : "";
    this.#say(".what", !this.open ? t("tour-offer") : over ? t("tour-end") : tourWords(step.id));
    this.#say(".hint", this.open && !over ? this.#hint(act) : "");
    this.#drawPage(this.open && over);
  }

  #drawPage(over) {
    const address = over && [...(this.page.pane("gisel")?.talk.querySelectorAll('a[href*="/p/"]') ?? [])].at(-1)?.href;
    const link = $(".public", this.node);
    link.hidden = !address;
    if (address) link.href = address;
  }

  #hint(act) {
    if (Object.entries(plan.languages).some(([user, language]) => this.page.pane(user)?.teacher.language !== language)) return t("tour-cast");
    if (this.stuck && !this.doing) return t("tour-stuck");
    if (this.#busy()) return t("tour-wait");
    if (!act) return t("tour-free");
    if (act.clock) return t("tour-clock");
    const { name } = this.page.pane(act.who).teacher;
    if (act.start) return t("tour-start-press", { name });
    if (act.upload) return t("tour-upload", { name });
    if (act.fill) return t("tour-fill", { name, what: Object.entries(act.fill).map((pair) => pair.join(": ")).join(", ") });
    return act.tap ? t("tour-tap", { name, what: act.tap }) : t("tour-say", { name, what: act.say });
  }

  // Only what changed is said anew: a screen reader hears each line once.
  #say(place, words) {
    const node = $(place, this.node);
    if (node.textContent !== words) node.textContent = words;
    node.hidden = !words;
  }

  #keep() {
    this.stuck = false;
    localStorage.setItem(KEPT, JSON.stringify({ open: this.open, step: this.step }));
  }
}
