// One phone: a teacher's chat with Chaski, what she types into it and what she presses.

import { Composer } from "./composer.js";
import { HOME, Home } from "./home.js";
import { placeWords, t, tongueWords } from "./labels.js";
import { drawMessage } from "./message.js";
import { $, DAY, HOUR, SHORT_DAY, make, newKey, send, time } from "./small.js";

const START = "start"; // pressed where no message stands yet

export class Pane {
  // `page` hears: `changed()` when unread or visible changes, `moved()` when anything in the talk does, `did(deed)`,
  // `leave(pane)` when she is to be removed, `speak(pane, language)` when her phone is to speak another language.
  constructor(teacher, hue, page) {
    this.teacher = teacher;
    this.hue = hue;
    this.page = page;
    this.node = $("#pane").content.firstElementChild.cloneNode(true);
    this.talk = $(".talk", this.node);
    this.messages = new Map();
    this.shown = 0; // messages shown so far, rewritten ones too
    this.showsKeys = false;
    this.busy = false; // Chaski is at it
    this.unread = 0;
    this.seen = false;
    this.following = true; // stays at the end of the talk until she scrolls up
    this.composer = new Composer(this);
    this.home = new Home(this);
    this.#wire();
  }

  begin(teacher, menu) {
    this.teacher = teacher;
    this.messages.clear();
    this.talk.replaceChildren();
    this.node.className = `pane ${teacher.tenant}`;
    this.node.dataset.pane = teacher.pane;
    this.node.dataset.user = teacher.user;
    const { name, language } = teacher;
    this.skin = teacher.tenant === "slack" ? "Slack" : "Telegram";
    this.node.setAttribute("aria-label", t("phone-of", { name, skin: this.skin }));
    $("h2", this.node).textContent = name;
    $(".names .where", this.node).textContent = placeWords(teacher.place);
    const tongue = $(".names select", this.node);
    const offered = (document.body.dataset.languages ?? language).split(" ");
    tongue.replaceChildren(...offered.map((code) => make("option", { value: code, text: tongueWords(code), selected: code === language })));
    tongue.setAttribute("aria-label", t("tongue-of", { name }));
    $(".face", this.node).textContent = name.slice(0, 1);
    $(".face", this.node).dataset.hue = this.hue;
    $(".skin", this.node).textContent = this.skin;
    $(".remove", this.node).setAttribute("aria-label", t("remove-name", { name }));
    const keys = $(".keys", this.node);
    keys.setAttribute("aria-label", t("keys-of", { name }));
    keys.title = t("keys-of", { name });
    this.talk.setAttribute("aria-label", t("chat-of", { name }));
    this.composer.begin(teacher);
    this.home.begin(teacher);
    this.status();
    this.#drawMenu(menu);
  }

  settle(count) {
    $(".remove", this.node).hidden = count < 2;
    if (!this.messages.size && !this.home.drawn) this.#welcome();
    this.home.settle();
    this.following = true;
    this.talk.scrollTop = this.talk.scrollHeight;
  }

  tick(at) {
    const { language, zone } = this.teacher;
    $(".local .hour", this.node).textContent = time(at, language, zone, HOUR);
    $(".local .day-here", this.node).textContent = time(at, language, zone, SHORT_DAY);
  }

  status(busy = false) {
    $(".status", this.node).textContent = t(busy ? "typing" : this.teacher.tenant === "slack" ? "app" : "bot");
  }

  think(busy) {
    clearTimeout(this.patience);
    this.busy = busy;
    this.page.moved();
    this.status(busy);
    $(".thinking", this.talk)?.remove();
    if (!busy) return;
    this.talk.append(make("div", { class: "thinking", "aria-hidden": "true" }, make("i"), make("i"), make("i")));
    if (this.following) this.#toEnd();
    this.patience = setTimeout(() => this.think(false), 20000);
  }

