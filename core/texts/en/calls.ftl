# Calls, the rarer part: every week, changes of the clocks, the day itself, the calendar, questions from our list.
b-every-week = Every week
b-see-weekly = See the proposal
b-only-this = Only this one
b-all-that-follow = All that follow
b-cancel-along = All until { $day }
b-propose-until = Propose until { $day }
b-clocks-fine = Fine
b-move-it = Move it
b-from-our-list = Choose from ours
b-question = Question { $n }
b-other-questions = See others
b-turn-roles = Change who does what
b-last-link = Use last time's link
b-new-link = New link
b-all-calls = All calls
b-calendar-feed = Calendar feed
b-feed-on = Give me an address
b-feed-new = New address
b-feed-off = Switch it off

talk-weekly = the weekly call
talk-question-bank = the questions from our list

more-title = Call with { $names }
link-handed = { $name } brings the link: I told them just now.
class-out-link = { $name }'s class knows the link that you gave. You can give another one.

weekly-ask = Every week with { $names }? These would be the calls:
weekly-line = { $days }: { $hours }
weekly-busy = With another call of yours: { $days }.
weekly-asked = { $name } would like the call every week
weekly-first = The first stays as it is: { $when }. Then these:
weekly-agreed = 📅 Every week: call with { $names }
weekly-moved = 📅 Moved: calls with { $names }
weekly-each = Each can be moved or cancelled without the others.
weekly-cancelled = { $name } cancelled these calls. The project stays as it is.
weekly-not = There was no yes from { $names } to a call every week. It stays as it was: { $when }.
weekly-withdrawn = Withdrawn. Only this call stays: { $when }.
move-along = Those that follow change too:
ask-which-calls = It is a weekly call. Which shall we move?
calls-cancelled = Cancelled: { $when }, and those that followed. I'll tell { $names }.
session-line-weekly = { $when } · { $names } · proposed for every week

clocks-weekly = { $whose ->
    [mine] From { $day } the call with { $names } is at { $hour } for you, not { $usual }: the clocks change in your country.
   *[theirs] From { $day } the call with { $names } is at { $hour } for you, not { $usual }: the clocks change in { $where }.
  }
clocks-back = The week after it is { $usual } again.
clocks-once = { $whose ->
    [mine] On { $day } the call with { $names } is at { $hour } for you ({ $there }). By the difference when it was proposed it would be { $usual }: the clocks change in your country.
   *[theirs] On { $day } the call with { $names } is at { $hour } for you ({ $there }). By the difference when it was proposed it would be { $usual }: the clocks change in { $where }.
  }

class-mine = your class
class-of = { $name }'s class
roles = Roles: { $greets } greets, { $times } keeps the time, { $asks } asks first
agenda-and-roles = { $agenda }. { $roles }
agenda-translated = { $agenda } (machine translation of «{ $original }»)
agenda-now = Agenda: { $agenda }.
ready-mine = Your class is ready.
ready-theirs = { $count ->
    [one] { $names }'s class is ready.
   *[other] The classes of { $names } are ready.
  }
panel-left = { $when }, in { $left }: call with { $names }.
panel-link = Link: { $link }
panel-no-link = The link is missing.

apart-begun = Good: photos and audio with { $names }.
exchange-until = { $asked ->
    [yes] Your class puts its own on the board by { $day }. The other class's questions come as a message: answer with a photo or a voice.
   *[no] Your class puts its own on the board by { $day }.
  }
exchange-theirs = Nothing more is needed from your class.
exchange-line = Photos and audio instead of the call with { $names }, by { $day }

bank-title = Questions for { $names }'s class
bank-so-far = Your class asks already:
questions-replaced = I have: “{ $words }”. What you write takes its place.

feed-offer = Your calls can stand in your phone's calendar, always up to date. I give you a secret address: whoever has it sees your calls and their links.
feed-new = Your address. I show it only once; keep it to yourself:
feed-how = Copy it into your calendar: “Add subscription calendar” on an iPhone, “From URL” in Google Calendar. When a call changes, it changes there by itself.
feed-since = Your calendar has had a secret address since { $day }. I can't show it again; a new one switches the old one off.
feed-off = Switched off: your calendar gets nothing more. What it kept, delete there.
feed-nowhere = There is no address here that your phone could open. Each call comes with its file for the calendar.

refused-no-weeks = No week of the plan is left to repeat the call. Nothing was proposed.
refused-call-waits = The other proposal is still to be answered. Nothing was changed.
refused-no-last-link = I have no link from another call of the same classes. Nothing was changed.
export-question = Question for the call of { $day }: { $words }
export-feed = Calendar with a secret address, since { $day }

calls-come = Your calls in this project, for your calendar.
calls-gone = This file takes the calls that you are no longer in out of your calendar.
