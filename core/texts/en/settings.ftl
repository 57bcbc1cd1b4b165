# Settings and one's own data.
b-settings = Settings
b-privacy = My data
b-my-data = See what you keep of me
b-forget-me = Delete my data
b-forget-now = Delete it now
b-machine = Machine writer
b-machine-on = Use it for my class
b-machine-off = Do without it

command-settings = Language, hour, notices, quiet
command-privacy = My data: see, download, delete
talk-set-language = the language
talk-set-machine = the machine writer
talk-set-zone = your hour
talk-set-quiet = the quiet hours
talk-forget-me = the deletion of your data
setting-language = Language
setting-hour = Hour
setting-quiet = Quiet
settings-note = Reminders of calls always come.
ask-set-language = In which language shall I write to you?
ask-set-zone = What time is it now where you teach? If none is yours, change the country of your class first.
ask-set-quiet = Between which hours shall I not write to you? You can also type them: “9 pm to 6:30”.
quiet-unread = I saw no two hours there. Type them like this: “9 pm to 6:30”.
quiet-20-7 = From 8 pm to 7 am
quiet-19-8 = From 7 pm to 8 am
quiet-21-6 = From 9 pm to 6 am
quiet-none = Never
privacy = To work with another class I keep: your name, language, hour and contact; your class (country, ages, subject); your messages, photos and your group's answers. Only the people you work with see your contact. Of a photo I keep a copy without its location; nobody sees it until you say who is in it. I keep no data about students: I tell you when I see a name. Only what you approve becomes public, without students' names, and you can take it off. A machine writer, if used, gets the texts that it drafts, translates or puts together and the voice notes of your reflection, never photos or contacts.
machine-now = { $used ->
    [yes] The machine writer is used for your class. You can switch it off here.
   *[no] The machine writer is not used for your class: nothing that you write or record goes to it.
  }
ask-machine = It drafts plans, translates what you write, answers questions, puts the classes' answers together and writes down voice notes. Without it everything still works: our own plans, your words in your language, your recordings as they are. Answers of several classes go to it only if each class uses it.
export-here = This is everything that I keep under your name; photos and other files, if any, are in the ZIP.
export-title = What Chaski keeps, { $day }
export-you = Name: { $name } · language: { $language } · zone: { $zone }
export-contact = Contact: { $contact } · e-mail: { $mail } · whom to tell: { $guardian }
export-class = Class: { $country } · { $ages } · school: { $school }
export-class-more = Name of the class: { $name } · subjects: { $subjects } · languages: { $languages } · students: { $count } · goals: { $goals }
export-account = Account: { $account }
export-partner = You work with { $name }
export-project = Project: { $title }
export-request = Invitation: { $words }
export-note = Message, { $day }: { $words }
export-board = { $kind ->
    [photo] Photo on the board, { $day }: { $words }
    [video] Video on the board, { $day }: { $words }
    [recording] Recording on the board, { $day }: { $words }
    [document] Document on the board, { $day }: { $words }
    [link] Link on the board, { $day }: { $words }
   *[words] Text on the board, { $day }: { $words }
  }
export-answer = Answer of the class, { $day }: { $words }
forget-what = Your name, contacts, messages, photos and your class's answers are deleted; you leave your projects, the pages that you published are closed, and your certificates are no longer confirmed. It cannot be undone.
forget-remains = What stays: the other classes' projects, and what each person already has on their phone. The last copies here are gone within a day.
forgotten = Deleted. If you write to me again, we begin as if we had never met.
refused-language-unknown = I do not speak that language yet. I changed nothing.
refused-zone-unknown = I do not know that hour. I changed nothing.
refused-quiet-unknown = I do not know those hours. I changed nothing.
