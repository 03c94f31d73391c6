"""What was found in two texts, for people and for programs.

``passages`` lays both texts out with the findings in place, in the words of ``wordings``;
``page`` makes one HTML file of it, ``markdown`` a text for a ticket, ``lines`` what a terminal
shows; ``changes`` shows what is different between two texts. ``sarif`` needs no texts: findings
and their places.
"""

from seoul_corpus.reports.changes import difference_html, difference_lines
from seoul_corpus.reports.lines import report_lines
from seoul_corpus.reports.markdown import to_markdown
from seoul_corpus.reports.page import to_html
from seoul_corpus.reports.sarif import to_sarif

__all__ = [
    "difference_html",
    "difference_lines",
    "report_lines",
    "to_html",
    "to_markdown",
    "to_sarif",
]
