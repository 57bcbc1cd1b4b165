"""The installation's seal: see README.md."""
