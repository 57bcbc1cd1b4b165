# Asking about the project.
command-ask = Ask about the project
talk-ask = your question about the project
b-ask-again = Ask something else
b-see-source = { $n } · See
ask-about-project = What would you like to know? I look in the plan, the agreement, your messages, the board and the calls.
ask-no-project = There is no project yet that I could look in. Shall we look for a class?
ask-found = { $count ->
    [one] This is what I found:
   *[other] This is what I found, the nearest first:
  }
ask-found-nothing = I find nothing about that in the project. Other words may help, or ask the other classes.
source-of = { $n } · { $name }, { $day }: “{ $words }”
source-plan = { $n } · { $place ->
    [agreement] Agreement
   *[other] Plan
  }: { $words }
fact-call = Your next call: { $when }, with { $names }.
fact-call-proposed = Proposed, not agreed yet: { $when }, with { $names }.
fact-no-call = There is no call coming in “{ $title }”.
fact-missing-sign = Has not signed yet: { $names }.
fact-missing-note = Has not written back to you yet: { $names }.
fact-missing-reflect = The answers of the class are still to come: { $names }.
fact-missing-nobody = Nobody owes you an answer.
fact-no-turn = Nothing is left for your class in the plan of “{ $title }”.
fact-dates = “{ $title }” goes from { $first } to { $last }.
ask-in-words = Machine-made words ({ $model }) from what stands above; the numbers say from which.
form-question = Your question
