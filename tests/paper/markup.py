"""An HTML page as the standard library reads it, and everything that is wrong with its markup."""

from collections import Counter
from html.parser import HTMLParser

from babel import Locale, UnknownLocaleError

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
FETCHED = ("src", "href", "srcset", "poster", "data", "action", "formaction")


class Markup(HTMLParser):
    """One page: `faults` in words, and what a browser would fetch, follow, describe and show."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.open: list[str] = []
        self.ids: Counter[str] = Counter()
        self.named: set[str] = set()
        self.sources: list[str] = []
        self.alts: list[str] = []
        self.metas: dict[str, str] = {}
        self.tags: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.sections: dict[str, Counter[str]] = {}
        self.directions: dict[str, str] = {}
        self.style = ""
        self.words = ""
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is never closed" for tag in self.open]
        self.faults += [f"the id {name} stands {n} times" for name, n in self.ids.items() if n > 1]
        self.faults += [f"nothing has the id {name}" for name in sorted(self.named - set(self.ids))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        values = {name: value or "" for name, value in attrs}
        self._look(tag, attrs, values)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "section" and "id" in values:
            self.sections[values["id"]] = Counter()
            self.directions[values["id"]] = values.get("dir", "")
        for within in list(self.sections)[-1:]:
            self.sections[within][tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of SVG that ends where it begins."""
        if tag in VOID or "svg" not in self.open:
            self.faults.append(f"<{tag}/> is no HTML")
        self._look(tag, attrs, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        """An element ends: the one that was opened last."""
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes <{self.open[-1] if self.open else ''}>, line {self.getpos()[0]}")
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Words, and the style."""
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.words += data

    def _look(self, tag: str, attrs: list[tuple[str, str | None]], values: dict[str, str]) -> None:
        self.tags[tag] += 1
        self.attributes |= set(values)
        twice = [name for name, n in Counter(name for name, _ in attrs).items() if n > 1]
        self.faults += [f"<{tag}> has {name} twice" for name in twice]
        self.ids.update([values["id"]] if "id" in values else [])
        self.named |= set(values.get("aria-labelledby", "").split())
        self.sources += [values[name] for name in FETCHED if name in values]
        self.named |= {values["href"][1:]} if values.get("href", "").startswith("#") else set()
        if tag == "meta":
            self.metas[values.get("name") or values.get("http-equiv", "")] = values.get("content", "")
        if tag == "img" or values.get("role") == "img":
            self.alts.append(values.get("alt" if tag == "img" else "aria-label", "").strip())
            self.faults += [] if self.alts[-1] else [f"<{tag}> shows a picture without words"]
        if not known(values.get("lang", "en")):
            self.faults.append(f"no language: {values['lang']!r}")
        if values.get("dir", "ltr") not in ("ltr", "rtl", "auto"):
            self.faults.append(f"no direction: {values['dir']!r}")


def known(language: str) -> bool:
    """Whether it is a language's tag."""
    try:
        return bool(Locale.parse(language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return False
