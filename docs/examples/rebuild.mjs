// Rebuild each unit's text and each aligned pair from an exported file, with the DOM alone: in a
// browser its own DOMParser, in node that of @xmldom/xmldom.
//
//     npm install @xmldom/xmldom@0.9.12 && node rebuild.mjs seoul-2024.xml

const TEI = "http://www.tei-c.org/ns/1.0";
const PIECES = ["p", "head", "note", "ab", "fw"];
const all = (node, name) => Array.from(node.getElementsByTagNameNS(TEI, name));
const words = (element, name) => (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean);
const point = (hex) => String.fromCodePoint(parseInt(hex, 16));

/** Return the text of each element with an xml:id: of the units, and of the whole text. */
export function textsOf(text) {
  const out = [], texts = new Map();
  let last = 0; // the length of out where a piece ended

  function walk(element, inside) {
    const name = element.localName, piece = !inside && PIECES.includes(name);
    const holds = piece || PIECES.some((one) => all(element, one).length);
    if (!inside && last > 0 && last === out.length && holds) out.push("\n\n"); // a gap without space
    const first = out.length;
    if (name === "space") out.push(words(element, "n").map((n) => point(n.slice(2))).join(""));
    if (name === "g") out.push(point(element.getAttribute("ref").split(".").pop()));
    for (const child of Array.from(element.childNodes)) {
      if (child.nodeType === 1) walk(child, inside || piece);
      else if ((child.nodeType === 3 || child.nodeType === 4) && (inside || piece)) out.push(child.data);
    }
    if (piece) last = out.length;
    const id = element.getAttribute("xml:id");
    if (id) texts.set(id, out.slice(first).join(""));
  }

  walk(text, false);
  return texts;
}

/** Return all texts by id, and the pairs: a level, ids of the source, ids of the target. */
export function rebuild(dom) {
  const units = {}, home = new Map(), pairs = [];
  for (const body of all(dom, "body")) {
    for (const [id, text] of textsOf(body.parentNode)) {
      units[id] = text;
      home.set(id, "#" + body.parentNode.getAttribute("xml:id"));
    }
  }
  for (const group of all(dom, "linkGrp").filter((one) => one.getAttribute("type") === "alignment")) {
    for (const link of Array.from(group.childNodes).filter((node) => node.nodeType === 1)) {
      if (link.getAttribute("type") === "unlinked") continue;
      const ids = words(link, "target").map((pointer) => pointer.slice(1));
      const sides = words(group, "domains").map((one) => ids.filter((id) => home.get(id) === one));
      pairs.push([group.getAttribute("subtype"), ...sides]);
    }
  }
  return [units, pairs];
}

if (typeof process !== "undefined") {
  const { readFileSync } = await import("node:fs");
  const { DOMParser } = await import("@xmldom/xmldom");
  // XML 1.0 knows two line ends; the default of @xmldom/xmldom is to change U+0085 and U+2028 too.
  const parser = new DOMParser({ normalizeLineEndings: (xml) => xml.replace(/\r\n?/g, "\n") });
  const dom = parser.parseFromString(readFileSync(process.argv[2], "utf-8"), "text/xml");
  console.log(JSON.stringify(rebuild(dom)));
}
