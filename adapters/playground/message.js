// Draws one message: the blocks that render.py makes, in the manner of each skin.

import { t } from "./labels.js";
import { $, HOUR, SHORT_DAY, icon, linked, make, newKey, time } from "./small.js";

const PRESSED = new Set(["choices", "link"]);

export function drawMessage(pane, message) {
  const { teacher } = pane;
  const gone = message.mine && !message.view.blocks.length;
  const node = make("article", { class: `message ${message.mine ? "mine" : "theirs"}`, "data-id": message.id, "data-at": message.at, "data-order": message.order });
  const hour = time(new Date(message.at), teacher.language, teacher.zone, HOUR);
  const stamp = make("time", { datetime: message.at, text: message.edited && !gone ? t("edited", { hour }) : hour });
  const body = make("div", { class: "bubble" });
  if (message.answers) body.append(drawAnswered(pane, message.answers));
  if (gone) body.append(make("p", { class: "text note", text: t("deleted") }));
  if (teacher.tenant === "slack") drawSlack(pane, message, node, body, stamp);
  else drawTelegram(pane, message, node, body, stamp);
  if (!gone) node.append(drawDeeds(pane, message));
  return node;
}

// Telegram has all buttons under the bubble, and the hour in the bubble's corner.
function drawTelegram(pane, message, node, body, stamp) {
  const { blocks } = message.view;
  body.append(...blocks.filter((block) => !PRESSED.has(block.kind)).map((block) => drawBlock(pane, message, block)));
  const below = drawButtons(pane, message, blocks.filter((block) => PRESSED.has(block.kind)));
  if (body.childElementCount) {
    const last = body.lastElementChild;
    if (last.matches("p.text")) {
      last.append(make("span", { class: "room", text: stamp.textContent, "aria-hidden": "true" }));
      stamp.classList.add("tucked");
    }
    body.append(stamp);
    node.append(body);
  }
  if (below) node.append(below);
}

// Slack keeps every block in its place, buttons too.
function drawSlack(pane, message, node, body, stamp) {
  const name = message.mine ? pane.teacher.name : "Chaski";
  const face = message.mine ? make("span", { class: "face", "data-hue": pane.hue, text: name.slice(0, 1) }) : make("span", { class: "bot" }, icon("runner"));
  face.setAttribute("aria-hidden", "true");
  const app = message.mine ? null : make("span", { class: "app", text: "APP" });
  node.append(face, make("div", { class: "head" }, make("b", { text: name }), app, stamp), body);
  let row = [];
  for (const block of [...message.view.blocks, null]) {
    if (block && PRESSED.has(block.kind)) {
      row.push(block);
      continue;
    }
    const buttons = drawButtons(pane, message, row);
    if (buttons) body.append(buttons);
    row = [];
    if (block) body.append(drawBlock(pane, message, block));
  }
}

