// Shows a photo large above the page: arrow keys and buttons go to the next one, Esc and a press beside it lead back.
customElements.define(
  "photo-viewer",
  class extends HTMLElement {
    connectedCallback() {
      this.links = [...this.querySelectorAll("a.photo")];
      this.addEventListener("click", (event) => this.follow(event));
    }

    follow(event) {
      const link = event.target.closest("a.photo");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !HTMLDialogElement.prototype.showModal) return;
      event.preventDefault();
      this.open(this.links.indexOf(link));
    }

    open(at) {
      const dialog = (this.dialog = document.createElement("dialog"));
      dialog.className = "viewer";
      dialog.ariaLabel = this.dataset.label;
      this.figure = dialog.appendChild(document.createElement("figure"));
      this.button("close", "×", () => dialog.close());
      if (this.links.length > 1) {
        this.button("earlier", "‹", () => this.show(this.at - 1));
        this.button("later", "›", () => this.show(this.at + 1));
      }
      dialog.addEventListener("keydown", ({ key }) => this.show(this.at + ({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0)));
      dialog.addEventListener("click", ({ target }) => target === this.figure && dialog.close());
      dialog.addEventListener("close", () => this.leave());
      this.show(at);
      this.append(dialog);
      dialog.showModal();
    }

    button(name, sign, act) {
      const button = this.dialog.appendChild(document.createElement("button"));
      Object.assign(button, { type: "button", className: `viewer-${name}`, textContent: sign, ariaLabel: this.dataset[name] });
      button.addEventListener("click", act);
    }

    show(at) {
      if (at === this.at && this.figure.children.length) return;
      this.at = (at + this.links.length) % this.links.length;
      const link = this.links[this.at];
      const image = Object.assign(new Image(), { src: link.href, alt: link.querySelector("img").alt });
      const caption = document.createElement("figcaption");
      caption.textContent = link.closest("figure").querySelector("figcaption")?.textContent ?? "";
      this.figure.replaceChildren(image, caption);
    }

    leave() {
      this.dialog.remove();
      this.links[this.at]?.focus({ preventScroll: true });
    }
  },
);
