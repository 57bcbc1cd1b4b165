"""The seventeen plan rules, one small function each: L<number>(plan, classes) yields findings."""
