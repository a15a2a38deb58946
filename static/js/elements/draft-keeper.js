// Keeps what is typed in the fields it wraps, by owner, path and name, until the server has it. A draft is "sent"
// from submit on; the page that a saved form leads to drops it, sign-in and error pages take the mark back.
{
  const PREFIX = "draft:";
  const TEXTS = "textarea[name], input[type=text][name]";
  const root = document.documentElement;
  const read = (key) => JSON.parse(localStorage.getItem(key) ?? "null");
  const write = (key, draft) => {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      localStorage.removeItem(key); // The store is full, and an older draft must not come back over newer words.
    }
  };
  const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const answered = () => performance.getEntriesByType("navigation")[0]?.redirectCount > 0 || document.readyState === "complete";

  class DraftKeeper extends HTMLElement {
    connectedCallback() {
      for (const field of this.querySelectorAll(TEXTS)) this.restore(field);
      this.addEventListener("input", (event) => this.keep(event.target));
      this.dispatchEvent(new Event("hoego:begun", { bubbles: true }));
    }

    key(field) {
      const place = this.getAttribute("place") ?? this.getAttribute("name") ?? location.pathname;
      return `${PREFIX}${root.dataset.owner ?? ""}:${place}:${field.name}`;
    }

    keep(field) {
      if (field.matches(TEXTS)) write(this.key(field), { text: field.value, sent: false });
    }

    restore(field) {
      const draft = read(this.key(field));
      if (!draft || draft.text === field.value || (draft.sent && answered())) return;
      field.value = draft.text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      this.querySelector(".draft-note")?.removeAttribute("hidden");
    }
  }

  // The form may stand on another page than the draft's: after a sign-in, or where two versions are merged.
  const mark = (form) => {
    for (const field of form.querySelectorAll("textarea[name], input[name]"))
      for (const key of drafts().filter((one) => one.endsWith(`:${field.name}`))) {
        const { text } = read(key);
        if (text === field.value || text === field.defaultValue) write(key, { text, sent: true });
      }
  };

  const sent = () => drafts().filter((key) => read(key).sent);
  const drop = () => sent().forEach((key) => localStorage.removeItem(key));
  const takeBack = () => sent().forEach((key) => write(key, { ...read(key), sent: false }));
  customElements.define("draft-keeper", DraftKeeper);
  ("keepDrafts" in root.dataset ? takeBack : drop)();
  document.addEventListener("submit", (event) => mark(event.target), true);
  document.addEventListener("hoego:saved", drop);
  document.addEventListener("hoego:unsaved", takeBack);
}
