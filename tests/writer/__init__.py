"""The writer and its prompts: drafts, failures, budgets."""
