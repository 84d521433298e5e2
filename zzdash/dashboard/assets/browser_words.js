// Streamlit's own English in the reader's language. Settings hold pairs [found, shown]; {n} stands for anything.
// Runs with each run of a page, so that a change of language is followed; the observer is set once a tab.
(() => {
  const NAMES = ["aria-label", "title", "placeholder", "alt"];
  const OURS = "svg, canvas, .stHtml, [data-testid='stMarkdownContainer'], script, style";
  const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const plain = new Map(), open = [];
  for (const [found, shown] of window.zzSettings.words) {
    if (!found.includes("{n}")) plain.set(found, shown);
    else open.push([new RegExp(`^${escape(found).replace("\\{n\\}", "(.+)")}$`), shown]);
  }

  function told(text) {
    const words = text?.trim();
    if (!words || words.length > 200) return text;
    if (plain.has(words)) return text.replace(words, plain.get(words));
    const hit = open.find(([pattern]) => pattern.test(words));
    return hit ? words.replace(hit[0], hit[1].replace("{n}", "$1")) : text;
  }

  function say(node, name) {
    const before = name ? node.getAttribute(name) : node.nodeValue, after = told(before);
    if (after === before) return;
    if (name) node.setAttribute(name, after);
    else node.nodeValue = after;
  }

  // What we write ourselves, an article's text above all, is never touched.
  function sweep(root) {
    if ((root.nodeType === 1 ? root : root.parentElement)?.closest(OURS)) return;
    if (root.nodeType === 3) return say(root);
    const kept = { acceptNode: (node) => (node.nodeType === 1 && node.matches(OURS) ? 2 : 1) };
    const walker = document.createTreeWalker(root, 5, kept);
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === 3) say(node);
      else if (node.nodeType === 1) for (const name of NAMES) if (node.hasAttribute(name)) say(node, name);
    }
  }

  window.zzSweep = sweep;
  sweep(document.body);
  window.zzWatch ??= new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach((node) => window.zzSweep(node));
      else window.zzSweep(change.target);
    }
  });
  window.zzWatch.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: NAMES });
})();
