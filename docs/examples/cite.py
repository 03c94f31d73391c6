"""Find what a reference names, by the file's own citeStructure and nothing else.

python cite.py seoul-2024.xml ko:annex.2.4
"""

import sys

from lxml import etree


def read(file):
    """Return a tree without namespaces: the paths mean TEI's, and XPath 1 has no default."""
    root = etree.parse(file).getroot()
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return root


def values(structure, rest):
    """Yield what may be the value of a level at the beginning of a reference, and what is left."""
    yield rest, ""
    for delim in {inner.get("delim") for inner in structure}:
        for at in range(1, len(rest)):
            if rest.startswith(delim, at):
                yield rest[:at], rest[at:]


def find(node, structures, rest):
    """Yield each element that a reference, or the rest of one, names from a node on."""
    for structure in structures:
        delim = structure.get("delim", "")
        if rest.startswith(delim):
            path = f"{structure.get('match')}[{structure.get('use')} = $value]"
            for value, inner in values(structure, rest[len(delim) :]):
                for element in node.xpath(path, value=value):
                    if inner:
                        yield from find(element, structure.findall("citeStructure"), inner)
                    else:
                        yield element


def resolve(root, reference):
    """Return the one element that a reference names; a LookupError where there is not one."""
    found = list(find(root, root.findall("teiHeader//refsDecl/citeStructure"), reference))
    if len(found) != 1:
        raise LookupError(f"{reference}: {len(found)} elements")
    return found[0]


def references(node, structures, before=""):
    """Yield each reference with the unit that it cites and the element, outer ones first."""
    for structure in structures:
        for element in node.xpath(structure.get("match")):
            value = element.xpath(f"string({structure.get('use')})")
            reference = before + structure.get("delim", "") + value
            yield reference, structure.get("unit"), element
            yield from references(element, structure.findall("citeStructure"), reference)


if __name__ == "__main__":
    print("".join(resolve(read(sys.argv[1]), sys.argv[2]).itertext()))
