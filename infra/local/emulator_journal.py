"""A journal of what DynamoDB stored since its last snapshot, so that an answered write survives a killed emulator.

Each request is one line: the items it stored or removed (`w`) and the stream records it caused (`r`). Lines hold
results, not requests, so reading them twice or over a newer snapshot gives the same items. Whoever writes a snapshot
writes beside it, in `.streams`, the position of each stream and the records that no reader had taken. No fsync: it
survives `kill -9`, not a power cut.
"""

import json
import os
import sys
import threading

from ministack.core import persistence
from ministack.services import dynamodb, lambda_svc

_set_item, _remove_item, _emit = dynamodb._set_item, dynamodb._remove_item, dynamodb._emit_stream_event


def _scope(table: dict) -> tuple[str, str, str]:
    _, _, _, region, account, _ = table["TableArn"].split(":", 5)
    return account, region, table["TableName"]


def _stream_ends() -> dict:
    """The position behind the last record of each stream."""
    streams = set(dynamodb._stream_records._data) | set(dynamodb._stream_trimmed._data)
    return {one: dynamodb.stream_end_position(one[2], account_id=one[0], region=one[1]) for one in streams}


def _taken(stream: tuple, end: int) -> int:
    """The first position that some mapping has not taken."""
    account, region, table = stream
    positions = [
        position
        for (owner, place, mapping), position in list(lambda_svc._dynamodb_stream_positions._data.items())
        if (owner, place) == (account, region)
        and f":table/{table}/" in lambda_svc._esms._data.get((owner, place, mapping), {}).get("EventSourceArn", "")
    ]
    return min([end, *positions])


def streams() -> list[dict]:
    """Lines with the position of each stream and the records that some mapping has not taken. Copies no record."""
    lines = []
    for stream, end in _stream_ends().items():
        account, region, table = stream
        taken = _taken(stream, end)
        lines.append({"streams": [[*stream, taken]]})
        kept = dynamodb.stream_records_since(table, taken, end - taken, account_id=account, region=region)
        lines += [{"r": [[*stream, end - len(kept) + i, record, None]]} for i, record in enumerate(kept)]
    return lines


def _line_of(entry: dict) -> bytes:
    return json.dumps(entry, default=persistence._json_default, separators=(",", ":")).encode() + b"\n"


