"""Word documents of the smallest kind, for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts.items():
            zipped.writestr(name, data)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a Word document with that body; other parts by name, without their root."""
    roots = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes"}
    roots |= {"endnotes": "endnotes", "comments": "comments", "header1": "hdr"}
    files = {"word/document.xml": f"<w:document {NS}><w:body>{body}</w:body></w:document>"}
    for name, inner in parts.items():
        files[f"word/{name}.xml"] = f"<w:{roots[name]} {NS}>{inner}</w:{roots[name]}>"
    return archive({"[Content_Types].xml": "<Types/>", **files})


def p(text: str, number: tuple[int, int] | None = None, style: str = "") -> str:
    """Return a paragraph, of a list (number, level) or with a style."""
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        said += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    run = f"<w:r><w:t>{escape(text)}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{said}</w:pPr>{run}</w:p>"


def levels(*texts: tuple[str, str], more: str = "") -> str:
    """Return the levels of a list from the format and the text of each."""
    return "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate(texts)
    )


def abstract(number: int, inner: str) -> str:
    """Return the definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'


def num(number: int, of: int, inner: str = "") -> str:
    """Return a list of that definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'
