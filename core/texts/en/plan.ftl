# Making the plan, publishing and changing it; the phases; the projects.
b-plan = Make or see the plan
b-projects = My projects
b-suggested = { $what } · suggested
b-from-to = { $first } to { $last }
b-one-call = One call only
b-later-group = From { $month }, another group
b-other-last-day = My last day is another
b-choose-all = Let Chaski choose it all
b-unsure = Not sure
b-goal-present = Present their school
b-goal-compare = Compare and ask
b-goal-both = Both
b-write-it = I'll write it
b-students-up-to-15 = Up to 15
b-students-16-to-25 = 16–25
b-students-26-to-35 = 26–35
b-students-more = More
b-room-call = Video call
b-room-photos = Photos and audio
b-room-text = Text only
b-result-album = Album for the families
b-result-video = Video for the school
b-result-poster = Poster
b-something-else = Something else
b-publish = Publish
b-publish-changes = Publish the changes
b-see-whole = See all of it
b-see-plan = See the plan
b-to-plan = Back to the plan
b-back-to-draft = Back to draft
b-edit-words = Title and question
b-edit-dates = Dates
b-edit-activities = Activities
b-edit-calls = Calls
b-edit-result = Result and audience
b-leave = Leave it as it is
b-rename = Change the name
b-other-day = Another day
b-remove = Take it out
b-add-call = Add one
b-move-to = Move it to { $day }
b-day-anyway = The { $day } all the same
b-anyway = It is fine like this
b-put-marks = Put the question mark
b-wait = Wait
b-shift-dates = Move the dates
b-go-without = Go on without { $names }
b-open-project = See the project
b-open-numbered = { $n } · { $title }
b-learned = What we learned
b-move-phase = Change the phase
b-to-phase = Move to { $phase }
b-arrange-call = Arrange a call

command-plan = Make or change the plan
command-projects = My projects, old ones too
talk-plan = the plan
talk-edit-plan = the changes of the plan
talk-move-phase = the change of phase

ask-when = When?
ask-when-guess = When? I think your last day of class is { $day }.
ask-when-sure = When? Your last day of class is { $day }.
ask-last-day = What is your group's last day of class? Write it, for example “11 December”.
ask-approach = What kind of project?
ask-goal = At the end, your group will be able to…
ask-goal-words = What will your group be able to do at the end? Begin with what they will do, for example “Tell what a break is like”.
ask-lessons = How many lessons a week?
ask-students = How many students?
ask-room = What is there in the classroom?
ask-result = What will they make, and for whom?
ask-result-words = What will they make? A few words are enough, for example “a radio programme”.
ask-for-whom = For whom? Choose or write it, for example “the neighbours”.
words-long = That is long for one line. Two hundred letters are enough.
words-too-long = That is long. There is room for { $most } letters.
day-past = That is over ({ $day }). Which coming day?
day-unread = I did not see which day “{ $words }” is. Write it like this: “Wednesday 9” or “9 December”.
which-day = Which of the two?
which-no-such-day = There is no such day. Which one is it?
which-weekday-conflict = The weekday and the number do not go together. Which one is it?

plan-nobody = A plan needs another class. Shall we look for one?
plan-little-time = { $shared ->
    [0] The classes have no school days in common left: a project of weeks does not fit. This is possible:
    [one] The classes have { $shared } school day in common left: a project of weeks needs more. This is possible:
   *[other] The classes have { $shared } school days in common left: a project of weeks needs more. This is possible:
  }
plan-drafting = Making the plan… About 10 seconds. You can go on with something else: it will appear here.
plan-fallback = The automatic writer does not answer; I used a template of ours. It has the same parts and you can change all of it.
plan-reviewed = Checked: nothing left to do.
plan-publish-after = Once this is mended, the plan can be published.
plan-changed-since = The plan has changed meanwhile; I did nothing. Here is the latest.
plan-until = { $what }, until { $day }
phase-numbered = { $n } { $phase }
phase-draft = Draft
phase-definition = Definition
phase-execution = Execution
phase-reflection = Reflection
phase-dissemination = Dissemination
phase-story = Finished
phase-week = { $phase }, week { $week } of { $of }
plan-outcomes = At the end, the group will be able to:
plan-owed = What each class hands in:
own-words = “{ $words }”
plan-result = Result: { $product }. Seen by: { $audience }.
plan-picture = The weeks of the plan with its phases, activities and days without school
activity-minutes = { $minutes } min
activity-instead = Without a call: { $words }
mode-class = in class
mode-live = call
mode-async = on the board
days-off-word = no school

