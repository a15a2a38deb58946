// Wraps a strip: one stop for Tab, in which the arrow keys walk the marks of its width in the order of time. Enter follows a
// mark's own link; where that leads to a card of the page, or to a count's list, the focus goes along; Esc brings it back.
customElements.define(
  "strip-marks",
  class extends HTMLElement {
    connectedCallback() {
      this.marks = this.every = [...this.querySelectorAll("svg a")].sort((one, other) => this.place(one) - this.place(other));
      if (!this.every.length) return;
      new ResizeObserver(() => this.settle()).observe(this);
      this.querySelector("svg").setAttribute("aria-describedby", this.querySelector(".strip-keys").id);
      this.addEventListener("focusin", ({ target }) => this.marks.includes(target) && this.rest(target));
      this.addEventListener("keydown", (event) => this.walk(event));
      this.addEventListener("click", (event) => event.detail === 0 && this.enter(event.target.closest("a")));
    }

    // At another width other marks show, and the one that Tab stops at must be one of them.
    settle() {
      this.marks = this.every.filter((mark) => mark.checkVisibility());
      const isStop = (mark) => mark.getAttribute("tabindex") === "0";
      const isTarget = (mark) => location.hash && this.card(mark)?.matches(":target");
      this.rest(this.marks.find(isStop) ?? this.marks.find(isTarget) ?? this.marks[0]);
    }

    place(mark) {
      return parseFloat(mark.querySelector("rect, use").getAttribute("x"));
    }

    card(mark) {
      const href = mark.getAttribute("href");
      return href.startsWith("#") ? document.getElementById(href.slice(1)) : null;
    }

    rest(stop) {
      for (const mark of this.every) mark.setAttribute("tabindex", mark === stop ? 0 : -1);
    }

    walk(event) {
      const at = this.marks.indexOf(document.activeElement);
      if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") return document.activeElement.blur();
      const last = this.marks.length - 1;
      const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      this.marks[Math.max(0, Math.min(next, last))].focus();
    }

    enter(mark) {
      const card = mark && this.card(mark), title = card?.querySelector("h3 a, li a");
      if (!title) return;
      // The browser goes to the address first, and would take the focus away again.
      requestAnimationFrame(() => title.focus({ preventScroll: true }));
      const back = (event) => {
        if (event.key === "Escape") card.querySelector(":scope > a[href^='#']")?.click(), requestAnimationFrame(() => mark.focus());
        if (event.key === "Escape" || !card.contains(document.activeElement)) card.removeEventListener("keydown", back);
      };
      card.addEventListener("keydown", back);
    }
  },
);
