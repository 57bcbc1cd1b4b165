// Small tools of the page: nodes, hours and requests. Words are only ever set as text, never as HTML.

export const $ = (selector, root = document) => root.querySelector(selector);

export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") node.textContent = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export function newKey() {
  // Not randomUUID: it is missing where the page is opened under a name without https.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Chaski writes English hours and dates as in India: "4:30 pm", "Tue 24 Nov". The chat around it must agree.
export const time = (date, language, zone, how) => new Intl.DateTimeFormat(language === "en" ? "en-IN" : language, { timeZone: zone, ...how }).format(date);
export const HOUR = { hour: "numeric", minute: "2-digit" };
export const DAY = { weekday: "long", day: "numeric", month: "long" };
export const SHORT_DAY = { weekday: "short", day: "numeric", month: "short" };

export function linked(text) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}»”])/);
  return parts.map((part, n) => (n % 2 ? make("a", { href: part, target: "_blank", rel: "noopener noreferrer", text: part }) : part));
}

export async function send(path, body, options = {}) {
  try {
    const answer = await fetch(`/playground/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      ...options,
    });
    return { ok: answer.ok, status: answer.status, body: answer.ok ? await answer.json() : null };
  } catch {
    return { ok: false, status: 0, body: null };
  }
}
