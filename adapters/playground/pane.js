// One phone: a teacher's chat with Chaski, what she types into it and what she presses.

import { drawMessage } from "./message.js";
import { $, DAY, HOUR, SHORT_DAY, make, newKey, send, time } from "./small.js";

export class Pane {
  // `page` hears two things: `changed()` when unread or visible changes, `leave(pane)` when she is to be removed.
  constructor(teacher, hue, page) {
    this.teacher = teacher;
    this.hue = hue;
    this.page = page;
    this.node = $("#pane").content.firstElementChild.cloneNode(true);
    this.talk = $(".talk", this.node);
    this.field = $("textarea", this.node);
    this.messages = new Map();
    this.context = null; // {kind: "reply" | "edit", id}
    this.unread = 0;
    this.seen = false;
    this.following = true; // stays at the end of the talk until she scrolls up
    this.attempt = null; // the key of what could not be saved, so that it is never said twice
    this.#wire();
  }

  begin(teacher, menu) {
    this.teacher = teacher;
    this.messages.clear();
    this.talk.replaceChildren();
    this.node.className = `pane ${teacher.tenant}`;
    this.node.dataset.pane = teacher.pane;
    this.node.dataset.user = teacher.user;
    const skin = teacher.tenant === "slack" ? "Slack" : "Telegram";
    this.node.setAttribute("aria-label", `${teacher.name}, ${skin}`);
    $("h2", this.node).textContent = teacher.name;
    const tongue = new Intl.DisplayNames("en", { type: "language" }).of(teacher.language);
    $(".names p", this.node).textContent = `${teacher.place} · ${tongue}`;
    $(".face", this.node).textContent = teacher.name.slice(0, 1);
    $(".face", this.node).dataset.hue = this.hue;
    $(".skin", this.node).textContent = skin;
    $(".remove", this.node).setAttribute("aria-label", `Remove ${teacher.name}`);
    this.talk.setAttribute("aria-label", `${teacher.name}'s chat with Chaski`);
    this.field.setAttribute("aria-label", `Message to Chaski, as ${teacher.name}`);
    this.field.placeholder = skin === "Slack" ? "Message Chaski" : "Message";
    this.status();
    this.#drawMenu(menu);
  }

  settle(count) {
    $(".remove", this.node).hidden = count < 2;
    if (!this.messages.size) this.#welcome();
    this.following = true;
    this.talk.scrollTop = this.talk.scrollHeight;
  }

  tick(at) {
    const { language, zone } = this.teacher;
    $(".local .hour", this.node).textContent = time(at, language, zone, HOUR);
    $(".local .day-here", this.node).textContent = time(at, language, zone, SHORT_DAY);
  }

  status(busy = false) {
    $(".status", this.node).textContent = busy ? "typing…" : this.teacher.tenant === "slack" ? "App" : "bot";
  }

  think(busy) {
    clearTimeout(this.patience);
    this.status(busy);
    $(".thinking", this.talk)?.remove();
    if (!busy) return;
    this.talk.append(make("div", { class: "thinking", "aria-hidden": "true" }, make("i"), make("i"), make("i")));
    if (this.following) this.#toEnd();
    this.patience = setTimeout(() => this.think(false), 20000);
  }

  show(message, live) {
    $(".welcome", this.talk)?.remove();
    if (message.mine) this.following = true;
    const old = this.messages.get(message.id);
    // A pressed button is disabled and so has lost the focus, which nothing else has taken since.
    const pressed = this.pressed === message.id && document.activeElement === document.body;
    const focused = pressed || old?.node.contains(document.activeElement);
    const node = drawMessage(this, message);
    this.messages.set(message.id, { ...message, node });
    if (old) old.node.replaceWith(node);
    else this.#place(node, message.order);
    this.#days();
    if (!live) return;
    node.classList.add(old ? "rewritten" : "arrived");
    if (!message.mine) this.#answered(node, focused);
    const thinking = $(".thinking", this.talk);
    if (thinking) this.talk.append(thinking);
    if (this.following) this.#toEnd();
    if (!message.mine && (!this.seen || !this.following || document.hidden)) this.#count(this.unread + 1);
  }

  look() {
    if (this.seen && this.following) this.#count(0);
  }

  release() {
    for (const button of this.talk.querySelectorAll("[data-waiting]")) {
      button.disabled = false;
      button.removeAttribute("aria-busy");
      delete button.dataset.waiting;
    }
  }

