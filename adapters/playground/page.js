// The page: what the server tells goes to the phones and the clock, what is pressed on top goes to the server.

import { Pane } from "./pane.js";
import { $, DAY, HOUR, SHORT_DAY, make, newKey, send, time } from "./small.js";

const panes = new Map(); // pane key -> Pane
const QUIET = 2500; // milliseconds after which nothing more is expected to arrive at a jump
const narrow = matchMedia("(max-width: 760px)");
let clockAhead = 0; // milliseconds between the playground's time and this machine's
let awaiting = 0; // until when an arriving message is what the clock jumped to

const now = () => new Date(Date.now() + clockAhead);

// ---- the live stream

function listen() {
  const stream = new EventSource("/playground/events");
  stream.onmessage = (event) => hear(JSON.parse(event.data));
  stream.onopen = () => document.body.classList.remove("away");
  stream.onerror = () => {
    document.body.classList.add("away");
    tell("Chaski is not running at the moment. The page comes back by itself.", false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  };
}

function hear(news) {
  switch (news.kind) {
    case "state":
      if (news.offers) offer(news.offers);
      setClock(news.now);
      seat(news);
      if (!$("#told").dataset.stays) tell("");
      break;
    case "message": {
      const pane = panes.get(news.message.pane);
      if (!pane) break;
      pane.show(news.message, true);
      hintGone();
      if (!news.message.mine && Date.now() < awaiting) tellJump(pane, news.message);
      break;
    }
    case "thinks":
      panes.get(news.pane)?.think(news.busy);
      break;
    case "clock":
      setClock(news.now);
      break;
  }
}

// ---- the clock

function setClock(instant) {
  clockAhead = new Date(instant).getTime() - Date.now();
  if (Math.abs(clockAhead) < 2000) clockAhead = 0;
  tick();
}

function tick() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = now();
  $("#hour").textContent = time(at, "en-GB", zone, { hour: "2-digit", minute: "2-digit" });
  $("#date").textContent = time(at, "en-GB", zone, narrow.matches ? SHORT_DAY : { ...DAY, year: "numeric" });
  const days = Math.round(clockAhead / 86400000);
  const hours = Math.round(clockAhead / 3600000);
  const ahead = days > 0 ? `${days} ${days === 1 ? "day" : "days"} ahead` : hours > 0 ? `${hours} h ahead` : "";
  $("#ahead").textContent = ahead || "your time";
  $("#ahead").classList.toggle("moved", ahead !== "");
  for (const pane of panes.values()) pane.tick(at);
}

function tell(words, stays = true) {
  const told = $("#told");
  told.textContent = words;
  told.hidden = !words;
  if (stays && words) told.dataset.stays = "yes";
  else delete told.dataset.stays;
}

function tellJump(pane, message) {
  awaiting = 0;
  const { name, zone } = pane.teacher;
  const words = message.view.blocks.filter((block) => block.kind === "text").map((block) => block.text).join(" ");
  const first = words.length > 110 ? `${words.slice(0, 110).trim()}…` : words;
  tell(`${time(now(), "en-GB", zone, { ...SHORT_DAY, ...HOUR })} for ${name}: “${first}”`);
}

async function jump(button, to = button.dataset.jump) {
  const buttons = document.querySelectorAll("[data-jump], #when");
  buttons.forEach((one) => (one.disabled = true));
  button.setAttribute("aria-busy", "true");
  const mine = (awaiting = Date.now() + 8000);
  tell("");
  const answer = await send("clock", { to });
  buttons.forEach((one) => (one.disabled = false));
  button.removeAttribute("aria-busy");
  button.focus();
  if (!answer.ok) tell("The clock could not be moved. Please try again.");
  else if (!answer.body.jumped) tell("Nothing is waiting for its time yet: carry on in the phones.");
  else setTimeout(() => awaiting === mine && tellNothing(), QUIET);
}

async function go() {
  const field = $("#going [name=at]");
  const here = new Date(now().getTime() - now().getTimezoneOffset() * 60000);
  field.min = field.value = here.toISOString().slice(0, 16);
  if (await ask($("#going"))) jump($("#when"), new Date(field.value).toISOString());
}

// Much that comes due is seen by nobody, as a phase that closes: without a word the jump would look broken.
function tellNothing() {
  const { name, zone } = [...panes.values()][0].teacher;
  tell(`${time(now(), "en-GB", zone, { ...SHORT_DAY, ...HOUR })} for ${name}: nothing new in the phones. Jump again or carry on there.`);
}

