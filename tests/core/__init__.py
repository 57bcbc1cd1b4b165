"""The core as stories: real use cases and conversations on a real SQLite file."""
