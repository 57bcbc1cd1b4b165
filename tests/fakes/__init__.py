"""First-class stand-ins for what the core asks of the world: small, documented, and real enough to prove things."""
