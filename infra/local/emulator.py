"""Runs the emulator on a leash: when its standard input closes, it saves its state and ends.

So it never outlives the process that started it, not even one that was killed; and the functions, which are its
children, never outlive the emulator. Its argument is the folder where they run, removed at the end.
"""

import os
import shutil
import signal
import sys
import threading


def end_with_parent() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


def end_functions() -> None:
    shutil.rmtree(scratch, ignore_errors=True)
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpgrp(), signal.SIGKILL)


scratch = sys.argv[1]
threading.Thread(target=end_with_parent, daemon=True).start()

from ministack.app import main  # noqa: E402  (its import reads the environment and takes a while)

sys.argv = ["ministack"]
try:
    main()
finally:
    end_functions()
