"""What an operator does with the codes of schools: make one, see them, end them."""


from core.model.school_code import SchoolCode, kept_of, link_code_of, typed_code_of
from core.usecases.turn import Turn


def end_codes(turn: Turn, school: str) -> int:
    """Let nobody in any more with the codes that the school has; returns how many ended."""
    held = [code for code in turn.store.school_codes.where() if code.school == school and not code.ended]
    for code in held:
        turn.store.school_codes.save(code.ended_at(turn.now))
    return len(held)


def make_code(turn: Turn, school: str) -> dict[str, str]:
    """A new code, said this once: {link, typed}."""
    link = link_code_of(turn.secret())
    turn.store.school_codes.add(kept_of(link, school, turn.now))
    return {"link": link, "typed": typed_code_of(link)}


def school_codes(turn: Turn) -> list[tuple[SchoolCode, int]]:
    """Every code, the oldest first, with how many teachers it let in."""
    came = [teacher.admitted for teacher in turn.store.teachers.where() if not teacher.gone]
    return [(code, came.count(f"code:{code.id}")) for code in turn.store.school_codes.where()]
