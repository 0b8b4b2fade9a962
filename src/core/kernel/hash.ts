/** FNV-1a, 32 bit, over the UTF-8 bytes of `text`; lone surrogates count as U+FFFD. Used for variant assignment (O-16). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = addCodePoint(hash, char.codePointAt(0) ?? 0);
  return hash >>> 0;
}

function addCodePoint(hash: number, raw: number): number {
  const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
  if (code < 0x80) return addByte(hash, code);
  if (code < 0x800) return addByte(addByte(hash, 0xc0 | (code >> 6)), 0x80 | (code & 63));
  if (code < 0x10000) {
    const lead = addByte(hash, 0xe0 | (code >> 12));
    return addByte(addByte(lead, 0x80 | ((code >> 6) & 63)), 0x80 | (code & 63));
  }
  const lead = addByte(addByte(hash, 0xf0 | (code >> 18)), 0x80 | ((code >> 12) & 63));
  return addByte(addByte(lead, 0x80 | ((code >> 6) & 63)), 0x80 | (code & 63));
}

function addByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** A number in [0, 1) that depends on the labels alone: adding a step never shifts another step's draws. */
export function randomByLabel(...labels: readonly (string | number)[]): number {
  return mix(fnv1a(labels.join('\u0000'))) / 0x1_0000_0000;
}

/** Integer finalizer (murmur3): spreads neighbouring inputs over all 32 bits. */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
