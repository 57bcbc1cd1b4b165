"""The tests: stories first, rules of the house beside them."""
