// Sends what is typed inside `draft-keeper[place]` to the server within a second, so that any device has it. The
// attribute `seen` names the state that is there; while `stopped` stands, another text waits for a choice.
{
  const KEEPALIVE = 20000; // Beyond the end of a page a browser carries 64 KB; a letter has up to three.
  const OWN = ["csrf_token", "version", "form_key"];

  class Autosave {
    constructor(keeper) {
      Object.assign(this, { keeper, form: keeper.closest("form"), place: keeper.getAttribute("place") });
      this.last = this.words();
      keeper.addEventListener("input", () => this.wait());
      keeper.addEventListener("hoego:level", ({ detail }) => this.wait((this.last = detail ? this.words() : "")));
      const rest = ({ submitter }) => submitter?.name === "preview" || (this.isResting = true);
      keeper.addEventListener("hoego:rest", rest);
      this.form.addEventListener("submit", rest);
      document.addEventListener("hoego:unsaved", () => (this.isResting = false));
      document.addEventListener("visibilitychange", () => document.hidden && this.send(true));
      addEventListener("pagehide", () => this.send(true));
      addEventListener("pageshow", ({ persisted }) => persisted && Object.assign(this, { isBack: true, isResting: false }));
    }

    // What is typed, without what the form says by itself.
    words() {
      const isTyped = ([name, value]) => typeof value === "string" && this.form.elements[name].type !== "hidden";
      return JSON.stringify([...new FormData(this.form)].filter(isTyped));
    }

    wait(_, after = 1000) {
      this.timer ??= setTimeout(() => this.send(), after);
    }

    body(words) {
      const body = new FormData();
      for (const [name, value] of JSON.parse(words)) body.append(name, value);
      for (const name of OWN) body.append(name, this.form.elements[name]?.value ?? "");
      if (this.isBack) body.delete("form_key"); // It was sent once, and what comes after that is no late arrival.
      body.append("seen", this.keeper.getAttribute("seen") ?? "");
      return body;
    }

    async send(isLeaving = false) {
      this.timer = clearTimeout(this.timer);
      const words = this.words();
      if (this.isResting || this.keeper.hasAttribute("stopped") || words === this.last) return;
      if (this.sending && !isLeaving) return this.wait();
      this.sending = true;
      const sent = { method: "POST", body: this.body(words), keepalive: isLeaving && words.length < KEEPALIVE };
      const answer = await fetch(`/autosaves/${encodeURIComponent(this.place)}`, sent).catch(() => null);
      this.sending = false;
      if (!answer || answer.status >= 500) return this.wait(null, 5000);
      this.last = words;
      this.keeper.dispatchEvent(new CustomEvent("hoego:answered", { detail: [answer.status, await answer.text()] }));
    }
  }

  document.addEventListener("hoego:begun", ({ target }) => target.matches("[place]") && new Autosave(target));
}
