# A second messenger.
command-link = Join my account of another messenger
b-link = Another messenger
b-have-code = I have a code
b-not-me = That wasn't me
b-unlink = Separate { $messenger }

talk-link-code = the code of the other messenger
link-accounts = Your accounts: { $names }.
link-how = To go on in another messenger, open Chaski there and write /link with this code. It is good for 10 minutes, once:
link-safe = Pass it on to nobody: whoever uses it comes in as you.
ask-link-code = Write the code that the other messenger shows you, for example K7QX-2MPA.
link-wrong = { $left ->
    [one] That code does not work: 10 minutes have passed or a letter is missing. You have one try left.
   *[other] That code does not work: 10 minutes have passed or a letter is missing. You have { $left } tries left.
  }
link-closed = Those were five codes that do not work. For an hour I take no other one here; your account is as it was.
link-own = That code is of this very account. Write it in the other messenger.
link-other-way = You have a class here already. Do it the other way round: write /link here and type that code in the other messenger.
link-both = There is a class in each account, and I cannot join them without losing one. If one is not needed, delete it with /privacy in that messenger and try again.
link-joined = Done: your { $messenger } account is joined. You can go on here or in the other messenger; I write to you where you spoke last.
linked = Your { $messenger } account was joined to this one. From now on you can go on in either. If it wasn't you, tap that and I separate it.
link-apart = The { $messenger } account is no longer joined to the other one.
refused-link-gone = That account is no longer joined. I changed nothing.
