"""Small servers on loopback that stand in for the vendors in tests."""
