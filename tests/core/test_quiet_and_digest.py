"""Ten thousand invented lives: no letter in the night, one notice and one digest a day, and nothing lost."""

import heapq
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from core.chat.shown import Text
from core.letters.together import Letter, shared_out
from core.letters.written import Written
from core.model.calendar import Break, Holiday, Hours, SchoolCalendar
from core.model.teacher import Quiet, Teacher, at_wall
from core.model.urgency import OWN, Urgency, may_come, may_leave, next_morning
from core.ports.store import Post

LIVES = 6_500
ZONES = sorted(available_timezones() - {"localtime"})
KEPT = [ZoneInfo(zone) for zone in ZONES]
"""Held here, or the file of each zone would be read again and again."""
YEAR = datetime(2026, 1, 5, tzinfo=UTC)
KINDS: tuple[tuple[Urgency, str], ...] = (
    ("person", "note"), ("person", "note"), ("news", "plan-ready"), ("news", "plan-recalled"), ("notice", "phase"),
    ("notice", "round-expect"), ("notice", "request-waiting"), ("notice", "digest"), ("notice", "digest"),
    ("session", "reminder-hour"),
)  # fmt: skip
ASKING = ("plan-ready", "round-expect", "request-waiting")
NIGHTS = (
    Quiet(), Quiet(), Quiet(time(22), time(6, 30)), Quiet(time(0), time(0)), Quiet(time(13), time(15)),
    Quiet(time(1, 30), time(2, 30)), Quiet(time(21), time(10)), Quiet(time(7, 30), time(7)),
)  # fmt: skip
SCHOOL = ((time(8), time(16)), (time(7, 15), time(12, 30)), (time(13), time(17, 30)), (time(18), time(0)))


@dataclass
class Life:
    """One teacher for some weeks: what is owed to her, and what she saw with whom she was by then."""

    teacher: Teacher
    calendars: list[SchoolCalendar]
    chance: random.Random
    owed: int = 0
    waiting: list[tuple[datetime, int, Post]] = field(default_factory=list)
    arose: dict[str, datetime] = field(default_factory=dict)
    ended: dict[str, str] = field(default_factory=dict)
    seen: list[tuple[datetime, Teacher, list[Post]]] = field(default_factory=list)

    def owe(self, post: Post, due: datetime) -> None:
        """It stands in the outbox."""
        self.owed += 1
        heapq.heappush(self.waiting, (due, self.owed, replace(post, due=due)))

    def leave(self, now: datetime, post: Post) -> None:
        """The courier takes a letter whose time has come, as the pen does."""
        if post.urgency and not may_leave(post.urgency, self.teacher, self.calendars, now):
            again = may_come(post.urgency, self.teacher, self.calendars, now)
            if again <= now:
                raise AssertionError(f"{post.kind} is put off for ever")
            self.owe(post, again)
            return
        if post.urgency not in OWN:
            self.ended[post.key] = "shown"
            self.seen.append((now, self.teacher, [post]))
            return
        due = [post]
        for row in [row for row in self.waiting if row[0] <= now and row[2].urgency in OWN]:
            if may_leave(row[2].urgency or "person", self.teacher, self.calendars, now):
                self.waiting.remove(row)
                due.append(row[2])
        heapq.heapify(self.waiting)
        lead, folded, left = shared_out([Letter(one, words(one.revision)) for one in due])
        told = [lead.post, *(one.post for one in folded)]
        self.ended.update((one.key, "shown") for one in told)
        if any(one.urgency == "notice" for one in told):
            self.teacher = replace(self.teacher, noticed=self.teacher.today(now))
        for one in left:
            self.owe(one.post, next_morning(self.teacher, self.calendars, now))
        self.seen.append((now, self.teacher, told))


@cache
def words(length: int) -> Written:
    """A letter of so many letters."""
    return Written((Text(text="x" * length),))


@cache
def clock_changes(zone: str) -> tuple[datetime, ...]:
    """The weeks of the year in which this zone's clocks change, or any week where they never do."""
    weeks = [YEAR + timedelta(days=7 * n) for n in range(53)]
    here = ZoneInfo(zone)
    offsets = [week.astimezone(here).utcoffset() for week in weeks]
    found = (week for week, now, then in zip(weeks, offsets, offsets[1:], strict=False) if now != then)
    return tuple(found) or (weeks[11],)


def calendar(zone: str, chance: random.Random, first: date) -> SchoolCalendar:
    """Some school: any weekdays, hours that may end at midnight, holidays, sometimes a break."""
    weekdays = frozenset(chance.sample(range(1, 8), chance.randint(3, 6)))
    opens, closes = chance.choice(SCHOOL)
    off = tuple(Holiday(first + timedelta(days=chance.randrange(20)), "off") for _ in range(2))
    pause = Break(first + timedelta(days=6), first + timedelta(days=9), "break")
    breaks = (pause,) if chance.random() < 0.2 else ()
    hours = tuple(Hours(day, opens, closes) for day in sorted(weekdays))
    return SchoolCalendar("XX", zone, weekdays, hours, breaks, off)


