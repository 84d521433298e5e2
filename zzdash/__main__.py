"""``python -m zzdash``."""

import sys

from zzdash.cli import main

sys.exit(main())
