// What sticks out of the window, what is cut off, and which words lie on each other.
async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const wide = document.documentElement.clientWidth;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const named = (node) => `${node.tagName.toLowerCase()}.${node.getAttribute("class") ?? ""}`;
  const said = (text) => JSON.stringify(text.trim().replace(/\s+/g, " ").slice(0, 28));
  const shown = (node) =>
    node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const upwards = function* (node) {
    for (let up = node; up && up !== document.body; up = up.parentElement) yield up;
  };
  const some = (node, holds) => [...upwards(node)].some((up) => holds(getComputedStyle(up), up));
  const isSecret = (style) => style.clipPath === "inset(50%)";
  const isAfloat = (style) => style.position === "fixed" || style.position === "sticky";
  const scrolls = (style) => style.overflowX !== "visible";
  const isCutOnPurpose = (style) => style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";

  const outside = () => {
    const whole = document.documentElement.scrollWidth;
    const wider = whole > wide + 1 ? [`the page is ${whole} px wide`] : [];
    const over = all("main *").filter((node) => {
      const box = node.getBoundingClientRect();
      const isPicture = node.closest("svg") && node.tagName !== "text";
      return box.width && (box.right > wide + 1 || box.left < -1) && !isPicture && shown(node)
        && !some(node, isSecret) && !some(node.parentElement, scrolls);
    });
    return wider.concat(over.map((node) => `${named(node)} sticks out`));
  };

  const clipped = () =>
    all("body *").filter((node) => {
      const style = getComputedStyle(node);
      const isNarrow = style.overflowX === "hidden" && node.scrollWidth > node.clientWidth + 1;
      const isLow = style.overflowY === "hidden" && node.scrollHeight > node.clientHeight + 1;
      return (isNarrow || isLow) && node.textContent.trim() && !node.closest("svg") && shown(node)
        && !some(node, isSecret) && !isCutOnPurpose(style);
    }).map((node) => `${named(node)} is cut: ${said(node.textContent)}`);

  // The ink of a line: a font's box is taller than its letters, and lines may be set closer than it.
  const inked = (box, size) => {
    const middle = (box.top + box.bottom) / 2, half = Math.min(box.height, size * 0.9) / 2;
    return { left: box.left, right: box.right, top: middle - half, bottom: middle + half };
  };
  const within = (ink, node) => {
    for (const up of upwards(node)) {
      if (!scrolls(getComputedStyle(up)) || up.tagName === "svg") continue;
      const box = up.getBoundingClientRect();
      ink = { left: Math.max(ink.left, box.left), right: Math.min(ink.right, box.right),
        top: Math.max(ink.top, box.top), bottom: Math.min(ink.bottom, box.bottom) };
    }
    return ink;
  };
  const words = () => {
    const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode, node = text.parentElement;
      if (!text.data.trim() || node.closest("script, style, title, textarea, option") || !shown(node)) continue;
      if (some(node, (style) => isSecret(style) || isAfloat(style))) continue;
      const size = parseFloat(getComputedStyle(node).fontSize), range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        if (box.width > 1) found.push({ node, text: text.data, ...within(inked(box, size), node) });
      }
    }
    return found;
  };
  const controls = () =>
    all("main :is(input:not([type=hidden]), select, textarea)").filter(shown).map((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return { node, text: node.name || node.id, left, right, top, bottom };
    });
  const meet = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
  const overlapping = () => {
    const boxes = [...words(), ...controls()].sort((one, other) => one.top - other.top), out = [];
    boxes.forEach((one, at) => {
      for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom; next += 1) {
        const other = boxes[next];
        if (one.node.contains(other.node) || other.node.contains(one.node) || !meet(one, other)) continue;
        out.push(`${named(one.node)} ${said(one.text)} lies on ${named(other.node)} ${said(other.text)}`);
      }
    });
    return out;
  };
  return [outside(), clipped(), overlapping()].flatMap((problems) => [...new Set(problems)].slice(0, 5));
}