// ---- who sits where

function seat(news) {
  const keys = new Set(news.cast.map((teacher) => teacher.pane));
  for (const [key, pane] of panes) {
    if (!keys.has(key)) {
      pane.node.remove();
      panes.delete(key);
    }
  }
  for (const teacher of news.cast) {
    if (!panes.has(teacher.pane)) panes.set(teacher.pane, new Pane(teacher, freeHue(), { changed: drawTabs, leave }));
    const pane = panes.get(teacher.pane);
    pane.begin(teacher, news.menus[teacher.language] ?? news.menus.en ?? []);
    $("#stage").append(pane.node);
  }
  for (const message of news.messages) panes.get(message.pane)?.show(message, false);
  for (const pane of panes.values()) pane.settle(news.cast.length);
  $("#add").hidden = news.cast.length >= Number(document.body.dataset.most ?? 4);
  $("[data-jump=morning]").title = `8:00 for ${news.cast[0].name}`;
  if (news.messages.length) hintGone();
  else $("#hint").hidden = false;
  drawTabs();
  tick();
}

function freeHue() {
  const taken = new Set([...panes.values()].map((pane) => pane.hue));
  return [0, 1, 2, 3].find((hue) => !taken.has(hue)) ?? 0;
}

function hintGone() {
  $("#hint").hidden = narrow.matches;
}

function drawTabs() {
  $("#tabs").replaceChildren(
    ...[...panes.values()].map((pane) => {
      const badge = make("span", { class: "badge", text: pane.unread || "", hidden: !pane.unread });
      const unread = pane.unread ? `, ${pane.unread} new` : "";
      const show = () => pane.node.scrollIntoView({ block: "nearest", inline: "center" });
      return make("button", { type: "button", "aria-label": pane.teacher.name + unread, "aria-current": pane.seen ? "true" : false, onclick: show }, pane.teacher.name, badge);
    }),
  );
  const total = [...panes.values()].reduce((sum, pane) => sum + pane.unread, 0);
  document.title = total && document.hidden ? `(${total}) Chaski playground` : "Chaski playground";
}

// ---- dialogs

function offer(offers) {
  document.body.dataset.most = offers.most;
  const tongues = new Intl.DisplayNames("en", { type: "language" });
  $("#adding [name=place]").replaceChildren(...offers.places.map((place) => make("option", { value: place, text: place, selected: place === "Ukraine" })));
  $("#adding [name=language]").replaceChildren(...offers.languages.map((code) => make("option", { value: code, text: tongues.of(code), selected: code === "en" })));
}

function ask(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true }));
}

function sure(title, words, yes) {
  const dialog = $("#sure");
  $("h2", dialog).textContent = title;
  $("p", dialog).textContent = words;
  $(".primary", dialog).textContent = yes;
  return ask(dialog);
}

async function add() {
  const dialog = $("#adding");
  if (!(await ask(dialog))) return;
  const answer = await send("add", Object.fromEntries(new FormData($("form", dialog))));
  if (!answer.ok) tell("The teacher could not be added.");
  else setTimeout(() => [...panes.values()].at(-1).node.scrollIntoView({ block: "nearest", inline: "center" }), 100);
}

async function leave(pane) {
  const { name } = pane.teacher;
  if (!(await sure(`Remove ${name}?`, `Her chat goes away; Chaski can no longer write to ${name}.`, "Remove"))) return;
  const answer = await send("remove", { pane: pane.teacher.pane, key: newKey() });
  if (!answer.ok) tell(`${name} could not be removed.`);
}

async function reset() {
  if (!(await sure("Start over?", "All chats and all that Chaski knows here are forgotten, and the clock goes back to today.", "Start over"))) return;
  const answer = await send("reset", {});
  tell(answer.ok ? "" : "The reset did not work. Please try again.");
}

for (const button of document.querySelectorAll("[data-jump]")) button.addEventListener("click", () => jump(button));
$("#when").addEventListener("click", go);
$("#add").addEventListener("click", add);
$("#reset").addEventListener("click", reset);
document.addEventListener("visibilitychange", () => {
  for (const pane of panes.values()) if (!document.hidden) pane.look();
});
setInterval(tick, 1000);
listen();
