# While others wait for a class that says nothing: a private word to it, and what those who wait can do.
b-sending-soon = Sending this week
b-busy-until = Busy until…
b-need-help = I need help
b-have-to-stop = I have to stop
b-help-time = More time
b-help-material = Material for class
b-help-language = The language
b-help-technology = The technology
b-go-on-with = Go on with { $country }
b-go-on-with-others = Go on with the others
b-wait-week = Wait a week
b-invite-other = Invite another class

talk-busy-until = until when you are busy
talk-need-help = what would help you
talk-go-on-without = going on without waiting

silence-piece = The class of { $name } is waiting for your part in “{ $title }”: { $what }. What helps?
silence-note = { $name } wrote to you on { $day } and would be glad to hear from you. What helps?
silence-call = { $name } proposed a call in “{ $title }” on { $day } and would be glad of an answer. What helps?
silence-told = { $letters ->
    [0] Nothing has come from { $name } since { $day }.
    [one] Nothing has come from { $name } since { $day }; I wrote once.
   *[other] Nothing has come from { $name } since { $day }; I wrote twice.
  }
silence-go-on = Meanwhile your group can go on with { $countries }.
silence-go-on-alone = Meanwhile your group can go on with its own part.
silence-to-read = To read to the group:
silence-for-students = The class from { $country } has other things to do right now; we keep their place.
silence-over = { $name } is back in “{ $title }”.
silence-soon = { $name } sends what is missing in “{ $title }” this week.
silence-busy = { $name } has other things to do until { $day } and will be back then in “{ $title }”.
silent-since = Nothing from { $name } since { $day }

sending-noted = Thank you. I won't ask about “{ $title }” again until { $day }.
ask-busy-until = Until which day? I tell { $names } only the day, and ask nothing about “{ $title }” before it is over.
busy-noted = Noted: I ask nothing about “{ $title }” until { $day } is over.
ask-help = What would help you in “{ $title }”? I tell { $names } just that.
help-asked-time = I told { $names } that you need more time. If you know until when, tell me the day.
help-asked-material = I told { $names } that material for class would help. The plan says what each activity needs.
help-asked-language = I told { $names } that the language is hard. Write to them in your own; simple words and photos are enough.
help-asked-technology = I told { $names } that the technology is hard. Photos and short texts in this chat are enough.
help-wanted-time = { $name } wants to go on with “{ $title }” and needs more time. Can you wait, or give a later day?
help-wanted-material = { $name } wants to go on with “{ $title }” and material for class would help. Do you have some to share?
help-wanted-language = { $name } wants to go on with “{ $title }”; the language is hard. Short sentences and photos help.
help-wanted-technology = { $name } wants to go on with “{ $title }”; the technology is hard. Photos and short texts are enough.
stop-ways = That happens. A colleague can take your place in “{ $title }”, the project can rest, or your class leaves it. Nothing changes until you choose.
ask-go-on-without = Go on with { $countries } and no longer wait for { $name }? Their place stays theirs: when they come back, they go on from there.
going-on-without = You go on with { $countries }. The place of { $name } is kept, and I ask there no more.
refused-silence-over = That has changed: that class is back, or no longer in the project. I did nothing.
waiting-week = We wait. I'll come back to you on { $day } if nothing has come by then.
