// A scenario as a link: who sits there, the first day, and what was done. All of it stands behind the #, which no
// browser sends to any server.

import { ask, sure } from "./dialogs.js";
import { perform, target, until } from "./hands.js";
import { placeWords, t, tongueWords } from "./labels.js";
import { tell } from "./clockbar.js";
import { $, send } from "./small.js";

const LONGEST = 2000; // characters of a link that every mail and messenger takes
const MOST = 400; // deeds that are remembered
const LARGEST = 200000; // characters that a link may unfold to
const KEPT = "chaski.deeds";
const PATIENCE = 15000; // milliseconds in which a deed of a link must find its button

export class Scenario {
  // `page` has `pane(user)`, `panes()` and `clock`.
  constructor(page) {
    this.page = page;
    this.kept = JSON.parse(localStorage.getItem(KEPT) ?? "null") ?? { start: "", deeds: [] };
    $("#share").addEventListener("click", () => this.share());
    $("#sharing [name=deeds]").addEventListener("change", () => this.#drawLink());
    $("#sharing .copy").addEventListener("click", () => this.#copy());
    addEventListener("hashchange", () => this.open());
  }

  /** One deed: [user or "" for the clock, kind, what]. */
  did(deed) {
    if (this.kept.deeds.length >= MOST) return;
    this.kept.deeds.push(deed);
    this.#keep();
  }

  /** A phone changed its language: a link begins with the one before. */
  spoke(user, was, wanted) {
    this.kept.spoke = { [user]: was, ...this.kept.spoke };
    this.did([user, "l", wanted]);
  }

  /** An empty page at this instant: here a scenario begins. */
  begins(instant) {
    this.kept = { start: instant, deeds: [] };
    this.#keep();
  }

  async share() {
    $("#sharing .copy").textContent = t("copy");
    await this.#drawLink();
    await ask($("#sharing"));
  }

  /** What the address holds, once it is agreed to: begin anew, then tell the deeds again. */
  async open() {
    if (!location.hash.startsWith("#s=")) return;
    const packed = location.hash.slice(3);
    history.replaceState(null, "", location.pathname);
    let told;
    try {
      told = checked(JSON.parse(await unpack(packed)));
    } catch {
      tell(t("bad-link"));
      return;
    }
    const who = told.cast.map(({ name, place, skin, language }) => `${name} (${placeWords(place)}, ${skin === "slack" ? "Slack" : "Telegram"}, ${tongueWords(language)})`).join(", ");
    if (!(await sure(t("open-title"), t(told.deeds.length ? "open-deeds" : "open-words", { who, n: told.deeds.length }), t("open-yes")))) return;
    const answer = await send("reset", { cast: told.cast, ...(told.start ? { start: told.start } : {}) });
    if (!answer.ok) tell(t("bad-link"));
    else if (told.deeds.length) await this.#replay(told.deeds);
  }

  async #replay(deeds) {
    await until(() => this.page.panes().every((pane) => !pane.messages.size));
    for (const [n, [user, kind, what]] of deeds.entries()) {
      tell(t("replaying", { n: n + 1, all: deeds.length }));
      if (!(await this.#again(user, kind, what))) {
        tell(t("replay-stuck", { what: typeof what === "string" ? what : Object.keys(what).join(", ") }));
        return;
      }
    }
    tell(t("replayed"));
  }

  async #again(user, kind, what) {
    if (kind === "c") return (await this.page.clock.jump(what), true);
    const pane = this.page.pane(user);
    if (!pane) return false;
    if (kind === "l") return (await send("language", { pane: pane.teacher.pane, language: what })).ok;
    const act = { s: { say: what }, t: { tap: what }, h: { home: true } }[kind] ?? { fill: what };
    const quiet = () => !this.page.panes().some((one) => one.busy);
    if (!(await until(() => quiet() && target(pane, act), PATIENCE))) return false;
    const before = pane.shown;
    const done = await perform(pane, act);
    if (done) await until(() => pane.shown !== before && quiet(), PATIENCE);
    return done;
  }

  async #drawLink() {
    const { deeds } = this.kept;
    const wanted = $("#sharing [name=deeds]").checked ? deeds.length : 0;
    const [address, fits] = await this.#address(wanted);
    $("#sharing [name=link]").value = address;
    const all = deeds.length;
    $("#sharing .check").hidden = !all;
    $("#sharing .how-many").textContent = wanted && fits < all ? t("share-some", { n: fits, all }) : t("share-deeds", { n: all });
  }

  // As many of the first deeds as fit: found by halving, since packing is cheap and its length is no simple sum.
  async #address(wanted) {
    const link = async (n) => `${location.origin}${location.pathname}#s=${await pack(JSON.stringify(this.#told(n)))}`;
    let [low, high] = [0, wanted];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((await link(middle)).length <= LONGEST) low = middle;
      else high = middle - 1;
    }
    return [await link(low), low];
  }

  #told(n) {
    const first = this.kept.spoke ?? {};
    const cast = this.page.panes().map(({ teacher }) => [teacher.name, teacher.tenant, teacher.place, (n && first[teacher.user]) || teacher.language]);
    return { c: cast, s: this.kept.start, d: this.kept.deeds.slice(0, n) };
  }

  async #copy() {
    const field = $("#sharing [name=link]");
    field.select();
    await navigator.clipboard?.writeText(field.value).catch(() => null);
    $("#sharing .copy").textContent = t("copied");
  }

  #keep() {
    localStorage.setItem(KEPT, JSON.stringify(this.kept));
  }
}

// A link comes from anybody: only what a scenario consists of is taken from it.
function checked({ c, s, d }) {
  const words = (value) => {
    if (typeof value !== "string" || value.length > 4000) throw new TypeError("no words");
    return value;
  };
  const cast = c.slice(0, 4).map(([name, skin, place, language]) => ({ name: words(name), skin: words(skin), place: words(place), language: words(language) }));
  const deeds = d.slice(0, MOST).map(([user, kind, what]) => {
    if (!["s", "t", "f", "c", "h", "l"].includes(kind)) throw new TypeError("no deed");
    const told = kind === "f" ? Object.fromEntries(Object.entries(what).map(([label, value]) => [words(label), words(value)])) : words(what);
    return [words(user), kind, told];
  });
  if (!cast.length) throw new TypeError("nobody");
  return { cast, start: words(s), deeds };
}

async function through(bytes, stream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > LARGEST) throw new RangeError("too much in one link");
    pieces.push(piece.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function pack(text) {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  return new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
}
