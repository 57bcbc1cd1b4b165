# The page that shows families and schools what the classes did. Everybody with its address reads it.
exhibit-languages = Languages
exhibit-untitled = What our classes did together
exhibit-classes = Who took part
exhibit-ages = ages { $ages }
exhibit-ages-18 = ages 18 and over
exhibit-count-classes = { $count ->
    [one] one class
   *[other] { $count } classes
  }
exhibit-count-calls = { $count ->
    [one] one video call
   *[other] { $count } video calls
  }
exhibit-did-photos = { $count ->
    [one] one photo
   *[other] { $count } photos
  }
exhibit-did-sentences = { $count ->
    [one] one sentence
   *[other] { $count } sentences
  }
exhibit-change = Before and after
exhibit-then = We used to think
exhibit-now = Now we think
exhibit-record = What we learned
exhibit-found = What we found out together
exhibit-part-both = All of us noticed
exhibit-part-only = Only here: { $name }
exhibit-part-surprised = What surprised us
exhibit-part-change = What we would do differently
exhibit-photos = More photos
exhibit-photo-of = Photo from { $name }
exhibit-machine = machine translation
exhibit-original = Original:
exhibit-in = in { $language }
exhibit-footer = { $classes ->
    [one] Made by one class, without students' names.
    [2] Made by two classes, without students' names.
    [3] Made by three classes, without students' names.
   *[other] Made by { $classes } classes, without students' names.
  }

# What the classes found out together, where it was put together by rules.
exhibit-rule-class = the class in { $country }
exhibit-rule-theme = { $who } wrote about { $theme ->
    [self-awareness] what they learned about themselves
    [worldview] how people live in other places
    [empathy] how others feel
    [communication] how to understand each other
    [curiosity] what they still want to know
   *[openness] other ways of doing things
  }.
exhibit-rule-again = { $who } would do it again: { $many ->
    [most] nearly all of them
    [half] half of them
   *[few] a few of them
  }.
exhibit-rule-now-think = { $who } thinks now: “{ $words }”.
exhibit-rule-discovered = { $who } had not imagined this: “{ $words }”.
exhibit-rule-change = { $who } would change this: “{ $words }”.

# Where no page is shown, or none any more.
exhibit-gone-title = This page is not here
exhibit-gone-words = Perhaps it is no longer shown, or a part of the address is missing. If a poster or a message led you here, ask at the school.
