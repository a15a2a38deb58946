// Shows how far files have come, and then that they are being read. What the server answers becomes the page.
customElements.define(
  "file-sending",
  class extends HTMLElement {
    connectedCallback() {
      this.closest("form").addEventListener("submit", (event) => this.send(event));
    }

    send(event) {
      const form = event.target;
      if (event.defaultPrevented || ![...form.querySelectorAll("input[type=file]")].some((one) => one.files.length)) return;
      event.preventDefault();
      if (this.request) return;
      this.begin();
      this.request = new XMLHttpRequest();
      this.request.responseType = "document";
      this.request.upload.addEventListener("progress", (sent) => this.show(sent));
      this.request.addEventListener("load", () => this.arrive());
      this.request.addEventListener("error", () => this.fail());
      this.request.open("POST", form.action);
      this.request.send(new FormData(form));
    }

    get bar() {
      return this.querySelector("progress");
    }

    begin() {
      this.label ??= this.querySelector("label").textContent;
      this.querySelector("label").textContent = this.label;
      this.bar.value = 0;
      this.hidden = false;
    }

    show({ loaded, total }) {
      this.bar.value = loaded / total;
      if (loaded < total) return;
      this.querySelector("label").textContent = this.dataset.reading;
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

    fail() {
      this.request = null;
      this.hidden = true;
      document.dispatchEvent(new Event("htmx:error"));
    }
  },
);
