// A chart can't be parted: before it is printed, one that is higher than a sheet of paper shrinks to it.
// style.css says in --zz-sheet how high a sheet is, and reads --zz-fit, on paper. Listeners are set once a tab.
(() => {
  if (window.zzPrinting) return;
  window.zzPrinting = true;
  const BESIDE = 0.65, LEAST = 0.45;  // how small a chart may get to share the first sheet with the page's title, and at all
  const high = (element) => element?.getBoundingClientRect().height ?? 0;

  function fit(card, room) {
    const body = card.querySelector("[class*='st-key-body-']"), chart = body?.querySelector(".js-plotly-plot");
    return chart ? (room - high(card) + high(body)) / high(body) : 1;
  }

  addEventListener("beforeprint", () => {
    const sheet = Number(getComputedStyle(document.documentElement).getPropertyValue("--zz-sheet"));
    const above = high(document.querySelector(".zz-header")) + 30;
    document.querySelectorAll("[class*='st-key-card-']").forEach((card, place) => {
      const beside = place ? 0 : fit(card, sheet - above);
      const share = beside >= BESIDE ? beside : Math.max(LEAST, fit(card, sheet));
      if (share < 1) card.querySelector("[class*='st-key-body-']").style.setProperty("--zz-fit", share.toFixed(3));
    });
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll("[style*='--zz-fit']").forEach((body) => body.style.removeProperty("--zz-fit"));
  });
})();
