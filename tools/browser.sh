#!/bin/sh
# browser.sh PYTHON: see to it that the browser tests find a Chromium, Chrome or Edge.
set -eu
python=$1

found() {
    PYTHONPATH=tests/browser "$python" -c 'import sys, conftest; sys.exit(conftest.find_browser() is None)' ||
        "$python" -c 'import sys, os; from playwright.sync_api import sync_playwright
with sync_playwright() as p: sys.exit(not os.path.exists(p.chromium.executable_path))'
}

found && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "No browser found: installing Debian's chromium and Chinese fonts"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null
else
    echo "No browser found: asking Playwright for one"
    "$python" -m playwright install chromium || true
fi
found && exit 0
cat >&2 <<'MESSAGE'
The browser tests need a Chromium. Install Google Chrome (https://www.google.com/chrome), Microsoft Edge or
Chromium (Debian: sudo apt-get install chromium fonts-noto-cjk), or set ZZDASH_BROWSER to the path of one.
MESSAGE
exit 1
