"""From files to text: bounded, decoded by a known encoding, never in silence."""

from seoul_corpus.sources.media import media_type, read, read_file
from seoul_corpus.sources.plain import ENCODINGS, decode, read_bytes
from seoul_corpus.sources.source import INPUT_LIMIT, Notice, Source

__all__ = [
    "ENCODINGS",
    "INPUT_LIMIT",
    "Notice",
    "Source",
    "decode",
    "media_type",
    "read",
    "read_bytes",
    "read_file",
]
