"""Times as teachers type them: words in, one moment, a question with candidates, or a plain no out."""

from core.phrases.reading import Ask, Candidate, Day, Instant, Reading, Reason, Reject, Where
from core.phrases.understand import read

__all__ = ["Ask", "Candidate", "Day", "Instant", "Reading", "Reason", "Reject", "Where", "read"]
