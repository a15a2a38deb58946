// Wraps a checkbox, select or radios of a form: a change sends the form. Without the script the
// form's own button, hidden by `submit-on-change:defined button`, does it.
customElements.define(
  "submit-on-change",
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("change", this);
    }

    handleEvent(event) {
      event.target.form?.requestSubmit();
    }
  },
);
