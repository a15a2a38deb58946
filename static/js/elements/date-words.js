// Says what the time that is being typed is understood as. What cannot be read is said only once the field is left:
// half a word is no mistake yet.
customElements.define(
  "date-words",
  class extends HTMLElement {
    connectedCallback() {
      this.field = this.querySelector("input");
      this.note = this.querySelector("[aria-live]");
      this.addEventListener("input", () => this.wait());
      this.addEventListener("change", () => this.ask(true));
    }

    disconnectedCallback() {
      this.stop();
    }

    stop() {
      clearTimeout(this.timer);
      this.asking?.abort();
    }

    wait() {
      this.stop();
      this.timer = setTimeout(() => this.ask(false), 300);
    }

    async ask(isLeft) {
      this.stop();
      const words = this.field.value.trim();
      if (!words) return this.say("");
      const address = new URL(this.getAttribute("src"), location.href);
      address.searchParams.set("words", words.slice(0, 200));
      this.asking = new AbortController();
      try {
        const answer = await fetch(address, { signal: this.asking.signal });
        const { understood = "", error = "" } = answer.ok && !answer.redirected ? await answer.json() : {};
        this.say(understood || (isLeft ? error : ""));
      } catch {
        // Asked anew meanwhile, or not reachable: the form itself will say.
      }
    }

    say(sentence) {
      if (this.note.textContent !== sentence) this.note.textContent = sentence;
    }
  },
);
