"""Letters about certificates: that there can be one, and that one holds no longer."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.attested import in_groups
from core.usecases.certificate_end import BACK, OFFER, REASONS
from core.usecases.certificate_evidence import may_have
from core.usecases.certificate_give import holding
from core.usecases.projects import find_member
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def offer(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The project is finished: her class can have a certificate, and she too."""
    project = turn.store.projects.find(occasion.about)
    if project is None or find_member(turn, project.id) is None or not may_have(turn, project, turn.me.id):
        return Skip("left")
    has = [whose for whose in ("class", "teacher") if holding(turn, project.id, whose)]
    if len(has) > 1:
        return Skip("has-it")
    t = turn.texts
    said = t("certificate-offer", title=title_of(turn, project), has=has[0] if has else "none")
    return Written((Text(text=said),), (start("certificate", t("b-certificate"), project.id),))


def ended(turn: Turn, occasion: Occasion) -> Written | Skip:
    """One was taken back, and why; a fresh one can be asked for by whoever is still in the project."""
    found = turn.store.certificates.find(occasion.about)
    if found is None or found.revoked is None or found.teacher != turn.me.id:
        return Skip("holds")
    t, project = turn.texts, turn.store.projects.find(found.project)
    why = t(f"certificate-why-{found.why}") if found.why in REASONS else t("certificate-why-words", words=found.why)
    title = title_of(turn, project) if project else ""
    said = t(f"certificate-back-{found.given_to}", number=in_groups(found.id), title=title, why=why)
    again = project is not None and find_member(turn, project.id) is not None
    choices = (start("certificate", t("b-certificate"), found.project),) if again else ()
    return Written((Text(text=said),), (*choices, start("home", t("b-home"))))


LETTERS: dict[str, Writer] = {OFFER: offer, BACK: ended}
