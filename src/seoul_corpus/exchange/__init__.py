"""JSON and tab-separated tables: the same bytes each time, and read back equal.

``envelope`` is JSON out and in, ``tables`` the TSV file of units, ``links`` that of links,
``segments`` those of links between segments, ``sheets`` reads what spreadsheets make of them,
``positions`` says where an error stands, ``terms`` reads a table of terms,
``layers`` tables of annotations.
"""

from seoul_corpus.exchange.envelope import DEPTH_LIMIT, SIZE_LIMIT, from_json, to_json
from seoul_corpus.exchange.layers import LAYER_COLUMNS, layer_tsv, read_layer_tsv
from seoul_corpus.exchange.links import (
    LINK_COLUMNS,
    REVIEW_COLUMNS,
    links_tsv,
    read_link_table,
    read_links_tsv,
    review_tsv,
    rows_tsv,
)
from seoul_corpus.exchange.segments import (
    SegmentForm,
    TextPairs,
    read_ladder,
    read_pairs,
    segments_file,
)
from seoul_corpus.exchange.tables import UNIT_COLUMNS, units_tsv
from seoul_corpus.exchange.terms import TERM_COLUMNS, read_terms_tsv

__all__ = [
    "DEPTH_LIMIT",
    "LAYER_COLUMNS",
    "LINK_COLUMNS",
    "REVIEW_COLUMNS",
    "SIZE_LIMIT",
    "TERM_COLUMNS",
    "UNIT_COLUMNS",
    "SegmentForm",
    "TextPairs",
    "from_json",
    "layer_tsv",
    "links_tsv",
    "read_ladder",
    "read_layer_tsv",
    "read_link_table",
    "read_links_tsv",
    "read_pairs",
    "read_terms_tsv",
    "review_tsv",
    "rows_tsv",
    "segments_file",
    "to_json",
    "units_tsv",
]
