export default function ({ data }) {
  const wanted = data.target + location.search;
  if (window.zzInView === wanted) return;
  const deadline = Date.now() + 8000;
  let moved = false;
  const stop = () => { moved = true; };
  const show = () => {
    const element = document.getElementById(data.target);
    if (!element) {
      if (Date.now() < deadline) setTimeout(show, 40);
      return;
    }
    window.zzInView = wanted;
    element.scrollIntoView({ block: "center" });
    window.addEventListener("wheel", stop, { once: true, passive: true });
    window.addEventListener("touchstart", stop, { once: true, passive: true });
    window.addEventListener("keydown", stop, { once: true });
    const again = () => {
      if (!moved) document.getElementById(data.target)?.scrollIntoView({ block: "center" });
    };
    for (const wait of [250, 800]) setTimeout(again, wait);
  };
  show();
}
