"""What Chaski knows and decides, with no platform, database, network or clock of its own."""
