// The page's own words, in the language that its reader chose; Chaski's are in core/texts.

const LANGUAGES = ["en", "es"];
const chosen = localStorage.getItem("chaski.language") ?? navigator.language.slice(0, 2);

export const language = LANGUAGES.includes(chosen) ? chosen : "en";
export const other = LANGUAGES.find((one) => one !== language);
/** How the page itself writes dates and hours. */
export const locale = language === "en" ? "en-GB" : language;

const words = await (await fetch(`/playground/${language}.json`)).json();

export const t = (key, values = {}) => (words.labels[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
export const phases = words.phases;
export const tourWords = (step) => words.tour[step];
export const kindWords = (kind) => words.kinds[kind];
export const placeWords = (place) => words.places[place] ?? place;
export const tongueWords = (code, spoken = language) => new Intl.DisplayNames(spoken, { type: "language" }).of(code);

/** Puts the words where the page has a place for them: data-t for what stands there, data-t-NAME for an attribute. */
export function dress(root) {
  for (const node of root.querySelectorAll("*")) {
    for (const [name, key] of Object.entries(node.dataset)) {
      if (name === "t") node.textContent = t(key);
      else if (/^t[A-Z]/.test(name)) node.setAttribute(name.slice(1).replace(/[A-Z]/g, (one, n) => (n ? "-" : "") + one.toLowerCase()), t(key));
    }
  }
}

export function swap() {
  localStorage.setItem("chaski.language", other);
  location.reload();
}
