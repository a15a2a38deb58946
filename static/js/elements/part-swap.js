// htmx takes one part of the page the server answers with. When that page is another one (sign-in,
// an error, a conflict) the part is not in it, and an empty hole would be left: show the page itself.
{
  const holds = (text, selector) =>
    new DOMParser().parseFromString(text, "text/html").querySelector(selector) !== null;

  const tell = (name) => document.dispatchEvent(new Event(name));

  const showWholePage = (ctx) => {
    tell("hoego:unsaved");
    Object.assign(ctx, { select: "body", target: document.body, swap: "outerHTML show:top", selectOOB: null });
  };

  document.addEventListener("htmx:after:request", (event) => {
    const { ctx } = event.detail;
    if (!ctx.select || holds(ctx.text, ctx.select)) return;
    if (!ctx.response.raw.redirected) return showWholePage(ctx);
    event.preventDefault();
    location.assign(ctx.response.raw.url);
  });

  document.addEventListener("htmx:after:swap", (event) => {
    if (event.detail.ctx.response?.raw.redirected) tell("hoego:saved");
  });

  // The server cannot be reached: the fields keep their text, and the page says so.
  document.addEventListener("htmx:error", () => {
    tell("hoego:unsaved");
    const note = document.querySelector("#offline-note");
    if (note) document.querySelector("#toasts").replaceChildren(note.content.cloneNode(true));
  });
}
