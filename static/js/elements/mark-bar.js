// The buttons of a text's signs: they work on what was written in last. While Hangul is composed, keys are left alone.
{
  const ask = (field, detail) => field.dispatchEvent(new CustomEvent("hoego:mark", { detail, bubbles: true }));

  class MarkBar extends HTMLElement {
    connectedCallback() {
      const form = this.closest("form");
      const field = () => (this.field?.isConnected ? this.field : form.querySelector("textarea"));
      form.addEventListener("focusin", ({ target }) => target.matches("textarea") && (this.field = target));
      this.addEventListener("pointerdown", (event) => event.preventDefault());
      this.addEventListener("click", ({ target }) => {
        const button = target.closest("[data-mark]");
        if (button) ask(field(), button.dataset.mark);
      });
      form.addEventListener("keydown", (event) => this.press(event));
    }

    press(event) {
      if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      const button = event.target.matches("textarea") && this.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (!button) return;
      event.preventDefault();
      ask(event.target, button.dataset.mark);
    }
  }

  customElements.define("mark-bar", MarkBar);
}
