// The line where a teacher types, and everything else that she can send: photos, files, her place, a voice note.

import { t } from "./labels.js";
import { $, newKey, send } from "./small.js";

const LARGEST = 20 * 1024 * 1024; // bytes, as listen.py takes them

export class Composer {
  // `pane` has `node`, `teacher`, `notice(words)` and `did(deed)`.
  constructor(pane) {
    this.pane = pane;
    this.node = $(".composer", pane.node);
    this.field = $("textarea", pane.node);
    this.context = null; // {kind: "reply" | "edit", id}
    this.attempt = null; // the key of what could not be saved, so that it is never said twice
    this.#wire();
    this.#wireFiles();
  }

  begin({ name, tenant }) {
    const slack = tenant === "slack";
    this.field.setAttribute("aria-label", t("message-as", { name }));
    this.field.placeholder = t(slack ? "message-chaski" : "message");
    $(".place", this.node).hidden = slack; // Slack has no way to share a location
    $(".voice", this.node).hidden = !navigator.mediaDevices || !window.MediaRecorder;
    this.#drawVoice();
  }

  turnTo(kind, message) {
    this.context = { kind, id: message.id };
    const words = message.view.blocks.map((block) => block.text ?? block.alt ?? block.name ?? "").join(" ").trim();
    $(".context", this.node).hidden = false;
    $(".context span", this.node).textContent = t(kind === "edit" ? "editing" : "replying", { words: words.slice(0, 80) });
    if (kind === "edit") this.field.value = words;
    this.#grow();
    this.field.focus();
  }

  /** Sends the words; whether they are saved. */
  async say(text) {
    if (!text.trim() || this.saying) return false;
    this.saying = true;
    if (this.attempt?.text !== text) this.attempt = { text, key: newKey() };
    const { key } = this.attempt;
    const pane = this.pane.teacher.pane;
    const context = this.context;
    const answer = context?.kind === "edit"
      ? await send("edit", { pane, key, message: context.id, text })
      : await send("say", { pane, key, text, answers: context?.id ?? "" });
    this.saying = false;
    if (!answer.ok) {
      this.pane.notice(t(answer.status === 413 ? "too-long" : "not-saved-words"));
      return false;
    }
    this.attempt = null;
    this.pane.notice("");
    if (!context) this.pane.did("s", text);
    if (this.field.value === text) this.field.value = "";
    this.#plain();
    return true;
  }

  /** Files that were chosen at once are one album; the typed line goes with the first. */
  async upload(files) {
    const album = files.length > 1 ? newKey() : "";
    for (const file of files) await this.#uploadOne(file, album);
  }

  async #uploadOne(file, album) {
    if (file.size > LARGEST) {
      this.pane.notice(t("too-large"));
      return;
    }
    const caption = this.field.value.trim();
    const query = new URLSearchParams({ pane: this.pane.teacher.pane, key: newKey(), name: file.name || "photo.png", caption, album });
    const headers = { "Content-Type": file.type || "application/octet-stream" };
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const answer = await send(`upload?${query}`, null, { headers, body: file });
      if (answer.ok) {
        this.field.value = "";
        this.pane.notice("");
        this.#grow();
        return;
      }
    }
    this.pane.notice(t("not-saved-file"));
  }

  async #place() {
    const answer = await send("place", { pane: this.pane.teacher.pane, key: newKey() });
    this.pane.notice(answer.ok ? "" : t("not-saved-press"));
  }

  async #voice() {
    if (this.recorder) {
      this.recorder.stop();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const pieces = [];
      this.recorder = new MediaRecorder(stream);
      this.recorder.ondataavailable = (event) => pieces.push(event.data);
      this.recorder.onstop = () => {
        stream.getTracks().forEach((track) => track.stop());
        const [mime, ending] = this.recorder.mimeType.includes("mp4") ? ["audio/mp4", "m4a"] : ["audio/webm", "webm"];
        this.recorder = null;
        this.#drawVoice();
        this.upload([new File(pieces, `voice.${ending}`, { type: mime })]);
      };
      this.recorder.start();
    } catch {
      this.pane.notice(t("not-sent-mic"));
    }
    this.#drawVoice();
  }

  #drawVoice() {
    const button = $(".voice", this.node);
    const words = t(this.recorder ? "record-stop" : "record");
    button.setAttribute("aria-pressed", String(Boolean(this.recorder)));
    button.setAttribute("aria-label", words);
    button.title = words;
  }

  #wire() {
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.say(this.field.value);
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.say(this.field.value);
      } else if (event.key === "Escape") {
        this.#plain();
      }
    });
    this.field.addEventListener("input", () => this.#grow());
    $(".drop", this.node).addEventListener("click", () => this.#plain());
    $(".place", this.node).addEventListener("click", () => this.#place());
    $(".voice", this.node).addEventListener("click", () => this.#voice());
  }

  #wireFiles() {
    const chosen = $("input[type=file]", this.node);
    chosen.addEventListener("change", () => {
      this.upload([...chosen.files]);
      chosen.value = "";
    });
    this.field.addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (!files.length) return;
      event.preventDefault();
      this.upload(files);
    });
    const phone = $(".phone", this.pane.node);
    const over = (event, on) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      phone.classList.toggle("receives", on);
    };
    phone.dataset.drop = t("drop-here");
    phone.addEventListener("dragover", (event) => over(event, true));
    phone.addEventListener("dragleave", (event) => event.relatedTarget && phone.contains(event.relatedTarget) || over(event, false));
    phone.addEventListener("drop", (event) => {
      over(event, false);
      this.upload([...(event.dataTransfer?.files ?? [])]);
    });
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
    this.pane.node.classList.toggle("writing", this.field.value.trim() !== "");
  }
}
