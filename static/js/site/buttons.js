// Buttons that need a script are hidden in the page and appear here: copy a link, share, print.

const address = () => document.querySelector("link[rel=canonical]")?.href ?? location.href;

const deeds = {
  async copy(button) {
    const text = button.dataset.copy || address();
    await navigator.clipboard.writeText(text);
    tell(button, "Скопировано");
  },
  async share() {
    await navigator.share({ title: document.title, url: address() }).catch(() => {});
  },
  print: () => print(),
};

const possible = {
  copy: () => Boolean(navigator.clipboard),
  share: () => Boolean(navigator.share),
  print: () => true,
};

// The words on the button change for a moment, so that the eye sees what the ear hears.
function tell(button, words) {
  const label = button.querySelector("[data-label]") ?? button;
  const before = label.textContent;
  label.textContent = words;
  say(words);
  setTimeout(() => (label.textContent = before), 2000);
}

for (const button of document.querySelectorAll("button[data-do]")) {
  if (!possible[button.dataset.do]?.()) continue;
  button.hidden = false;
  button.addEventListener("click", () => deeds[button.dataset.do](button));
}
