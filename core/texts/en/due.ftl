# What each class hands in, the answers of the others, and the give and take between classes.
b-what-is-due = What is due
b-item-for = It is for: { $what }
b-done-what = Done: { $what }
b-not-done-what = Not yet: { $what }
b-see-what-they-ask = See the questions
b-answer-country = Answer { $country }
b-answer-about = { $country }: { $what }
b-see-and-answer = See and answer
b-balance = Give and take

talk-due = what is due
talk-answer-them = your answer to the other class
due-title = What is due in { $title }
owed-line = { $what }, { $day }: { $state }
due-nothing = There is nothing to hand in for now.
due-planned = has not begun yet
due-in-progress = under way
due-submitted = done
due-responded = done, with an answer from { $countries }
due-answers = Waiting for an answer of your group:
due-unnamed = what they shared
due-noted = { $asked ->
    [0] Noted: { $what }, done.
    [one] Noted: { $what }, done. I ask the other class for an answer.
   *[other] Noted: { $what }, done. I ask the other classes for an answer.
  }
due-undone = It stays open: { $what }. I no longer ask anybody for an answer.
answer-due-line = { $what } from { $country } (by { $day })
handed-in = { $title }: the class in { $country } has “{ $what }” ready. What does your group say to it? There is time until { $day }.
answer-due = { $title }: the class in { $country } waits for a few words of your group about “{ $what }”, by { $day }.
ask-answer-words = Write what your group says about “{ $what }” from { $country }.
refused-due-answered = Another class has answered already. It stays as it is.
refused-due-gone = That is no longer in your class's plan. Nothing was done.
home-answers = Waiting for your answer: { $what }.
home-more = { $count ->
    [one] one more thing
   *[other] { $count } more things
  }
home-questions = { $count ->
    [one] a question from { $country }
   *[other] { $count } questions from { $country }
  }
balance-title = Give and take in { $title }
balance-shared = Your group shared { $given } and received { $received }.
balance-things = { $count ->
    [0] nothing
    [one] one thing
   *[other] { $count } things
  }
balance-answers = It answered { $answered } and got { $answers }.
balance-replies = { $count ->
    [0] no answer
    [one] one answer
   *[other] { $count } answers
  }
balance-days = { $days ->
    [0] It usually answers on the same day.
    [one] It usually answers within a day.
   *[other] It usually answers within { $days } days.
  }
balance-questions = { $asked ->
    [one] It was asked one question and answered { $replied }.
   *[other] It was asked { $asked } questions and answered { $replied }.
  }
balance-waiting = { $count ->
    [one] One thing from { $country } waits for an answer of your group.
   *[other] { $count } things from { $country } wait for an answer of your group.
  }
balance-even = Nothing waits for an answer of your group.
balance-private = Only those who teach your class see this.
