// The Enter that ends a Hangul syllable must not send the form; Safari reports it only by key code 229.
{
  const composing = (event) => event.isComposing || event.keyCode === 229;

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && composing(event) && event.target.matches("input")) event.preventDefault();
    },
    true,
  );
}
