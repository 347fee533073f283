// The claim's page: words beside the drawing, and the slider that rolls the page back.

const panel = document.querySelector(".quoted");

// A line of the drawing shows the words it stands on, in place; without script it leads to them.
document.querySelectorAll("a[data-refs]").forEach((edge) => {
  if (!edge.closest(".graph")) return;
  edge.addEventListener("click", (event) => {
    const lines = edge.dataset.refs.split(" ").map((ref) => document.getElementById(`said-${ref}`)).filter(Boolean);
    if (!lines.length || !panel) return;
    event.preventDefault();
    document.querySelectorAll(".g-edge.chosen").forEach((other) => other.classList.remove("chosen"));
    edge.classList.add("chosen");
    const list = document.createElement("ol");
    list.className = "lines";
    for (const line of lines.slice(0, 4)) {
      const copy = line.cloneNode(true);
      copy.removeAttribute("id");
      list.append(copy);
    }
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = lines.length > 4 ? `${lines.length - 4} more passages along this line are in the evidence below.` : "";
    panel.replaceChildren(list, note);
    panel.hidden = false;
  });
});

// Lines folded away open when something leads to them.
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let part = target?.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true;
  target?.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", unfold);
if (location.hash) unfold();

// The list of days becomes a slider: moving it greys what was not yet said, letting go replays that day in full.
const form = document.querySelector("form.as-of");
if (form) {
  const select = form.querySelector("select");
  const output = form.querySelector("output");
  const days = form.dataset.days.split(" ");
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = 0;
  slider.max = days.length;
  slider.value = select.selectedIndex;
  slider.setAttribute("aria-label", "Day");
  const named = () => select.options[slider.valueAsNumber].textContent;
  slider.setAttribute("aria-valuetext", named());
  select.hidden = true;
  form.querySelector("button").hidden = true;
  form.insertBefore(slider, output);
  output.textContent = named();
  slider.addEventListener("input", () => {
    const day = days[slider.valueAsNumber] ?? "9999";
    output.textContent = named();
    slider.setAttribute("aria-valuetext", named());
    document.querySelectorAll("[data-day]").forEach((part) => part.classList.toggle("later", part.dataset.day > day));
  });
  slider.addEventListener("change", () => {
    const address = new URL(location.href);
    const day = days[slider.valueAsNumber];
    if (day) address.searchParams.set("as_of", day);
    else address.searchParams.delete("as_of");
    output.textContent = `${named()} … replaying`;
    location.assign(address);
  });
}
