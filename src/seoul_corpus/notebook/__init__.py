"""What a notebook shows: bilingual tables, also with layers in colour.

``tables`` lays the two texts side by side, ``layers`` marks what the layers say in them.
"""

from seoul_corpus.notebook.layers import Shown, show_layers
from seoul_corpus.notebook.tables import ROW_LIMIT, bitext_html, pairs_html

__all__ = ["ROW_LIMIT", "Shown", "bitext_html", "pairs_html", "show_layers"]
