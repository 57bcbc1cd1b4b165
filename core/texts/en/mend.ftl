# What one tap mends, and what preparing the group lacks.
b-mend-question = Use the suggested one
b-mend-outcomes = Add what is missing
b-mend-four = Keep four
b-mend-verb = Use another verb
b-mend-level = Set the level
b-mend-activity = Add the activity
b-mend-order = Put the days in order
b-mend-shared = Bring the work together
b-mend-alternative = Add another way
b-mend-calls = Keep three
b-mend-day = Move to a school day
b-mend-spread = Spread the days
b-mend-owed = Sort out what is due
b-mend-words = Fill it in
b-mend-reflection = Add the reflection
b-mend-personal = Do not ask for that
b-mend-shorter = Make them shorter
b-mend-answer = Add a response

finding-preparation-lacks = { $name ->
    [respect] “{ $activity }” does not speak of respect.
    [privacy] “{ $activity }” does not say that personal details stay private.
   *[permission] “{ $activity }” does not speak of permission for photos.
  }

activity-added = New: “{ $activity }”, { $day }.
wish-without-day = I could not see to which day “{ $activity }” moves. Write the day, such as “Thursday 10”, or one change at a time.
refused-no-day-free = No day in common is left for that. I changed nothing.
refused-weeks-limit = A project lasts between one and { $most } weeks. I changed nothing.
refused-weeks-began = The work has begun; weeks are changed before it does. You can move each activity to another day.
refused-weeks-closed = { $weeks } weeks do not fit: the last one has no day in common any more. It can last up to { $usable }. I changed nothing.

b-versions = Earlier versions
b-restore = Go back to this one
talk-plan-versions = the versions of the plan
ask-version = Which version would you like to see?
version-edits = { $count ->
    [one] Before the last change
   *[other] { $count } changes ago
  }
version-published = As published, version { $n }
version-since = Since then:
