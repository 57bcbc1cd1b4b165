"""Words made comparable: without accents, case and outer spaces or marks."""

import unicodedata


def fold(words: str) -> str:
    """`¿Menú? ` becomes `menu`."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip(" .!?¡¿…")
