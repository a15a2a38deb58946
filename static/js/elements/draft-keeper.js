// Keeps what is typed in the fields it wraps, by owner, path and name, until the server has it. A draft is
// "sent" from submit on; the page that a saved form leads to drops it, sign-in and error pages take the mark back.
{
  const PREFIX = "draft:";
  const root = document.documentElement;
  const read = (key) => JSON.parse(localStorage.getItem(key) ?? "null");
  const write = (key, draft) => localStorage.setItem(key, JSON.stringify(draft));
  const sent = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && read(key)?.sent);
  const redirected = performance.getEntriesByType("navigation")[0]?.redirectCount > 0;
  const answered = () => redirected || document.readyState === "complete";

  class DraftKeeper extends HTMLElement {
    connectedCallback() {
      for (const field of this.fields) this.restore(field);
      this.addEventListener("input", (event) => this.keep(event.target));
      this.closest("form")?.addEventListener("submit", () => this.mark());
      this.querySelector("form")?.addEventListener("submit", () => this.mark());
    }

    get fields() {
      return this.querySelectorAll("textarea[name], input[type=text][name]");
    }

    key(field) {
      return `${PREFIX}${root.dataset.owner ?? ""}:${this.getAttribute("name") ?? location.pathname}:${field.name}`;
    }

    keep(field) {
      if (field.matches("textarea, input[type=text]")) write(this.key(field), { text: field.value, sent: false });
    }

    restore(field) {
      const draft = read(this.key(field));
      if (!draft || draft.text === field.value || (draft.sent && answered())) return;
      field.value = draft.text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      this.querySelector(".draft-note")?.removeAttribute("hidden");
    }

    mark() {
      for (const field of this.fields) {
        const draft = read(this.key(field));
        if (draft) write(this.key(field), { ...draft, sent: true });
      }
    }
  }

  const settle = () => {
    if ("keepDrafts" in root.dataset) for (const key of sent()) write(key, { ...read(key), sent: false });
    else for (const key of sent()) localStorage.removeItem(key);
  };
  customElements.define("draft-keeper", DraftKeeper);
  settle();
  document.addEventListener("hoego:saved", settle);
}
