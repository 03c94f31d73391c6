"""TMX 1.4b (LISA OSCAR, 2005): translation memories out, and in from any tool.

``writing`` writes bitexts, units or plain pairs, ``reading`` reads units with all that the file
says of them.
"""

from seoul_corpus.exchange.tmx.reading import TMX_LIMITS, Tmx, from_tmx, read_tmx
from seoul_corpus.exchange.tmx.writing import to_tmx, write_tmx

__all__ = ["TMX_LIMITS", "Tmx", "from_tmx", "read_tmx", "to_tmx", "write_tmx"]