published-first = Published. { $when }.
published-next = Before you begin, how we work together: nine points.
arrives = { $name } gets it { $when }
arrives-next = { $name }, { $when }
arrives-now = now
arrives-at = { $day } at { $hour } in { $place }
arrives-why-holiday = (today is a holiday there)
arrives-why-weekend = (no school there today)
arrives-why-break = (a school break there today)
arrives-why-exams = (exams there today)
arrives-why-over = (school is over there)
today-word = today
tomorrow-word = tomorrow
on-day = on { $day }

plan-ready-title = { $title }: the plan is ready
plan-for-you = For your class: { $what }. { $lessons ->
    [one] About one lesson.
   *[other] About { $lessons } lessons.
  }
share-by = { $what } ({ $day })
share-call = a call with { $name }
plan-recalled = { $name } is working on the plan of { $title } again. I'll tell you when it is back.

ask-edit = What shall we change? You can also write it.
activity-which = Several are called that: { $names }. Write the whole name and the day.
activity-unknown = I did not find that activity in the plan. Write its name and the day, for example “icebreaker on Thursday 3”, or tap a button.
ask-title = Title, now “{ $now }”. Write the new one.
ask-question = Question, now “{ $now }” Write the new one.
ask-which-activity = Which one?
ask-move-activity = “{ $activity }” is on { $now }. Which day shall it be? You can also write it.
ask-activity = “{ $activity }”, { $now }. What shall we do?
ask-name = It is called “{ $now }” now. Write the new name.
ask-calls = { $count ->
    [0] The plan has no calls.
    [one] The plan has one call.
   *[other] The plan has { $count } calls.
  }
ask-call-day = Which day would it be? You can also write it.
ask-product = Result, now: { $now }. Choose another or write it.
ask-seen-by = Seen by, now: { $now }. Choose or write it.
product-album = album
product-video = video
product-poster = poster
seen-by-families = the families
seen-by-school = the school
seen-by-link = whoever has the link
activity-moves = “{ $activity }”: from { $was } to { $now }.
activities-along = { $count ->
    [one] This moves to { $day } too: { $what }.
   *[other] These move to { $day } too: { $what }.
  }
activities-moved = Now on { $day }: { $what }.
plan-no-hours = The plan has days; the hour of a call is agreed with the other class, under Calls. I changed nothing.
activity-gone = “{ $activity }” is no longer in the plan.

the-day = { $day ->
    [one] the 1st
    [2] the 2nd
    [3] the 3rd
    [21] the 21st
    [22] the 22nd
    [23] the 23rd
    [31] the 31st
   *[other] the { $day }th
  }
findings-more = { $count ->
    [one] And { $count } more thing to look at.
   *[other] And { $count } more things to look at.
  }
finding-holiday = There is no school in { $countries } on { $days }.
finding-closed = There is no school in { $countries } on { $days }: “{ $activity }” needs another day.
finding-no-school = { $days } is a weekend in { $countries }.
finding-crowded = { $number } activities begin on { $days }: that is a lot for one day.
finding-no-slack = Few days are left free: { $number }. With { $limit } there would be room for what takes longer.
finding-round-missing = { $name ->
    [final] The final reflection is missing, after all the work.
    [after-icebreaker] A short reflection after the icebreaker is missing.
   *[half-way] A reflection half-way is missing.
  }
finding-unanswered = After “{ $activity }” nobody answers for more than { $limit } school days.
finding-phase-empty = { $name ->
    [definition] The Definition is empty.
    [execution] The Execution is empty.
    [reflection] The Reflection is empty.
   *[dissemination] The Dissemination is empty.
  }
finding-phase-order = { $name ->
    [execution] The Execution ends before the Definition.
    [reflection] The Reflection ends before the Execution.
   *[dissemination] The Dissemination ends before the Reflection.
  }
finding-task-missing = { $name ->
    [exchange] An activity in which the classes present themselves is missing.
    [comparison] An activity for comparing or asking is missing.
   *[collaboration] Something that the classes do together is missing.
  }
finding-task-order = { $name ->
    [comparison] First the classes present themselves, then they compare.
   *[collaboration] First they compare, then they do something together.
  }
