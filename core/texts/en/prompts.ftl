# The questions of the reflection as the project's host wants them, and those that each teacher answers for herself.
b-prompts = Change the questions
b-prompts-expect = Before you meet
b-prompts-brief = After the icebreaker
b-prompts-half = Half-way
b-prompts-final = At the end
b-prompt-change = Change one
b-prompt-add = Add another
b-prompts-restore = As they were
b-prompt-numbered = Question { $n }
b-prompt-swap = Another from the list
b-prompt-write = I'll write it
b-prompt-out = Take it out
b-prompt-restore = As it was
talk-prompts-change = the change of a question
talk-prompts-add = one more question
prompts-title = Questions of the reflection · { $title }
prompts-choose = They are ready; change them only if it helps. Which moment do you want to see?
prompts-of-expect = Before you meet: they stay sealed until the end
prompts-of-brief = After the icebreaker, with the class
prompts-of-half = Half-way, with the class
prompts-of-final = At the end, with the class
prompts-note = Each class gets them like this, worded for its age. A change reaches the classes that are not through yet; what is answered stays. The other classes read that you changed something.
ask-prompt = Which one shall we change?
ask-prompt-what = What shall we do with it?
ask-prompt-fixed = Other things depend on this one: you can put it in your own words, but it is always asked.
ask-prompt-swap = Which one takes its place?
ask-prompt-add = Which one shall we add?
ask-prompt-words = Write the question for the group. All the classes see it.
ask-prompt-recall = What they expected stays in front. Write only the question that follows; all the classes see it.
prompts-changed = { $count ->
    [one] { $name } changed question { $numbers }.
   *[other] { $name } changed questions { $numbers }.
  }
prompts-fewer = { $count ->
    [one] { $name } took one question out.
   *[other] { $name } took { $count } questions out.
  }
refused-prompt-empty = The question is missing. I changed nothing.
refused-prompt-long = It is long to be read aloud: { $count } letters at most. I changed nothing.
refused-prompt-marks = A reflection gives no marks and compares no students. Ask what the group learned instead. I changed nothing.
refused-prompt-names = Here the whole class answers, without names. Ask about the group and not about a person. I changed nothing.
refused-prompt-home = Family, religion and money belong to each home: students are not asked about them. I changed nothing.
refused-prompt-full = There are { $count } questions already, as many as fit into a lesson. Take one out first. I changed nothing.
refused-prompt-last = It is the only one, and one has to stay. I changed nothing.
refused-prompt-linked = Other things depend on this question, so it stays. You can put it in your own words.
refused-prompt-gone = That question is no longer on the list. I changed nothing.
round-half = { $count ->
    [one] { $title }, half-way: { $count } question for your group, without names.
   *[other] { $title }, half-way: { $count } questions for your group, without names.
  }
round-over-expect = { $who ->
    [all] every class has sealed what it expects
   *[some] sealed answers of { $answered } of { $classes } classes about what they expect
  }
round-over-brief = { $who ->
    [all] every class answered after the icebreaker
   *[some] answers of { $answered } of { $classes } classes after the icebreaker
  }
round-over-half = { $who ->
    [all] every class answered half-way
   *[some] answers of { $answered } of { $classes } classes half-way
  }
answer-before = Before, it said: { $words }
export-prompt = A question of yours for the reflection: { $words }

b-own-questions = { $count ->
    [one] For me: { $count } question
   *[other] For me: { $count } questions
  }
b-own-card = What I take along
talk-reflect-own = your own reflection
talk-reflect-own-change = the change of your answer
own-intro = Four questions about your own work. Only you read them.
own-title = What I take along from { $title }
own-only-you = Only you read this. It stays here when the project is long over, too.
own-nothing-yet = You have written nothing here yet.
ask-own-which = Which answer do you change?
own-your-answer = Your answer: “{ $words }” Write the new one.
export-own-answer = Answer for yourself alone, { $day }: { $words }
export-own-before = It said before: { $words }
refused-own-too-early = These questions come after your class's final reflection.
