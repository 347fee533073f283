// The queue with one hand. What a key does, a button does too.
import { answers, lines, queryOf, said } from "./effects.js";
import { send, tell, undoButton, watchWeighing } from "./acting.js";

const questions = [...document.querySelectorAll(".question")];
const queue = document.querySelector(".queue");
const done = new Map(); // judgement id -> question
let current = Math.max(0, questions.findIndex((each) => `#${each.id}` === location.hash));

function box(question) {
  return question.querySelector(":scope > details");
}

function go(place, open = true) {
  if (!questions.length) return;
  current = Math.min(questions.length - 1, Math.max(0, place));
  const details = box(questions[current]);
  if (open && !questions[current].classList.contains("decided")) details.open = true;
  const summary = details.querySelector("summary");
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: "nearest" });
  history.replaceState(null, "", `#${questions[current].id}`);
}

function next() {
  const after = questions.findIndex((each, n) => n > current && !each.classList.contains("decided"));
  const place = after >= 0 ? after : questions.findIndex((each) => !each.classList.contains("decided"));
  if (place >= 0) go(place);
}

function mark(question, words, told) {
  question.classList.add("decided");
  box(question).open = false;
  const line = document.createElement("span");
  line.className = "verdict";
  const who = document.createElement("span");
  who.className = "made person";
  who.textContent = told.judgement.by;
  line.append(who, words, undoButton(told.judgement.id, () => restore(told.judgement.id)));
  question.querySelector(".verdict")?.remove();
  question.querySelector("summary").append(line);
  done.set(told.judgement.id, question);
  count(-1);
}

function restore(id) {
  const question = done.get(id);
  if (!question) return;
  done.delete(id);
  question.classList.remove("decided");
  question.querySelector(".verdict")?.remove();
  count(1);
  go(questions.indexOf(question));
}

function count(by) {
  const shown = document.querySelector("[data-open]");
  if (shown) shown.textContent = Math.max(0, Number(shown.textContent) + by);
}

const WORDS = { accept: "accepted", reject: "rejected", unsure: "put off" };

async function act(form, submitter) {
  const question = form.closest(".question");
  const buttons = form.querySelectorAll("button");
  buttons.forEach((each) => (each.disabled = true));
  try {
    // a disabled submitter sends nothing, so its value goes in a field
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "act", value: submitter.value });
    form.append(field);
    const told = await send(form);
    field.remove();
    tell(told.sentence, told.stale);
    if (form.matches(".answer")) {
      mark(question, WORDS[submitter.value], told);
      next();
    }
    if (submitter.value !== "unsure") watchWeighing();
  } catch (error) {
    tell(error.message, true);
  } finally {
    form.querySelector('input[name="act"]')?.remove();
    buttons.forEach((each) => (each.disabled = false));
  }
}

queue?.addEventListener("submit", (event) => {
  event.preventDefault();
  act(event.target, event.submitter ?? event.target.querySelector('button[value="accept"]'));
});

document.querySelector(".undo-latest")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const told = await send(event.target);
    tell(told.sentence);
    restore(told.judgement.id);
    watchWeighing();
  } catch (error) {
    tell(error.message, true);
  }
});

// Editing a span: words of the quote, those of the span marked; arrows move its end, with Shift its beginning.
queue?.addEventListener(
  "toggle",
  (event) => {
    const details = event.target;
    if (details.matches(".span") && details.open) startEditing(details.querySelector("[data-edit]"));
    if (details.parentElement?.matches(".question") && details.open) {
      current = questions.indexOf(details.parentElement);
      weighSoon(details.parentElement);
    }
  },
  true,
);

// What either answer would change is weighed where somebody stays on a question; what the rules guess stands till then.
const WEIGH_AFTER = 600; // milliseconds on a question
let weighing = null;
function weighSoon(question) {
  clearTimeout(weighing);
  const places = question.querySelectorAll("[data-effect]");
  if (!places.length || question.dataset.weighed) return;
  weighing = setTimeout(async () => {
    const form = question.querySelector("form.answer");
    places.forEach((place) => place.classList.add("being-weighed"));
    try {
      const told = await answers(queryOf(form));
      question.dataset.weighed = "yes";
      for (const place of places) {
        const list = document.createElement("ul");
        list.append(...lines(told[place.dataset.effect], form.dataset.own));
        place.replaceChildren(list);
        place.classList.add("weighed");
      }
    } catch (error) {
      const list = document.createElement("ul");
      list.append(said(error.message));
      places[0].append(list);
    } finally {
      places.forEach((place) => place.classList.remove("being-weighed"));
    }
  }, WEIGH_AFTER);
}
if (questions.length) questions.filter((each) => box(each).open).forEach(weighSoon);

