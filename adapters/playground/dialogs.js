// Asks before something is done: each dialog resolves to whether it was agreed to.

import { t, placeWords, tongueWords } from "./labels.js";
import { $, make } from "./small.js";

export function ask(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true }));
}

export function sure(title, words, yes) {
  const dialog = $("#sure");
  $("h2", dialog).textContent = title;
  $("p", dialog).textContent = words;
  $(".primary", dialog).textContent = yes;
  return ask(dialog);
}

// Whom a newcomer adds next: a name that is common where she lives.
const NAMES = {
  Argentina: "Valentina", Bolivia: "Rosa", Chile: "Camila", Colombia: "Luz", India: "Priya", Japan: "Haruka", Kenya: "Wanjiru", Mexico: "Guadalupe",
  Morocco: "Salma", Nepal: "Sita", Peru: "Tomás", Spain: "Carmen", Ukraine: "Olenka", "United Kingdom": "Emma", "United States, East": "Grace", "United States, West": "Luis",
};

/** What can be chosen when a teacher is added; a name that she typed herself stays. */
export function offer(offers) {
  document.body.dataset.most = offers.most;
  const place = $("#adding [name=place]");
  const name = $("#adding [name=name]");
  place.replaceChildren(...offers.places.map((one) => make("option", { value: one, text: placeWords(one), selected: one === "Ukraine" })));
  place.onchange = () => {
    if (Object.values(NAMES).includes(name.value) || !name.value.trim()) name.value = NAMES[place.value] ?? "";
  };
  $("#adding [name=language]").replaceChildren(...offers.languages.map((code) => make("option", { value: code, text: tongueWords(code), selected: code === "en" })));
  document.body.dataset.languages = offers.languages.join(" ");
}

export const addWords = () => Object.fromEntries(new FormData($("#adding form")));
export const resetSure = () => sure(t("reset-title"), t("reset-words"), t("reset-yes"));
