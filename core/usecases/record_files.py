"""The record of a project as data, for programs and spreadsheets: what its reader may see, and nobody's name in it.

Version 1 of the JSON: `schema`, `version`, `made` (day), `project` {title, question, starts, ends, stage, stages:
[{stage, starts, ends}]}, `classes`: [{name, country, own, here, shared, size, themes: {theme: answers} or null, again
or null, rounds: [{round, answered, skipped}] or null, expectations: [{before, now}], answers: [{about, words, language,
public}], board: {kind: things}}], `planned`: [{phase, work, starts, ends}] of the plan, `handed_in`: [{class, work,
due, on or null}], `calls`: [{day, result, classes}], `messages` {sent, received}, `give_and_take` {...} of the reader's
class, `findings`: [{part, words, language, class}] of the synthesis that every teacher approved. null is a figure that
is held back: too few students or classes. A key never changes its meaning; new ones may come.

The CSV has one table of the same: section, class, item, value, date, words, language.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from core.letters.plan_lines import for_reader
from core.letters.record_lines import bare
from core.usecases.record_facts import ClassFacts, RecordFacts, record_facts
from core.usecases.synthesis_words import words_for
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

SCHEMA, VERSION = "chaski-record", 1
HEADS = ("section", "class", "item", "value", "date", "words", "language")
RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is a formula to a spreadsheet."""
Row = tuple[str, str, str, str, str, str, str]


def record_json(turn: Turn, project_id: str) -> bytes:
    """The record as JSON (UTF-8)."""
    return json.dumps(record_data(turn, project_id), ensure_ascii=False, indent=2).encode()


def record_csv(turn: Turn, project_id: str) -> bytes:
    """The record as one table (RFC 4180, UTF-8 with the mark that spreadsheets ask for)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADS)
    writer.writerows([harmless(cell) for cell in row] for row in rows(record_data(turn, project_id)))
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell as text, whatever it begins with."""
    return f"'{cell}" if cell.startswith(RUNS) else cell


def record_data(turn: Turn, project_id: str) -> dict[str, Any]:
    """The record in plain values; its form is told at the top of this file."""
    facts = record_facts(turn, project_id)
    names = {one.group: one.name for one in facts.classes}
    plan = facts.project.seen_plan
    read = for_reader(turn, facts.project, plan) if plan else None
    made, balance = facts.synthesis, facts.balance
    findings = [(one, words_for(turn, made, one)) for one in made.findings] if made else []
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "made": turn.me.today(turn.now).isoformat(),
        "project": {
            "title": title_of(turn, facts.project),
            "question": read.question if read else "",
            "starts": read.start.isoformat() if read else "",
            "ends": read.end.isoformat() if read else "",
            "stage": facts.project.stage,
            "stages": [{"stage": s, "starts": a.isoformat(), "ends": b.isoformat()} for s, a, b in facts.stages],
        },
        "classes": [class_data(turn, one) for one in facts.classes],
        "planned": planned(facts),
        "handed_in": handed_in(facts, names),
        "calls": [
            {"day": one.day.isoformat(), "result": one.went, "classes": [names[g] for g in one.groups if g in names]}
            for one in facts.calls
        ],
        "messages": {"sent": facts.notes[0], "received": facts.notes[1]},
        "give_and_take": {
            "given": balance.given, "received": balance.received, "answered": balance.answered,
            "answers": balance.answers, "asked": balance.asked, "replied": balance.replied, "days": balance.days,
        },
        "findings": [
            {"part": one.part, "words": bare(said.words), "language": said.language, "class": names.get(one.group, "")}
            for one, said in findings
        ],
    }  # fmt: skip


def class_data(turn: Turn, one: ClassFacts) -> dict[str, Any]:
    """One class."""
    return {
        "name": one.name,
        "country": turn.store.classes.get(one.group).country,
        "own": one.own,
        "here": one.here,
        "shared": one.read,
        "size": one.size,
        "themes": one.themes,
        "again": one.again,
        "rounds": None
        if one.rounds is None
        else [{"round": name, "answered": given, "skipped": skipped} for name, given, skipped in one.rounds],
        "expectations": [
            {
                "before": bare(pair.before.words) if pair.before else "",
                "now": bare(pair.now.words) if pair.now else "",
                "language": next(each.language for each in (pair.now, pair.before) if each),
            }
            for pair in one.pairs
        ],
        "answers": [
            {"about": each.prompt, "words": bare(each.words), "language": each.language,
             "public": each.prompt in one.public}
            for each in (*one.quotes, *one.sealed)
        ],
        "board": dict(one.things),
    }  # fmt: skip


def planned(facts: RecordFacts) -> list[dict[str, str]]:
    """The activities of the plan, with the days that they were to have."""
    return [
        {
            "phase": each.phase.value,
            "work": bare(each.name),
            "starts": each.start.isoformat(),
            "ends": each.end.isoformat(),
        }
        for each in facts.planned
    ]


def handed_in(facts: RecordFacts, names: dict[str, str]) -> list[dict[str, str | None]]:
    """What was handed in."""
    return [
        {
            "class": names[one.group],
            "work": bare(one.name),
            "due": one.due.isoformat(),
            "on": one.on.isoformat() if one.on else None,
        }
        for one in facts.pieces
    ]


def rows(data: dict[str, Any]) -> Iterator[Row]:
    """The same as the rows of one table."""
    project = data["project"]
    yield "project", "", "title", "", "", project["title"], ""
    yield "project", "", "question", "", "", project["question"], ""
    for each in project["stages"]:
        yield "stage", "", each["stage"], each["starts"], each["ends"], "", ""
    for one in data["classes"]:
        yield from class_rows(one)
    for each in data["planned"]:
        yield "planned", "", each["work"], each["starts"], each["ends"], "", ""
    for each in data["handed_in"]:
        yield "handed_in", each["class"], each["work"], each["due"], each["on"] or "", "", ""
    for each in data["calls"]:
        yield "call", ", ".join(each["classes"]), each["result"], "", each["day"], "", ""
    for name in ("messages", "give_and_take"):
        for item, value in data[name].items():
            yield name, "", item, "" if value is None else str(value), "", "", ""
    for each in data["findings"]:
        yield "finding", each["class"], each["part"], "", "", each["words"], each["language"]


def class_rows(one: dict[str, Any]) -> Iterator[Row]:
    """What the table says of one class; what is held back has no row."""
    name = one["name"]
    yield "class", name, "country", one["country"], "", "", ""
    for theme, count in (one["themes"] or {}).items():
        yield "theme", name, theme, str(count), "", "", ""
    if one["again"]:
        yield "again", name, one["again"], "", "", "", ""
    for each in one["rounds"] or ():
        for item in ("answered", "skipped"):
            yield "round", name, f"{each['round']}, {item}", str(each[item]), "", "", ""
    for each in one["expectations"]:
        for item in ("before", "now"):
            if each[item]:
                yield "expectation", name, item, "", "", each[item], each["language"]
    for each in one["answers"]:
        yield "answer", name, each["about"], "", "", each["words"], each["language"]
    for kind, count in one["board"].items():
        yield "board", name, kind, str(count), "", "", ""