  show(message, live) {
    $(".welcome", this.node)?.remove();
    this.shown += 1;
    if (message.id === HOME) {
      this.home.show(message, live);
      this.page.moved();
      if (this.showsKeys) this.#keysSoon();
      return;
    }
    if (live) this.home.gives(message);
    if (message.mine) this.following = true;
    const old = this.messages.get(message.id);
    // A pressed button is disabled and so has lost the focus, which nothing else has taken since.
    const pressed = (this.pressed === message.id || this.pressed === START) && document.activeElement === document.body;
    const focused = pressed || old?.node.contains(document.activeElement);
    const node = drawMessage(this, message);
    this.messages.set(message.id, { ...message, node });
    if (old) old.node.replaceWith(node);
    else this.#place(node, message.order);
    this.#days();
    this.page.moved();
    if (this.showsKeys) this.#keysSoon();
    if (!live) return;
    node.classList.add(old ? "rewritten" : "arrived");
    if (!message.mine) this.answered(node, focused);
    const thinking = $(".thinking", this.talk);
    if (thinking) this.talk.append(thinking);
    if (this.following) this.#toEnd();
    if (!message.mine && (!this.watched || !this.following || document.hidden)) this.#count(this.unread + 1);
  }

  look() {
    if (this.watched && this.following) this.#count(0);
  }

  /** Whether the talk is in sight. */
  get watched() {
    return this.seen && !this.home.isOpen;
  }

  /** Chaski answered: what waited can be pressed again, and a keyboard user goes on where the pressed button was. */
  answered(node, focused) {
    this.release();
    this.think(false);
    if (this.pressed === START) this.pressed = null;
    if (focused) (node.querySelector("button.choice, .form select, .form input, a") ?? this.talk).focus({ preventScroll: true });
  }

  release() {
    for (const button of this.node.querySelectorAll("[data-waiting]")) {
      button.disabled = false;
      button.removeAttribute("aria-busy");
      delete button.dataset.waiting;
    }
  }

  async press(button, path, message, more) {
    const group = button.closest(".message");
    this.pressed = group.contains(document.activeElement) ? message.id : null;
    this.home.leads = this.home.isOpen;
    for (const one of group.querySelectorAll("button.choice, .form button, .form input, .form select")) {
      if (one.disabled) continue;
      one.disabled = true;
      one.dataset.waiting = "yes";
    }
    button.setAttribute("aria-busy", "true");
    button.dataset.key ??= newKey();
    const { card, revision } = message.view;
    const body = { pane: this.teacher.pane, key: button.dataset.key, message: message.id, card, revision, ...more };
    const answer = await send(path, body);
    if (answer.ok) {
      this.notice("");
      this.did(path === "tap" ? "t" : "f", path === "tap" ? button.dataset.label : this.#filled(group));
      delete button.dataset.key;
      // An answer frees the buttons at once; this is for a press that is answered by nothing.
      setTimeout(() => this.release(), 8000);
    } else {
      this.release();
      this.notice(t("not-saved-press"));
    }
  }

  notice(words) {
    const notice = $(".notice", this.node);
    notice.textContent = words;
    notice.hidden = !words;
  }

  /** What she did, for a link that tells it again. */
  did(kind, what) {
    this.page.did([this.teacher.user, kind, what]);
  }

  /** The first words of one of her messages; "" where it is not hers. */
  first(id) {
    const blocks = this.messages.get(id)?.view.blocks ?? [];
    const words = blocks.map((block) => block.text ?? block.alt ?? block.name ?? "").join(" ").trim();
    return words.length > 60 ? `${words.slice(0, 60).trim()}…` : words;
  }

  turnTo(kind, message) {
    this.composer.turnTo(kind, message);
  }

  async remove(message) {
    const key = newKey();
    const answer = await send("edit", { pane: this.teacher.pane, key, message: message.id, text: null });
    if (!answer.ok) this.notice(t("not-deleted"));
  }

  // ---- what happens in a phone

  #wire() {
    $(".remove", this.node).addEventListener("click", () => this.page.leave(this));
    $(".names select", this.node).addEventListener("change", (event) => this.page.speak(this, event.target.value));
    $(".keys", this.node).addEventListener("click", () => this.#toggleKeys());
    $(".newer", this.node).addEventListener("click", () => this.#toEnd());
    this.talk.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    $(".commands", this.node).addEventListener("click", () => this.#menu($(".menu", this.node).hidden));
    $(".menu", this.node).addEventListener("keydown", (event) => event.key === "Escape" && this.#menu(false, true));
    // The end stays in sight when the composer grows or a line appears on top.
    new ResizeObserver(() => this.following && (this.talk.scrollTop = this.talk.scrollHeight)).observe(this.talk);
    new IntersectionObserver(([entry]) => {
      this.seen = entry.intersectionRatio > 0.6;
      if (this.watched && this.following) this.#count(0);
      else this.page.changed();
    }, { threshold: [0, 0.6, 0.9] }).observe(this.node);
  }

  #filled(group) {
    const fields = [...group.querySelectorAll(".field")].map((field) => {
      const box = $("input, select", field);
      return [$("label", field).firstChild.textContent, box.tagName === "SELECT" ? box.selectedOptions[0]?.textContent ?? "" : box.value];
    });
    return Object.fromEntries(fields.filter(([, value]) => value && value !== "–"));
  }

  #toggleKeys() {
    this.showsKeys = !this.showsKeys;
    $(".keys", this.node).setAttribute("aria-pressed", String(this.showsKeys));
    this.node.classList.toggle("with-keys", this.showsKeys);
    if (this.showsKeys) this.#keys();
    else for (const key of this.node.querySelectorAll(".key")) key.remove();
  }

  #keysSoon() {
    clearTimeout(this.keysDue);
    this.keysDue = setTimeout(() => this.#keys(), 150);
  }

  // Behind each sentence of Chaski stands the key under which a translator finds it.
  async #keys() {
    const sayings = [...this.node.querySelectorAll(".theirs :is(.said, .choice, dt, dd, label, figcaption)")];
    const answer = await send("keys", { texts: sayings.map((one) => $(".bare", one)?.textContent ?? one.firstChild?.textContent ?? "") });
    if (!answer.ok || !this.showsKeys) return;
    for (const key of this.node.querySelectorAll(".key")) key.remove();
    sayings.forEach((one, n) => {
      const keys = answer.body.keys[n];
      if (keys.length) one.append(make("code", { class: "key", text: keys.join(" ") }));
    });
    if (this.following) this.talk.scrollTop = this.talk.scrollHeight;
  }

  #place(node, order) {
    node.dataset.order = order;
    const later = [...this.talk.querySelectorAll(".message")].find((one) => Number(one.dataset.order) > order);
    if (later) this.talk.insertBefore(node, later);
    else this.talk.append(node);
  }

