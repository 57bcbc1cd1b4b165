"""What Chaski asks and in which order: scripts of one sitting, replayed from their journal."""
