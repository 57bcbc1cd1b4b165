"""Which key each sentence on the page has, for whoever translates them."""

from collections import OrderedDict

KEPT = 5000
"""Sentences remembered, the latest ones: a few hours of talk."""
SHORT = 12
"""Characters below which a sentence must stand alone to be known: "No" is part of too many."""


class Keys:
    """Overhears every sentence as it is said. Told from several threads."""

    def __init__(self) -> None:
        self._said: OrderedDict[str, str] = OrderedDict()

    def hear(self, key: str, sentence: str) -> None:
        """This sentence was said under this key."""
        self._said[sentence] = key
        self._said.move_to_end(sentence)
        while len(self._said) > KEPT:
            self._said.popitem(last=False)

    def of(self, text: str) -> list[str]:
        """The keys of the sentences that the text is made of, in their order; the whole text's own key alone."""
        said = dict(self._said)
        if text in said:
            return [said[text]]
        found = {key: text.find(one) for one, key in said.items() if len(one) >= SHORT and one in text}
        return sorted(found, key=lambda key: found[key])
