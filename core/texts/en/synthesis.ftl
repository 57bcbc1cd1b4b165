# What the classes found out together, and the approval of each teacher.
b-in-common = What we found together
b-read-it = Read it
b-approve-it = Approve
b-where-from = Where from?
b-take-out = Take a sentence out
b-reword = Reword
b-write-anew = Write it anew

talk-synthesis = what you found together
talk-synthesis-out = the sentence to take out
talk-synthesis-reword = the new wording of a sentence
synthesis-ready = { $count ->
    [0] What the classes of { $title } found together is written down. Nothing in it rests on your class's answers; you read it once each teacher has approved it.
    [one] What the classes of { $title } found together is written down. You can read { $count } sentence of it now, the one that rests on your class's answers; the rest opens once each teacher has approved it.
   *[other] What the classes of { $title } found together is written down. You can read { $count } sentences of it now, those that rest on your class's answers; the rest opens once each teacher has approved it.
  }
synthesis-agreed = What the classes of { $title } found together is approved by each teacher. Now you can read all of it.
synthesis-line = { $state ->
    [agreed] What the classes found together is approved by each teacher.
    [mine] What the classes found together waits for the other teachers.
   *[open] What the classes found together waits for you to read it.
  }
synthesis-title = What we found together in { $title }
synthesis-part = { $part ->
    [both] In common
    [only] What each class noticed
    [surprised] What surprised them
   *[change] What they would change
  }
synthesis-nothing-yours = No sentence rests on your class's answers.
synthesis-made-by = { $by ->
    [model] A machine wrote this from the classes' answers.
   *[rules] Put together from the classes' answers, with nothing added.
  }
synthesis-edited = Teachers put a part of it in their own words.
synthesis-who-reads = You read what rests on your class's answers. Once each teacher has approved it, each reads all of it, and it stays with what you learned.
synthesis-mine = You approved it. The rest opens once each teacher has.
synthesis-approved = Approved. It still waits for { $names }.
synthesis-whole = Each teacher has approved it. This is all of it.
synthesis-newer = It has changed since, so I approved nothing. This is how it stands now.
synthesis-none = There is nothing to read together yet. It comes once each class has answered the final reflection.
synthesis-anew = I am writing it again from the answers as they are now. You and the others hear when it is there.
synthesis-sources = Where each sentence comes from
synthesis-source = { $country }: “{ $words }”
synthesis-source-hidden = { $country }: an answer that is not shared with you
synthesis-ask-out = Which sentence goes? It goes for everybody and does not come back.
synthesis-out = It is out, for everybody.
synthesis-ask-reword = Which sentence do you want to say in another way?
synthesis-new-words = It says now: “{ $words }” Write it in your way. The other teachers are then asked to approve it again.
synthesis-reworded = Changed. The other teachers are asked to approve it again.
synthesis-too-long = That is more than { $most } letters. One sentence is enough.
refused-synthesis-words = No class is put above or below another here, and none is given a mark. Say it in another way.
refused-synthesis-changed = It has changed since, so I did nothing. Open it once more.
refused-synthesis-approved = A teacher has approved it already, so it stays as it is.

export-in-common = Of what the classes found together, in your words: { $words }

# A voice note that a machine wrote down.
b-use-words = Use these words
b-write-myself = I'll write it myself
b-only-recording = Only the recording

talk-voice-use = the words of your voice note
talk-voice-write = what you write for your voice note
voice-written = Your voice note for “{ $question }” is written down:
voice-by-machine = A machine wrote it: look it over. The recording stays, and only the words you accept count as your class's answer.
voice-ask = The machine heard: “{ $words }” Write what your class said.
voice-used = Kept, with the recording beside it.
voice-used-again = Kept, with the recording beside it. What your class takes along says something else now: the other classes read it once you share it again.
voice-alone = The recording alone is the answer.
refused-voice-settled = That voice note is settled already. I changed nothing.
export-heard = Heard by a machine in your voice note, { $day }: { $words }