finding-no-shared-work = Nothing brings the work of two classes together.
finding-no-alternative = “{ $activity }” has no other way if the call fails.
finding-many-calls = There are { $number } calls; { $limit } are usually enough.
finding-no-milestone = The plan does not say what each class hands in.
finding-no-owner = “{ $activity }” has no class that hands it in.
finding-outside-project = “{ $activity }” lies outside the dates of the project.
finding-no-preparation = The group is not prepared before the first contact.
finding-contact-first = “{ $activity }” comes before the group is prepared.
finding-depends-on-partner = If the other class cannot go on, { $countries } has nothing of its own to show.
finding-too-long = For { $countries } it is { $number } minutes of class, and there are { $limit }.
finding-no-question-mark = The question does not end in a question mark.
finding-yes-no = The question can be answered with yes or no; begin with “what”, “how” or “why”.
finding-one-place = The question names only { $countries }; the other classes cannot answer it.
finding-few-outcomes = Things that the group will be able to do are missing: { $limit } are enough.
finding-many-outcomes = The group will be able to do many things: { $number }. { $limit } are enough.
finding-vague-verb = “{ $name }” cannot be seen; say what the group will do.
finding-no-level = One thing that the group will be able to do lacks its level.
finding-kind-missing = { $name ->
    [subject] Nothing of the subject is among what the group will be able to do.
   *[intercultural] Nothing about the other classes is among what the group will be able to do.
  }
finding-no-audience = It does not say who will see the result.
finding-no-form = It does not say how the result is shown.
finding-personal-data = “{ $activity }” asks for something personal: “{ $name }”.
finding-no-product = It does not say what the classes make.

joined-by = { $name } joined the plan. The agreement is not signed yet.
signed-by = { $name } joined the plan and signed the agreement.
signed-again-by = { $name } signed the agreement with the changes.
signatures-missing = { $count ->
    [one] Still missing: { $names }.
   *[other] Still missing: { $names }.
  }
signature-missing-yours = Your signature is missing.
work-starts = Work starts on { $day }.
unsigned-first-day = { $title } starts today and the signature of { $names } is missing. The project waits until you decide.
unsigned-still = { $title } is waiting for the signature of { $names }. Work does not begin until you decide.
unsigned-yours = { $title } starts today and only your signature is missing.
waiting-until = We wait. If a signature is missing, I'll ask you again on { $day }.
dates-shifted = I moved the plan to the next possible days. Look at it and publish it: those who signed will see the changes and sign again.

phase-opened = { $title }: { $phase }
phase-means-execution = The work with the group begins.
phase-means-dissemination = Every class has answered the reflection. Now you can show what you did.
phase-means-story = The project is finished. It stays in your projects, with what you learned.
your-turn = Your turn: { $what }, { $day }
projects-title = Your projects
projects-none = You have no project yet.
project-alone = Nobody else is in it at the moment.
project-with = With { $names }
ask-stage = { $title } is in { $phase }. Which phase shall it be? All teachers are told.

refused-project-gone = That project is not here. It may be being changed; I did nothing.
refused-not-joined = Your class has not joined { $title } yet, so this stays with the classes in it. I did nothing.
refused-host-only = Only the teacher who made { $title } can change this. I did nothing.
refused-plan-stale = The plan has changed meanwhile; I did nothing. Open it again with /plan.
refused-plan-over = { $title } is finished; its plan does not change any more.
refused-no-plan = There is no plan yet. Begin with /plan.
refused-nothing-to-undo = There is no change to undo.
refused-no-partner = There is no other class free for a project yet. I did nothing.
refused-plan-impossible = Those dates are too short: { $shared } school days in common (weeks: { $weeks }), and { $needed } are needed. { $best ->
    [none] Please choose others.
   *[other] These would do: { $best }.
  }
refused-plan-unfinished = Something has to be mended before publishing. It is on the plan card.
refused-work-began = { $title } has begun: you can change the plan and publish the changes.
refused-unsigned = Work on { $title } starts once the signature of { $names } is there. I changed nothing.
refused-stage-jump = { $title } moves one phase at a time. I changed nothing.
refused-no-later-dates = Not enough shared days are left this school year. I changed nothing.
refused-too-few-classes = Without those signatures only one class is left. I changed nothing.
refused-too-early-definition = Not yet: { $title } is a draft. It opens by { $day }.
class-left = The class from { $country } has left Chaski and is no longer in “{ $title }”. What your group did is still here.
refused-board-too-early = Not yet: { $title } begins on { $day }, and its board opens that day. I kept nothing; please send it again then.
refused-too-early-execution = Not yet: { $title } begins on { $day }, if everybody has signed by then.
refused-too-early-reflection = Not yet: the reflection of { $title } opens on { $day }.
refused-too-early-dissemination = Not yet: the page of { $title } opens when every class has answered the reflection, on { $day }.
refused-waiting-for-answers = Not yet: the page of { $title } opens when each class has answered the reflection. Still missing: { $names }.
refused-too-early-story = Not yet: { $title } ends after { $day }.
