"use strict";
const root = document.documentElement;
const rows = [...document.querySelectorAll("tbody tr")];
const found = [...document.querySelectorAll(".findings li")];
const byId = (id) => document.getElementById(id);
const controls = byId("controls");
controls.hidden = false;

function speak(lang) {
  root.lang = lang;
  for (const one of document.querySelectorAll("[data-en]")) {
    if (one.hasAttribute("aria-label")) one.setAttribute("aria-label", one.dataset[lang]);
    else one.textContent = one.dataset[lang];
  }
}

function numbers(element) {
  return element.dataset.numbers ? element.dataset.numbers.split(" ") : [];
}

function filter() {
  const words = byId("search").value.normalize("NFC").toLowerCase().trim();
  const code = byId("code").value;
  const chosen = new Set([...document.querySelectorAll("[name=severity]:checked")].map((e) => e.value));
  const has = (element) => element.textContent.normalize("NFC").toLowerCase().includes(words);
  const inRow = new Set(rows.filter((row) => words && has(row)).map((row) => row.id));
  const shown = new Set();
  for (const one of found) {
    const fits = chosen.has(one.dataset.severity) && (!code || code === one.dataset.code);
    one.hidden = !fits || !(!words || has(one) || inRow.has("u-" + one.dataset.passage));
    if (!one.hidden) shown.add(one.id.slice(1));
  }
  const narrowed = byId("only").checked || code || chosen.size < 3;
  for (const row of rows) {
    const here = numbers(row).some((number) => shown.has(number));
    row.hidden = narrowed ? !here : Boolean(words) && !here && !inRow.has(row.id);
  }
  for (const mark of document.querySelectorAll("mark")) {
    mark.classList.toggle("off", !numbers(mark).some((number) => shown.has(number)));
  }
  byId("shown").textContent = `${shown.size} / ${found.length}`;
}

function show(one) {
  for (const old of document.querySelectorAll(".now")) old.classList.remove("now");
  one.classList.add("now");
  const row = byId("u-" + one.dataset.passage);
  if (row) {
    row.classList.add("now");
    row.scrollIntoView({ block: "center" });
  }
  one.focus({ preventScroll: true });
  one.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const visible = found.filter((one) => !one.hidden);
  if (!visible.length) return;
  const at = visible.findIndex((one) => one.classList.contains("now"));
  const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : at + by;
  show(visible[(next + visible.length) % visible.length]);
}

function reset() {
  controls.reset();
  filter();
}

controls.addEventListener("input", filter);
controls.addEventListener("submit", (event) => event.preventDefault());
byId("language").addEventListener("click", () => speak(root.lang === "ko" ? "en" : "ko"));
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link) return;
  const target = byId(decodeURIComponent(link.getAttribute("href").slice(1)));
  const one = target && target.closest("li") ? target : link.closest("li");
  if (one && found.includes(one)) {
    event.preventDefault();
    one.hidden = false;
    show(one);
  }
});
document.addEventListener("keydown", (event) => {
  if (!byId("keys").checked || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (event.key === "Escape") reset();
  else if (typing) return;
  else if (event.key === "n") step(1);
  else if (event.key === "p") step(-1);
  else if (event.key === "/") { event.preventDefault(); byId("search").focus(); }
});
filter();
