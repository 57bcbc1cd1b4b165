"""The steps from every released state of the tables to the present one."""
