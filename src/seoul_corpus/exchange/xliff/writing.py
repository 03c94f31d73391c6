"""A bitext as XLIFF 1.2 or 2.0."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from seoul_corpus.errors import FormatError
from seoul_corpus.exchange.work import WorkLevel, about_documents, work_units
from seoul_corpus.exchange.xliff import version12, version20
from seoul_corpus.exchange.xliff.content import Content, Version

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding

_VERSIONS: Final = {"1.2": version12, "2.0": version20}


def to_xliff(
    bitext: Bitext,
    *,
    version: Version = "1.2",
    level: WorkLevel = "sentence",
    findings: Collection[Finding] = (),
    lang: str = "en",
) -> bytes:
    """Return a bitext as XLIFF; equal values give equal bytes.

    A unit has the id of its link. The state tells who stands for the link, findings and remarks
    are notes, terms of the layer ``terms`` are marked (``annotate`` puts them there), and the
    fingerprints of both texts are kept, so that an edited file can be brought back.

    Args:
        bitext: the two texts.
        version: ``1.2``, which most tools edit, or ``2.0``.
        level: what is one unit: a sentence, or a paragraph's own words.
        findings: what was noticed; each becomes a note of its unit.
        lang: language of the notes, ``en`` or ``ko``.

    Raises:
        FormatError: the version is neither.

    Example:
        >>> from seoul_corpus import load_bitext
        >>> to_xliff(load_bitext()).decode().count("<trans-unit ")
        30
    """
    form = _VERSIONS.get(version)
    if form is None:
        raise FormatError("xliff-version", found=str(version), known=", ".join(_VERSIONS))
    units = work_units(bitext, level=level, findings=findings, lang=lang)
    head = form.head(bitext, list(about_documents(bitext, lang)))
    body = [form.unit(Content(bitext, unit)) for unit in units] or [form.EMPTY]
    return "".join([head, *body, form.TAIL]).encode()
