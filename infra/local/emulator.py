"""Runs the emulator on a leash: when its standard input closes, it saves its state and ends.

So it never outlives the process that started it, not even one that was killed.
"""

import os
import signal
import sys
import threading


def end_with_parent() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=end_with_parent, daemon=True).start()

from ministack.app import main  # noqa: E402  (its import reads the environment and takes a while)

sys.argv = ["ministack"]
main()
