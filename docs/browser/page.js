// Two texts side by side, and what joins them: all of it comes from the TEI file in this page.

const TEI = "http://www.tei-c.org/ns/1.0";
const PIECES = "tei-p, tei-head, tei-note, tei-ab, tei-fw";
const LEAVES = "tei-s, tei-head, tei-note, tei-ab";
const ROLES = { "tei-list": "list", "tei-item": "listitem", "tei-p": "paragraph", "tei-head": "heading" };

const all = (selector, node = document) => Array.from(node.querySelectorAll(selector));
const ids = (element, name) => element.getAttribute(name).split(/\s+/).map((pointer) => pointer.slice(1));

/** Show the file as HTML elements; CETEIcean makes a landmark of each div, which are too many. */
function show() {
  const cetei = new CETEI({ omitDefaultBehaviors: true, ignoreFragmentId: true });
  cetei.addBehaviors({ namespaces: { tei: TEI } });
  const tei = JSON.parse(document.getElementById("tei").textContent);
  const dom = cetei.makeHTML5(tei, null, (element) => {
    const role = ROLES[element.localName];
    if (element.localName === "tei-div") ["role", "aria-label"].forEach((name) => element.removeAttribute(name));
    if (role) element.setAttribute("role", role);
    if (role === "heading") element.setAttribute("aria-level", element.getAttribute("type") === "title" ? 2 : 3);
  });
  document.getElementById("texts").append(dom);
  return cetei;
}

/** Return the links of each unit: the units of either side, in the order of the file. */
function linksOf(texts) {
  const links = new Map();
  for (const group of all("tei-linkgrp[type=alignment]:not([subtype=term])")) {
    for (const element of all(":scope > tei-link, :scope > tei-ptr", group)) {
      const units = ids(element, "target").map((id) => document.getElementById(id));
      const sides = texts.map((text) => units.filter((unit) => text.contains(unit)));
      for (const unit of units) links.set(unit, [...(links.get(unit) ?? []), { element, sides }]);
    }
  }
  return links;
}

/** Return the units on the other side. */
function counterparts(unit, links) {
  const others = (links.get(unit) ?? []).flatMap(({ sides }) => sides.filter((side) => !side.includes(unit)));
  return others.flat();
}

/** Give each block of text the row of its counterpart, so that no text is out of order. */
function layOut(texts, links) {
  const [first, second] = texts.map(blocksOf);
  let row = 2, placed = 0;
  const place = (block) => block.style.setProperty("--row", row);
  for (const block of first) {
    const others = [block, ...all("*", block)].flatMap((unit) => counterparts(unit, links));
    const partners = others.map((unit) => second.findIndex((other) => other.contains(unit)));
    const partner = Math.min(...partners.filter((index) => index >= placed));
    for (; placed < partner && partner < Infinity; placed++, row++) place(second[placed]);
    place(block);
    if (placed === partner) place(second[placed++]);
    row++;
  }
  for (; placed < (second?.length ?? 0); placed++, row++) place(second[placed]);
}

function blocksOf(text, column) {
  const blocks = all(PIECES, text).filter((piece) => !piece.parentElement.closest(PIECES));
  for (const block of blocks) {
    block.classList.add("block", ["first", "second"][column]);
    block.style.setProperty("--column", column + 1);
  }
  return blocks;
}

/** Put the edition's language and role above each text: nobody shall take one for another. */
function head(text, column) {
  const [source] = ids(text, "decls").map((id) => document.getElementById(id));
  const language = all("tei-language").find((one) => one.getAttribute("ident") === text.lang);
  const words = [language?.textContent ?? text.lang, source.getAttribute("type")];
  const heading = Object.assign(document.createElement("div"), { className: "edition" });
  heading.textContent = words.filter(Boolean).join(" · ");
  heading.style.setProperty("--column", column + 1);
  heading.style.setProperty("--row", 1);
  text.querySelector("tei-body").setAttribute("aria-label", heading.textContent);
  text.prepend(heading);
  const link = document.createElement("a");
  link.textContent = words[0];
  link.href = `#${text.querySelector("[tabindex]")?.id ?? text.id}`;
  document.querySelector("nav").append(link);
}

/** Copy what the header says to people into the page. */
function about() {
  const copy = (selector, id) => {
    for (const said of all(selector)) {
      const paragraph = document.createElement("p");
      paragraph.lang = said.closest("[lang]").lang;
      paragraph.textContent = said.textContent;
      document.getElementById(id).append(paragraph);
    }
  };
  copy("tei-projectdesc > tei-p", "about");
  copy("tei-availability > tei-p", "rights");
}

/** Say how a unit is linked, in the words of the file's own categories. */
function describe(unit, links, cetei) {
  const said = (links.get(unit) ?? []).map(({ element, sides }) => {
    if (!sides.every((side) => side.length)) return `${unit.id}: no counterpart`;
    const relation = (element.getAttribute("ana") ?? "").split(" ").find((one) => one.startsWith("rel:"));
    const category = relation && document.getElementById(resolve(relation, cetei).slice(1));
    const names = sides.map((side) => side.map((one) => one.id).join(" + ")).join(" ↔ ");
    return category ? `${names}: ${category.querySelector("[lang=en]").textContent}` : names;
  });
  return said.join("; ");
}

/** Return what a pointer with a prefix stands for; the pattern is for what follows the colon. */
function resolve(pointer, cetei) {
  const [, prefix, rest] = /^([^:]+):(.*)$/.exec(pointer);
  const { matchPattern, replacementPattern } = cetei.utilities.getPrefixDef(prefix);
  return rest.replace(new RegExp(matchPattern), replacementPattern);
}

function main() {
  const cetei = show();
  const texts = all("tei-text:has(> tei-body)");
  const links = linksOf(texts);
  for (const unit of links.keys()) {
    const others = counterparts(unit, links);
    unit.classList.add(others.length ? "linked" : "alone");
    if (others.length) unit.setAttribute("aria-details", others.map((other) => other.id).join(" "));
    if (unit.matches(LEAVES)) unit.tabIndex = 0;
  }
  layOut(texts, links);
  texts.forEach(head);
  about();

  const mark = (unit) => {
    all(".pointed, .counterpart").forEach((one) => one.classList.remove("pointed", "counterpart"));
    document.getElementById("status").textContent = unit ? describe(unit, links, cetei) : "";
    unit?.classList.add("pointed");
    if (unit) counterparts(unit, links).forEach((one) => one.classList.add("counterpart"));
  };
  const unitAt = (node) => (links.has(node) || !node ? node : unitAt(node.parentElement));
  const focused = () => unitAt(document.activeElement);
  const shown = document.getElementById("texts");
  shown.addEventListener("pointerover", (event) => mark(unitAt(event.target) ?? focused()));
  shown.addEventListener("pointerleave", () => mark(focused()));
  shown.addEventListener("focusin", (event) => mark(unitAt(event.target)));
  shown.addEventListener("focusout", () => mark(null));
  shown.addEventListener("keydown", (event) => {
    if (event.key === "Enter") counterparts(unitAt(event.target), links)[0]?.focus();
  });
}

main();
