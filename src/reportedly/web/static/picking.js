// Picking with the keyboard: a claim to merge with, lines to split off. Every link and form works without this file.
import { send, tell, undoButton, watchWeighing } from "./acting.js";
import { answers, lines, queryOf, said } from "./effects.js";

const SEEK_AFTER = 200; // milliseconds without a key, then the list is asked for
const LOOK_AFTER = 120; // on a choice, then both are shown
const WEIGH_AFTER = 500; // on both, then what would change is weighed

const seek = document.querySelector("[data-seek]");
const pick = document.querySelector("[data-pick]");
const timers = {};
let done = null; // the judgement that was written here

function soon(name, after, does) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(does, after);
}

const asked = {}; // part of the page -> the address that was asked for last
async function part(address, ...wanted) {
  wanted.forEach((name) => (asked[name] = String(address)));
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  wanted = wanted.filter((name) => asked[name] === String(address)); // a later one is on its way
  if (!wanted.length) return;
  if (!answer.ok) return tell(page.querySelector("main p")?.textContent ?? "The desk did not answer.", true);
  for (const name of wanted) document.querySelector(name)?.replaceWith(page.querySelector(name));
  history.replaceState(null, "", address);
}

async function look() {
  clearTimeout(timers.seek);
  const address = new URL(location.href);
  if ((address.searchParams.get("text") ?? "") === seek.value) return;
  address.searchParams.set("text", seek.value);
  await part(address, "[data-list]");
}

seek?.addEventListener("input", () => soon("seek", SEEK_AFTER, look));

function choices() {
  return [...document.querySelectorAll("[data-choice], .line-choice input")];
}

function move(by) {
  const all = choices();
  const at = all.indexOf(document.activeElement);
  if (at + by < 0 && seek) return seek.focus();
  all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
}

async function choose(link) {
  if (link.getAttribute("aria-current")) return;
  document.querySelectorAll("[data-choice][aria-current]").forEach((each) => each.removeAttribute("aria-current"));
  link.setAttribute("aria-current", "true");
  await part(link.href, "[data-beside]");
  weighSoon();
}

pick?.addEventListener("focusin", (event) => {
  const link = event.target.closest("[data-choice]");
  if (link) soon("look", LOOK_AFTER, () => choose(link));
});

pick?.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-choice]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  clearTimeout(timers.look);
  await choose(link);
  document.querySelector("[data-pick-act] button")?.focus();
});

seek?.form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await look();
  choices()[0]?.focus();
});

function weighSoon() {
  const form = document.querySelector("[data-pick-act]");
  const list = form?.querySelector("[data-weighed]");
  if (!list) return;
  const query = form.matches(".parting") ? queryOf(form) : queryOf(form, [["act", "accept"]]);
  if (form.matches(".parting") && !form.querySelector('[name="line"]:checked')) {
    clearTimeout(timers.weigh);
    return list.replaceChildren(said("no line chosen"));
  }
  soon("weigh", WEIGH_AFTER, async () => {
    list.replaceChildren(said("weighing…"));
    const own = form.elements.claim?.value ?? form.elements.left.value;
    let shown;
    try {
      shown = lines(Object.values(await answers(query))[0], own);
    } catch (error) {
      shown = [said(error.message)];
    }
    if (list.isConnected && query === (form.matches(".parting") ? queryOf(form) : queryOf(form, [["act", "accept"]]))) list.replaceChildren(...shown);
  });
}

document.addEventListener("change", (event) => {
  if (event.target.closest(".parting") && event.target.type === "checkbox") weighSoon();
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-pick-act]");
  if (!form) return;
  event.preventDefault();
  const buttons = form.querySelectorAll("button");
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "act", value: "accept" });
  form.append(field);
  buttons.forEach((each) => (each.disabled = true));
  try {
    const told = await send(form);
    done = told.judgement.id;
    const undo = undoButton(done, restored, true);
    tell(`${told.sentence} `, told.stale, undo);
    form.hidden = true;
    undo.focus();
    watchWeighing();
  } catch (error) {
    tell(error.message, true);
  } finally {
    field.remove();
    buttons.forEach((each) => (each.disabled = false));
  }
});

function restored() {
  done = null;
  const form = document.querySelector("[data-pick-act]");
  form.hidden = false;
  form.querySelector("button").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches('input:not([type="checkbox"]), textarea, select');
  if (event.key === "Escape") {
    if (typing && event.target !== seek) return event.target.blur();
    if (typing && seek.value) return; // empties the field, as everywhere
    return document.querySelector("[data-back]").click();
  }
  const by = { ArrowDown: 1, ArrowUp: -1, ...(typing ? {} : { j: 1, k: -1 }) }[event.key];
  if (by && (!typing || event.target === seek)) {
    event.preventDefault();
    move(by);
  }
  if (event.key === "z" && !typing && done) document.querySelector("[data-told] button")?.click();
});

if (seek && !location.search.includes("with=")) seek.focus();
else (document.querySelector(".line-choice :checked") ?? choices()[0])?.focus();
weighSoon();
