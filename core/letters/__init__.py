"""What Chaski writes of its own accord: one function per kind of letter, written for its reader when it leaves.

A letter is written at the last moment, against what is true then: permission, language, lateness.
"""
