// Shows how far files have come, and then that they are being read. What the server answers becomes the page.
customElements.define(
  "file-sending",
  class extends HTMLElement {
    connectedCallback() {
      this.closest("form").addEventListener("submit", (event) => this.send(event));
      // A page that the browser kept and shows again waits for nothing any more.
      addEventListener("pageshow", (event) => event.persisted && this.rest());
    }

    send(event) {
      const form = event.target;
      if (event.defaultPrevented || ![...form.querySelectorAll("input[type=file]")].some((one) => one.files.length)) return;
      event.preventDefault();
      if (this.request) return;
      this.begin();
      const request = (this.request = new XMLHttpRequest());
      request.responseType = "document";
      request.upload.addEventListener("progress", (sent) => this.show(sent));
      request.addEventListener("load", () => this.arrive());
      request.addEventListener("error", () => this.fail());
      request.open("POST", form.action);
      request.send(new FormData(form));
    }

    begin() {
      [this.label, this.bar] = this.children;
      this.label.textContent = this.dataset.sending;
      this.bar.value = 0;
      this.hidden = false;
    }

    show({ loaded, total }) {
      this.bar.value = loaded / total;
      if (loaded < total) return;
      this.label.textContent = this.dataset.reading;
      this.bar.removeAttribute("value");
    }

    arrive() {
      const { responseURL, response } = this.request;
      if (responseURL !== this.closest("form").action) return location.assign(responseURL);
      document.dispatchEvent(new Event("hoego:unsaved"));
      history.pushState(null, "");
      addEventListener("popstate", () => location.reload(), { once: true });
      document.documentElement.replaceWith(document.adoptNode(response.documentElement));
      scrollTo(0, 0);
    }

    rest() {
      this.request = null;
      this.hidden = true;
    }

    fail() {
      this.rest();
      document.dispatchEvent(new Event("htmx:error"));
    }
  },
);
