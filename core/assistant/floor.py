"""Who has the floor: conversations that begin, go on, wait and end, and the cards that show them."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from core.chat.choices import CHOICES, Back, Change, Choice, Edit, Show, Start, faces, start
from core.chat.heard import HOME, Incoming
from core.chat.shown import File, Message, Part, Picture, Text
from core.conversations.commands import COMMANDS
from core.conversations.engine import Asking, Ended, State, advance, ask_again, meant, step_back, unfit, with_values
from core.conversations.talk import Go, Reply, Talk
from core.ports.store import Card, Post, Sitting
from core.texts import Texts
from core.usecases.profile import my_class
from core.usecases.turn import Turn

HOME_CARD, FILE_CARD = "home", "board-ask"
"""The conversations that show what is next, and that ask what becomes of a file."""
OFFERED = timedelta(days=3)
"""So long what she left is offered under other things."""
FULL, JUST_LEFT = 7, timedelta(hours=1)
"""Among so many buttons only what she left just now is offered, and instead of another: one more is a wall."""
RENEWAL = "renewal:"
"""Before the card, in what a wording that may be overtaken is about."""


@dataclass(frozen=True)
class Face:
    """A card to be shown: its parts and buttons, and what else answers the question it asks (if it asks one).

    What a card says that is shown `once` leaves with its letter and is kept nowhere; its buttons work as ever.
    """

    parts: tuple[Part, ...]
    choices: tuple[Choice, ...] = ()
    question: str = ""
    words: bool = False
    files: bool = False
    once: bool = False


@dataclass
class Floor:
    """One turn's way of letting a teacher's conversations go on and of answering her.

    `pressed` is the card whose button led here: its message is rewritten in place. Typed words get a new message.
    """

    turn: Turn
    incoming: Incoming
    forms: bool
    pressed: Card | None = None
    answers: int = 0

    def begin(self, command: str, about: str = "", answers: dict[str, Any] | None = None, first: str = "") -> None:
        """Start a command, or go on where it was left; `answers` are known before it asks, `first` is said on top."""
        if COMMANDS[command].needs == "class" and not self._has_class():
            command, about, answers = "start", "", None
        self.park()
        waiting = self.turn.store.sittings.open(self.turn.me.id, command, about)
        if waiting and answers:
            waiting = replace(waiting, journal=json.dumps(json.loads(waiting.journal) | answers))
        sitting = waiting or Sitting(
            self.turn.new_id(), self.turn.me.id, command, about, json.dumps(answers or {}), "", "", "focused",
            self.turn.now,
        )
        self.go_on(sitting, None, first)

    def go_on(self, sitting: Sitting, heard: tuple[str, Any] | None, first: str = "") -> None:
        """Run a conversation with one more answer (or none) and show where it stands."""
        state = advance(self._script(sitting), lambda: self._talk(sitting), json.loads(sitting.journal), heard)
        self.settle(sitting, state, first)

    def renew(self, sitting: Sitting) -> None:
        """Rewrite the open question of a conversation where it stands: what it is about has grown meanwhile.

        Nothing is sent when it reads as before; whoever has the floor keeps it.
        """
        state = advance(self._script(sitting), lambda: self._talk(sitting), json.loads(sitting.journal))
        card = self.turn.store.cards.find(sitting.card)
        if not isinstance(state, Asking) or card is None:
            self.settle(sitting, state)
            return
        face = face_of(state, self.turn.texts)
        stands = Message.model_validate_json(card.message).parts
        if carries_files(face.parts) or stands == (*face.parts, *faces(face.choices)):
            return
        message = keep_card(self.turn, face, sitting.conversation, sitting.about, card)
        # Ten files in two seconds: a chat takes one call a second, and only the newest wording is worth one.
        self.turn.store.outbox.cancel(f"{RENEWAL}{card.id}")
        self.send(message, rewrites=card.id, about=f"{RENEWAL}{card.id}")
        self.turn.store.sittings.put(replace(sitting, journal=json.dumps(state.journal), question=face.question))

    def means(self, sitting: Sitting, words: str) -> bool:
        """Whether these words answer its open question, though that has buttons; nothing is kept by looking."""
        state = advance(self._script(sitting), lambda: self._talk(sitting), json.loads(sitting.journal))
        return isinstance(state, Asking) and meant(state.question, words) is not None

    def refuses(self, sitting: Sitting, words: str) -> bool:
        """Whether its open question would not take these words for an answer; nothing is kept by looking."""
        state = advance(self._script(sitting), lambda: self._talk(sitting), json.loads(sitting.journal))
        return isinstance(state, Asking) and unfit(state.question, reply_of(words=words), self.turn) is not None

    def back(self, sitting: Sitting) -> None:
        """Take the last answer back."""
        state = step_back(self._script(sitting), lambda: self._talk(sitting), json.loads(sitting.journal))
        self.settle(sitting, state)

    def edit(self, sitting: Sitting, key: str) -> None:
        """Ask an earlier question again and keep the other answers."""
        state = ask_again(self._script(sitting), lambda: self._talk(sitting), json.loads(sitting.journal), key)
        self.settle(sitting, state)

    def settle(self, sitting: Sitting, state: State, first: str = "") -> None:
        """Keep where the conversation stands and show it."""
        if isinstance(state, Ended):
            self._ended(sitting, state, first)
            return
        self.park(but=sitting.id)
        card = self._show(sitting, face_of(state, self.turn.texts, first))
        self.turn.store.sittings.put(
            replace(
                sitting,
                journal=json.dumps(state.journal),
                question=state.question.key,
                card=card,
                state="focused",
                touched=self.turn.now,
            )
        )

    def offer_changes(self, sitting: Sitting) -> None:
        """Show which answers can be changed; nothing is journaled by looking."""
        state = advance(self._script(sitting), lambda: self._talk(sitting), json.loads(sitting.journal))
        if not isinstance(state, Asking):
            self.settle(sitting, state)
            return
        choices = [
            Choice(label=label, does=Edit(key=key)) for key, label in state.question.change if key in state.passed
        ]
        choices.append(Choice(label=self.turn.texts("b-back"), does=Show()))
        parts = (Text(text=self.turn.texts("change-which")),)
        card = self._show(sitting, Face(parts, tuple(choices), state.question.key))
        self.turn.store.sittings.put(replace(sitting, card=card))

    def park(self, but: str = "") -> Sitting | None:
        """Let the focused conversation wait; its card loses nothing and still answers."""
        focused = self.turn.store.sittings.focused(self.turn.me.id)
        if focused is None or focused.id == but:
            return None
        parked = replace(focused, state="parked", touched=self.turn.now)
        self.turn.store.sittings.put(parked)
        return parked

    def drop(self, command: str, about: str) -> None:
        """End a waiting conversation; what it did stays done, what it gathered is forgotten."""
        sitting = self.turn.store.sittings.open(self.turn.me.id, command, about)
        if sitting:
            self.turn.store.sittings.put(replace(sitting, state="ended"))

    def answer(self, *parts: Part, choices: tuple[Choice, ...] = (), conversation: str = "", about: str = "") -> str:
        """Show a message that asks nothing; its buttons start things. Returns the card's id."""
        return self._card(Face(parts, choices), conversation, about)

    def _ended(self, sitting: Sitting, state: Ended, first: str) -> None:
        self.turn.store.sittings.put(
            replace(sitting, journal="{}", state="ended", question="", touched=self.turn.now)
        )
        if isinstance(state.end, Go):
            self.begin(state.end.command, state.end.about, state.end.answers, first)
            return
        opening = (Text(text=first),) if first else ()
        choices = state.end.choices
        if state.end.home:
            choices = (*choices, start("home", self.turn.texts("b-home")))
        parts = (*opening, *state.said, *state.end.parts)
        choices = self._with_waiting(choices, sitting.conversation == HOME_CARD)
        card = self._show(sitting, Face(parts, choices, once=state.end.once))
        self.turn.store.sittings.put(
            replace(sitting, journal="{}", state="ended", card=card, question="")
        )
        if sitting.conversation == FILE_CARD:
            self._ask_again(sitting.touched)

    def _ask_again(self, left: datetime) -> None:
        """Ask once more for the words that a file came instead of, which was when their question was left."""
        parked = self.turn.store.sittings.parked(self.turn.me.id)
        asked = next((one for one in parked if one.touched == left and self._hears_words(one)), None)
        if asked:
            self.pressed = None
            self.go_on(asked, None)

    def _hears_words(self, sitting: Sitting) -> bool:
        """Whether the question on its card asks for words, and for no file."""
        card = self.turn.store.cards.find(sitting.card)
        return card is not None and self._is_own(sitting) and card.hears_words and not card.hears_files

    def _with_waiting(self, choices: tuple[Choice, ...], at_home: bool) -> tuple[Choice, ...]:
        """The buttons of what ends, with what she left last; on a full card that stands in the place of the way home,
        and nowhere where there is none: it is offered there."""
        waiting = self._waiting(choices, at_home)
        if not waiting or at_home or len(choices) < FULL:
            return (*choices, *waiting)
        rest = tuple(choice for choice in choices if choice.does != Start(command="home"))
        return (*rest, *waiting) if len(rest) < len(choices) else choices

    def _waiting(self, offered: tuple[Choice, ...], at_home: bool) -> tuple[Choice, ...]:
        """A button that goes on with what was left last, unless it is offered already or she is forgotten."""
        if self.turn.me.gone:
            return ()
        parked = self.turn.store.sittings.parked(self.turn.me.id)
        since = self.turn.now - (JUST_LEFT if len(offered) >= FULL else OFFERED)
        left = [one for one in parked if is_offered(one, at_home, one.touched >= since)]
        # What she was doing goes before words that came in between.
        for sitting in sorted(left, key=lambda one: COMMANDS[one.conversation].goes_on == "at-home")[:1]:
            name = self.turn.texts(f"talk-{sitting.conversation}")
            go_on = start(sitting.conversation, self.turn.texts("b-go-on", what=name), sitting.about)
            return () if any(choice.does == go_on.does for choice in offered) else (go_on,)
        return ()

    def _show(self, sitting: Sitting, face: Face) -> str:
        """Show a card of this conversation: in place after a tap, as a new message after words."""
        if sitting.card and not (self.pressed and self.pressed.id == sitting.card) and self._is_own(sitting):
            self.strip(sitting.card)
        return self._card(face, sitting.conversation, sitting.about)

    def _card(self, face: Face, conversation: str, about: str) -> str:
        # A message that carries files comes anew: no platform can put a file into a message that stands.
        # A home page stays as it is, and the talk goes on in the chat.
        at_home = self.incoming.address.startswith(HOME)
        in_place = self.pressed if self.incoming.message and not (at_home or carries_files(face.parts)) else None
        if self.pressed and in_place is None and not at_home:
            self.strip(self.pressed.id)
        message = keep_card(self.turn, face, conversation, about, in_place)
        self.send(message, self.incoming.message if in_place else "")
        self.pressed = None
        return message.card

    def strip(self, card: str) -> None:
        """Take the buttons off a card whose question is over; its words stay."""
        row = self.turn.store.cards.find(card)
        if row is None or (row.choices == "[]" and not row.question):
            return
        plain = Message.model_validate_json(row.message).without_buttons().without_files()
        self.turn.store.cards.put(replace(row, revision=row.revision + 1, choices="[]", question=""))
        if plain.parts:
            self.send(plain, rewrites=card)

    def send(
        self, message: Message, replaces: str = "", rewrites: str = "", address: str = "", about: str = ""
    ) -> None:
        """Owe this teacher a direct answer, on the channel where she spoke."""
        self.answers += 1
        self.turn.store.outbox.post(
            Post(
                key=f"{self.incoming.account.platform}:{self.incoming.event_id}:{self.answers}",
                teacher=self.turn.me.id,
                due=self.turn.now,
                message=message,
                about=about,
                account=self.incoming.account,
                address=address or self.incoming.chat,
                replaces=replaces,
                rewrites=rewrites,
                handle=self.incoming.handle if not rewrites else "",
            )
        )

    def _is_own(self, sitting: Sitting) -> bool:
        """Whether its card still shows it: a tap may have given the message to another conversation."""
        card = self.turn.store.cards.find(sitting.card)
        return card is not None and (card.conversation, card.about) == (sitting.conversation, sitting.about)

    def _script(self, sitting: Sitting) -> Any:
        return COMMANDS[sitting.conversation].script

    def _talk(self, sitting: Sitting) -> Talk:
        return Talk(self.turn, sitting.about, self.forms)

    def _has_class(self) -> bool:
        return my_class(self.turn) is not None


