// A toast leaves by itself once it could be read; hover or focus holds it, an error stays until closed. Esc closes it.
customElements.define(
  "toast-note",
  class extends HTMLElement {
    connectedCallback() {
      const close = this.querySelector(".toast-close");
      close.hidden = false;
      close.addEventListener("click", () => this.leave());
      document.addEventListener("keydown", this);
      if (this.classList.contains("toast-error")) return;
      for (const type of ["pointerenter", "focusin"]) this.addEventListener(type, () => this.hold());
      for (const type of ["pointerleave", "focusout"]) this.addEventListener(type, () => this.start());
      this.start();
    }

    disconnectedCallback() {
      document.removeEventListener("keydown", this);
      this.hold();
    }

    handleEvent(event) {
      if (event.key === "Escape") this.leave();
    }

    get seconds() {
      return this.classList.contains("toast-undo") ? 12 : 6;
    }

    start() {
      this.hold();
      this.timer = setTimeout(() => this.leave(), this.seconds * 1000);
    }

    hold() {
      clearTimeout(this.timer);
    }

    leave() {
      this.classList.add("is-leaving");
      setTimeout(() => this.remove(), 200);
    }
  },
);
