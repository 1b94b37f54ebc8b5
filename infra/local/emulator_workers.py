"""Ends idle processes of functions. By itself the emulator keeps one per function for ever."""

import time

from ministack.core import lambda_runtime


def end_idle_functions(ttl: float = lambda_runtime._LOCAL_WORKER_TTL) -> int:
    """Ends each process that was idle for `ttl` seconds and returns how many; the next call starts a new one."""
    now = time.time()
    ended = []
    with lambda_runtime._lock:
        for key, workers in list(lambda_runtime._workers.items()):
            idle = [one for one in workers if not one.in_use and now - getattr(one, "last_used", now) >= ttl]
            ended.extend(idle)
            kept = [one for one in workers if one not in idle]
            lambda_runtime._workers[key] = kept
            if not kept:
                del lambda_runtime._workers[key]
    lambda_runtime.kill_workers(ended)
    return len(ended)
