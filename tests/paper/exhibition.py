"""The exhibition of My School, as three classes would fill it, and one in an invented language in Arabic letters.

`python -m tests.paper.exhibition FOLDER` writes the pages and the picture of the phone, to be looked at.
"""

import io
import math
import sys
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from adapters.paper.printer import Printer
from core.ports.page_paper import (
    Caption,
    ClassOnPage,
    Finding,
    Headings,
    PageText,
    PageView,
    Photo,
    Said,
    Sentence,
)
from core.texts.pages import page_texts
from core.usecases.page_text import headings

SIZES = {"patio": (1280, 960), "map": (960, 1280), "desk": (1200, 900), "clock": (1200, 800), "tiffin": (1000, 1000),
         "gate": (900, 1200), "bell": (1280, 853), "lamp": (1200, 900), "snow": (1280, 960)}  # fmt: skip
BY = {"patio": 0, "map": 2, "desk": 0, "clock": 1, "tiffin": 2, "gate": 0, "bell": 1, "lamp": 1, "snow": 2}
SAYS = {
    "es": {"patio": "El patio a la hora del recreo", "clock": "El reloj de la escuela, sin luz",
           "tiffin": "Un almuerzo de cuatro pisos", "snow": "La primera nieve desde la ventana"},
    "en": {"patio": "The yard at break", "clock": "The school clock without power",
           "tiffin": "A lunch of four floors", "snow": "The first snow from the window"},
    "uk": {"patio": "Подвір’я на перерві", "clock": "Шкільний годинник без світла",
           "tiffin": "Обід на чотири поверхи", "snow": "Перший сніг за вікном"},
}  # fmt: skip


@cache
def drawn(name: str, small: bool = False) -> bytes:
    """A picture that nobody could take for another: hills, a sun and a window in the colours of its name."""
    wide, high = (64, 48) if small else SIZES[name]
    seed = sum(map(ord, name))
    sky, hill, sun = (((seed * k) % 90 + base, (seed * k * 3) % 80 + 90, (seed * k * 7) % 90 + 120) for k, base in
                      ((3, 140), (5, 40), (11, 160)))  # fmt: skip
    image = Image.new("RGB", (wide, high), sky)
    draw = ImageDraw.Draw(image)
    draw.ellipse((wide * 0.62, high * 0.12, wide * 0.62 + high * 0.22, high * 0.34), fill=(250, 225, 150))
    for layer in range(3):
        waves = (0.45 + 0.17 * layer + 0.08 * math.sin(x / wide * 6 + seed + layer * 2) for x in range(wide + 1))
        top = [(x, high * wave) for x, wave in enumerate(waves)]
        draw.polygon([*top, (wide, high), (0, high)], fill=tuple(max(0, c - 28 * layer) for c in hill))
    draw.rectangle((wide * 0.14, high * 0.5, wide * 0.34, high * 0.82), fill=sun, outline=(40, 40, 50), width=3)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def photos(*names: str, small: bool = False) -> tuple[Photo, ...]:
    """These photos, clean."""
    sizes = {name: (64, 48) if small else SIZES[name] for name in names}
    return tuple(Photo(key=n, image=drawn(n, small), width=sizes[n][0], height=sizes[n][1]) for n in names)


def exhibition(*, small: bool = False) -> PageView:
    """My School in Spanish, English and Ukrainian: nine photos, or two small ones where only the words matter."""
    names = ("patio", "clock") if small else tuple(SIZES)
    texts = tuple(text(language, names) for language in ("es", "en", "uk"))
    return PageView(texts=texts, photos=photos(*names, small=small), address="chaski.example/p/7QK2…")


def titled(title: str) -> PageView:
    """The page under another title."""
    view = exhibition(small=True)
    first = view.texts[0].model_copy(update={"title": Said(words=title)})
    return view.model_copy(update={"texts": (first, *view.texts[1:])})


def text(language: str, names: tuple[str, ...]) -> PageText:
    """The page in one of its languages."""
    t, words = page_texts(language), WORDS[language]
    classes = tuple(
        ClassOnPage(
            name=words["school"] if code == "AR" else t.country(code),
            facts=(
                *((t.country(code),) if code == "AR" else ()),
                t("exhibit-ages", ages="9–12"),
                t("exhibit-did-photos", count=count),
                t("exhibit-did-sentences", count=2),
            ),
        )
        for code, count in (("AR", 3), ("UA", 3), ("IN", 3))
    )
    captions = tuple(
        Caption(photo=n, by=BY[n], alt=SAYS[language].get(n) or t("exhibit-photo-of", name=classes[BY[n]].name),
                words=Said(words=SAYS[language][n]) if n in SAYS[language] else None)
        for n in names
    )  # fmt: skip
    return PageText(
        language=language,
        language_name=t.tongue(language).capitalize(),
        headings=headings(t),
        title=Said(words=words["title"]),
        question=Said(words=words["question"]),
        facts=(words["dates"], t("exhibit-count-classes", count=3), t("exhibit-count-calls", count=2)),
        classes=classes,
        sentences=_sentences(language),
        findings=(
            Finding(label=t("exhibit-part-both"), said=_said(language, "both")),
            Finding(label=t("exhibit-part-surprised"), said=_said(language, "surprised")),
        ),
        captions=captions,
        footer=t("exhibit-footer", classes=3),
    )


def _sentences(language: str) -> tuple[Sentence, ...]:
    pairs = [Sentence(by=n, said=_said(language, f"now-{n}"), before=_said(language, f"then-{n}")) for n in range(3)]
    return (*pairs, *(Sentence(by=n, said=_said(language, f"learned-{n}")) for n in range(3)))


