# The home card and help.
command-home = What is next today
command-find = Find a class
command-requests = Invitations sent and received
command-say = Write to the other classes
command-help = Help with examples
help = You can tap the buttons or write. For example: /find to look for a class, /plan to make or change the plan, /sessions for calls, /say to write to the other classes. /cancel leaves what you are doing and loses nothing.
home-no-partner = Your class has no partner yet. Shall we look for one?
home-partner = You have a partner. Next comes the plan.
