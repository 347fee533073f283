// Acts without leaving the page. Every form here works without this file as well.

// One after another, so that an undo right after an act takes back that act.
let turn = Promise.resolve();
export function send(form, submitter) {
  const [action, fields] = [form.action, new URLSearchParams(new FormData(form, submitter))];
  const answered = turn.then(() => post(action, fields));
  turn = answered.catch(() => {});
  return answered;
}

async function post(action, fields) {
  const answer = await fetch(action, { method: "POST", body: fields, headers: { Accept: "application/json" } });
  const told = await answer.json().catch(() => ({ error: { sentence: "The desk did not answer; nothing was written." } }));
  if (!answer.ok) throw new Error(told.error.sentence);
  return told;
}

export function tell(sentence, bad = false, ...nodes) {
  const line = document.querySelector("[data-told]");
  if (!line) return;
  line.hidden = false;
  line.classList.toggle("bad", bad);
  line.replaceChildren(sentence, ...nodes);
}

// Claims are weighed again behind the page; it says so until they are.
let waiting = null;
export async function watchWeighing(since) {
  if (waiting !== null) return;
  const banner = document.querySelector(".weighing") ?? document.createElement("p");
  banner.className = "moment weighing";
  banner.setAttribute("role", "status");
  if (!banner.isConnected) {
    const busy = document.createElement("span");
    busy.className = "busy";
    banner.append(busy, "Weighing what has changed…");
    document.querySelector(".moment.stale")?.remove();
    document.querySelector("header.top").after(banner);
  }
  waiting = setInterval(async () => {
    const answer = await fetch("/status.json").catch(() => null);
    if (!answer?.ok) return;
    const { weighing } = await answer.json();
    if (weighing.active) return;
    clearInterval(waiting);
    waiting = null;
    const again = document.createElement("a");
    const adding = location.pathname === "/add"; // nothing new to see there
    again.href = adding ? "/claims" : location.pathname + location.search;
    again.textContent = adding ? "See the claims" : "Look again";
    banner.classList.add("over");
    banner.replaceChildren(weighing.failed || "The claims were weighed again. ", again);
  }, 700);
}

if (document.querySelector(".weighing")) watchWeighing();

// Forms marked data-act, on any page: send, tell, and offer to take it back.
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-act]");
  if (!form) return;
  event.preventDefault();
  try {
    const told = await send(form, event.submitter);
    tell(told.sentence, told.stale, undoButton(told.judgement.id));
    watchWeighing();
  } catch (error) {
    tell(error.message, true);
  }
});

// `whole`: all of the act that the judgement is part of.
export function undoButton(id, after = () => {}, whole = false) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = "Undo";
  button.addEventListener("click", async () => {
    const form = document.createElement("form");
    form.action = `/judgements/${encodeURIComponent(id)}/undo`;
    if (whole) form.append(Object.assign(document.createElement("input"), { name: "whole", value: "1" }));
    try {
      tell((await send(form)).sentence);
      after();
      watchWeighing();
    } catch (error) {
      tell(error.message, true);
    }
  });
  return button;
}
