# Who is in a project: leaving it, handing over, resting, putting it away; and ending a contact.
b-more = More
b-pause = Pause it
b-pause-other = Change the pause
b-pause-open = Until further notice
b-resume = Go on now
b-keep-dates = Keep the dates
b-hand-over = Pass it to a colleague
b-keep-place = Cancel the code
b-offer-lead = Let another teacher lead
b-who-is-in = Who takes part
b-lead-it = Lead it
b-remove-class = Take a class out
b-remove-now = Take { $name } out
b-leave-project = Leave the project
b-leave-now = Leave “{ $title }”
b-stay = Stay
b-archive = Archive
b-archive-now = Archive “{ $title }”
b-unarchive = Take it out again
b-move-of = Move { $day }
b-cancel-of = Cancel { $day }
b-part = End the contact
b-part-now = End it

talk-leave-project = leaving the project
talk-remove-class = the class to take out
talk-offer-lead = who leads
talk-pause = the pause
talk-archive = the archive
talk-take-over = the class passed to you
talk-part = the contact

more-of = What shall we do with “{ $title }”?
who-is-in = In “{ $title }”: { $names }. What shall we change?
project-put-away = archived
phase-resting = { $phase }, paused { $until ->
    [open] until further notice
   *[other] until { $until }
  }
home-paused = Paused { $until ->
    [open] until further notice
   *[other] until { $until }
  }

ask-leave = Leave “{ $title }”? You won't see it any more and nothing of it reaches you. What your group put on the board stays there for the other classes and goes off the public page. Your calls with one other class are cancelled.
ask-leave-shared = Leave “{ $title }”? You won't see it any more and nothing of it reaches you. The class goes on with { $name }.
ask-leave-invited = Your class does not take part in “{ $title }”? The plan goes on with the other classes and nothing more of it reaches you.
left-project = You left “{ $title }” and I told the other classes. If its calls are in your calendar, delete them there.
refused-host-stays = You lead “{ $title }”: before you go, let another teacher lead, pass it to a colleague, or archive it.
class-gone-shared = { $name } no longer takes part in “{ $title }”. The class from { $country } goes on, and its dates stay.
class-gone-left = { $name } ({ $country }) left “{ $title }”. What that group put on the board stays, and the plan no longer counts on its part.
class-gone-removed = The class of { $name } ({ $country }) is no longer in “{ $title }”. What that group put on the board stays, and the plan no longer counts on its part.
removed-from = Your class is no longer in “{ $title }”: { $name } decided so. Nothing more of that project reaches you. What your group put there stays for the other classes only.
ask-remove-who = Which class goes out of “{ $title }”?
ask-remove = Take { $name } out of “{ $title }”? I'll say so there. The project can no longer be seen by that class, and what it put on the board stays for the others.
ask-remove-why = Would you like to tell { $name } why? Write it, or tap the button: without your words I give no reason.
removed-class = The class of { $name } is no longer in “{ $title }”. I told them, and the others too.

ask-lead-who = Whom shall I ask to lead “{ $title }”? Nothing changes until that person accepts.
lead-asked = I asked { $name }. Until that is accepted, you lead.
lead-offered = { $name } asks you to lead “{ $title }”: change the plan, publish it and decide about the dates. Nothing changes until you accept.
lead-declined = The answer is: rather not. You go on leading “{ $title }”.
lead-left = All right. “{ $title }” stays as it was.
leads-now = { $name } leads “{ $title }” now. What was signed stays the same.
leads-now-you = You lead “{ $title }” now: you can change the plan, publish it and decide about the dates.
refused-lead-over = You are no longer asked to lead “{ $title }”. I changed nothing.

ask-pause = Until which day does “{ $title }” rest? Write the day on which you go on, or tap the button. Meanwhile I ask nothing of anybody.
paused-now = “{ $title }” is paused { $until ->
    [open] until somebody taps “Go on now”
   *[other] until { $until }
  }. I told the other classes. The dates of the plan do not change by themselves.
paused-by = { $name } paused “{ $title }” { $until ->
    [open] until further notice
   *[other] until { $until }
  }. Meanwhile I ask nothing of you, and the dates of the plan do not change by themselves.
paused-calls = { $count ->
    [one] This call falls into the pause and still stands. Shall we move or cancel it?
   *[other] These calls fall into the pause and still stand. Shall we move or cancel them?
  }
paused-call = { $when }, with { $names }
reminder-paused = The project is paused. Shall we move or cancel the call? Until you say so, it stands.
resumed = “{ $title }” goes on.
resumed-dates = The pause fell on days of the plan. Shall we move what is left, or do the dates stay as they are?
resumed-dates-stand = The dates stay as they are, until the teacher who leads changes them.
dates-kept = The dates stay as they are.
refused-pause-past = That day has come already. Please choose a coming one.
refused-not-paused = “{ $title }” is not paused. I changed nothing.
refused-project-paused = “{ $title }” is paused. Tap “Go on now” before you change the phase.
refused-dates-settled = The dates of “{ $title }” are decided already. I changed nothing.

ask-archive = Archive “{ $title }”? Its calls and everything still to be sent are cancelled, for all classes. Those who take part can read it under /projects. You can take it out again until { $day }.
archived-now = “{ $title }” is archived. You can take it out again until { $day }.
archived-by = { $name } archived “{ $title }”. I'll ask nothing more of you for that project; you can read it under /projects.
unarchived-now = “{ $title }” is under way again. Calls have to be arranged anew.
unarchived-by = { $name } took “{ $title }” out of the archive: it is under way again. Calls have to be arranged anew.
refused-project-archived = “{ $title }” is archived: it can be read, not changed. I did nothing.
refused-not-archived = “{ $title }” is not archived. I changed nothing.
refused-archived-long = “{ $title }” has been archived for more than 30 days and stays there. What you did can be read.

hand-over-pass-on = Send this to your colleague, whichever way you talk:
hand-over-words = { $name } passes you their class in the project “{ $title }”, with Chaski. { $where } { $code } (until { $day })
hand-over-once = Good once. When your colleague accepts, your class in “{ $title }” is in their hands, with its calls, dates and what the group put on the board, and you are out of the project. Until then nothing changes.
place-kept = The code is no longer good. Your class stays yours in “{ $title }”.
place-offered = { $name } passes you their class in “{ $title }”, { $days }.
place-means = If you accept, its calls, dates and what the group put on the board are yours to look after. The agreement is for you to read and sign.
place-waits = It waits. To come back, paste the code again.
taken-over = Done: the class in “{ $title }” is yours to look after, and I told the others. Your signature of the agreement is missing.
place-taken = { $name } accepted: your class in “{ $title }” is in their hands. Thank you for the way so far; nothing more of that project reaches you.
handed-over = { $heir } goes on with the class of { $name } ({ $country }) in “{ $title }”{ $hosts ->
    [yes] {" "}and leads the project now
   *[no] {""}
  }. Calls and dates stay the same; the agreement is signed again in the new name.
refused-place-taken = Your class is in that project already, and each teacher takes part with one. I changed nothing.

contact-of = Contact of { $name }: { $contact }
ask-part = End the contact with { $name }? Neither of you will see the other's contact or write here any more. I'll say so, without a reason.
parted = Ended. { $name } no longer sees your contact, nor you theirs.
match-ended = { $name } ended the contact between you. What you did stays in your projects.
contact-hidden = The contact with { $name } has ended.
entry-gone = You are no longer in that call.
refused-match-in-project = Not yet: you share “{ $title }”. When one of you leaves it, or it ends or is archived, you can end the contact.
