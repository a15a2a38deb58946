// A file may be dropped anywhere on the field; the ordinary file input stays what is sent.
customElements.define(
  "file-drop",
  class extends HTMLElement {
    connectedCallback() {
      for (const type of ["dragenter", "dragover", "dragleave", "drop"]) this.addEventListener(type, this);
    }

    handleEvent(event) {
      event.preventDefault();
      this.classList.toggle("is-over", event.type === "dragenter" || event.type === "dragover");
      if (event.type === "drop" && event.dataTransfer.files.length) this.take(event.dataTransfer.files);
    }

    take(files) {
      const input = this.querySelector("input[type=file]");
      input.files = files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  },
);
