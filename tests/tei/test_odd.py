"""The ODD documents the grammar: the same elements, attributes and values; its examples hold."""

from __future__ import annotations

import copy

import pytest
from lxml import etree

from seoul_corpus import from_tei, validate
from seoul_corpus.resources import resource
from seoul_corpus.tei.checking import RULES
from seoul_corpus.tei.profile import PROFILE_VERSION, XML
from tests.tei.contract import (
    NG,
    SCHEMAS,
    TEI,
    Element,
    Grammar,
    odd_examples,
    odd_names,
    odd_values,
)
from tests.tei.test_writer import GRAMMARS, grammar

RNG = etree.parse(SCHEMAS / "seoul_corpus.rng").getroot()
ODD = etree.parse(SCHEMAS / "seoul_corpus.odd").getroot()
EXAMPLES = list(odd_examples(ODD))
LANGUAGES = {"en", "ko"}


def test_it_names_the_elements_and_attributes_of_the_grammar() -> None:
    """Neither side has one that the other lacks: a new one is an elementSpec or an attDef."""
    ours, theirs = Grammar(RNG).names(), odd_names(ODD)
    assert sorted(theirs) == sorted(ours)
    assert {name: sorted(found) for name, found in theirs.items()} == {
        name: sorted(found) for name, found in ours.items()
    }


def _without(root: Element, path: str) -> Element:
    twin = copy.deepcopy(root)
    found = twin.find(path)
    assert found is not None
    around = found.getparent()
    assert around is not None
    around.remove(found)
    return twin


@pytest.mark.parametrize(
    ("rng", "odd"),
    [
        (f".//{NG}attribute[@name='marks']", None),
        (f".//{NG}element[@name='pb']", None),
        (f".//{NG}attribute[@name='corresp']", None),
        (None, f".//{TEI}elementSpec[@ident='pb']"),
        (None, f".//{TEI}attDef[@ident='marks']"),
        (None, f".//{TEI}elementSpec[@ident='s']//{TEI}attDef[@ident='corresp']"),
    ],
)
def test_a_loss_on_either_side_is_seen(rng: str | None, odd: str | None) -> None:
    """An element or attribute less in one of the files, also behind a reference, differs."""
    ours = Grammar(_without(RNG, rng) if rng else RNG).names()
    theirs = odd_names(_without(ODD, odd) if odd else ODD)
    assert ours != theirs


def test_closed_lists_of_values_are_those_of_the_grammar() -> None:
    """Where the grammar takes certain words only, the ODD lists them."""
    assert odd_values(ODD) == Grammar(RNG).values()


def test_each_element_comes_from_a_module_that_is_taken() -> None:
    """A new element is named in the moduleRef of its module, too."""
    taken = {
        (module.get("key"), name)
        for module in ODD.iter(f"{TEI}moduleRef")
        for name in module.get("include", "").split()
    }
    specified = {(s.get("module"), s.get("ident")) for s in ODD.iter(f"{TEI}elementSpec")}
    assert taken == specified


def test_everything_is_described_in_both_languages() -> None:
    """Each element and attribute has one description in English and one in Korean."""
    for spec in ODD.iter(f"{TEI}elementSpec", f"{TEI}attDef"):
        said = {d.get(f"{{{XML}}}lang"): d for d in spec.iterfind(f"{TEI}desc")}
        assert set(said) == LANGUAGES, spec.get("ident")
        assert all((d.text or "").strip() for d in said.values())


def test_the_rules_are_explained() -> None:
    """Each rule of validate stands there by its id, with what it asks for."""
    for label in ODD.iterfind(f".//{TEI}list[@type='gloss']/{TEI}label"):
        item = label.getnext()
        assert item is not None
        assert " ".join(str(RULES[label.text or ""].__doc__).split()) == item[0].text
        assert len(item) == len(LANGUAGES)
    labels = [label.text for label in ODD.iterfind(f".//{TEI}list[@type='gloss']/{TEI}label")]
    assert labels == list(RULES)


def test_it_is_of_the_same_version() -> None:
    """The edition of the ODD is the version of the profile."""
    edition = ODD.find(f".//{TEI}editionStmt/{TEI}edition")
    assert edition is not None
    assert edition.get("n") == PROFILE_VERSION


def test_it_ships() -> None:
    """It is found where the other schemas are."""
    assert resource("schemas", "seoul_corpus.odd").is_file()


# --- examples ---------------------------------------------------------------------------------


def test_examples_are_pieces_of_valid_files() -> None:
    """The grammar takes each example, wherever it may stand, unless it says it is shortened."""
    pieces = Grammar(RNG).of_pieces()
    for example in odd_examples(ODD, whole=True):
        assert pieces.validate(example), (etree.tostring(example), pieces.error_log)
    wrong = copy.deepcopy(EXAMPLES[-1])
    wrong.set("rend", "bold")
    assert not pieces.validate(wrong)


def test_examples_show_every_element_and_attribute() -> None:
    """Nothing is documented that no example shows."""
    shown = {name: set[str]() for name in Grammar(RNG).names()}
    for example in EXAMPLES:
        for element in example.iter("*"):
            names = {str(name).replace(f"{{{XML}}}", "xml:") for name in element.attrib}
            shown[etree.QName(element).localname] |= names
    assert shown == Grammar(RNG).names()


def test_the_whole_file_among_the_examples_is_one() -> None:
    """It keeps the rules, too, and can be read."""
    (whole,) = [example for example in EXAMPLES if example.tag == f"{TEI}TEI"]
    tei = etree.tostring(whole, encoding="utf-8")
    assert validate(tei) == ()
    assert from_tei(tei).key == "seoul"


@pytest.mark.slow
@pytest.mark.parametrize("version", GRAMMARS)
def test_it_is_valid_tei(version: str) -> None:
    """TEI's own grammar takes it, with its examples."""
    schema = grammar(version)
    assert schema.validate(ODD), schema.error_log
