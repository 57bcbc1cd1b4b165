// The page: what the server tells goes to the phones and the clock, what is pressed on top goes to the server.

import { ClockBar, tell } from "./clockbar.js";
import { addWords, ask, offer, resetSure, sure } from "./dialogs.js";
import { Doings } from "./doings.js";
import { perform, target, until } from "./hands.js";
import { dress, language, swap, t, tongueWords } from "./labels.js";
import { HOME } from "./home.js";
import { Pane } from "./pane.js";
import { Scenario } from "./scenario.js";
import { $, make, newKey, send } from "./small.js";
import { Tour } from "./tour.js";

const panes = new Map(); // pane key -> Pane
const narrow = matchMedia("(max-width: 760px)");

const page = {
  panes: () => [...panes.values()],
  pane: (user) => page.panes().find((pane) => pane.teacher.user === user),
  changed: drawTabs,
  moved: () => tour.changed(),
  did: (deed) => scenario.did(deed),
  leave,
  speak,
};

document.documentElement.lang = language;
dress(document);
for (const template of document.querySelectorAll("template")) dress(template.content);
page.clock = new ClockBar(page);
const tour = new Tour(page);
const scenario = new Scenario(page);
const doings = new Doings(page, (seen) => page.clock.expect(seen));

// ---- the live stream

function listen() {
  const stream = new EventSource("/playground/events");
  stream.onmessage = (event) => hear(JSON.parse(event.data));
  stream.onopen = () => document.body.classList.remove("away");
  stream.onerror = () => {
    document.body.classList.add("away");
    tell(t("away"), false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  };
}

function hear(news) {
  switch (news.kind) {
    case "state":
      begin(news);
      break;
    case "message": {
      const pane = panes.get(news.message.pane);
      if (!pane) break;
      pane.show(news.message, true);
      if (news.message.id !== HOME) {
        hintGone();
        page.clock.arrived(pane, news.message);
      }
      doings.changed();
      break;
    }
    case "thinks":
      panes.get(news.pane)?.think(news.busy);
      break;
    case "clock":
      page.clock.set(news.now);
      doings.changed();
      break;
    case "slips":
      drawSlips(news.slips);
      break;
  }
}

function begin(news) {
  if (news.offers) offer(news.offers);
  if (news.slips) drawSlips(news.slips);
  page.clock.set(news.now);
  seat(news);
  const nothing = !news.messages.length && !news.homes.length;
  if (!$("#told").dataset.stays || nothing) tell("");
  if (nothing) {
    scenario.begins(news.now);
    tour.anew();
  }
  doings.seats();
  doings.changed();
  if (news.offers) scenario.open();
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
    if (!panes.has(teacher.pane)) panes.set(teacher.pane, new Pane(teacher, freeHue(), page));
    const pane = panes.get(teacher.pane);
    pane.begin(teacher, news.menus[teacher.language] ?? news.menus.en ?? []);
    $("#stage").append(pane.node);
  }
  for (const message of [...news.messages, ...news.homes]) panes.get(message.pane)?.show(message, false);
  for (const pane of panes.values()) pane.settle(news.cast.length);
  $("#add").hidden = news.cast.length >= Number(document.body.dataset.most ?? 4);
  $("[data-jump=morning]").title = t("morning-for", { name: news.cast[0].name });
  if (news.messages.length) hintGone();
  else $("#hint").hidden = false;
  drawTabs();
  page.clock.tick();
  tour.changed();
}

function freeHue() {
  const taken = new Set(page.panes().map((pane) => pane.hue));
  return [0, 1, 2, 3].find((hue) => !taken.has(hue)) ?? 0;
}

function hintGone() {
  $("#hint").hidden = true;
}

function drawTabs() {
  $("#tabs").replaceChildren(
    ...page.panes().map((pane) => {
      const badge = make("span", { class: "badge", "data-n": pane.unread, "aria-hidden": "true", hidden: !pane.unread });
      const unread = pane.unread ? `, ${t("new", { n: pane.unread })}` : "";
      const show = () => pane.node.scrollIntoView({ block: "nearest", inline: "center" });
      return make("button", { type: "button", "aria-label": pane.teacher.name + unread, "aria-current": pane.seen ? "true" : false, onclick: show }, pane.teacher.name, badge);
    }),
  );
  const total = page.panes().reduce((sum, pane) => sum + pane.unread, 0);
  document.title = total && document.hidden ? `(${total}) ${t("title")}` : t("title");
}

function drawSlips(slips) {
  $("#slips").hidden = !slips.length;
  $("#slips ul").replaceChildren(...slips.map((one) => make("li", { text: t("slip", one) })));
}

// ---- what is pressed on top

async function add() {
  if (!(await ask($("#adding")))) return;
  const answer = await send("add", addWords());
  if (!answer.ok) tell(t("not-added"));
  else setTimeout(() => page.panes().at(-1).node.scrollIntoView({ block: "nearest", inline: "center" }), 100);
}

async function leave(pane) {
  const { name } = pane.teacher;
  if (!(await sure(t("remove-title", { name }), t("remove-words", { name }), t("remove-yes")))) return;
  const answer = await send("remove", { pane: pane.teacher.pane, key: newKey() });
  if (!answer.ok) tell(t("not-removed", { name }));
}

// Her messenger speaks another language at once; Chaski is told in the chat, by the same buttons as anywhere.
async function speak(pane, wanted) {
  const was = pane.teacher.language;
  const talked = pane.messages.size > 0 || pane.home.drawn;
  const answer = await send("language", { pane: pane.teacher.pane, language: wanted });
  if (!answer.ok) return;
  scenario.spoke(pane.teacher.user, was, wanted);
  if (!talked) return;
  const act = { tap: tongueWords(wanted, wanted) }; // each language is offered in its own words
  await pane.composer.say("/set-language");
  if (await until(() => target(pane, act), 8000)) await perform(pane, act);
}

async function reset() {
  if (!(await resetSure())) return;
  const answer = await send("reset", {});
  tell(answer.ok ? "" : t("not-reset"));
}

$("#add").addEventListener("click", add);
$("#reset").addEventListener("click", reset);
$("#language").addEventListener("click", swap);
document.addEventListener("visibilitychange", () => {
  for (const pane of panes.values()) if (!document.hidden) pane.look();
});
narrow.addEventListener("change", () => page.clock.tick());
listen();
