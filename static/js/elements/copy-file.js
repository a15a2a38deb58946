// Copies a file of ours: HTML as a text with its looks, where the browser can, so that it pastes as it reads.
customElements.define(
  "copy-file",
  class extends HTMLElement {
    connectedCallback() {
      this.hidden = !navigator.clipboard;
      this.button = this.querySelector("button");
      this.button.addEventListener("click", () => this.copy());
    }

    async copy() {
      const address = this.getAttribute("src");
      const answer = await fetch(address);
      if (!answer.ok || answer.redirected) return location.assign(address);
      await this.write(await answer.text(), address.endsWith(".html"));
      const words = this.button.firstChild;
      words.textContent = this.dataset.done;
    }

    async write(text, isHtml) {
      if (!isHtml || !window.ClipboardItem) return navigator.clipboard.writeText(text);
      const body = new DOMParser().parseFromString(text, "text/html").querySelector("article");
      const parts = { "text/html": this.blob(body.outerHTML, "text/html"), "text/plain": this.blob(text, "text/plain") };
      return navigator.clipboard.write([new ClipboardItem(parts)]);
    }

    blob(text, type) {
      return new Blob([text], { type });
    }
  },
);