  #days() {
    this.talk.querySelectorAll(".day").forEach((day) => day.remove());
    let before = "";
    for (const node of this.talk.querySelectorAll(".message")) {
      const day = time(new Date(node.dataset.at), this.teacher.language, this.teacher.zone, DAY);
      if (day !== before) this.talk.insertBefore(make("div", { class: "day" }, make("span", { text: day })), node);
      before = day;
    }
  }

  #welcome() {
    const { name, place, language } = this.teacher;
    const welcome = $("#welcome").content.firstElementChild.cloneNode(true);
    $("p", welcome).textContent = t("welcome", { name, place: placeWords(place), skin: this.skin, tongue: tongueWords(language) });
    const start = $(".start", welcome);
    start.textContent = t("start");
    start.setAttribute("aria-label", t("start-as", { name }));
    start.addEventListener("click", async () => {
      this.pressed = START;
      start.disabled = true;
      await (this.home.isOpen ? this.home.open() : this.composer.say("/start"));
      start.disabled = false;
    });
    (this.skin === "Slack" ? this.home.node : this.talk).append(welcome);
  }

  #drawMenu(rows) {
    $(".commands", this.node).hidden = !rows.length;
    const pick = (name) => () => {
      this.#menu(false);
      this.composer.say(`/${name}`);
    };
    $(".menu", this.node).replaceChildren(
      ...rows.map(([name, words]) => make("button", { type: "button", onclick: pick(name) }, make("b", { text: `/${name}` }), make("span", { text: words }))),
    );
  }

  #menu(open, back = false) {
    $(".menu", this.node).hidden = !open;
    const button = $(".commands", this.node);
    button.setAttribute("aria-expanded", String(open));
    if (open) $(".menu button", this.node)?.focus();
    else if (back) button.focus();
  }

  #count(unread) {
    this.unread = unread;
    this.home.count(unread);
    const newer = $(".newer", this.node);
    newer.hidden = !unread || this.following;
    $("span", newer).textContent = t("new", { n: unread });
    this.page.changed();
  }

  // A smooth way to the end passes through places that are not the end: only a step back stops following.
  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.talk;
    if (scrollHeight - scrollTop - clientHeight < 60) this.following = true;
    else if (scrollTop < this.lastTop - 2) this.following = false;
    this.lastTop = scrollTop;
    if (this.following && this.watched && this.unread) this.#count(0);
  }

  #toEnd() {
    this.following = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.talk.scrollTo({ top: this.talk.scrollHeight, behavior: calm ? "instant" : "smooth" });
    if (this.watched && !document.hidden) this.#count(0);
  }
}
