// What the browser does on every page: follow language and theme, close the menu, copy a permalink.
// Runs with each run of a page; its listeners are set once a tab. Settings come from style.py as window.zzSettings.
(() => {
  const root = document.documentElement, { lang, theme, menu } = window.zzSettings;
  root.lang = lang;
  root.style.colorScheme = theme;
  root.style.setProperty("--zz-menu", JSON.stringify(menu));
  if (window.zzListening) return;
  window.zzListening = true;

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => location.reload());

  // A page chosen in the menu of a narrow window shows itself: the menu would cover most of it.
  document.addEventListener("click", (event) => {
    if (!matchMedia("(max-width: 768px)").matches) return;
    if (!event.target.closest?.("[data-testid='stSidebarNavLink']")) return;
    const close = "[data-testid='stSidebar'][data-collapsed='false'] [data-testid='stSidebarCollapseButton'] button";
    setTimeout(() => document.querySelector(close)?.click(), 100);  // Streamlit takes the click first
  });

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {  // no clipboard without https, or not allowed: the old way
      const field = document.body.appendChild(document.createElement("textarea"));
      field.value = text;
      field.style.cssText = "position:fixed;opacity:0";
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  }

  // Where nothing can be copied, and with any other button or key, the link stays a link.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.zz-permalink");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!(await copied(link.href))) return location.assign(link.href);
    const shown = link.firstElementChild, name = link.dataset.name ??= shown.textContent;
    link.style.minWidth = `${link.offsetWidth}px`;
    shown.textContent = link.nextElementSibling.textContent = link.dataset.copied;
    link.classList.add("zz-copied");
    clearTimeout(link.zzTimer);
    link.zzTimer = setTimeout(() => {
      shown.textContent = name;
      link.nextElementSibling.textContent = "";
      link.classList.remove("zz-copied");
    }, 2500);
  });
})();
