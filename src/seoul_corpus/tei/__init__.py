"""TEI: out, checked, and back in."""
