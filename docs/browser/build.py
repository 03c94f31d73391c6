"""Build one HTML page, offline and whole, from an exported file and CETEIcean.

    mkdir -p build && cp docs/browser/package.json build
    npm install --prefix build --no-package-lock --ignore-scripts
    python docs/browser/build.py seoul-2024.xml build/node_modules/CETEIcean -o seoul-2024.html

The same file gives the same page. Nothing but the standard library is needed.
"""

import argparse
import base64
import hashlib
import html
import json
import re
from pathlib import Path

HERE = Path(__file__).parent
CETEICEAN = "d0302b30107aaa57ec47342e490113f8529a1fc69b3231dfee2df048bceac525"
"""The sha256 of dist/CETEI.js in the release that package.json pins."""


def page(tei: str, ceteicean: Path) -> str:
    """Return the page for an exported file.

    Args:
        tei: the file's text.
        ceteicean: the folder of the npm package.

    Raises:
        ValueError: it is not the release that package.json pins.
    """
    library = (ceteicean / "dist" / "CETEI.js").read_bytes()
    if hashlib.sha256(library).hexdigest() != CETEICEAN:
        raise ValueError(f"{ceteicean}: not the release of CETEIcean that package.json pins")
    style, script = read("page.css"), read("page.js")
    name = re.search(r'<title type="main">([^<]*)</title>', tei)
    parts = {
        "title": name[1] if name else "TEI",
        "style": style,
        "script": script,
        "ceteicean": library.decode(),
        # In a script element "<" alone could end it, or open a comment.
        "tei": json.dumps(tei).replace("<", "\\u003c"),
        "version": json.loads(read("package.json"))["dependencies"]["CETEIcean"],
        "licence": html.escape((ceteicean / "LICENSE.md").read_text(encoding="utf-8")),
        "hashes": f"{digest(library.decode())} {digest(script)}",
        "style-hash": digest(style),
    }
    return re.sub(r"\{\{([a-z-]+)\}\}", lambda match: parts[match[1]], read("page.html"))


def read(name: str) -> str:
    """Return a file that lies beside this one."""
    return (HERE / name).read_text(encoding="utf-8")


def digest(text: str) -> str:
    """Return what a content security policy calls an element with this content."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tei", type=Path, help="the exported file")
    parser.add_argument("ceteicean", type=Path, help="the folder of the npm package CETEIcean")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the page")
    args = parser.parse_args()
    built = page(args.tei.read_text(encoding="utf-8"), args.ceteicean)
    args.output.write_text(built, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
