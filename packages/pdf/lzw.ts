const [clear, endOfData, first] = [256, 257, 258];

/**
 * Unpacks LZW as PDF writes it (ISO 32000-2, 7.4.4): codes of 9 to 12 bits, which grow one code early unless
 * `earlyChange` is 0. Undefined for what is none.
 */
export function lzwDecode(
  packed: Uint8Array,
  max: number,
  earlyChange: number,
): Uint8Array | 'too-much' | undefined {
  // A code stands for what begins at `starts` in the output and is `lengths` bytes long.
  const starts = new Uint32Array(4096);
  const lengths = new Uint32Array(4096);
  let out = new Uint8Array(Math.min(Math.max(packed.length * 4, 1024), Math.max(max, 1)));
  let length = 0;
  let next = first;
  let width = 9;
  // The length of what was written last; 0 after a clear.
  let previous = 0;
  for (let bit = 0; bit + width <= packed.length * 8; ) {
    const code = codeAt(packed, bit, width);
    bit += width;
    if (code === endOfData) break;
    if (code === clear) {
      next = first;
      width = 9;
      previous = 0;
      continue;
    }
    const isNew = code === next && previous > 0;
    if (code >= next && code > 255 && !isNew) return undefined;
    const size = code < 256 ? 1 : isNew ? previous + 1 : lengths[code]!;
    if (length + size > max) return 'too-much';
    if (length + size > out.length) out = grown(out, length + size, max);
    const source = isNew ? length - previous : starts[code]!;
    if (code < 256) out[length] = code;
    // Byte by byte: what a code stands for may reach into what it writes.
    else for (let i = 0; i < size; i += 1) out[length + i] = out[source + i]!;
    if (previous > 0 && next < 4096) {
      starts[next] = length - previous;
      lengths[next] = previous + 1;
      next += 1;
      const filled = next + (earlyChange === 0 ? 0 : 1);
      width = filled > 2048 ? 12 : filled > 1024 ? 11 : filled > 512 ? 10 : 9;
    }
    length += size;
    previous = size;
  }
  return out.subarray(0, length);
}

function codeAt(bytes: Uint8Array, bit: number, width: number): number {
  const at = bit >> 3;
  const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return (word >> (24 - width - (bit & 7))) & ((1 << width) - 1);
}

function grown(bytes: Uint8Array, least: number, max: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.min(Math.max(bytes.length * 2, least), max));
  more.set(bytes);
  return more;
}
