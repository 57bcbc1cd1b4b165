"""Commands to which no walk comes in its 250 questions, each with where it begins instead: what a better seed would be.
"""

CODE = "begins with a code that is typed"
LETTER = "stands on a letter of an occasion that no story leaves open"
CARD = "stands on a card that the walks see only without it"
DEEP = "lies some presses behind the last questions for which there is time"

UNPRESSED: dict[str, str] = {
    "invited": f"{CODE}: a colleague's invitation",
    "guest-letter": f"{CODE}: a letter to pass on",
    "colleague": f"{CODE}: a second teacher of a class",
    "plan-news": "led on to by the answers to a changed plan, which show its card under their own name",
    "invite-class": f"{CARD}: a partner class that is in no project yet",
    "take-idea": f"{CARD}: an open project that shows its idea alone",
    "let-it-go": f"{LETTER}: photos of a project go after a year",
    "keep-draft": f"{LETTER}: a draft goes after months",
    "accept-lead": f"{LETTER}: the lead is offered",
    "decline-lead": f"{LETTER}: the lead is offered",
    "lead-on": f"{LETTER}: the host is gone and somebody leads on",
    "weekly-wish": f"{CARD}: a call that was wished weekly",
    "write-instead": f"{CARD}: a call that failed twice",
    "wait-call": f"{LETTER}: minutes before and after a call whose link fails",
    "last-link": f"{CARD}: a second call of the same people, without a link",
    "all-calls": f"{CARD}: more calls than a card holds",
    "calendar-feed": f"{DEEP}: under the notices of a call",
    "feed-new": f"{DEEP}: under calendar-feed",
    "feed-off": f"{DEEP}: under calendar-feed",
    "answer-feedback": f"{LETTER}: a class asks back about what was said of its work",
    "board-own": f"{CARD}: a board of more things than a card holds",
    "board-open": f"{CARD}: a file on the board that is no photo",
    "reflect-edit": f"{DEEP}: under one's own record while the round is open",
    "own-card": f"{DEEP}: a class's own questions at the end",
    "reflect-own-change": f"{DEEP}: a class's own questions at the end",
    "tips": f"{DEEP}: under how the project went, once a class has left a tip",
    "record-page-new": f"{DEEP}: under the record's page",
    "record-page-off": f"{DEEP}: under the record's page",
    "synthesis-anew": f"{CARD}: a text that rests on answers which changed",
    "voice-use": f"{LETTER}: a voice note was written down",
    "voice-write": f"{LETTER}: a voice note was written down",
    "voice-only": f"{LETTER}: a voice note was written down",
    "showing-off": f"{DEEP}: an exhibition that was named",
    "page-sentence-back": f"{DEEP}: a sentence that was taken off the page",
    "certificates": f"{DEEP}: a teacher's certificates",
    "teach-no-more": f"{CARD}: a class that two teach",
    "let-go": f"{CARD}: a class that two teach",
}
