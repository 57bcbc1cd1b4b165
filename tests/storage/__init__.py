"""What the databases must keep, each told on SQLite and on a real PostgreSQL."""
