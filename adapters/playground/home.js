// The Home page of the Slack skin: what Chaski keeps standing beside the messages. It is drawn anew when it is opened.

import { t } from "./labels.js";
import { drawMessage } from "./message.js";
import { $, newKey, send } from "./small.js";

export const HOME = "home"; // the id of the page, as decode.py has it

export class Home {
  // `pane` has `node`, `teacher`, `messages`, `did(deed)`, `notice(words)`, `answered(node, focused)`, `look()`.
  constructor(pane) {
    this.pane = pane;
    this.node = $(".home", pane.node);
    this.places = $(".places", pane.node);
    this.isOpen = false;
    $(".to-home", this.places).addEventListener("click", () => this.open());
    $(".to-talk", this.places).addEventListener("click", () => this.turn(false));
  }

  begin({ name, tenant }) {
    this.drawn = false; // Chaski has drawn it
    this.leads = false; // she pressed something here, and is answered among the messages
    this.node.replaceChildren();
    this.node.setAttribute("aria-label", t("home-of", { name }));
    this.places.hidden = tenant !== "slack";
    this.places.setAttribute("aria-label", t("places-of", { name }));
  }

  /** What she sees first: the page, as long as nobody wrote; after that she stays where she is. */
  settle() {
    const stays = this.seated && this.isOpen;
    this.turn(!this.places.hidden && (stays || !this.pane.messages.size));
    this.seated = true;
  }

  turn(open) {
    this.isOpen = open;
    this.pane.node.classList.toggle("at-home", open);
    $(".to-home", this.places).setAttribute("aria-current", String(open));
    $(".to-talk", this.places).setAttribute("aria-current", String(!open));
    if (!open) this.pane.look();
  }

  /** She looks at it; whether Chaski hears of it. */
  async open() {
    this.turn(true);
    this.key ??= newKey();
    const answer = await send("home", { pane: this.pane.teacher.pane, key: this.key });
    this.pane.notice(answer.ok ? "" : t("not-saved-press"));
    if (!answer.ok) return false;
    this.key = null;
    this.pane.did("h", "");
    return true;
  }

  show(message, live) {
    const focused = this.node.contains(document.activeElement) || (this.pressed && document.activeElement === document.body);
    const node = drawMessage(this.pane, message);
    this.node.replaceChildren(node);
    this.drawn = true;
    if (live && this.isOpen) this.pane.answered(node, focused);
    this.pressed = false;
  }

  /** A message came: it is in sight when it answers what she pressed here, or when nothing stands here yet. */
  gives(message) {
    if (this.isOpen && (message.mine || this.leads || !this.drawn)) this.turn(false);
    this.leads = false;
  }

  count(unread) {
    const badge = $(".badge", this.places);
    badge.hidden = !unread;
    badge.dataset.n = unread;
    const talk = $(".to-talk", this.places);
    if (unread) talk.setAttribute("aria-label", `${t("messages")}, ${t("new", { n: unread })}`);
    else talk.removeAttribute("aria-label");
  }
}
