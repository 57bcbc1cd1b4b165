"""What is drawn and printed: invitations, pictures, the page, photos."""
