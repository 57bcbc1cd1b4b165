"""The nouns of a shared classroom project and their rules, as plain values: no clock, no language, no storage."""
