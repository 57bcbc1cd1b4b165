# A finished project as a story: what others see, what it teaches, and the tips of those who did it.
b-let-find = Let others find it
b-find-no-more = Stop showing it
b-see-story = See the story
b-write-tip = Write a tip
b-change-tip = Change the tip
b-remove-tip = Remove the tip
b-see-tips = See the tips
b-worry-tip = Tip { $n } worries me

talk-story-show = the project's story
talk-tip = your tip

ask-story = This is all that teachers of other schools would see: no name, no school, no photo. Shall I let them find it?
story-seen = Teachers of other schools find it like this:
story-shown = Done: they can find it now, and I told the other classes. You can change that at any time.
story-not-shown = It stays with its classes alone. You can show it whenever you like: it is in the project, under “More”.
story-stays = It stays as it is.
story-hidden = Nobody else finds it any more.
story-published = { $name } lets other schools find “{ $title }” as a story: the plan in a few words, the countries and some figures; no names. You can write a tip for whoever does it next.
story-taken = You have a draft in the words of “{ $title }”. Its dates are for your class, and you can change all of it.
story-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
  }
story-classes = { $count ->
    [one] one class
   *[other] { $count } classes
  }
story-calls = { $count ->
    [one] one call held
   *[other] { $count } calls held
  }
story-apart = { $count ->
    [one] photos and audio instead, once
   *[other] photos and audio instead, { $count } times
  }
story-photos = { $count ->
    [one] one photo in public
   *[other] { $count } photos in public
  }

story-lessons = What those who did it learned:
lesson-calls-all = { $count ->
    [one] The call took place.
   *[other] All { $count } calls took place.
  }
lesson-calls-some = { $count ->
    [one] Of { $of } calls one took place; the rest was done with photos and audio.
   *[other] Of { $of } calls { $count } took place; the rest was done with photos and audio.
  }
lesson-calls-none = No call could take place, and they went on with photos and audio.
lesson-written = They worked without calls, with messages, photos and audio.
lesson-in-time = Everything was ready on the days of the plan.
lesson-late = { $count ->
    [one] The last piece was ready one school day after its date: some days to spare help.
   *[other] The last piece was ready { $count } school days after its date: some days to spare help.
  }
lesson-looked-back = { $count ->
    [one] The reflection took one school day.
   *[other] The reflection took { $count } school days.
  }
lesson-alone = One class finished it by itself.

tips-title = { $count ->
    [one] A tip from somebody who did it:
   *[other] Tips from those who did it:
  }
tips-none = There are no tips yet.
ask-tip = What would you say to whoever does “{ $title }” next? One or two sentences. The teachers of the project read them and, if it is shown as a story, teachers of other schools; so no names and no contacts.
tip-yours = Your tip now: “{ $words }”
tip-kept = Kept. You can change it or take it away at any time.
tip-removed = Taken away. Nobody reads it any more.
tip-long = That is long: one or two sentences are enough.
concern-what-tip = a tip of { $name } for other classes
export-tip = Tip for the next, { $day }: { $words }
refused-tip-empty = A word is needed. I kept nothing.
refused-tip-too-early = Not yet: tips for “{ $title }” are written from the reflection on. I kept nothing.