def invented(number: int) -> tuple[Life, list[tuple[datetime, int]]]:
    """A life, and when what happens in it (the number of a letter, or less than 0 for a change of hers)."""
    chance = random.Random(number)
    zone = ZONES[number % len(ZONES)]
    start = chance.choice(clock_changes(zone)) + timedelta(minutes=chance.randrange(7 * 24 * 60))
    hour = time(8) if chance.random() < 0.7 else chance.choice((time(7), time(10), time(13)))
    her = Teacher("she", "She", "en", zone, quiet=chance.choice(NIGHTS), digest_at=hour)
    schools = [calendar(zone, chance, start.date()) for _ in range(chance.choice((0, 1, 1, 1, 2)))]
    happens = [(start + timedelta(minutes=chance.choice((0, 7, 600, 4000)) * chance.random()), n) for n in range(6)]
    changes = [(start + timedelta(minutes=3000 * chance.random()), -1)] if chance.random() < 0.5 else []
    return Life(her, schools, chance), sorted(happens + changes)


def lived(number: int) -> Life:
    """The life, all of it."""
    life, happens = invented(number)
    digests = set[int]()
    now = happens[0][0]
    while happens or life.waiting:
        late = timedelta(seconds=3600 if life.chance.random() < 0.02 else life.chance.random())
        if not life.waiting or (happens and happens[0][0] <= life.waiting[0][0] + late):
            now, letter = max(now, happens[0][0]), happens.pop(0)[1]
            if letter < 0:
                day = life.teacher.today(now) + timedelta(days=life.chance.randrange(1, 9))
                change = life.chance.choice(({"away": day}, {"quiet": life.chance.choice(NIGHTS)}))
                life.teacher = replace(life.teacher, **change)
                continue
            arises(life, letter, now, digests)
            continue
        now = max(now, life.waiting[0][0] + late)
        life.leave(now, heapq.heappop(life.waiting)[2])
    return life


def arises(life: Life, number: int, now: datetime, digests: set[int]) -> None:
    """Something is to be told."""
    urgency, kind = life.chance.choice(KINDS)
    post = Post(str(number), "she", now, kind=kind, revision=life.chance.choice((20, 90, 300, 500)), urgency=urgency)
    due = may_come(urgency, life.teacher, life.calendars, now)
    if kind == "digest":
        due = next_morning(life.teacher, life.calendars, now)
        if life.teacher.today(due).toordinal() in digests:
            return
        digests.add(life.teacher.today(due).toordinal())
    elif kind == "note" and life.chance.random() < 0.3:
        due = now + timedelta(hours=life.chance.randrange(1, 90))  # put off by her until then
    life.arose[post.key] = due if kind == "note" else now
    life.owe(post, due)


def wrong(life: Life) -> Iterator[str]:
    """What must not be in any life."""
    days: dict[str, Counter[date]] = {"notice": Counter(), "digest": Counter()}
    for now, her, posts in life.seen:
        local = now.astimezone(ZoneInfo(her.zone))
        for post in posts:
            if post.key in life.arose and now < life.arose[post.key]:
                yield f"{post.kind} early"
        if posts[0].urgency == "session":
            continue
        if in_night(her.quiet, local.time()) or (her.away and local.date() < her.away):
            yield f"{posts[0].kind} in her quiet hours, {local}"
        if posts[0].urgency in OWN and not at_work(life, her, now):
            yield f"{posts[0].kind} outside of school, {local}"
        days["notice"][local.date()] += any(post.urgency == "notice" for post in posts)
        days["digest"][local.date()] += sum(post.kind == "digest" for post in posts) > 0
        if sum(post.kind in ASKING for post in posts) > 1:
            yield "two questions in one message"
    for what, counted in days.items():
        if any(count > 1 for count in counted.values()):
            yield f"two of {what} in a day"
    if set(life.arose) != set(life.ended):
        yield "something is lost"


def in_night(quiet: Quiet, moment: time) -> bool:
    """The hours of silence, counted in minutes."""
    first, last, at = (hour.hour * 60 + hour.minute for hour in (quiet.start, quiet.end, moment))
    return (at - first) % 1440 < (last - first) % 1440


def at_work(life: Life, her: Teacher, now: datetime) -> bool:
    """A school day, and its hours or the time from the morning's letter on."""
    local = now.astimezone(ZoneInfo(her.zone))
    schools = [one for one in life.calendars if one.day_off(local.date()) is None]
    if not life.calendars:
        return True
    morning = her.quiet.end if in_night(her.quiet, her.digest_at) else her.digest_at
    since = now - at_wall(her.zone, local.date(), morning)
    for school in schools:
        opens, closes = school.hours[0].opens, school.hours[0].closes
        open_still = closes == time(0) or local.time() < closes
        if open_still and (opens <= local.time() or since >= timedelta(0)):
            return True
    return bool(schools) and timedelta(0) <= since < timedelta(hours=1)


def test_thousands_of_lives_without_a_letter_at_the_wrong_time(full_size: bool) -> None:
    found = Counter[str]()
    messages = together = 0
    for number in range(LIVES * (8 if full_size else 1)):
        life = lived(number)
        for fault in wrong(life):
            found[f"{fault} (life {number})"] += 1
        messages += len(life.seen)
        together += sum(len(posts) > 1 for _, _, posts in life.seen)
    assert not found, found.most_common(5)
    assert messages > 3 * LIVES, "letters came"
    assert together > LIVES / 20, "some of them together"
