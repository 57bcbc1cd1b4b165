# Looking for a class, inviting and answering.
b-find = Find a class
b-only-own = Only { $own }
b-own-and-some = { $own } and some { $other }
b-own-and-other = { $own } and { $other }
b-other-languages = Others
b-write-numbered = { $n } · Write to { $name }
b-see-more = See more
b-see-requests = See invitations
b-change-search = Change the search
b-filter-subject = Subject
b-filter-ages = Ages
b-filter-language = Language
b-filter-kind = Type of project
b-any = Any
b-zone = { $hour } · { $city }
b-send = Send
b-write-mine = Write my own
b-return = Back
b-write-also = Write to { $name } too
b-withdraw = Withdraw
b-withdraw-name = Withdraw the one to { $name }
b-accept = Accept
b-accept-name = Accept { $name }
b-ask-first = Ask first
b-decline = Not this time
b-decline-name = Not this time, { $name }
b-no-reason = No reason
b-write-to = Write to { $name }
b-add-mail = Add my e-mail
b-make-plan = Make the plan
b-requests = Invitations

talk-find = the search
talk-change-search = what to change in the search
talk-invite = the invitation
talk-decline = your answer to the invitation
talk-mail = your e-mail
ask-languages = Which languages can your group speak live?{ $translates ->
    [yes] {" "}I translate written messages.
   *[no] {""}
}
ask-languages-words = Write the languages, with commas between them.
languages-unknown = I don't see a language in “{ $words }”. Please write it again.
ask-zone = What time is it now where you teach? I only ask once.
looking-now = Looking for a class now
looking-nobody = Nobody is looking with these details right now. Change the search or come back in a few days: your class stays visible.
looking-invited = With these details I only find { $names }, and there is an open invitation between you.
looking-nobody-hidden = Nobody is looking with these details right now, and nobody sees your class yet. If you like, let others find it.
change-search = What shall we change in the search?
ask-filter-subject = Which subject?
ask-filter-ages = Which ages?
ask-filter-language = Which language?
ask-filter-kind = Which type of project?
kind-cultures = Getting to know cultures
kind-challenge = A world challenge
kind-solution = Creating a solution
same-both = Same ages and subject.
same-ages = Same ages.
same-subject = Same subject.
same-none = Other ages and another subject.
answers-new = Just arrived.
answers-days = { $days ->
    [one] Answers in { $days } day.
   *[other] Answers in { $days } days.
  }
language-some = some { $language }
who-line = { $name } · ages { $ages } · { $subject } · { $languages }
apart-none = the same time as you
apart-ahead = { $span } ahead of you
apart-behind = { $span } behind you
shared-days = { $count ->
    [one] { $count } shared school day until { $until }
   *[other] { $count } shared school days until { $until }
  }
shared-hours = shared hours: { $hours } yours
no-shared-hours = no shared school hour
no-shared-hours-nearest = no shared school hour (your { $mine } is their { $theirs })
introduction = Hello, { $receiver }. I teach { $subject } to a group aged { $ages } in { $place }. Shall we do something short about what a day is like in each school?
for-teacher = For { $name }. You can send it like this:
arrives-in = { $second ->
    [none] It arrives in { $first }.
   *[other] It arrives in { $first } and in { $second }.
  }
ask-introduction = Write your message to { $name }. Say who you are and what you would like to do.
introduction-idea = Hello, { $receiver }. I teach { $subject } to a group aged { $ages } in { $place }. Shall we do “{ $title }” together? Its question: { $question }
b-propose-idea = Propose an idea
request-idea = The idea: “{ $title }”. { $question }
introduction-long = That is long for a first message. A thousand letters are enough.
request-sent = Sent to { $name }. In { $place } it is { $hour }. I'll tell you when there is an answer; without one it closes on { $day }.
withdrawn = Withdrawn. If it had not arrived yet, it never will.
request-title = A class in { $place } would like to work with yours
machine-translation = Machine translation. Original: «{ $original }»
no-translation = No translation for now.
request-open = Open until { $day }. Your contact stays hidden until you accept.
accepted = { $name } accepted: you have a project to plan together.
accepted-overnight = Good morning. While you were resting: { $name } ({ $country }) accepted your invitation.
accepted-contact = Contact: { $contact }. { $translates ->
    [yes] You can also write here: I translate both ways.
   *[no] You can also write here.
}
declined = { $name } can't this time. Other classes are looking.
expired-gone = The person you invited has left Chaski; I closed the invitation. Other classes are looking.
expired = { $name } did not answer in two weeks; I closed the invitation. Other classes are looking.
partners-title = You and { $name } are partners
partners-contacts = You see { $name }'s contact: { $theirs }. { $name } sees yours: { $mine }. { $translates ->
    [yes] Or write here and I translate.
   *[no] Or write here.
}
ask-mail = What is your e-mail? Only the people you work with see it.
mail-unclear = That does not look like an e-mail address. Please write it again.
ask-reason = Would you like to tell { $name } why? Write it, or go on without a reason.
reason-long = That is long. A few lines are enough.
request-still = { $name }'s invitation ({ $country }) is waiting for your answer, until { $day }.
b-block = No more from { $name }
b-unblock = Undo
blocked = Done. { $name } can no longer invite you, and you do not find each other. They are not told.
unblocked = Done. { $name } may invite you again.
declined-done = Done. I'll tell { $name }: not this time.
requests-title = Invitations
requests-none = There are no open invitations.
request-from = From { $name } · open until { $day }
request-to = To { $name } · open until { $day }
refused-request-nobody = That invitation no longer exists. Nothing was done.
refused-request-partners = You are partners already. No other invitation is needed.
refused-request-waiting = You have written already, and there may still be an answer. I did not send another.
refused-request-too-soon = Less than 30 days ago the answer was “not this time”. I did not send another.
refused-request-too-many = You have sent 20 invitations today. You can go on tomorrow.
refused-request-over = { $state ->
    [accepted] That invitation was accepted already.
    [declined] That invitation has its answer: not this time.
    [withdrawn] That invitation was withdrawn.
   *[expired] That invitation closed without an answer.
  }
