// Words between commas: what was used before is offered for the word being typed, not for the whole line.
customElements.define(
  "word-list",
  class extends HTMLElement {
    connectedCallback() {
      this.field = this.querySelector("input");
      this.list = this.querySelector("datalist");
      this.words = [...this.list?.options ?? []].map((option) => option.value);
      this.field.addEventListener("input", () => this.offer());
    }

    offer() {
      const typed = this.field.value.split(/[,，、]/);
      const before = typed.slice(0, -1).map((word) => word.trim());
      const left = this.words.filter((word) => !before.includes(word));
      const lead = before.map((word) => `${word}, `).join("");
      this.list?.replaceChildren(...left.map((word) => new Option(lead + word, lead + word)));
    }
  },
);