def keep_card(turn: Turn, face: Face, conversation: str, about: str, old: Card | None = None) -> Message:
    """Keep the card's row, revised or new, before its message leaves; gives the message that shows it."""
    card = Card(
        id=old.id if old else turn.new_id(),
        teacher=turn.me.id,
        revision=old.revision + 1 if old else 1,
        conversation=conversation,
        about=about,
        question=face.question,
        choices=CHOICES.dump_json(face.choices).decode(),
        message="",
        pressed=old.pressed if old else None,
        hears_words=face.words,
        hears_files=face.files,
    )
    message = Message(parts=(*face.parts, *faces(face.choices)), card=card.id, revision=card.revision)
    kept = Message(parts=()) if face.once else message
    turn.store.cards.put(replace(card, message=kept.model_dump_json()))
    return message


def is_offered(sitting: Sitting, at_home: bool, fresh: bool) -> bool:
    """Whether a waiting conversation is offered under what ends: not where it holds nothing that could be lost, after
    some days on Home alone, and stray words or a search only there, or they would stand under everything."""
    where = COMMANDS[sitting.conversation].goes_on
    holds = any(answer.get("words") for answer in json.loads(sitting.journal).values() if isinstance(answer, dict))
    if where == "from-home":
        return at_home and fresh
    return (at_home or (fresh and where != "at-home")) and (holds or where == "anywhere")


def carries_files(parts: tuple[Part, ...]) -> bool:
    """Whether there is a file or a picture among these parts."""
    return any(isinstance(part, File | Picture) for part in parts)


def face_of(state: Asking, t: Texts, first: str = "") -> Face:
    """The card of an open question."""
    asks, choices = state.question, [*state.question.choices]
    if asks.change and not any(isinstance(choice.does, Change) for choice in choices):
        choices.append(Choice(label=t("b-change"), does=Change()))
    if asks.back and state.can_go_back:
        choices.append(Choice(label=t("b-back"), does=Back()))
    return Face(question_parts(state, first), tuple(choices), asks.key, asks.words, asks.files)


def question_parts(state: Asking, first: str) -> tuple[Part, ...]:
    """What stands on the card of an open question: what was said before it, the question, and its form."""
    opening = (Text(text=first),) if first else ()
    form = (with_values(state.question.form, state.journal.get(state.question.key, {})),) if state.question.form else ()
    return (*opening, *state.said, *state.question.shows, *form)


def reply_of(value: str = "", words: str = "", file: str = "") -> dict[str, str]:
    """An answer as the journal keeps it."""
    return Reply(value, words, file).as_json()
