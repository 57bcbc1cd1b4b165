"""A walker that presses every button there is, from where the stories have led."""
