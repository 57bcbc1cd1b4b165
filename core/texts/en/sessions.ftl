# Calls: from the first proposal to "did you meet?".
b-sessions = Calls
b-class-of = { $name } · { $country }
b-no-call = No call: photos and audio
b-apart = Photos and audio instead
b-go-apart = Use photos and audio
b-other-moment = Another time
b-other = Other
b-more-times = Show times
b-possible-times = Show possible times
b-see-more-times = See more times
b-letter = { $letter } · { $hour }
b-when = { $day }, { $hour }
b-when-there = { $day }, { $hour } · { $there }
b-hour-there = { $hour } · { $there }
b-this-day-anyway = { $day } all the same
b-propose-to = Propose to { $names }
b-change-moment = Change
b-step-later = { $hour }, { $minutes } min later
b-step-earlier = { $hour }, { $minutes } min earlier
b-works-for-us = Works for us
b-another-time = Another time
b-agreed = Agreed
b-agree-to = Agreed: { $when }
b-rather-not = Rather not
b-another-day = Find another day
b-link-by = { $name } brings it
b-bring-link = I'll bring it
b-link-for-call = For the call with { $names }
b-link-later = Later
b-use-link = Yes, use it
b-paste-other = Paste another
b-give-link = Add the link
b-send-my-link = Send my link
b-send-other-link = Send another link
b-their-link = Let them send theirs
b-wait-five = Wait 5 minutes
b-move = Move
b-cancel-call = Cancel the call
b-keep-call = Keep it
b-cancel-at = Cancel: { $when }
b-notices = Reminders
b-reminders-on = Remind me again
b-reminders-off = Turn reminders off
b-enter = Enter
b-late = We're late
b-link-fails = The link fails
b-see-photos = See the photos
b-all-ready = All ready
b-there-is-a-problem = There is a problem
b-change-agenda = Change the agenda
b-no-questions = No questions for now
b-write-questions = Write the questions
b-met-yes = Yes
b-met-partly = Partly
b-met-no = We couldn't

command-sessions = Calls with other classes
talk-call = the call
talk-other-time = the other time
talk-move = the new time
talk-session-link = the link
talk-cancel-call = calling it off
talk-questions = your class's questions
talk-agenda = the agenda

call-no-project = A call is part of a project. Let's make the plan first.
call-nobody-yet = Nobody has joined the plan yet. I'll tell you when somebody does, and we arrange the call.
ask-hours-once = When is your class at school? Tap, or type the hours. I only ask once.
hours-title = School hours, { $day }
hours-common = shared hours
hours-nearest = the nearest
hours-strip = { $country } { $hours }
hours-meet = In your time: { $strips }. Shared: { $hours }.
hours-do-not-meet = In your time: { $strips }. They don't meet.
hours-usual = For { $names } I use their country's usual hours: theirs are not known yet.
hour-in = { $country } { $hour }
hour-now-in = In { $place } it is { $hour }
hour-skipped = That day the clocks go forward and the chosen hour does not exist: it is at { $hour }.
call-when = { $day }, { $hours } ({ $there })
call-start = { $hour } ({ $there })

offer-common = With { $countries } there are shared school hours. These are the best, for { $minutes } minutes:
offer-stretched = With { $countries } there is no shared school hour. The nearest, { $minutes } minutes, on { $day }:
offer-first = { $letter }: { $mine } for you, { $theirs } for { $names } ({ $effort })
offer-next = { $letter }: { $mine } and { $theirs } ({ $effort })
offer-fair = If there is another call, the greater effort changes sides.
offer-none = With { $countries } I find no hour that doesn't ask too much of somebody. You can meet through photos and audio.
effort-mine-before = { $minutes } min before your hours
effort-mine-after = { $minutes } min after your hours
effort-mine-inside = within your hours
effort-theirs-before = { $minutes } before theirs
effort-theirs-after = { $minutes } after theirs
effort-theirs-inside = within theirs
effort-short-before = { $minutes } before
effort-short-after = { $minutes } after
effort-short-inside = within
ask-moment = Write the day and the hour. For example: Thursday 10 December 3:45 pm.
more-times = Other possible times:
ask-hour-on = At what time, on { $day }?

