"""What Chaski does, one verb per file: each reads as a recipe, writes its letters and jobs in plain sight, and never
commits."""
