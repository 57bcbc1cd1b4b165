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