understood = I understood: { $day }, { $minutes } minutes
line-mine = You, { $country }: { $hours }{ $note }
line-theirs = { $name }, { $country }: { $hours }{ $note }
mine-before = { $minutes } min before school
mine-after = { $minutes } min after school
mine-far = far from school hours
mine-night = at night
mine-off = no school for you that day
mine-off-night = at night, and no school for you that day
theirs-before = { $minutes } min before school
theirs-after = { $minutes } min after school
theirs-far = far from school hours
theirs-night = at night there
theirs-off = no school there that day
theirs-off-night = at night there, and no school that day
time-day-part = Morning or evening?
time-which-day = { $count ->
    [one] Is it this day?
   *[other] Which of these?
  }
time-which-of-two = Which of the two?
time-which-hour = At which of these hours?
time-zone = Which country's time is that?
time-gap = That day the clocks go forward and that hour does not exist. Which of the two?
time-overlap = That day the clocks go back and that hour comes twice. Which of the two?
time-no-such-day = { $month } has { $days } days.
time-weekday-conflict = { $day } is a { $weekday }.
time-past = That is over ({ $day }). Which coming day?
time-closed-day = There is no school in { $country } on { $day }.
time-no-day = Which day?
time-not-understood = I understood a part; I don't know what to do with "{ $words }". Is it this?
time-not-read = Tell me a day and an hour, or choose:

proposed = Proposed. { $there }; I'll tell you when there is an answer.
proposed-move = Asked. { $there }; until there is an answer the old time stands: { $when }.
proposal-title = A call with { $name }?
proposal-again = { $name } suggests another time for the call
proposal-instead = before { $before } → now { $after }
proposal-when = { $day }, { $minutes } minutes
proposal-over = That proposal to { $names } no longer stands.
proposal-withdrawn = Withdrawn. No call is proposed now.
proposal-withdrawn-stays = Withdrawn. The old time stands: { $when }.
agreed = Agreed: { $when }
agreed-link = { $names } adds the link; then everything comes together, with the file for your calendar.
call-lapsed = { $names } did not answer the proposed call in time; I closed it. Shall we find another day?
move-lapsed = { $names } did not answer the change in time. The old time stands: { $when }.
move-from = Now: { $when }
counter-from = Proposed: { $when }
ask-counter = What time suits you better?
ask-move = What time shall it be?
move-line = { $label } ({ $there })
move-proposed = { $name } asks to move the call of { $day }:
    before { $before } → now { $after }
time-kept = { $names } would rather keep the old time. It stays: { $when }.
time-stays = It stays as it was: { $when }. I'll tell { $names }.
moved = 📅 Moved: { $when }.
moved-note = The reminders have the new time already.
apart-instead = Good: photos and audio with { $names }. Put something on the board and ask in writing; each class answers when it is at school.
apart-by = { $name } would like photos and audio instead of the call ({ $when }).
ask-cancel-call = Cancel the call with { $names }? It was { $when }. The project goes on as it is.
call-cancelled = Cancelled: { $when }. I'll tell { $names }.
cancelled-by = { $name } cancelled the call: { $when }. The project goes on as it is.

said-yes-link = { $names } said yes. Which link will you use? Paste it here.
ask-link = Which link will you use with { $names }? Paste it here.
ask-new-link = Paste the new link here.
link-hidden = That link does not show where it leads; I did not keep it. Paste the one that Zoom, Meet or Teams gives you (it begins with https).
link-not-https = That link is not secure: it begins with http, without the s; I did not keep it. Paste the one that Zoom, Meet or Teams gives you (it begins with https).
link-unclear = I find no link there; nothing was kept. Paste the one that Zoom, Meet or Teams gives you (it begins with https).
link-alone = I kept only the link. If there is a passcode, send it separately.
link-several = I see more than one link there; none was kept. Which one is for the call? Paste only that one.
refused-link-hidden = That link does not show where it leads; I did not keep it.
refused-link-not-https = That link does not begin with https; I did not keep it.
refused-link-unclear = I find no link there; nothing was kept.
refused-link-several = I see more than one link there; none was kept.
link-unknown = I don't know { $host }. Is it your school's?
link-none-kept = No link was kept. You can add it from Calls.
link-line = { $link } · only { $names } and you see it
link-missing = No link yet; I'll ask again 24 h before.
link-asked = { $names } would like you to bring the link for the call: { $when }.
link-new = New link, from { $name }: { $link }
link-sent = Link sent to { $names }.
link-broken-there = { $name }'s class can't open the link.
link-awaited = I asked { $names } for a link. It will come here.
confirmed = 📅 Confirmed: call with { $names }
reminders-line = Reminders 24 h, 1 h and 10 min before.
reminders-off-line = No reminders for you. If anything changes, I'll still tell you.
ics-summary = Call with { $names }
file-replaces = The new file replaces the one before.
file-removes = This file takes it out of your calendar.

