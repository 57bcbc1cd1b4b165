# Open projects: showing one's own, finding one, asking to join, using an idea.
command-open = Open projects, ideas and stories
b-open = Open projects
b-who-finds-it = Who can find it
b-see-numbered = { $n } · See it
b-see-this = See “{ $title }”
b-see-all-open = See all
b-kind-collab = To join
b-kind-idea = Ideas to use
b-kind-story = Stories
b-ask-join = Ask to join
b-take-idea = Use this idea
b-show-collab = Open it to classes
b-show-idea = Show it as an idea
b-show-story = Show it as a story
b-show-close = Close it
b-seats = How many classes fit
b-go-on-joining = Begin
b-invite-class = Invite { $name }

talk-open = the open projects
talk-ask-join = your wish to join
talk-decline-join = the answer to a class
talk-show-to-others = who can find the project
talk-seats = how many classes fit

shown-no = Only its own classes see it now. Who else?
shown-collab = It is open: other classes can ask to join.
shown-idea = It is shown as an idea: other classes can use the plan, without its dates.
shown-story = It is shown as a finished story.
shown-what = Others see the plan, the countries and your first name. No contact, and nothing of the students.
shown-what-story = Others see the plan in a few words, the countries and some figures. No name, no contact, and nothing of the students.
shown-now-no = Closed. Only its own classes see it.
shown-now-collab = Open. When a class wants to join, you get its message and you decide.
shown-now-idea = It is shown as an idea now, without dates. Nobody joins your project through it.
ask-seats = { $here ->
    [one] There is one class, and { $most } fit. How many shall fit?
   *[other] There are { $here } classes, and { $most } fit. How many shall fit?
  }
seats-are = { $count ->
    [one] Done: one class fits, yours included.
   *[other] Done: { $count } classes fit, yours included.
  }

open-title-collab = Projects that look for one more class
open-title-idea = Ideas to use
open-title-story = Finished stories
open-none = There is none for now. Come back in a few days.
open-none-wider = There is none for the ages, subject and languages of your class; there are others.
open-fits = { $fits } of its { $days } days are school days of yours
join-fits = { $fits } of the { $days } days of the plan are school days in { $place }
open-seats = { $count ->
    [0] no place left
    [one] one place left
   *[other] { $count } places left
  }
open-full = That project is full.
open-begun = That project has begun; nobody else joins it.
open-yours = You are in that project already. It is in /projects.
joining = Hello, { $receiver }. I teach { $subject } to a group aged { $ages } in { $place }. We would like to join “{ $title }”.
join-sent = Sent to { $name }. I'll tell you the answer; without one, it closes on { $day }.
join-withdrawn = Taken back. If it had not arrived yet, it never will.
join-asked-title = A class in { $place } would like to join “{ $title }”
join-still = { $name } ({ $country }) would like to join “{ $title }” and waits for your answer, until { $day }.
join-accepted = { $name } accepted: your class is in “{ $title }”.
join-accepted-host = { $name } is in the project now. Contact: { $contact }. No date has changed. This is the plan with what that class hands in; the others see it once you publish it.
join-declined = { $name } cannot take one more class into “{ $title }” this time. There are other open projects.
join-expired = Your wish to join “{ $title }” closed without an answer. There are other open projects.
class-joined = { $name } ({ $country }) has joined “{ $title }” with a class. Your dates stay the same.
join-line-from = From { $name } · to join “{ $title }” · until { $day }
join-line-to = You asked to join · “{ $title }” · until { $day }
b-withdraw-join = Withdraw: { $title }
idea-taken = You have a draft in the words of “{ $title }”, an idea of { $name } ({ $country }). Its dates are for your class, and you can change all of it.
published-alone = Published. There is no other class yet: open it so that one can join.
invited-too = { $name } gets the plan. What that class hands in is in your plan now; if it was published, publish it again.

refused-not-open = That project is not open now. I did nothing.
refused-not-to-be-shown = { $title } cannot be shown like that yet. I changed nothing.
refused-project-full = { $title } is full: { $most } classes fit. I changed nothing.
refused-seats-impossible = Please choose a number from { $least } to { $most }.
refused-join-gone = That wish to join is not there any more. I did nothing.
refused-join-waiting = You have asked already, and the answer may still come. I did not send it again.
refused-join-too-soon = Less than 30 days ago the answer was not this time. I did not send it again.
refused-join-too-late = { $title } has begun; no other class joins it. I did nothing.
refused-join-over = { $state ->
    [accepted] That wish to join was accepted already.
    [declined] That wish to join was answered already: not this time.
    [withdrawn] That wish to join was taken back.
   *[expired] That wish to join closed without an answer.
  }
refused-draft-first = You have a draft already. Publish it or delete it before you use an idea.
