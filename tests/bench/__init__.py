"""How fast Chaski is, against what it could have been built on; `python -m tests.bench`, never part of pytest."""
