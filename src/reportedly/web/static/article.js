// Pointing at a mark shows the chain behind it, or the same words in the other text. Links do the same without script.

const parts = [...document.querySelectorAll("[data-ref]")];
const tip = document.createElement("div");
tip.className = "tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
document.body.append(tip);

function light(ref, on) {
  const twins = parts.filter((part) => part.dataset.ref === ref || part.id === ref);
  twins.forEach((part) => part.classList.toggle("lit", on));
  const entry = document.getElementById(ref);
  const words = entry?.querySelector?.(".chain-words");
  tip.hidden = !on || !words;
  return words;
}

for (const mark of document.querySelectorAll(".text mark[data-ref]")) {
  const show = () => {
    const words = light(mark.dataset.ref, true);
    if (!words) return;
    tip.replaceChildren(...[...words.childNodes].map((node) => node.cloneNode(true)));
    const box = mark.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left + scrollX, document.documentElement.clientWidth - tip.offsetWidth - 8));
    tip.style.left = `${left}px`;
    tip.style.top = `${box.bottom + scrollY + 6}px`;
  };
  const hide = () => light(mark.dataset.ref, false);
  mark.addEventListener("pointerenter", show);
  mark.addEventListener("pointerleave", hide);
  mark.addEventListener("focusin", show);
  mark.addEventListener("focusout", hide);
}
addEventListener("keydown", (event) => {
  if (event.key === "Escape") tip.hidden = true;
});

// In a pair of texts the same words come to stand beside each other.
document.querySelector(".pair")?.addEventListener("click", (event) => {
  const link = event.target.closest("mark a");
  if (!link) return;
  event.preventDefault();
  document.querySelector(link.getAttribute("href"))?.scrollIntoView({ block: "center", behavior: "smooth" });
});
