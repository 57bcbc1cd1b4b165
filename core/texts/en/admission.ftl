# Who may come in, how much may be sent, and news from whoever runs Chaski.
ask-school-code = What is your school's code? It has ten letters and numbers, like ABCDE-23456. Whoever told you about Chaski has it.
after-school-code = Once I have the code, I go on with { $command }.
file-outside = I did not keep the file. Send it again after the code.
refused-school-code-wrong = I do not know that code. Please look at it once more.
refused-school-code-wait = That makes several codes that I do not know. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }. If you have your school's link, tap it: it always works.
refused-school-link-over = That link no longer works. Ask for the new one from whoever gave it to you.
you-are-suspended = Your account is paused, and for now I can do nothing here. Talk to whoever gave you your school's code.
suspended = { $name } cannot be reached through Chaski for now. What you made together stays as it is.
suspension-over = { $name } can be reached through Chaski again.
let-back = Your account works again. Everything is where you left it.
refused-note-away = { $name } cannot be reached through Chaski for now. Your message was not sent.

messages-enough = That is more than { $most } messages in a minute. I did not take this one, nor do I take those that follow. Write to me again in a minute.
uploads-enough = That is more than { $most } files in an hour. I did not keep the last, nor what may follow; an album counts as one file. Send it again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }.

b-report = Something is not right
b-report-send = Tell them
ask-report = Shall I tell whoever runs Chaski that something is not right with { $name }? I only give them your account and { $name }'s. { $name } does not hear of it.
report-not-sent = I told nobody.
report-sent = Done: I told whoever runs Chaski. { $name } does not hear of it.
report-noted = Done: it is noted for whoever runs Chaski, who has not seen it yet. { $name } does not hear of it.
report-child = If you worry about a student, talk to { $guardian } as well.
report-child-school = If you worry about a student, talk to your school as well.
talk-report = your report
reported = Somebody says that something is not right with an invitation of { $name } ({ $accounts }). Who says so: { $by }. To hide the account: chaski suspend.
