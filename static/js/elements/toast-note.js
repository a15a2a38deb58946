// A toast leaves by itself once it could be read; hover or focus holds it, an error stays until closed.
customElements.define(
  "toast-note",
  class extends HTMLElement {
    connectedCallback() {
      const close = this.querySelector(".toast-close");
      close.hidden = false;
      close.addEventListener("click", () => this.leave());
      if (this.classList.contains("toast-error")) return;
      for (const type of ["pointerenter", "focusin"]) this.addEventListener(type, () => this.hold());
      for (const type of ["pointerleave", "focusout"]) this.addEventListener(type, () => this.start());
      this.start();
    }

    disconnectedCallback() {
      this.hold();
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
