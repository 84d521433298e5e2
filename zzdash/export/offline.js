(() => {
  const screens = [...document.querySelectorAll(".zs-screen")];
  const hints = document.querySelectorAll(".zs-hint");
  const hush = () => hints.forEach((hint) => hint.classList.add("zs-off"));
  let at = 0;
  const show = (to) => {
    at = Math.max(0, Math.min(screens.length - 1, to));
    screens.forEach((screen, index) => screen.classList.toggle("zs-on", index === at));
    history.replaceState(null, "", "#" + (at + 1));
  };
  const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen().catch(() => {});
  const moves = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
    Home: -Infinity, End: Infinity,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "f") full();
    if (key === "p") window.print();
    if (!(event.key in moves) || (event.key === "Enter" && event.target.closest("a"))) return;
    event.preventDefault();
    hush();
    show(at + moves[event.key]);
  });
  let x = 0, y = 0;
  document.addEventListener("touchstart", (event) => { x = event.touches[0].clientX; y = event.touches[0].clientY; }, { passive: true });
  document.addEventListener("touchend", (event) => {
    const end = event.changedTouches[0], across = end.clientX - x;
    // a slanting scroll is no turn
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(end.clientY - y)) show(at + (across < 0 ? 1 : -1));
  });
  window.addEventListener("hashchange", () => show((parseInt(location.hash.slice(1), 10) || 1) - 1));
  document.documentElement.classList.add("zs-ready");
  show((parseInt(location.hash.slice(1), 10) || 1) - 1);
  setTimeout(hush, 5000);
})();
