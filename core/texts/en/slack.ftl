# What an administrator reads after /slack/install, and what Slack shows of Chaski before anybody has met it.

slack-install-done = Chaski is in your workspace
slack-install-done-words = Chaski was added to { $name }. Open its Home in Slack: it shows each teacher what comes first. Tell your colleagues that they find Chaski under Apps.
slack-install-done-next = Open Chaski in Slack
slack-install-denied = Nothing was added
slack-install-denied-words = Slack did not get a yes, so Chaski is not in your workspace and nothing was kept. If only administrators may add apps in your school, send them this link.
slack-install-denied-next = Begin again
slack-install-over = This page does not hold any more
slack-install-over-words = Adding Chaski has to be finished within ten minutes, in the browser in which it began. Nothing was added.
slack-install-over-next = Begin again
slack-install-failed = That did not work
slack-install-failed-words = Slack or Chaski could not finish this just now. Nothing was added; trying again in a minute does no harm.
slack-install-failed-next = Try again

slack-about = Shared classroom projects with a class in another country
slack-command = What comes next in your project
slack-shortcut-add-to-board = Add to the board
slack-shortcut-add-to-board-about = Puts this message on your project's board, after a look
slack-shortcut-ask-project = Ask the project
slack-shortcut-ask-project-about = Finds what was agreed, planned or said in your project
