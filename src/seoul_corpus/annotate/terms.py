"""Terms: every occurrence of a term base's wordings, the longest first."""

from __future__ import annotations

from seoul_corpus.annotate.mark import Mark
from seoul_corpus.annotate.matcher import Matcher, forms
from seoul_corpus.document import Term, TermBase, Wording
from seoul_corpus.parse.collector import collector_paused


class TermMatcher:
    """A term base, ready to be found in texts of one language.

    Building takes time linear in the term base, finding time linear in the text.

    Example:
        >>> wording = Wording(lang="ko", text="국제 협력")
        >>> matcher = TermMatcher(TermBase(terms=(Term(id="t1", wordings=(wording,)),)), "ko")
        >>> [(mark.start, mark.end, mark.ref) for mark in matcher.find("국제협력을, 국제 협력의")]
        [(0, 4, 't1'), (7, 12, 't1')]
    """

    def __init__(self, base: TermBase, lang: str) -> None:
        self._matcher: Matcher[tuple[str, str, str, str]] = Matcher(
            form
            for term in base.terms
            for wording in term.wordings
            if wording.lang.partition("-")[0] == lang.partition("-")[0]
            for form in forms(wording.text, lang, wording.part_of_speech, _said(term, wording))
        )

    def find(self, text: str) -> list[Mark]:
        """Return the occurrences; ``value`` is the wording in the base, ``note`` its status."""
        with collector_paused():
            return [Mark(start, end, *said) for start, end, said in self._matcher.find(text)]


def _said(term: Term, wording: Wording) -> tuple[str, str, str, str]:
    """Return what a mark says of an occurrence: type, value, ref and note."""
    return ("term", wording.text, term.id, wording.status)
