"""The story over the wire: real processes and real libraries against the stand-ins, killed and restarted."""
