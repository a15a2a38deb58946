// A press on a record puts its line into the answer that was written last, or into the first one.
customElements.define(
  "fact-lines",
  class extends HTMLElement {
    connectedCallback() {
      for (const button of this.querySelectorAll("[data-line]")) button.hidden = false;
      this.addEventListener("click", (event) => this.put(event.target.closest("[data-line]")));
      document.addEventListener("focusin", ({ target }) => target.matches("form textarea") && (this.field = target));
    }

    put(button) {
      if (!button) return;
      const field = this.field?.isConnected ? this.field : document.querySelector("form textarea");
      const before = field.value.trimEnd();
      field.value = `${before}${before && "\n"}${button.dataset.line}\n`;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  },
);