  async press(button, path, message, more) {
    const group = button.closest(".message");
    this.pressed = group.contains(document.activeElement) ? message.id : null;
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
      delete button.dataset.key;
      // An answer frees the buttons at once; this is for a press that is answered by nothing.
      setTimeout(() => this.release(), 8000);
    } else {
      this.release();
      this.notice("Not saved. Please press again.");
    }
  }

  notice(words) {
    const notice = $(".notice", this.node);
    notice.textContent = words;
    notice.hidden = !words;
  }

  turnTo(kind, message) {
    this.context = { kind, id: message.id };
    const words = message.view.blocks.map((block) => block.text ?? block.alt ?? block.name ?? "").join(" ").trim();
    $(".context", this.node).hidden = false;
    $(".context span", this.node).textContent = `${kind === "edit" ? "Edit" : "Reply to"}: ${words.slice(0, 80)}`;
    if (kind === "edit") this.field.value = words;
    this.#grow();
    this.field.focus();
  }

  async remove(message) {
    const key = newKey();
    const answer = await send("edit", { pane: this.teacher.pane, key, message: message.id, text: null });
    if (!answer.ok) this.notice("Not deleted. Please try again.");
  }

  // ---- what happens in a phone

  #wire() {
    $("form", this.node).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#say(this.field.value);
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#say(this.field.value);
      } else if (event.key === "Escape") {
        this.#plain();
      }
    });
    this.field.addEventListener("input", () => this.#grow());
    this.field.addEventListener("paste", (event) => {
      const file = event.clipboardData?.files[0];
      if (file) {
        event.preventDefault();
        this.#upload(file);
      }
    });
    $("input[type=file]", this.node).addEventListener("change", (event) => {
      this.#uploadAll([...event.target.files]);
      event.target.value = "";
    });
    $(".drop", this.node).addEventListener("click", () => this.#plain());
    $(".remove", this.node).addEventListener("click", () => this.page.leave(this));
    $(".newer", this.node).addEventListener("click", () => this.#toEnd());
    this.talk.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    $(".commands", this.node).addEventListener("click", () => this.#menu($(".menu", this.node).hidden));
    $(".menu", this.node).addEventListener("keydown", (event) => event.key === "Escape" && this.#menu(false, true));
    // The end stays in sight when the composer grows or a line appears on top.
    new ResizeObserver(() => this.following && (this.talk.scrollTop = this.talk.scrollHeight)).observe(this.talk);
    new IntersectionObserver(([entry]) => {
      this.seen = entry.intersectionRatio > 0.6;
      if (this.seen && this.following) this.#count(0);
      else this.page.changed();
    }, { threshold: [0, 0.6, 0.9] }).observe(this.node);
  }

  async #say(text) {
    if (!text.trim() || this.saying) return;
    this.saying = true;
    if (this.attempt?.text !== text) this.attempt = { text, key: newKey() };
    const { key } = this.attempt;
    const pane = this.teacher.pane;
    const context = this.context;
    const answer = context?.kind === "edit"
      ? await send("edit", { pane, key, message: context.id, text })
      : await send("say", { pane, key, text, answers: context?.id ?? "" });
    this.saying = false;
    if (!answer.ok) {
      this.notice(answer.status === 413 ? "That is too long to send." : "Not saved. Your words are still here: please send them again.");
      return;
    }
    this.attempt = null;
    this.notice("");
    this.#menu(false);
    if (this.field.value === text) this.field.value = "";
    this.#plain();
  }

  /** Files that were chosen at once are one album; its line goes with the first. */
  async #uploadAll(files) {
    const album = files.length > 1 ? newKey() : "";
    for (const file of files) await this.#upload(file, album);
  }

  async #upload(file, album = "") {
    if (file.size > 20 * 1024 * 1024) {
      this.notice("That file is larger than 20 MB. Please choose a smaller one.");
      return;
    }
    const caption = this.field.value.trim();
    const query = new URLSearchParams({ pane: this.teacher.pane, key: newKey(), name: file.name || "photo.png", caption, album });
    const headers = { "Content-Type": file.type || "application/octet-stream" };
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const answer = await send(`upload?${query}`, null, { headers, body: file });
      if (answer.ok) {
        this.field.value = "";
        this.notice("");
        this.#grow();
        return;
      }
    }
    this.notice("The file was not saved. Please send it again.");
  }

  #plain() {
    if (this.context?.kind === "edit") this.field.value = "";
    this.context = null;
    $(".context", this.node).hidden = true;
    this.#grow();
  }

  #grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 132)}px`;
    this.node.classList.toggle("writing", this.field.value.trim() !== "");
  }

  #answered(node, focused) {
    this.release();
    this.think(false);
    // A keyboard user goes on where the pressed button was.
    if (focused) (node.querySelector("button.choice, .form select, .form input, a") ?? this.talk).focus({ preventScroll: true });
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
    const { name, place, tenant, language } = this.teacher;
    const welcome = $("#welcome").content.firstElementChild.cloneNode(true);
    const tongue = new Intl.DisplayNames("en", { type: "language" }).of(language);
    const skin = tenant === "slack" ? "Slack" : "Telegram";
    $("p", welcome).textContent = `Here you are ${name}, a teacher in ${place} who uses ${skin} in ${tongue}.`;
    const start = $(".start", welcome);
    start.setAttribute("aria-label", `Start as ${name}`);
    start.addEventListener("click", async () => {
      start.disabled = true;
      await this.#say("/start");
      start.disabled = false;
    });
    this.talk.append(welcome);
  }

  #drawMenu(rows) {
    $(".commands", this.node).hidden = !rows.length;
    const pick = (name) => () => {
      this.#menu(false);
      this.#say(`/${name}`);
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
    const newer = $(".newer", this.node);
    newer.hidden = !unread || this.following;
    $("span", newer).textContent = `${unread} new`;
    this.page.changed();
  }

  // A smooth way to the end passes through places that are not the end: only a step back stops following.
  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.talk;
    if (scrollHeight - scrollTop - clientHeight < 60) this.following = true;
    else if (scrollTop < this.lastTop - 2) this.following = false;
    this.lastTop = scrollTop;
    if (this.following && this.seen && this.unread) this.#count(0);
  }

  #toEnd() {
    this.following = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.talk.scrollTo({ top: this.talk.scrollHeight, behavior: calm ? "instant" : "smooth" });
    if (this.seen && !document.hidden) this.#count(0);
  }
}
