// A press on a paragraph opens its field, where the press was no selection and no link; Esc closes it unchanged.
customElements.define(
  "press-to-edit",
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("click", (event) => this.press(event));
      this.addEventListener("keydown", (event) => this.close(event));
      this.addEventListener("toggle", (event) => this.settle(event.target), true);
      // Words that were typed and never sent are shown, not kept out of sight.
      for (const area of this.querySelectorAll("textarea"))
        if (area.value !== area.defaultValue) area.closest("details").open = true;
    }

    press(event) {
      const words = event.target.closest(".draft-words");
      if (!words || event.target.closest("a") || !getSelection().isCollapsed) return;
      words.closest(".draft-block").querySelector(".draft-change").open = true;
    }

    settle(details) {
      const area = details.open && details.querySelector("textarea");
      if (!area) return;
      area.focus({ preventScroll: true });
      area.setSelectionRange(area.value.length, area.value.length);
    }

    close(event) {
      const details = event.key === "Escape" && !event.isComposing && event.target.closest("details[open]");
      const area = details && details.querySelector("textarea");
      if (!area || area.value !== area.defaultValue) return;
      details.open = false;
      details.querySelector("summary").focus();
    }
  },
);
