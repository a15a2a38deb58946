// What a form meets on the server: nothing, its own words from before, or others, which `unsent-words` shows beside it.
// `seen:` in this browser's store names the state that it wrote itself: its own words are at least as new as that.
{
  const mark = (keeper) => `seen:${document.documentElement.dataset.owner ?? ""}:${keeper.getAttribute("place")}`;
  const isText = (field) => field.matches("textarea[name], input[type=text][name]");
  const found = (html) => new DOMParser().parseFromString(html, "text/html").querySelector("unsent-words");
  const standing = (keeper) => document.querySelector(`unsent-words[place="${CSS.escape(keeper.getAttribute("place"))}"]`);

  const show = (keeper, note) => {
    standing(keeper)?.remove();
    keeper.closest("form").before(note);
    return note;
  };

  const stop = (keeper, note) => {
    keeper.toggleAttribute("stopped", true);
    note.classList.remove("is-taken");
  };

  const ask = async (keeper) => {
    const place = encodeURIComponent(keeper.getAttribute("place"));
    const answer = await fetch(`/autosaves/${place}?next=${encodeURIComponent(location.pathname)}`).catch(() => null);
    return answer?.status === 200 && !answer.redirected ? found(await answer.text()) : null;
  };

  const meet = async (keeper) => {
    const { elements } = keeper.closest("form");
    const isChanged = [...elements].some((field) => isText(field) && field.value !== field.defaultValue);
    const isAsked = !keeper.hasAttribute("seen");
    const note = isAsked ? await ask(keeper) : standing(keeper);
    keeper.setAttribute("seen", note?.getAttribute("seen") ?? "");
    const isOwn = localStorage.getItem(mark(keeper)) === keeper.getAttribute("seen");
    const fits = note?.classList.contains("is-taken") || note?.getAttribute("version") === (elements.version?.value ?? "0");
    if (note && (isChanged ? !isOwn : !fits)) return stop(keeper, isAsked ? show(keeper, note) : note);
    if (note && isAsked && !isChanged) show(keeper, note).take();
    if (isChanged) keeper.dispatchEvent(new CustomEvent("hoego:level"));
  };

  const hear = (keeper, [status, text]) => {
    if (status === 409) stop(keeper, show(keeper, found(text)));
    if (status !== 200) return;
    keeper.setAttribute("seen", text);
    localStorage.setItem(mark(keeper), text);
  };

  document.addEventListener("hoego:begun", ({ target }) => {
    if (!target.matches("[place]")) return;
    const sent = { type: "hidden", name: "autosave", value: target.getAttribute("place") };
    const { elements } = target.closest("form");
    if (!elements.autosave) target.append(Object.assign(document.createElement("input"), sent));
    target.addEventListener("hoego:answered", ({ detail }) => hear(target, detail));
    meet(target);
  });
}
