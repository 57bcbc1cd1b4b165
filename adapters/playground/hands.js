// Does in a phone what a teacher would do there, by the very same buttons and fields.

import { $ } from "./small.js";

const LATEST = 2; // messages that count as what she reads now

/** What she would press or fill for this deed, as things stand; null while there is nothing of the kind. */
export function target(pane, act) {
  if (act.start) return $(".start:enabled", pane.node);
  if (act.home) return $(".to-home", pane.node);
  if (act.tap) return lastTap(pane.talk, act.tap) ?? (pane.home.isOpen || !pane.messages.size ? lastTap(pane.home.node, act.tap) : null);
  if (act.fill) return [...pane.talk.querySelectorAll("form.form")].filter((one) => fits(one, act.fill)).at(-1) ?? null;
  return $(".composer", pane.node);
}

export async function perform(pane, act) {
  const node = target(pane, act);
  if (!node) return false;
  if (act.home) return pane.home.open();
  if (act.tap || act.fill) pane.home.turn(pane.home.node.contains(node));
  if (act.start || act.tap) node.click();
  else if (act.fill) fill(node, act.fill);
  else if (act.upload) await pane.composer.upload([await picture(act.upload)]);
  else return pane.composer.say(act.say);
  return true;
}

export const reads = (pane, words) => [...pane.talk.querySelectorAll(".theirs")].some((one) => one.textContent.includes(words));
export const readsNow = (pane, words) => [...pane.talk.querySelectorAll(".theirs")].slice(-LATEST).some((one) => one.textContent.includes(words));

/** Waits until it is so; whether it came to be in time. */
export async function until(so, milliseconds = 15000) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (so()) return true;
    await new Promise((done) => setTimeout(done, 80));
  }
  return so();
}

const lastTap = (root, label) => [...root.querySelectorAll("button.choice:enabled")].filter((one) => same(one.dataset.label, label)).at(-1) ?? null;
const same = (one, other) => one?.toLocaleLowerCase() === other.toLocaleLowerCase();
const boxOf = (form, label) => [...form.querySelectorAll(".field")].find((field) => $("label", field).firstChild.textContent === label)?.querySelector("input, select");
const fits = (form, values) => $("button:enabled", form) && Object.keys(values).every((label) => boxOf(form, label));

function fill(form, values) {
  for (const [label, value] of Object.entries(values)) {
    const box = boxOf(form, label);
    const option = box.tagName === "SELECT" && [...box.options].find((one) => one.textContent === value);
    box.value = option ? option.value : value;
  }
  form.requestSubmit();
}

// A school yard with nobody in it, drawn here: a file of its own would be one more thing to ship.
function picture(name) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [960, 640];
  const pen = canvas.getContext("2d");
  const paint = (colour, ...box) => {
    pen.fillStyle = colour;
    pen.fillRect(...box);
  };
  paint("#a9cfe6", 0, 0, 960, 300);
  paint("#8fae6a", 0, 300, 960, 340);
  paint("#d9b38c", 180, 140, 600, 220);
  for (let n = 0; n < 5; n += 1) paint("#5f7f95", 220 + n * 110, 190, 66, 74);
  paint("#7a4b2e", 455, 280, 60, 80);
  paint("#c9bd9e", 120, 420, 720, 130);
  return new Promise((done) => canvas.toBlob((blob) => done(new File([blob], name, { type: "image/jpeg" })), "image/jpeg", 0.9));
}
