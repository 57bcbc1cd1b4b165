# Looking ahead and back with the class, and what each class takes along.
b-reflect = Reflection
b-skip = Skip
b-go-on-later = Go on later
b-see-questions = See the questions
b-come-back-myself = I'll come back
b-change-answer = Change an answer
b-answer-numbered = Answer { $n }
b-give = Share it
b-leave-answer = Leave it as it is
b-only-mine = Only for me

command-reflect = Answer the reflection
talk-reflect = the reflection
talk-reflect-edit = the change of an answer
talk-reflect-later = when to remind you of the reflection
talk-record = what you learned
reflect-no-project = You have no project with another class yet. The reflection comes with it.
reflect-none-open = There are no questions for now. The final reflection opens on { $day }.
reflect-opening = { $count ->
    [one] Let's look back with the group: { $count } question, one answer per class, no names and no marks. Text, voice note or a photo of the board.
   *[other] Let's look back with the group: { $count } questions, one answer per class, no names and no marks. Text, voice note or a photo of the board.
  }
reflect-waits = You wanted to come back to the reflection of { $title } now.
reflect-left = Kept up to question { $n } of { $of }. Go on whenever you like.
reflect-when = When shall I remind you?
reflect-reminded = { $when }: I'll remind you.
reflect-whenever = All right. I'll be here.
day-in-0 = Today
day-in-1 = Tomorrow
day-and-hour = { $day }, { $hour }
reflect-changed = Changed. We go on: { $question }
reflect-your-answer = Your answer { $n }: “{ $words }” Write the new one.
reflect-no-marks = There are no marks here: it is the voice of the group, and each teacher assesses in their own way. Write what the class said.
answer-photo = a photo
answer-voice = a voice note
answer-skipped = no answer
round-expect = { $count ->
    [one] Before you meet { $others ->
        [one] the other class
       *[other] the other classes
      } of { $title }: { $count } question about what your group expects. It stays sealed and comes back at the end.
   *[other] Before you meet { $others ->
        [one] the other class
       *[other] the other classes
      } of { $title }: { $count } questions about what your group expects. They stay sealed and come back at the end.
  }
round-brief = { $count ->
    [one] { $title }, after the icebreaker: { $count } question for your group, without names.
   *[other] { $title }, after the icebreaker: { $count } questions for your group, without names.
  }
expect-sealed = Kept and sealed: nobody else sees it, and it comes back on { $day } for your group to compare.
look-back-kept = Kept: it comes back with the first question of the final reflection. Nobody of the other classes sees it.
look-back-said = From the calls you kept: “{ $words }”
brief-saved = Kept. There is nothing more to answer for now; the rest comes at the end.
takes-along = What your class takes along
takes-along-of = What { $name }'s class takes along · { $country }
record-before = Before: { $words }
record-now = Now: { $words }
record-surprise = Surprise: { $words }
record-change = Would change: { $words }
record-again = Would do it again: { $words }
shares-only = { $names } will read only what you approve.
shared-with = Shared with { $names }. If you change something, I'll ask you again.
record-title = What we learned in { $title }
record-given = Shared with { $names }. You can all read it in the project at any time.
record-kept = It stays with you alone. You can share it whenever you like.
record-not-shared = { $name } has not shared their class's record yet.
record-nothing-yet = There are no answers of your class yet.
record-shared = { $name } ({ $country }) shared what their class takes along.
refused-reflect-nothing = One answer is enough, but one is needed. Write something here, or change another one.
refused-reflect-closed = Those questions are no longer open. I kept nothing.
refused-record-empty = Your class's answers are needed first. I shared nothing.
