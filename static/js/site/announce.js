// One quiet line for screen readers: what has just changed on the page.

function say(text) {
  const line = document.querySelector("#announce");
  if (!line) return;
  line.textContent = "";
  requestAnimationFrame(() => (line.textContent = text));
}
