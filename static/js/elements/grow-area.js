// Text areas grow with their text. CSS does it where `field-sizing` is known; this is for the others.
if (!CSS.supports("field-sizing", "content")) {
  const grow = (area) => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  const growAll = () => document.querySelectorAll("textarea").forEach(grow);

  document.addEventListener("input", (event) => event.target.matches("textarea") && grow(event.target));
  document.addEventListener("htmx:after:swap", growAll);
  growAll();
}
