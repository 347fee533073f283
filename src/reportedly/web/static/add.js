// Dropping files and watching them being read. Without this file the form sends them and the page is asked again.
import { tell, watchWeighing } from "./acting.js";

const form = document.querySelector("[data-drop]");
const target = form?.querySelector(".target");
const input = form?.querySelector('input[type="file"]');
const list = document.querySelector("[data-drops]");

for (const [name, over] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
  target?.addEventListener(name, (event) => {
    event.preventDefault();
    target.classList.toggle("over", over);
    if (name === "drop" && event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const request = new XMLHttpRequest(); // the one that tells how much was sent
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (sent) => {
    if (sent.lengthComputable) tell(`Sending: ${Math.round((100 * sent.loaded) / sent.total)} %`);
  });
  request.addEventListener("load", () => {
    let told = null;
    try {
      told = JSON.parse(request.responseText);
    } catch {
      // a page instead of an answer
    }
    if (request.status !== 202) return tell(told?.error?.sentence ?? "The files were not taken.", true);
    document.querySelector("[data-told]").hidden = true;
    form.reset();
    location.reload();
  });
  request.addEventListener("error", () => tell("The files could not be sent.", true));
  request.send(new FormData(form));
});

const OVER = ["done", "cancelled", "failed", "interrupted"];

function show(item, drop) {
  item.className = `dropped state-${drop.state}`;
  item.querySelector(".state").textContent = drop.state;
  const bar = item.querySelector("progress");
  bar.max = drop.total || 1;
  bar.value = drop.state === "done" ? bar.max : drop.read;
  item.querySelector(".counted").textContent = `${drop.read}${drop.total ? ` of ${drop.total}` : ""} read`;
  const articles = `${drop.documents} ${drop.documents === 1 ? "article" : "articles"} added`;
  const there = drop.already ? `, ${drop.already} there already` : "";
  item.querySelector(".outcome").textContent = drop.state === "done" ? `${articles}${there}. ${drop.sentence}`.trim() : drop.sentence;
  const over = OVER.includes(drop.state);
  const fits = { cancel: ["waiting", "running"].includes(drop.state), resume: drop.resumable, forget: over };
  for (const steer of item.querySelectorAll("[data-what]")) steer.hidden = !fits[steer.dataset.what];
  item.querySelector('[data-what="forget"] button').textContent = drop.state === "done" ? "Dismiss" : "Discard";
  let met = item.querySelector(".met");
  if (drop.problems.length && !met) {
    met = document.createElement("ul");
    met.className = "met";
    item.querySelector(".steer").before(met);
  }
  met?.replaceChildren(
    ...drop.problems.map(({ arrived, sentence }) => {
      const line = document.createElement("li");
      line.dir = "auto";
      line.textContent = `${arrived ? "Note" : "Set aside"}: ${sentence}`;
      return line;
    }),
  );
}

function watch(item) {
  const events = new EventSource(`/add/${encodeURIComponent(item.dataset.id)}/events`);
  events.addEventListener("message", (event) => {
    const drop = JSON.parse(event.data);
    show(item, drop);
    if (OVER.includes(drop.state)) {
      events.close();
      watchWeighing();
    }
  });
}

list?.querySelectorAll("[data-live]").forEach(watch);

list?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const item = event.target.closest(".dropped");
  const answer = await fetch(event.target.action, { method: "POST", headers: { Accept: "application/json" } });
  const told = await answer.json();
  if (!answer.ok) return tell(told.error.sentence, true);
  if (event.target.dataset.what === "forget") return item.remove();
  show(item, told);
  if (event.target.dataset.what === "resume") watch(item);
});