class Journal:
    def __init__(self, folder: str):
        self._folder = folder
        self._lock = threading.RLock()
        self._request = threading.local()
        self._file = None
        os.makedirs(folder, exist_ok=True)
        self.size = self._size_of_files()

    def _path(self, number: int) -> str:
        return os.path.join(self._folder, f"{number}.jsonl")

    def _streams_path(self, number: int) -> str:
        return os.path.join(self._folder, f"{number}.streams")

    def _size_of_files(self) -> int:
        """Without the records of streams: while they wait for their reader, they would make every save a snapshot."""
        return sum(os.path.getsize(self._path(number)) for number in self._numbers())

    def _numbers(self) -> list[int]:
        return sorted(int(name[:-6]) for name in os.listdir(self._folder) if name.endswith(".jsonl"))

    def begin(self) -> int:
        """Begins a new file; what an older one may have torn at its end stays there. Returns its number."""
        with self._lock:
            number = max(self._numbers(), default=0) + 1
            if self._file is not None:
                os.close(self._file)
            self._file = os.open(self._path(number), os.O_CREAT | os.O_WRONLY | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
            return number

    def write_streams(self, number: int, lines: list[dict]) -> None:
        """What `streams` gave when the file of this number began; older files hold it until they are dropped."""
        path = self._streams_path(number)
        with open(f"{path}.new", "wb") as file:
            file.writelines(_line_of(entry) for entry in lines)
        os.replace(f"{path}.new", path)

    def drop_before(self, number: int) -> None:
        for old in self._numbers():
            if old < number:
                for path in (self._path(old), self._streams_path(old)):
                    if os.path.exists(path):
                        os.remove(path)
        self.size = self._size_of_files()

    def _append(self, entry: dict) -> None:
        line = _line_of(entry)
        with self._lock:
            start = os.lseek(self._file, 0, os.SEEK_END)
            try:
                written = os.write(self._file, line)
                if written < len(line):
                    raise OSError("the disk is full")
            except OSError:
                os.ftruncate(self._file, start)
                raise
            self.size += len(line)

    def _note(self, kind: str, entry: list) -> None:
        request = getattr(self._request, "entry", None)
        if request is not None:
            request[kind].append(entry)
        else:
            self._append({"w": [], "r": [], kind: [entry]})

    def _set(self, table, pk, sk, item):
        old = _set_item(table, pk, sk, item)
        self._note("w", [*_scope(table), pk, sk, item])
        return old

    def _remove(self, table, pk, sk):
        old = _remove_item(table, pk, sk)
        if old is not None:
            self._note("w", [*_scope(table), pk, sk, None])
        return old

    def _emitted(self, name, *args, **more):
        before = dynamodb.stream_end_position(name)
        result = _emit(name, *args, **more)
        end = dynamodb.stream_end_position(name)
        table = dynamodb._tables.get(name)
        for record in dynamodb.stream_records_since(name, before, end - before):
            self._note("r", [*_scope(table), before, *self._without_image(record)])
            before += 1
        return result

    def _without_image(self, record: dict) -> tuple[dict, int | None]:
        """The record without its image if the line has it, and the place of the image among its items."""
        change = record["dynamodb"]
        image = change.get("NewImage")
        stored = (getattr(self._request, "entry", None) or {"w": []})["w"]
        for place in reversed(range(len(stored))):
            if image is not None and stored[place][5] == image:
                return {**record, "dynamodb": {k: v for k, v in change.items() if k != "NewImage"}}, place
        return record, None

    def keep(self) -> None:
        """From now on every stored item is in the journal before its request is answered."""
        handle = dynamodb.handle_request

        async def handle_and_note(*request):
            # Without a pause inside, so that no other request sees this entry.
            self._request.entry = {"w": [], "r": []}
            try:
                return await handle(*request)
            finally:
                entry, self._request.entry = self._request.entry, None
                if entry["w"]:
                    self._append(entry)

        dynamodb.handle_request = handle_and_note
        dynamodb._set_item, dynamodb._remove_item = self._set, self._remove
        dynamodb._emit_stream_event = self._emitted

    def replay(self) -> None:
        """Stores what the journal has over the loaded snapshot. A line that is torn is left out with a warning."""
        found: dict[tuple, dict] = {}
        for number in self._numbers():
            for path in (self._streams_path(number), self._path(number)):
                _replay_file(path, found)
        for (account, region, table), records in found.items():
            end = max(records)
            live = [records[position] for position in sorted(records) if records[position] is not None]
            dynamodb._stream_records.set_scoped(account, region, table, live)
            dynamodb._stream_trimmed.set_scoped(account, region, table, end - len(live))
        _step_back_to_ends()


def _replay_file(path: str, found: dict) -> None:
    if not os.path.exists(path):
        return
    with open(path, "rb") as file:
        for at, line in enumerate(file, 1):
            try:
                _replay_line(json.loads(line, object_hook=persistence._json_object_hook), found)
            except (ValueError, KeyError, TypeError, IndexError) as error:
                print(f"{os.path.basename(path)}, line {at} left out: {error!r}", file=sys.stderr)


def _replay_line(entry: dict, found: dict) -> None:
    for account, region, name, position in entry.get("streams", []):
        found.setdefault((account, region, name), {}).setdefault(position, None)
    stored = entry.get("w", [])
    for account, region, name, pk, sk, item in stored:
        table = dynamodb._tables.get_scoped(account, region, name)
        if table is None:
            continue
        if item is None:
            _remove_item(table, pk, sk)
        else:
            _set_item(table, pk, sk, item)
    for account, region, name, position, record, image in entry.get("r", []):
        if image is not None:
            record["dynamodb"]["NewImage"] = stored[image][5]
        records = found.setdefault((account, region, name), {})
        records[position] = record
        records.setdefault(position + 1, None)


def _step_back_to_ends() -> None:
    """A mapping that stands behind its stream's end would pass over new records."""
    ends = _stream_ends()
    for key in list(lambda_svc._dynamodb_stream_positions._data):
        account, region, _ = key
        source = lambda_svc._esms._data.get(key, {}).get("EventSourceArn", "")
        table = source.split("/stream/")[0].split("/")[-1]
        end = ends.get((account, region, table), 0)
        position = lambda_svc._dynamodb_stream_positions._data[key]
        lambda_svc._dynamodb_stream_positions._data[key] = min(position, end)
