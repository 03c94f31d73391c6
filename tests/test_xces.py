"""XCES out and in: the links come back; foreign files are read, unsafe ones refused."""

from __future__ import annotations

import pytest
from hypothesis import given

from seoul_corpus import Bitext, FormatError, load_bitext
from seoul_corpus.xces import from_xces, to_xces
from tests.strategies import bitexts


@given(bitexts())
def test_links_come_back(bitext: Bitext) -> None:
    """Both sides and the confidence of each link of a level, in order; the same bytes each time."""
    data = to_xces(bitext, "paragraph")
    assert data == to_xces(bitext, "paragraph")
    (group,) = from_xces(data)
    assert [(k.source, k.target, k.certainty) for k in group.links] == [
        (k.source_ids, k.target_ids, k.confidence) for k in bitext.alignment.at("paragraph")
    ]


def test_the_files_of_the_split_layout_are_named() -> None:
    """The ids stand in them."""
    (group,) = from_xces(to_xces(load_bitext()))
    assert (group.from_doc, group.to_doc) == ("seoul-2024.ko.xml", "seoul-2024.en.xml")
    assert len(group.links) == 26


def test_a_collection_with_a_doctype_is_read() -> None:
    """As large collections publish theirs: several groups, a DOCTYPE that only names the format."""
    text = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
<cesAlign version="1.0">
 <linkGrp targType="s" fromDoc="en/1.xml.gz" toDoc="ko/1.xml.gz" >
<link certainty="-0.3" xtargets="1 2;1" id="SL0" />
<link xtargets=";2" id="SL1" />
 </linkGrp>
 <linkGrp targType="s" fromDoc="en/2.xml.gz" toDoc="ko/2.xml.gz" />
</cesAlign>"""
    first, second = from_xces(text.encode())
    assert [(k.source, k.target, k.certainty) for k in first.links] == [
        (("1", "2"), ("1",), -0.3),
        ((), ("2",), None),
    ]
    assert second.links == ()


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE cesAlign [<!ENTITY a "b">]><cesAlign/>',
        "<!DOCTYPE other><cesAlign/>",
        "<TEI/>",
        '<cesAlign><linkGrp><link xtargets="1"/></linkGrp></cesAlign>',
        "<cesAlign><linkGrp><align/></linkGrp></cesAlign>",
        '<cesAlign><linkGrp><link xtargets="1;1" certainty="high"/></linkGrp></cesAlign>',
    ],
)
def test_what_is_no_xces_is_refused(text: str) -> None:
    """Declarations of its own, other roots, links without two sides."""
    with pytest.raises(FormatError):
        from_xces(text.encode())
