#!/bin/sh
# venv.sh FOLDER [PYTHON]: a virtual environment by the first Python of at least 3.11 (PYTHON, where given, only).
set -eu
folder=$1
shift
[ $# -gt 0 ] || set -- python3 python3.14 python3.13 python3.12 python3.11 python

for python in "$@"; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    [ -x "$folder/bin/python" ] && "$folder/bin/python" -c 'import pip' 2>/dev/null && exit 0
    "$python" -m venv "$folder" && exit 0
    echo "$python can't make a virtual environment; on Debian or Ubuntu: apt-get install python3-venv" >&2
    exit 1
done
echo "No Python 3.11 or later found (tried: $*). Install one from https://www.python.org, or name it: make PYTHON=/path/to/python" >&2
exit 1
