"""What a program behind a webhook can do, and how fast it is spoken to: it names no limits, so these are ours."""

from core.ports.platform import Abilities, Manners

LARGEST = 4_000_000
ABILITIES = Abilities(forms=False, edits=True, largest_file=LARGEST)
MANNERS = Manners(per_second=20, per_chat=2, burst=10, reads_back=True)
