// Wraps the theme radios in Settings: the page shows the choice at once; the form saves it.
customElements.define(
  "theme-preview",
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("change", (event) => this.show(event.target.value));
    }

    show(theme) {
      const schemes = { light: "light", dark: "dark" };
      document.documentElement.dataset.theme = theme;
      document.querySelector("meta[name=color-scheme]").content = schemes[theme] ?? "light dark";
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      for (const meta of document.querySelectorAll("meta[name=theme-color]")) meta.content = paper;
    }
  },
);
