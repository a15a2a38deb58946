// Text and suggestions light each other: elements inside that share a key of `data-span` belong together.
customElements.define(
  "text-marks",
  class extends HTMLElement {
    connectedCallback() {
      for (const type of ["pointerover", "focusin"]) this.addEventListener(type, (event) => this.light(event));
      this.addEventListener("pointerleave", () => this.clear());
      this.addEventListener("click", ({ target }) => this.unfold(target.closest("a[href^='#']")));
    }

    // Not every browser opens what a link leads into.
    unfold(link) {
      const fold = link && document.getElementById(link.hash.slice(1))?.closest(".reading-fold");
      if (fold) fold.open = true;
    }

    light(event) {
      const origin = event.target.closest("[data-span]");
      if (!origin || origin.classList.contains("is-lit")) return;
      this.clear();
      for (const one of this.twins(origin)) {
        one.classList.add("is-lit");
        if (one !== origin && event.type === "focusin") this.show(one);
      }
    }

    clear() {
      for (const one of this.querySelectorAll(".is-lit")) one.classList.remove("is-lit");
    }

    twins(origin) {
      const keys = origin.dataset.span.split(" ");
      return this.querySelectorAll(keys.map((key) => `[data-span~="${CSS.escape(key)}"]`).join());
    }

    // On a phone the two stand above each other, and scrolling would take the reader away.
    show(twin) {
      if (matchMedia("(width >= 64rem)").matches) twin.scrollIntoView({ block: "nearest" });
    }
  },
);
