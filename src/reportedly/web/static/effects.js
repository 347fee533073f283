// What an answer would change: asked for when somebody looks, weighed without being written.

const met = new Map(); // query -> promise of the answers

export function answers(query) {
  if (!met.has(query)) {
    const asked = fetch(`/effect.json?${query}`).then(async (answer) => {
      const told = await answer.json();
      if (!answer.ok) throw new Error(told.error.sentence);
      return told.answers;
    });
    asked.catch(() => met.delete(query));
    met.set(query, asked);
  }
  return met.get(query);
}

// The fields of a form that say what would be written, without those that only go with it.
export function queryOf(form, more = []) {
  const fields = new URLSearchParams();
  for (const [name, value] of [...new FormData(form), ...more]) {
    if (value && !["because", "seen", "back"].includes(name)) fields.append(name, value);
  }
  return fields.toString();
}

// `own`: the claim that one looks at, which need not be named again.
export function lines(effect, own, most = 4) {
  const shown = effect.changes.slice(0, most).map((change) => {
    const line = document.createElement("li");
    if (change.claim !== own) {
      const named = document.createElement("q");
      named.dir = "auto";
      named.textContent = change.wording.length > 90 ? `${change.wording.slice(0, 88)}…` : change.wording;
      line.append(named, " ");
    }
    line.append(change.sentence);
    return line;
  });
  const rest = effect.total - shown.length;
  if (!effect.total) shown.push(said(effect.sentences[0]));
  if (rest > 0) shown.push(said(`and ${rest} more ${rest === 1 ? "claim" : "claims"}`));
  return shown;
}

export function said(sentence) {
  const line = document.createElement("li");
  line.className = "soft";
  line.textContent = sentence;
  return line;
}
