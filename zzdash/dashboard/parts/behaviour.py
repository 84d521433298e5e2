"""What pages add to themselves: CSS by name, scrolling to the chosen words, a text with a copy button."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from zzdash.dashboard.frame import style

SCROLL = """
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
"""

COPY = """
export default function ({ data, parentElement }) {
  const text = parentElement.querySelector("pre");
  const button = parentElement.querySelector("button");
  text.textContent = data.text;
  button.textContent = data.label;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(data.text);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(text);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      document.execCommand("copy");
    }
    button.textContent = data.done;
    setTimeout(() => { button.textContent = data.label; }, 2000);
  };
}
"""
COPY_HTML = '<div class="copy"><pre></pre><button type="button"></button></div>'
COPY_CSS = """
.copy { display: grid; gap: 6px; justify-items: start; }
pre { margin: 0; padding: 8px 10px; width: 100%; box-sizing: border-box; white-space: pre-wrap;
  overflow-wrap: anywhere; font: 13px/1.6 var(--zz-sans); border-radius: 4px;
  background: var(--zz-band); color: var(--zz-ink); }
button { font: 13px var(--zz-sans); color: var(--zz-zone); background: none; border: 1px solid var(--zz-ctl);
  border-radius: 6px; padding: 4px 12px; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--zz-brand); outline-offset: 2px; }
"""


def sheets(*names: str) -> None:
    """Show the CSS files of these names, which stand beside this module."""
    style.sheet("\n".join(_css(name) for name in names))


@cache
def _css(name: str) -> str:
    return Path(__file__).with_name(f"{name}.css").read_text("utf-8")


def bring_into_view(target: str) -> None:
    """Scroll to the element with id ``target`` as soon as it is there; once for each address."""
    with st.container(key="zz-scroller"):
        st.components.v2.component("zz_scroll", js=SCROLL)(data={"target": target}, key="zz-scroll")


def copyable(text: str, label: str, done: str, key: str) -> None:
    """``text`` in a box with a button that copies it; ``label`` and ``done`` are the button's words."""
    component = st.components.v2.component("zz_copy", html=COPY_HTML, css=COPY_CSS, js=COPY)
    component(data={"text": text, "label": label, "done": done}, key=key)
