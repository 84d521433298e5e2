// Keys, clock and full screen of the show; pressed buttons are the page's own.
const KEYS = { PageDown: "next", " ": "next", PageUp: "previous", Home: "first", End: "last" };
const IDLE = 3000;

function press(name) {
  const control = document.querySelector(`.st-key-show_${name} button`);
  if (control && !control.disabled) control.click();
}

function toggle(label, words) {
  if (document.fullscreenElement) return document.exitFullscreen();
  return document.documentElement.requestFullscreen().catch(() => { label.textContent = words.refused; });
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
  const name = () => { full.textContent = document.fullscreenElement ? data.unfull : data.full; };
  used.onclick = () => { restart(); tick(); };
  full.onclick = () => toggle(full, data);
  tick(); name();

  let sleep;
  const wake = () => {
    document.documentElement.dataset.zzAwake = "1";
    clearTimeout(sleep);
    sleep = setTimeout(() => { delete document.documentElement.dataset.zzAwake; }, IDLE);
  };
  const typed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") wake();
    if (event.key === "f" || event.key === "F") toggle(full, data);
    const inControl = event.target.closest?.("button, a, input");
    if (!KEYS[event.key] || (event.key === " " && inControl)) return;
    event.preventDefault();
    press(KEYS[event.key]);
  };
  let startX = 0, startY = 0;
  const touched = (event) => { wake(); startX = event.touches[0].clientX; startY = event.touches[0].clientY; };
  const lifted = (event) => {
    const end = event.changedTouches[0], across = end.clientX - startX;
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(end.clientY - startY)) {
      press(across < 0 ? "next" : "previous");
    }
  };
  const timer = setInterval(tick, 1000);
  const heard = [["keydown", typed], ["mousemove", wake], ["touchstart", touched], ["touchend", lifted],
    ["fullscreenchange", name]];
  heard.forEach(([event, act]) => document.addEventListener(event, act));
  wake();
  return () => {
    clearInterval(timer); clearTimeout(sleep);
    heard.forEach(([event, act]) => document.removeEventListener(event, act));
  };
}
