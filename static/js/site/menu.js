// The menu and the filters are popovers on phones: a link inside closes them, a wide screen needs none.

for (const box of document.querySelectorAll("[popover]")) {
  box.addEventListener("click", (event) => {
    if (event.target.closest("a") && box.matches(":popover-open")) box.hidePopover();
  });
}
matchMedia("(min-width: 64rem)").addEventListener("change", () => {
  for (const box of document.querySelectorAll("[popover]")) {
    if (box.matches(":popover-open")) box.hidePopover();
  }
});
