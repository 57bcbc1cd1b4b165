# What one class says of what another put on the board, and what is prepared before a call.
b-react = React
b-react-liked = We liked this
b-react-question = We have a question
b-react-same = We do this too
b-write-words = Write
b-take-back-ours = Take ours back
b-next-thing = Next one
b-enough = Done
b-without-words = Without words
b-see-said = See all of it
b-reply-numbered = Reply to { $n }
b-prepare = Ask about it
b-see-new = See what is new
b-ask-photos = Ask them for photos

talk-react = the answer to what they shared
talk-answer-feedback = your answer
talk-pack-ask = the question for the call
ask-react = What does your group say?
ask-feedback-question = What does your group ask? Write it here and the other class gets it.
ask-feedback-words = Write what your group says. The other class gets it.
react-nothing = There is nothing of another class here to respond to.
react-nothing-said = Another time, then. Nothing was said.
react-said = Done. The other class will hear of it.
feedback-back = Taken back. Nothing of it is left.
feedback-title = What others say of what you shared in { $title }
feedback-none = Nothing yet. When another class responds, you'll see it here.
feedback-was-taken-back = deleted
feedback-says = { $name } · { $country } writes about { $what }:
feedback-asks = { $name } · { $country } asks about { $what }:
feedback-thing = what you shared on { $day }
feedback-thing-named = what you shared on { $day }, “{ $words }”
reaction-liked = we liked this
reaction-question = we have a question
reaction-same = we do this too
reaction-words = wrote a few lines
feedback-liked = { $count ->
    [one] in { $country } they liked one thing of yours
   *[other] in { $country } they liked { $count } things of yours
  }
feedback-question = { $count ->
    [one] in { $country } they have a question
   *[other] in { $country } they have { $count } questions
  }
feedback-same = { $count ->
    [one] in { $country } they do one of these things too
   *[other] in { $country } they do { $count } of these things too
  }
refused-feedback-gone = That is no longer there. Nothing was done.

pack-title = What is new from { $names }
pack-empty = Nothing has come from { $names } for this call yet.
pack-prepare = To prepare with your group:
pack-ask = Write your group's question, or tap one of these:
pack-asked = It goes with the questions for the call.
pack-asked-late = It goes with the questions for the call, and { $names } gets it now.
photos-please = Hello. Could you send us one or two photos before the call? Then our group can prepare questions.
export-feedback = Feedback to another class, { $day }: { $words }
