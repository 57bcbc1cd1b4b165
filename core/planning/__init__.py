"""Plans, school calendars and hours in common: pure rules, without storage, clock or network."""
