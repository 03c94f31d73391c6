"""Rebuild each unit's text and each aligned pair from an exported file, with plain Python.

python rebuild.py seoul-2024.xml
"""

import json
import sys
import xml.etree.ElementTree as ET

TEI, ID = "{http://www.tei-c.org/ns/1.0}", "{http://www.w3.org/XML/1998/namespace}id"
PIECES = {TEI + name for name in ("p", "head", "note", "ab", "fw")}


def texts_of(text):
    """Return the text of each element with an xml:id: of the units, and of the whole text."""
    out, slices, last = [], {}, 0  # last: the length of out where a piece ended

    def walk(element, inside):
        nonlocal last
        if not inside and last == len(out) > 0 and any(e.tag in PIECES for e in element.iter()):
            out.append("\n\n")  # a gap without space
        first, piece = len(out), not inside and element.tag in PIECES
        if element.tag == TEI + "space":
            out.append("".join(chr(int(point[2:], 16)) for point in element.get("n", "").split()))
        if element.tag == TEI + "g":
            out.append(chr(int(element.get("ref").rpartition(".")[2], 16)))
        if inside or piece:
            out.append(element.text or "")
        for child in element:
            walk(child, inside or piece)
            if inside or piece:
                out.append(child.tail or "")
        last = len(out) if piece else last
        slices[element.get(ID)] = first, len(out)

    walk(text, inside=False)
    return {name: "".join(out[first:end]) for name, (first, end) in slices.items() if name}


def rebuild(file):
    """Return all texts by id, and the pairs: a level, ids of the source, ids of the target."""
    root, units, home, pairs = ET.parse(file).getroot(), {}, {}, []
    for text in root.iterfind(f".//{TEI}text[{TEI}body]"):
        found = texts_of(text)
        units |= found
        home |= dict.fromkeys(found, text.get(ID))
    for group in root.iterfind(f".//{TEI}linkGrp[@type='alignment']"):
        for link in group:
            ids = [pointer[1:] for pointer in link.get("target").split()]
            source, target = (
                [name for name in ids if home[name] == domain[1:]]
                for domain in group.get("domains").split()
            )
            if link.get("type") != "unlinked":
                pairs.append((group.get("subtype"), source, target))
    return units, pairs


if __name__ == "__main__":
    json.dump(rebuild(sys.argv[1]), sys.stdout)