function startEditing(form) {
  const shown = form.querySelector("[data-words]");
  if (!shown.hidden) return;
  const text = [...form.closest(".side").querySelector("blockquote").textContent];
  const start = Number(form.dataset.start);
  let at = 0;
  for (const part of text.join("").split(/(\s+)/)) {
    const length = [...part].length;
    const word = document.createElement(part.trim() ? "span" : "i");
    word.textContent = part;
    Object.assign(word.dataset, { from: start + at, to: start + at + length });
    shown.append(word);
    at += length;
  }
  shown.hidden = false;
  shown.tabIndex = 0;
  shown.setAttribute("role", "application");
  shown.setAttribute("aria-label", "The span: arrows move its end, with Shift its beginning, Enter saves");
  form.querySelector(".offsets").hidden = true;
  shown.addEventListener("keydown", (event) => steer(event, form, shown));
  shown.addEventListener("click", (event) => pick(event, form, shown));
  paint(form, shown);
  shown.focus();
}

function ends(form) {
  return [form.elements.from, form.elements.to];
}

function paint(form, shown) {
  const [from, to] = ends(form).map((each) => Number(each.value));
  for (const word of shown.children) {
    word.classList.toggle("in", Number(word.dataset.from) >= from && Number(word.dataset.to) <= to);
  }
}

function steer(event, form, shown) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.key === "Enter") {
    event.preventDefault();
    event.stopPropagation();
    form.requestSubmit();
  }
  if (event.key === "Escape") {
    form.closest("details").open = false;
    form.closest(".question").querySelector("summary").focus();
  }
  if (!by) return;
  event.preventDefault();
  const [from, to] = ends(form);
  const words = [...shown.querySelectorAll("span")];
  const field = event.shiftKey ? from : to;
  const side = event.shiftKey ? "from" : "to";
  const places = words.map((word) => Number(word.dataset[side]));
  const moved = by > 0 ? places.find((place) => place > Number(field.value)) : places.findLast((place) => place < Number(field.value));
  if (moved === undefined) return;
  if (event.shiftKey ? moved < Number(to.value) : moved > Number(from.value)) field.value = moved;
  paint(form, shown);
}

function pick(event, form, shown) {
  const word = event.target.closest("[data-words] > span");
  if (!word) return;
  const [from, to] = ends(form);
  if (Number(word.dataset.from) < Number(from.value)) from.value = word.dataset.from;
  else to.value = word.dataset.to;
  paint(form, shown);
}

// Keys.
const dialog = document.querySelector("[data-dialog]");
const button = document.querySelector("[data-keys]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
}

function press(value) {
  const question = questions[current];
  if (!question || question.classList.contains("decided")) return;
  box(question).open = true;
  const form = question.querySelector("form.answer");
  const own = form.querySelector(`button[value="${value}"]`);
  if (own) act(form, own);
}

function goTo(what) {
  questions[current]?.querySelector(`a[data-act="${what}"]`)?.click();
}

const KEYS = {
  j: () => go(current + 1),
  k: () => go(current - 1),
  a: () => press("accept"),
  x: () => press("reject"),
  u: () => press("unsure"),
  m: () => goTo("merge"),
  s: () => goTo("split"),
  e: () => edit(),
  z: () => document.querySelector(".undo-latest")?.requestSubmit(),
  h: () => document.querySelector("[data-history]")?.click(),
  "?": () => (dialog?.open ? dialog.close() : dialog?.showModal()),
};

function edit() {
  const question = questions[current];
  if (!question || question.classList.contains("decided")) return;
  box(question).open = true;
  const spans = [...question.querySelectorAll("details.span")];
  const at = spans.findIndex((each) => each.open);
  spans.forEach((each) => (each.open = false));
  const span = spans[(at + 1) % spans.length];
  span.open = true;
  requestAnimationFrame(() => span.querySelector("[data-words]")?.focus());
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "Enter" && !event.target.closest("a, button, summary, [data-words]")) {
    const details = questions[current] && box(questions[current]);
    if (details) details.open = !details.open;
    return;
  }
  const does = KEYS[event.key];
  if (!does || (dialog?.open && event.key !== "?")) return;
  event.preventDefault();
  does();
});

if (location.hash.startsWith("#q-")) go(current);
