// Puts Markdown's signs around what is selected in a text, or before its lines, and takes them away again: what the event
// `hoego:mark` names. It types as a person would, so that the browser's Undo knows of it.
{
  const AROUND = { bold: "**", italic: "*" };
  const BEFORE = { list: "- ", quote: "> ", heading: "### " };

  const type = (field, from, to, text, selected = [text.length, text.length]) => {
    field.focus();
    field.setSelectionRange(from, to);
    if (!document.execCommand("insertText", false, text)) field.setRangeText(text);
    field.setSelectionRange(from + selected[0], from + selected[1]);
  };

  const around = (field, sign) => {
    const { value, selectionStart, selectionEnd } = field;
    const picked = value.slice(selectionStart, selectionEnd);
    const [from, words] = [selectionStart + picked.length - picked.trimStart().length, picked.trim()];
    const [start, end, size] = [from - sign.length, from + words.length + sign.length, sign.length];
    const isMarked = value.slice(Math.max(start, 0), from) === sign && value.slice(end - size, end) === sign;
    if (isMarked) return type(field, start, end, words, [0, words.length]);
    type(field, from, from + words.length, sign + words + sign, [size, size + words.length]);
  };

  const before = (field, sign) => {
    const from = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
    const end = field.value.indexOf("\n", field.selectionEnd);
    const lines = field.value.slice(from, end < 0 ? undefined : end).split("\n");
    const isMarked = lines.every((line) => line.startsWith(sign));
    const text = lines.map((line) => (isMarked ? line.slice(sign.length) : sign + line)).join("\n");
    type(field, from, end < 0 ? field.value.length : end, text, lines.length > 1 ? [0, text.length] : undefined);
  };

  const link = (field) => {
    const words = field.value.slice(field.selectionStart, field.selectionEnd).trim();
    const isAddress = /^\w+:\/\/\S+$/.test(words);
    const text = isAddress ? `[](${words})` : `[${words}]()`;
    const caret = isAddress || !words ? 1 : text.length - 1;
    type(field, field.selectionStart, field.selectionEnd, text, [caret, caret]);
  };

  document.addEventListener("hoego:mark", ({ target, detail }) => {
    if (detail === "link") link(target);
    else if (AROUND[detail]) around(target, AROUND[detail]);
    else before(target, BEFORE[detail]);
  });
}
