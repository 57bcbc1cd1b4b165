"""Everything that outlives the process: tables, repositories, the inbox, the outbox, jobs and files."""
