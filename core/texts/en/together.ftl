# A call of several classes at once, or in smaller groups.
b-all-at-once = { $count ->
    [3] All three at once
    [one] All at once
   *[other] All at once
  }
b-in-groups = In smaller groups
b-all-again = All at once
b-propose-to-all = Propose to all
b-without-us = Without my class
b-only-us-out = Only my class stays out
b-see-call = See the call
b-choose-hour = Choose the hour
b-group-mine = { $n } · Choose the hour
b-group-suggest = { $n } · Suggest it

talk-together = the call
talk-groups = the calls in groups

class-or-all-meet = { $count ->
    [2] With which class? There are shared school hours for both at once, too.
    [one] With which class?
   *[other] With which class? There are shared school hours for all at once, too.
  }
class-or-all-apart = { $count ->
    [2] With which class? There is no hour for both at once; one by one there is.
    [one] With which class?
   *[other] With which class? There are no shared school hours for all at once.
  }
offer-lessons = With { $countries } there are shared lesson hours. These are the best, for { $minutes } minutes:
group-line = { $letter } · { $when } ({ $there })
group-outside = { $line }
    Outside school: { $efforts }.
group-outside-some = { $line }
    Outside school: { $efforts }. Within: { $inside }.
group-mine-before = you { $time } before
group-mine-after = you { $time } after
group-theirs-before = { $place } { $time } before
group-theirs-after = { $place } { $time } after
group-fair = If there is another call, I look for an hour that is hard for another class.
group-ledger = So far outside school: { $past }. A evens it out as well as can be.
group-past = { $place } { $time }
hours-usual-many = For { $names } I use their countries' usual hours: theirs are not known yet.
clock-note = That day the difference to { $places } is { $then }, not { $now } as today: the clocks change.
hours-title-lessons = Lesson hours, { $day }
said-yes-link-all = { $names } said yes. Which link will you use? Paste it here.
link-line-all = { $link } · only the { $count } classes of this call see it
call-lapsed-all = { $names } did not answer the proposed call in time; I closed it. Shall we find another day?
move-lapsed-all = { $names } did not answer the change in time. The old time stands: { $when }.
did-you-meet-all = Could you meet the classes of { $names }?
ask-cancel-for-all = Cancel the call of all { $count } classes? It was { $when }. Your class alone can stay out, too.
hours-week = That week, in your time
hours-off = no school
hours-off-on = { $day }, { $places }
hours-days-off = No school: { $days }.
you-first = You
proposed-to-all = Proposed to { $names }; I'll tell you when they have answered.
proposed-move-to-all = Asked { $names }; until they have answered the old time stands: { $when }.
you-too = you
name-country = { $name } ({ $country })

groups-title = { $count ->
    [one] All at once have no shared school hour. These do:
   *[other] All at once have no shared school hour. In { $count } groups there is one:
  }
groups-line = { $n }. { $names }
groups-alone = { $names } shares no hour with anybody: photos and audio.
groups-none = I find no two classes that share a school hour. You can meet through photos and audio.
groups-sent = Suggested to { $names }: if they like, they set the hour among themselves.
groups-suggested = { $name } suggests calls in smaller groups. Yours is with { $others }: there are shared school hours.
class-out = { $name } is no longer in this call: { $when }. It stands with { $names }.
out-of-call = Good: your class stays out of this call. I'll tell { $names }; with your class, photos and audio.
entry-left = Your class is no longer in this call.
withdrawn-by = { $names } took the proposed call back. Shall we find another day?
withdrawn-by-stays = { $names } took the other time back. It stays: { $when }.
agreed-waiting-for = Noted. Still waiting for { $names }; I'll tell you.
proposal-of-many = { $name } suggests a call of { $count } classes

b-ask-hours = Ask which hours suit
b-send-hours = Send
b-no-hour = None of them
b-stop-hours = Stop asking
talk-ask-hours = the question about the hour
ask-which-hours = Which hours shall I ask about? Take out those that do not suit your class; the other classes mark theirs.
vote-asking = I asked { $names } which of { $count } hours suit them. I suggest the best one when all have answered, by { $until } at the latest. If a class does not answer, I go on without it.
vote-stopped = I ask no more. No call is suggested.
vote-title = { $name } asks about the hour of the call
vote-who-sees = A call of { $count } classes, { $minutes } minutes. I suggest the hour that suits most classes. It is told how many can, never which. You can change your answer until all have answered, by { $until } at the latest.
vote-question = Which hours suit your class? Mark as many as you like.
vote-line = { $name } asks which hours suit your class, until { $until }.
vote-line-own = You asked { $names } which hours suit, until { $until }.
b-mark-hours = Mark the hours
vote-noted = { $count ->
    [one] Noted: one hour.
   *[other] Noted: { $count } hours.
}
vote-none-noted = Noted: none of these hours suits your class.
vote-unmarked = No hour is marked now, so your class has not answered yet. If none suits it, tap “None of them”.
vote-over = The question about the hour is closed: { $when }. { $suits } of { $classes } classes can. The suggestion comes apart, to be confirmed.
vote-over-none = The question about the hour is closed, without a suggestion.
vote-over-now = The question about the hour is closed. What comes of it is in another message.
vote-found-all = It suits all { $classes } classes: { $when }. I suggested it to { $names }; each class confirms it.
vote-found = No hour suits all. It suits { $suits } of { $classes } classes: { $when }. I suggested it to { $names }; each class confirms it.
vote-nothing = None of the hours that you asked about suits two classes. I suggested nothing.
refused-vote-over = That question about the hour is closed already. Nothing was done.
phone-clock = On this device:
phone-clock-here = { $when } ({ $place })
