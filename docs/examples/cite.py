"""Find what a reference names, by the file's own citeStructure and nothing else.

python cite.py seoul-2024.xml ko.annex.p2.4
"""

import sys

from lxml import etree


def read(file):
    """Return a tree without namespaces: the paths mean TEI's, and XPath 1 has no default."""
    root = etree.parse(file).getroot()
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return root


def references(node, structures, before=""):
    """Yield each reference with the unit that it cites and the element, outer ones first."""
    for structure in structures:
        for element in node.xpath(structure.get("match")):
            name = element.xpath(f"string({structure.get('use')})")
            reference = before + structure.get("delim", "") + name
            yield reference, structure.get("unit"), element
            yield from references(element, structure.findall("citeStructure"), reference)


def resolve(root, reference):
    """Return the one element that a reference names; a KeyError where there is none."""
    declared = root.findall(".//refsDecl/citeStructure")
    return {name: element for name, _, element in references(root, declared)}[reference]


if __name__ == "__main__":
    print("".join(resolve(read(sys.argv[1]), sys.argv[2]).itertext()))
