// Keys, clock, full screen and links of the show; pressed buttons are the page's own.
const KEYS = { PageDown: "next", ArrowDown: "next", " ": "next", Enter: "next", PageUp: "previous", ArrowUp: "previous",
  Home: "first", End: "last" }; // left and right are the buttons' own shortcuts
const PRESSES = [" ", "Enter"];
const IDLE = 3000, GREETING = 8000, SETTLING = 400;
const LEAVE = ".st-key-leave_show a";

function press(name) {
  const control = document.querySelector(`.st-key-show_${name} button`);
  if (control && !control.disabled) control.click();
}

function toggle(label, words) {
  if (document.fullscreenElement) return document.exitFullscreen();
  // where the browser allows it, Esc is ours in full screen too, and closes a sentence before it leaves
  navigator.keyboard?.lock?.(["Escape"]).catch(() => {});
  return document.documentElement.requestFullscreen().catch(() => { label.textContent = words.refused; });
}

// Back to the page the show was started from, as the reader had it; else to where shows are prepared.
function leave() {
  const came = document.referrer && new URL(document.referrer);
  const ours = came && came.origin === location.origin && came.searchParams.get("present") !== "1";
  location.assign(ours ? came : document.querySelector(LEAVE));
}

// A value's link lays its sentence over the slide; the others open beside the show by themselves.
function follow(event) {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const hit = event.target, sheet = hit.closest("dialog"), value = hit.closest(".zs-screen a");
  const said = value && document.getElementById(`say-${new URL(value.href).searchParams.get("m")}`);
  if (said) open(said);
  else if (hit.closest(LEAVE)) leave();
  else if (sheet && (hit === sheet || hit.closest("button"))) return sheet.close();
  else return;
  event.preventDefault();
}

function open(sheet) {
  sheet.showModal();
  sheet.querySelector("button").focus();
}

// B or a full stop blacks the screen, as in PowerPoint; any key lights it again. Returns whether it was black.
function blacken(key) {
  const page = document.documentElement.dataset, was = "zzBlack" in page;
  delete page.zzBlack;
  if (!was && (key === "." || key.toLowerCase() === "b")) page.zzBlack = "1";
  return was;
}

function clock(ms) {
  const seconds = Math.floor(ms / 1000), two = (n) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

export default function ({ data, parentElement }) {
  const find = (cls) => parentElement.querySelector(cls);
  const time = find(".clock"), used = find(".used"), full = find(".full");
  const state = (window.zzPresenter ??= { began: Number(sessionStorage.getItem("zz-began")) || 0 });
  const restart = () => { state.began = Date.now(); sessionStorage.setItem("zz-began", state.began); };
  if (!state.began) restart();
  time.setAttribute("aria-label", data.clock);
  used.title = data.elapsed;

  const tick = () => {
    time.textContent = new Date().toTimeString().slice(0, 5);
    used.textContent = clock(Date.now() - state.began);
  };
  const resized = () => { state.resized = Date.now(); name(); };
  const name = () => { full.textContent = document.fullscreenElement ? data.unfull : data.full; };
  used.onclick = () => { restart(); tick(); };
  full.onclick = () => toggle(full, data);
  full.hidden = !document.fullscreenEnabled; // a phone's browser may know none
  tick(); name();

  let sleep;
  const wake = (event, time = IDLE) => {
    document.documentElement.dataset.zzAwake = "1";
    clearTimeout(sleep);
    sleep = setTimeout(() => { delete document.documentElement.dataset.zzAwake; }, time);
  };
  // One Esc does one thing: closes the sentence (the browser does), leaves full screen, or ends the show.
  const escape = () => {
    if (document.querySelector("dialog[open]") || Date.now() - state.resized < SETTLING) return;
    if (document.fullscreenElement) document.exitFullscreen();
    else leave();
  };
  const typed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") wake();
    if (document.fullscreenEnabled && event.key.toLowerCase() === "f") toggle(full, data);
    const wasBlack = blacken(event.key);
    if (event.key === "Escape" && !event.defaultPrevented) return wasBlack || escape();
    const inControl = event.target.closest?.("button, a, input"), reading = document.querySelector("dialog[open]");
    if (!KEYS[event.key] || (PRESSES.includes(event.key) && inControl)) return;
    if (reading && event.key.startsWith("Arrow")) return; // they scroll a long sentence
    event.preventDefault();
    press(KEYS[event.key]);
  };
  let startX = 0, startY = 0;
  const touched = (event) => { wake(); startX = event.touches[0].clientX; startY = event.touches[0].clientY; };
  const lifted = (event) => {
    if (document.querySelector("dialog[open]")) return;
    const end = event.changedTouches[0], across = end.clientX - startX;
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(end.clientY - startY)) {
      press(across < 0 ? "next" : "previous");
    }
  };
  const timer = setInterval(tick, 1000);
  // after a mouse's click on a button the space bar turns pages again
  const clicked = (event) => { if (event.detail) document.activeElement?.blur(); follow(event); };
  const heard = [["keydown", typed], ["mousemove", wake], ["touchstart", touched], ["touchend", lifted],
    ["fullscreenchange", resized], ["click", clicked]];
  heard.forEach(([event, act]) => document.addEventListener(event, act));
  wake(null, GREETING);
  return () => {
    clearInterval(timer); clearTimeout(sleep);
    delete document.documentElement.dataset.zzBlack;
    heard.forEach(([event, act]) => document.removeEventListener(event, act));
  };
}
