// What was typed somewhere else and not sent stands beside the form, until one of the two texts was chosen. Where the
// form holds nothing of its own, it takes those words at once, and the sentence above says from when they are.
{
  const mark = (keeper) => `seen:${document.documentElement.dataset.owner ?? ""}:${keeper.getAttribute("place")}`;
  const isText = (field) => field.matches("textarea[name], input[type=text][name]");

  class UnsentWords extends HTMLElement {
    connectedCallback() {
      const place = this.getAttribute("place");
      this.keeper = document.querySelector(`draft-keeper[place="${CSS.escape(place)}"]`);
      for (const button of this.querySelectorAll("[data-do]")) button.hidden = !this.keeper;
      this.addEventListener("click", ({ target }) => this[target.dataset.do]?.());
      this.addEventListener("submit", () => this.leaveBrowser());
      for (const area of this.querySelectorAll("[data-field]")) area.hidden = !this.fields(area.dataset.field).some(isText);
    }

    fields(name) {
      return [...(this.keeper?.closest("form").elements ?? [])].filter((field) => field.name === name);
    }

    take() {
      const nth = {};
      for (const { dataset, value } of this.querySelectorAll("[data-field]")) {
        const fields = this.fields(dataset.field);
        const radio = fields.find((field) => field.type === "radio" && field.value === value);
        const field = fields[(nth[dataset.field] = (nth[dataset.field] ?? -1) + 1)];
        if (radio) radio.checked = true;
        else if (field) field.value = value;
        field?.dispatchEvent(new Event("input", { bubbles: true }));
      }
      this.choose(true);
      this.classList.add("is-taken");
    }

    leave() {
      this.choose();
      this.remove();
    }

    choose(isTaken = false) {
      this.keeper.setAttribute("seen", this.getAttribute("seen"));
      this.keeper.removeAttribute("stopped");
      this.keeper.dispatchEvent(new CustomEvent("hoego:level", { detail: isTaken }));
    }

    // Put aside: nothing of it comes back from this browser's own store.
    leaveBrowser() {
      const own = mark(this.keeper).replace("seen", "draft");
      Object.keys(localStorage).filter((key) => key.startsWith(`${own}:`)).forEach((key) => localStorage.removeItem(key));
      this.keeper.dispatchEvent(new Event("hoego:rest"));
    }
  }

  customElements.define("unsent-words", UnsentWords);
}
