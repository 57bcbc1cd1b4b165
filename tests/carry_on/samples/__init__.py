"""What somebody may add, each as one folder."""