function drawDeeds(pane, message) {
  const deed = (name, label, act) => make("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick: act }, icon(name));
  const deeds = make("div", { class: "deeds" });
  if (!message.mine) deeds.append(deed("reply", t("reply"), () => pane.turnTo("reply", message)));
  else {
    if (message.view.blocks[0].kind === "text") deeds.append(deed("edit", t("edit"), () => pane.turnTo("edit", message)));
    deeds.append(deed("bin", t("delete"), () => pane.remove(message)));
  }
  return deeds;
}

function drawAnswered(pane, id) {
  const blocks = pane.messages.get(id)?.view.blocks ?? [];
  const words = blocks.map((block) => block.text ?? block.alt ?? "").join(" ").trim();
  return make("blockquote", { class: "answered", text: words.slice(0, 120) });
}

function drawBlock(pane, message, block) {
  switch (block.kind) {
    case "text":
      return make(block.style === "quote" ? "blockquote" : "p", { class: `text said ${block.style}` }, make("span", { class: "bare" }, ...linked(block.text)));
    case "facts":
      return make("dl", { class: "facts" }, ...block.rows.map(([label, value]) => make("div", {}, make("dt", { text: label }), make("dd", {}, ...linked(value)))));
    case "form":
      return drawForm(pane, message, block);
    case "file":
      return drawFile(block);
    case "sound":
      return make("div", { class: "sound" }, make("audio", { controls: true, preload: "metadata", src: address(block), "aria-label": t("sound") }), block.caption ? make("p", { class: "text", text: block.caption }) : null);
    case "picture":
      return drawPicture(pane, block);
    case "moment":
      return drawMoment(pane, block);
    case "vote":
      return drawVote(pane, message, block);
    default:
      throw new Error(`no drawing for a block of kind ${block.kind}`);
  }
}

const address = (block) => `/playground/file/${block.file}/${encodeURIComponent(block.name || "file")}`;

function drawFile(block) {
  const calendar = block.name.endsWith(".ics");
  const face = make("span", { class: "paper", "aria-hidden": "true" }, icon(calendar ? "calendar" : "file"));
  const link = make("a", { class: "file", href: address(block), download: block.name }, face, make("span", {}, make("b", { text: block.name }), make("small", { text: t(calendar ? "to-calendar" : "download") })));
  return make("div", {}, link, block.caption ? make("p", { class: "text", text: block.caption }) : null);
}

function drawPicture(pane, block) {
  const image = make("img", { src: address(block), alt: block.alt, loading: "lazy" });
  // A picture gets its height late: the end of the talk is then elsewhere.
  image.addEventListener("load", () => pane.following && (pane.talk.scrollTop = pane.talk.scrollHeight));
  const link = make("a", { href: address(block), target: "_blank", rel: "noopener noreferrer" }, image);
  return make("figure", { class: "picture" }, link, block.alt ? make("figcaption", { text: block.alt }) : null);
}

function drawButtons(pane, message, blocks) {
  const draw = (face) => (face.url ? drawLink(face) : drawChoice(pane, message, face));
  const faces = blocks.flatMap((block) => block.buttons ?? [block]);
  if (!faces.length) return null;
  if (pane.teacher.tenant !== "telegram") return make("div", { class: "buttons" }, ...faces.map(draw));
  const rows = [...faces.filter((face) => face.url).map((link) => [link]), ...keyboard(faces.filter((face) => !face.url))];
  return make("div", { class: "buttons" }, ...rows.map((row) => make("div", { class: "row" }, ...row.map(draw))));
}

// [longest face in characters, buttons a row], as adapters/telegram lays a keyboard: all of a row are equally wide.
const ROWS = [[2, 8], [6, 4], [14, 3], [18, 2]];
const room = (row) => ROWS.find(([width]) => Math.max(...row.map(({ label }) => [...label].length)) <= width)?.[1] ?? 1;

function keyboard(options) {
  const rows = [];
  for (const option of options) {
    const wider = [...(rows.at(-1) ?? []), option];
    if (rows.length && wider.length <= room(wider)) rows[rows.length - 1] = wider;
    else rows.push([option]);
  }
  return rows;
}

function drawLink({ url, label }) {
  return make("a", { class: "choice", href: url, target: "_blank", rel: "noopener noreferrer" }, make("span", { text: label }), icon("out"));
}

function drawChoice(pane, message, { ordinal, label }) {
  const button = make("button", { type: "button", class: "choice", text: label, "data-label": label });
  button.addEventListener("click", () => pane.press(button, "tap", message, { ordinal }));
  return button;
}

function drawForm(pane, message, block) {
  const form = make("form", { class: "form" }, ...block.fields.map(drawField), make("button", { type: "submit", class: "choice primary", text: block.submit }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    pane.press($("button", form), "fill", message, { values });
  });
  return form;
}

// The words are in the hour that Chaski has for her; pointing at them shows it on this phone's own clock.
function drawMoment(pane, { label, at, text }) {
  const { language, zone } = pane.teacher;
  const here = time(new Date(at), language, zone, { ...SHORT_DAY, ...HOUR });
  return make("p", { class: "text note" }, `${label} `, make("time", { datetime: at, title: here, text }));
}

function drawVote(pane, message, block) {
  const boxes = block.boxes.map(({ ordinal, label, marked }) => make("label", { class: "box" }, make("input", { type: "checkbox", name: "marked", value: ordinal, checked: marked }), make("span", { text: label })));
  const form = make("form", { class: "form vote" }, make("fieldset", {}, make("legend", { text: block.question }), ...boxes), make("button", { type: "submit", class: "choice primary", text: block.send }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    pane.press($("button", form), "mark", message, { marked: new FormData(form).getAll("marked").map(Number) });
  });
  return form;
}

function drawField(field) {
  const id = `field-${newKey()}`;
  const label = make("label", { for: id, text: field.label });
  if (!field.options.length) return make("div", { class: "field" }, label, make("input", { id, name: field.name, value: field.value, type: field.shape }));
  const known = field.options.some(([value]) => value === field.value);
  const select = make("select", { id, name: field.name }, known ? null : make("option", { value: "", text: "–" }), ...field.options.map(([value, label]) => make("option", { value, text: label, selected: value === field.value })));
  return make("div", { class: "field" }, label, select);
}
