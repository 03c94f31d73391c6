"""All checks: what each is called, how grave it is, what it is about, how it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from seoul_corpus.check import (
    form,
    lengths,
    lists,
    meaning,
    naming,
    quantities,
    structure,
    wordings,
)
from seoul_corpus.check.material import Couple, Found, Material
from seoul_corpus.document.finding import Severity

OfCouple = Callable[[Couple], Iterator[Found]]
OfText = Callable[[Material], Iterator[Found]]


class Check(NamedTuple):
    """A check.

    Attributes:
        code: its stable name.
        severity: of what it finds.
        category: in MQM, the dimension and the type of error.
        of_couple: looks at one linked pair; None for a check of the whole text.
        of_text: looks at the whole text; None for a check of one pair.
    """

    code: str
    severity: Severity
    category: str
    of_couple: OfCouple | None = None
    of_text: OfText | None = None


OMISSION: Final = "accuracy/omission"
ADDITION: Final = "accuracy/addition"
MISTRANSLATION: Final = "accuracy/mistranslation"
UNTRANSLATED: Final = "accuracy/untranslated"
NUMBERS: Final = "accuracy/mistranslation/number"
DATES: Final = "accuracy/mistranslation/date-time"
NAMES: Final = "accuracy/mistranslation/entity"
PUNCTUATION: Final = "linguistic-conventions/punctuation"
SPELLING: Final = "linguistic-conventions/spelling"
CHARACTERS: Final = "linguistic-conventions/character-encoding"
STRUCTURE: Final = "design-and-markup/layout"
LINKS: Final = "design-and-markup/link-cross-reference"
TERMS: Final = "terminology/inconsistent-with-terminology-resource"
USE: Final = "terminology/inconsistent-use-of-terminology"

CHECKS: Final = (
    Check("unit-missing", "error", OMISSION, of_text=structure.unit_missing),
    Check("unit-extra", "error", ADDITION, of_text=structure.unit_extra),
    Check("block-missing", "warning", OMISSION, of_text=structure.block_missing),
    Check("sentence-missing", "error", OMISSION, of_text=structure.sentence_missing),
    Check("sentence-extra", "error", ADDITION, of_text=structure.sentence_extra),
    Check("sentences-differ", "info", STRUCTURE, of_text=structure.sentences_differ),
    Check("items-differ", "warning", STRUCTURE, of_text=structure.items_differ),
    Check("label-differs", "warning", LINKS, of_text=structure.label_differs),
    Check("order-differs", "warning", STRUCTURE, of_text=structure.order_differs),
    Check("unit-blank", "error", OMISSION, of_text=structure.unit_blank),
    Check("unit-untranslated", "error", UNTRANSLATED, structure.unit_untranslated),
    Check("unit-copied", "error", UNTRANSLATED, structure.unit_copied),
    Check("figure-differs", "error", NUMBERS, quantities.figure_differs),
    Check("numeral-differs", "error", NUMBERS, quantities.numeral_differs),
    Check("ordinal-differs", "error", NUMBERS, quantities.ordinal_differs),
    Check("percentage-differs", "error", NUMBERS, quantities.percentage_differs),
    Check("money-differs", "error", NUMBERS, quantities.money_differs),
    Check("measure-differs", "error", NUMBERS, quantities.measure_differs),
    Check("date-differs", "error", DATES, quantities.date_differs),
    Check("period-differs", "error", DATES, quantities.period_differs),
    Check("duration-differs", "error", DATES, quantities.duration_differs),
    Check("reference-differs", "error", LINKS, quantities.reference_differs),
    Check("name-differs", "error", NAMES, naming.name_differs),
    Check("name-list-differs", "error", NAMES, naming.name_list_differs),
    Check("acronym-differs", "warning", NAMES, naming.acronym_differs),
    Check("name-varies", "info", USE, of_text=wordings.name_varies),
    Check("term-missing", "warning", TERMS, of_text=wordings.term_missing),
    Check("wording-forbidden", "warning", TERMS, wordings.wording_forbidden),
    Check("term-varies", "info", USE, of_text=wordings.term_varies),
    Check("term-collides", "info", USE, of_text=wordings.term_collides),
    Check("rendering-varies", "info", USE, of_text=wordings.rendering_varies),
    Check("spacing-varies", "info", SPELLING, of_text=wordings.spacing_varies),
    Check("list-item-missing", "warning", OMISSION, lists.list_item_missing),
    Check("negation-differs", "error", MISTRANSLATION, meaning.negation_differs),
    Check("modality-differs", "warning", MISTRANSLATION, meaning.modality_differs),
    Check("act-differs", "warning", MISTRANSLATION, meaning.act_differs),
    Check("brackets-open", "warning", PUNCTUATION, form.brackets_open),
    Check("brackets-differ", "info", PUNCTUATION, form.brackets_differ),
    Check("quotes-open", "warning", PUNCTUATION, form.quotes_open),
    Check("quotes-differ", "info", PUNCTUATION, form.quotes_differ),
    Check("ending-differs", "warning", PUNCTUATION, form.ending_differs),
    Check("word-doubled", "warning", SPELLING, form.word_doubled),
    Check("space-doubled", "info", PUNCTUATION, form.space_doubled),
    Check("space-before-mark", "info", PUNCTUATION, form.space_before_mark),
    Check("invisible-character", "warning", CHARACTERS, form.invisible_character),
    Check("jamo-stray", "warning", CHARACTERS, form.jamo_stray),
    Check("forms-mixed", "warning", CHARACTERS, form.forms_mixed),
    Check("length-unusual", "warning", "accuracy", of_text=lengths.length_unusual),
)
"""In the order in which the documentation has them; each code once."""

CODES: Final = tuple(check.code for check in CHECKS)