agenda-ask = On { $day } you talk with { $names }. Agenda: { $agenda }.
    What would your class like to ask? { $here ->
        [yes] Write it here
       *[no] Tap to write it
     }; it is exchanged with the other class's questions on { $exchange }.
agenda-usual = greeting 5 min, schools { $schools }, questions { $questions }, goodbye 5
ask-agenda = Agenda: { $agenda }. Write how it should be.
agenda-set = New agenda: { $agenda }
questions-kept = Kept. { $count ->
    [one] { $names }'s class reads it
   *[other] The classes of { $names } read it
  } a day before.
questions-none = Fine, no questions for now. Answer this message when you have some.
their-questions = { $name }'s class would like to ask:
day-and-start = { $which ->
    [today] Today at { $hour } ({ $there })
    [tomorrow] Tomorrow at { $hour } ({ $there })
   *[other] On { $day } at { $hour } ({ $there })
  }
reminder-day = { $when }, call with { $names }.
reminder-photos = { $classes ->
    [one] Their class has
   *[other] Their classes have
  } { $count ->
    [one] { $count } photo
   *[other] { $count } photos
  } on the board.
reminder-hour = In 1 hour, at { $hour }: call with { $names }.
reminder-under-hour = { $minutes ->
    [one] In { $minutes } minute, at { $hour }: call with { $names }.
   *[other] In { $minutes } minutes, at { $hour }: call with { $names }.
  }
reminder-minutes = { $minutes ->
    [one] In { $minutes } minute, call with { $names }.
   *[other] In { $minutes } minutes, call with { $names }.
  }
reminder-now = It begins now: call with { $names }.
reminder-begun = { $minutes ->
    [one] Started { $minutes } minute ago: call with { $names }.
   *[other] Started { $minutes } minutes ago: call with { $names }.
  }
reminder-missed = I could not remind in time of the call: { $when }. A class may not have got its reminder.
late-told = I told { $names } that you come a few minutes late.
waiting-told = I told { $names } that you wait 5 minutes.
broken-told = I told { $names }. What do you prefer?
they-are-late = { $names }'s class comes a few minutes late.
they-wait = { $names }'s class waits 5 minutes.
entry-relinked = The call with { $names } has another link: use the newest one.
entry-over = The call with { $names } is over.
entry-cancelled = This call with { $names } does not take place.
entry-moved = This call with { $names } has changed: { $when }.
did-you-meet = Could you meet { $names }'s class?
met-no = It happens. How shall we go on?
met-noted = { $outcome ->
    [partly] Better than nothing. It is noted.
   *[yes] Good. It is noted.
  }
met-reflection = { $outcome ->
    [partly] Better than nothing. It is noted. The final reflection is on { $day }; if something came up today, write it and I keep it.
   *[yes] Good. It is noted. The final reflection is on { $day }; if something came up today, write it and I keep it.
  }

sessions-title = Calls
sessions-none = No calls are arranged.
sessions-past = Those that have been
session-line-agreed = { $when } · { $names }
session-line-no-link = { $when } · { $names } · the link is missing
session-line-moving = { $when } · { $names } · another time is proposed
session-line-proposed = { $when } · { $names } · proposed, not agreed yet
session-past = { $day } · { $names } · { $what }
session-was-met-yes = you met
session-was-met-partly = partly
session-was-met-no = it did not work
session-was-held = it took place
session-was-failed = it did not work
session-was-confirmed = no answer yet
session-was-cancelled = cancelled
session-was-withdrawn = proposal withdrawn
session-was-lapsed = proposal not answered
session-was-apart = photos and audio

refused-call-gone = That call does not exist any more. Nothing was done.
refused-call-over = That call no longer stands. Nothing was done.
refused-call-past = That time is over. Nothing was proposed; choose another.
refused-call-same-time = That is the time of the call already. Nothing was changed.
refused-call-nobody = A call needs two classes that are in the plan. Nothing was proposed.
refused-call-overlaps = You already have a call with { $names } at that time. Nothing was proposed; choose another.
refused-proposal-over = That proposal no longer stands. Nothing was done.
form-day = Day
form-hour = Your hour
form-in-words = Or in your words
form-moment = A day and an hour of yours. Nothing is sent yet: first you see everybody's hour.
b-see-hours = See everybody's hour
