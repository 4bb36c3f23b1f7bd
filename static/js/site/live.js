// Filters in place. A form with data-live is fetched from its own address, and #results and the form are replaced.
// Without this script the same form works as a plain GET.

let underWay = null;

const liveForm = () => document.querySelector("form[data-live]");

// The first choice of a list is what one gets without it, so the address need not say it.
function addressOf(form) {
  const said = ([name, value]) => value !== "" && form.elements[name].options?.[0].value !== value;
  const filled = [...new FormData(form)].filter(said);
  const query = new URLSearchParams(filled).toString();
  const path = new URL(form.action).pathname;
  return query ? `${path}?${query}` : path;
}

// What had the focus, told so that it can be found again in the new form.
function focusMark() {
  const at = document.activeElement;
  if (!at?.name || !at.form?.matches("[data-live]")) return null;
  const same =
    at.value && at.matches("[type=checkbox],[type=radio]") ? `[value="${CSS.escape(at.value)}"]` : "";
  return { selector: `[name="${CSS.escape(at.name)}"]${same}`, from: at.selectionStart, to: at.selectionEnd };
}

function focusAgain(mark) {
  const found = mark && liveForm()?.querySelector(mark.selector);
  if (!found) return;
  found.focus({ preventScroll: true });
  if (mark.from != null && found.setSelectionRange && found.type !== "checkbox") {
    try {
      found.setSelectionRange(mark.from, mark.to);
    } catch {
      // a field without a caret
    }
  }
}

function replaceForm(fresh) {
  const form = liveForm();
  const open = form.matches(":popover-open");
  const scrolled = form.scrollTop;
  const typed = document.activeElement?.form === form ? document.activeElement : null;
  const text = typed?.matches("[type=search],[type=text]") ? [typed.name, typed.value] : null;
  const mark = focusMark();
  form.replaceWith(fresh);
  if (open) {
    fresh.showPopover();
    fresh.scrollTop = scrolled;
  }
  if (text && fresh.elements[text[0]]) fresh.elements[text[0]].value = text[1];
  focusAgain(mark);
}

function show(page) {
  const [results, form] = [page.querySelector("#results"), page.querySelector("form[data-live]")];
  if (!results || !form) return false;
  document.querySelector("#results").replaceWith(results);
  replaceForm(form);
  const opener = page.querySelector(".open-filters");
  document.querySelector(".open-filters")?.replaceWith(opener ?? "");
  document.title = page.title;
  say(results.querySelector("[data-say], h2")?.textContent.trim() ?? "");
  return true;
}

async function load(address, remember) {
  underWay?.abort();
  const mine = (underWay = new AbortController());
  const results = document.querySelector("#results");
  results.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => say("Загружаем"), 600);
  try {
    const answer = await fetch(address, { signal: mine.signal, headers: { "X-Requested-With": "fetch" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine.signal.aborted) return;
    if (!answer.ok || !show(page)) throw new Error(`unexpected answer ${answer.status}`);
    if (remember) history.pushState({ live: true }, "", address);
  } catch (error) {
    if (error.name === "AbortError") return;
    location.assign(address); // the plain way, with the browser's own message if there is no network
  } finally {
    clearTimeout(slow);
  }
}

function startLive() {
  if (!liveForm() || !document.querySelector("#results")) return;
  let pause;
  const later = (form) => {
    clearTimeout(pause);
    pause = setTimeout(() => load(addressOf(form), true), 350);
  };
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-live]")) return;
    event.preventDefault();
    clearTimeout(pause);
    const form = event.target;
    if (form.matches(":popover-open")) form.hidePopover();
    load(addressOf(form), true);
  });
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.matches("[data-live]") && !event.target.matches("[type=search],[type=text]"))
      load(addressOf(form), true);
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches("form[data-live] [type=search]")) later(event.target.form);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#results a[data-live-link]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    load(link.href, true).then(() => document.querySelector("#results").scrollIntoView({ block: "start" }));
  });
  addEventListener("popstate", () => load(location.href, false));
}

startLive();
