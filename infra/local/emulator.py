"""Runs the emulator on a leash: when its standard input closes, it saves its state and ends.

So it never outlives the process that started it, not even one that was killed; and the functions, which are its
children, never outlive the emulator. By itself it saves only at its end; here also when asked over HTTP, while a journal
keeps what DynamoDB stored meanwhile, and it tells what is under way and stands in no queue. Its arguments: the folder where functions run, removed at the end, the mark to
remove when all was saved at the end, and the paths under which it saves and tells.
"""

import gc
import json
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


_, scratch, open_mark, save_path, pending_path = sys.argv
threading.Thread(target=end_with_parent, daemon=True).start()

from ministack import app as emulator  # noqa: E402  (its import reads the environment and takes a while)
from ministack.core import persistence  # noqa: E402
from ministack.services import dynamodb, lambda_svc  # noqa: E402

sys.dont_write_bytecode = True
from emulator_journal import Journal  # noqa: E402
from emulator_saves import Saves  # noqa: E402
from emulator_workers import end_idle_functions  # noqa: E402


def load() -> None:
    load_snapshot()
    journal.replay()
    journal.begin()
    journal.keep()
    saves.loaded()
    # What was loaded lives long: the garbage collector need not go through it.
    gc.collect()
    gc.freeze()


def save_at_end(services: dict) -> None:
    try:
        if saves.save_at_end(services):
            os.remove(open_mark)
    except Exception as error:
        print(f"Not saved as a whole: {error!r}", file=sys.stderr)


def stream_records() -> tuple[int, int]:
    """Records that streams with a mapping ever got, and how many of them no mapping has taken yet."""
    written = unread = 0
    for account, region, mapping in lambda_svc._iter_all_esms():
        source = mapping.get("EventSourceArn", "")
        if ":dynamodb:" not in source:
            continue
        account_token = lambda_svc._request_account_id.set(account)
        region_token = lambda_svc._request_region.set(region)
        try:
            table = source.split("/stream/")[0].split("/")[-1]
            end = dynamodb.stream_end_position(table)
            written += end
            # What was trimmed is gone; a position of before a restart may lie behind the stream's end.
            taken = max(lambda_svc._dynamodb_stream_positions.get(mapping["UUID"], 0), dynamodb.stream_start_position(table))
            unread += max(0, end - taken)
        finally:
            lambda_svc._request_account_id.reset(account_token)
            lambda_svc._request_region.reset(region_token)
    return written, unread


def pending() -> dict:
    """What is under way though all queues are empty: a batch at its function and a mail on its way to SMTP are threads."""
    written, unread = stream_records()
    working = ("ministack-esm", "ministack-ses-smtp")
    running = sum(thread.name in working for thread in threading.enumerate())
    return {"written": written, "unread": unread, "running": running}


async def answer(send, status: int, body: bytes = b"") -> None:
    await send({"type": "http.response.start", "status": status, "headers": []})
    await send({"type": "http.response.body", "body": body})


async def own_app(scope, receive, send):
    """The emulator, with two paths of its own."""
    path = scope["path"] if scope["type"] == "http" else None
    if path == pending_path:
        return await answer(send, 200, json.dumps(pending()).encode())
    if path == save_path:
        saved = await saves.save(emulator._build_persistence_save_dict())
        return await answer(send, 200 if saved else 500, json.dumps(saved).encode())
    if path is not None and persistence.PERSIST_STATE and not path.startswith("/_ministack/"):
        saves.changed()
    return await served(scope, receive, send)


served = emulator.app
emulator.app = own_app
lambda_svc.reap_idle_workers = end_idle_functions
if persistence.PERSIST_STATE:
    journal = Journal(f"{persistence.STATE_DIR}/journal")
    saves = Saves(journal)
    load_snapshot = emulator._load_persisted_state
    emulator._load_persisted_state = load
    emulator.save_all = save_at_end
sys.argv = ["ministack"]
try:
    emulator.main()
finally:
    end_functions()
