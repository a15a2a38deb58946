// Words selected in the text become the quote of what is being added, while that form stands open.
customElements.define(
  "picked-words",
  class extends HTMLElement {
    connectedCallback() {
      this.text = document.querySelector(this.getAttribute("from"));
      this.field = this.querySelector("textarea");
      for (const type of ["pointerup", "keyup"]) this.text?.addEventListener(type, () => this.pick());
    }

    pick() {
      const words = getSelection().toString().trim();
      const mine = this.field.value && this.field.value !== this.picked;
      if (!words || mine || !this.closest("details").open) return;
      this.field.value = this.picked = words;
      this.field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  },
);
