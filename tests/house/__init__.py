"""The tests of the house itself: each rule that can be checked names the file that breaks it."""