OWN = ("es", "uk", "en")
"""The language in which each class wrote."""


def _said(language: str, key: str) -> Said:
    t, words = page_texts(language), WORDS[language][key]
    source = OWN[int(key[-1])] if key[-1].isdigit() else "es"
    if language == source:
        return Said(words=words)
    if (language, key) == ("en", "learned-1"):
        note = t("exhibit-in", language=t.tongue("uk"))
        return Said(words=WORDS["uk"][key], language="uk", note=note)
    return Said(
        words=words, note=t("exhibit-machine"), original=WORDS[source][key], original_language=source
    )


WORDS = {
    "es": {
        "title": "Mi escuela", "school": "Escuela 12", "dates": "30 de noviembre – 18 de diciembre de 2026",
        "question": "¿En qué se parecen y en qué se distinguen nuestros días de escuela?",
        "then-0": "Uniformes y muchas horas de clase.", "now-0": "Horarios distintos, recreos parecidos.",
        "then-1": "Que allí siempre hace calor y nadie lleva abrigo.",
        "now-1": "También allí hay mañanas frías, y todos corren al mismo timbre.",
        "then-2": "Todos juegan al fútbol todo el día.", "now-2": "Algunos juegan, otros leen, como nosotros.",
        "learned-0": "Que en India almuerzan en el patio y en Ucrania estudian con cortes de luz.",
        "learned-1": "Que en Argentina el verano empieza cuando aquí cae la nieve.",
        "learned-2": "Que una pelota hecha de medias rueda igual en los tres países.",
        "both": "En las tres escuelas, lo mejor del día es el recreo.",
        "surprised": "Nos sorprendió que nadie almuerza a la misma hora.",
    },
    "en": {
        "title": "My School", "school": "Escuela 12", "dates": "30 Nov – 18 Dec 2026",
        "question": "How are our school days alike, and how do they differ?",
        "then-0": "Uniforms and many hours of lessons.", "now-0": "Different hours, breaks much like ours.",
        "then-1": "That it is always warm there and nobody wears a coat.",
        "now-1": "They have cold mornings too, and everybody runs at the same bell.",
        "then-2": "Everybody plays football all day.", "now-2": "Some play, some read, as we do.",
        "learned-0": "That in India they have lunch in the yard, and in Ukraine they study through power cuts.",
        "learned-1": "", "learned-2": "That a ball made of socks rolls the same in all three countries.",
        "both": "In all three schools the best of the day is the break.",
        "surprised": "We were surprised that nobody has lunch at the same hour.",
    },
    "uk": {
        "title": "Моя школа", "school": "Escuela 12", "dates": "30 листопада – 18 грудня 2026 р.",
        "question": "Чим схожі наші шкільні дні і чим вони відрізняються?",
        "then-0": "Форма і дуже багато уроків.", "now-0": "Години різні, а перерви схожі.",
        "then-1": "Що там завжди тепло і ніхто не носить пальта.",
        "now-1": "Там теж бувають холодні ранки, і всі біжать на той самий дзвоник.",
        "then-2": "Усі цілий день грають у футбол.", "now-2": "Хтось грає, хтось читає, як і ми.",
        "learned-0": "Що в Індії обідають на подвір’ї, а в Україні вчаться, коли немає світла.",
        "learned-1": "Що в Аргентині літо починається, коли в нас падає сніг.",
        "learned-2": "Що м’яч зі шкарпеток котиться однаково в усіх трьох країнах.",
        "both": "В усіх трьох школах найкраще за день — перерва.",
        "surprised": "Нас здивувало, що ніхто не обідає в той самий час.",
    },
}  # fmt: skip

LETTERS = "ابتثجحخدرزسشصطعغفقكلمنهوي"


def invented(like: str) -> str:
    """Words as long as these, in Arabic letters, that mean nothing."""
    return "".join(LETTERS[ord(c) % len(LETTERS)] if c.isalpha() else c for c in like)


def leftwards(*, small: bool = False) -> PageView:
    """The same page with a language written from right to left first: its words are invented."""
    view = exhibition(small=small)
    spanish = view.texts[0]

    def turned(said: Said | None) -> Said | None:
        return said and said.model_copy(update={"words": invented(said.words), "note": invented(said.note)})

    arabic = spanish.model_copy(
        update={
            "language": "ar",
            "language_name": "العربية",
            "headings": Headings(**{k: invented(v) for k, v in spanish.headings.model_dump().items()}),
            "title": turned(spanish.title),
            "question": turned(spanish.question),
            "facts": tuple(map(invented, spanish.facts)),
            "classes": tuple(
                ClassOnPage(name=invented(one.name), facts=tuple(map(invented, one.facts))) for one in spanish.classes
            ),
            "sentences": tuple(
                one.model_copy(update={"said": turned(one.said), "before": turned(one.before)})
                for one in spanish.sentences
            ),
            "findings": tuple(
                Finding(label=invented(one.label), said=turned(one.said) or one.said) for one in spanish.findings
            ),
            "captions": tuple(
                one.model_copy(update={"alt": invented(one.alt), "words": turned(one.words)})
                for one in spanish.captions
            ),
            "footer": invented(spanish.footer),
        }
    )
    return view.model_copy(update={"texts": (arabic, *view.texts)})


def main(folder: Path) -> None:
    """Write what there is to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "exhibition.html").write_bytes(Printer().page(exhibition()))
    (folder / "leftwards.html").write_bytes(Printer().page(leftwards()))
    (folder / "phone.png").write_bytes(Printer().preview(exhibition()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
