import { placeOf } from '@/core/kernel/json-error';
import { wholeFile, type ProblemLog } from './problems';

/** Encodings a file can be read in. The last two only when the caller says so: they cannot be told apart for sure. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'euc-kr'] as const;
export type Encoding = (typeof encodings)[number];

/** How encodings are called in front of people. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'euc-kr': 'EUC-KR (CP949)',
};

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file without its byte order mark. UTF-16 is told by its mark or its zero bytes. What is no text, or text
 * in an older encoding, is named in an error and gives `null`: guessing would garble names silently.
 */
export function decode(input: Uint8Array | string, wanted: Encoding | undefined, log: ProblemLog): Decoded | null {
  if (typeof input === 'string') return { text: withoutMark(input), encoding: 'utf-8' };
  const refused = refusal(input);
  if (refused !== null) {
    log.error(refused, wholeFile);
    return null;
  }
  const encoding = wanted ?? detectUtf16(input) ?? 'utf-8';
  const text = tryDecode(input, encoding);
  if (text !== null && (encoding !== 'utf-8' || !text.includes('\u0000'))) return { text: withoutMark(text), encoding };
  if (text !== null) log.error('binary', wholeFile);
  else if (wanted !== undefined) log.error('encoding-wrong', wholeFile, { encoding: encodingNames[wanted] });
  else if (input.includes(0))
    log.error('binary', wholeFile); // no text of the older encodings holds a zero byte
  else reportOldEncoding(input, log);
  return null;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function refusal(bytes: Uint8Array): 'excel' | 'compressed' | 'utf-32' | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'excel';
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x28, 0xb5, 0x2f, 0xfd])) return 'compressed';
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'utf-32';
  return null;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** By its mark, or by zero bytes standing (almost) only at odd or only at even places. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4_096) & ~1;
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 8 && even < odd / 8) return 'utf-16le';
  return even > length / 8 && odd < even / 8 ? 'utf-16be' : null;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // the one thing a fatal decoder throws for: bytes that are not in this encoding
  }
}

/** Korean pages make whole syllables of byte pairs; Western ones read as such give rare ideographs, or nothing at all. */
function reportOldEncoding(bytes: Uint8Array, log: ProblemLog): void {
  const korean = tryDecode(bytes, 'euc-kr');
  const letters = korean?.match(/[^\u0000-\u007f]/g) ?? [];
  const syllables = letters.filter((letter) => letter >= '\uac00' && letter <= '\ud7a3').length;
  const encoding = letters.length > 0 && syllables * 2 > letters.length ? 'euc-kr' : 'windows-1252';
  const before = new TextDecoder('windows-1252').decode(bytes.subarray(0, firstInvalid(bytes)));
  const { line } = placeOf(before, before.length);
  log.error('encoding', { line, column: null }, { encoding: encodingNames[encoding], name: encoding });
}

/** Offset of the first byte that is no UTF-8, by halving: a prefix is sound up to there and never after. */
function firstInvalid(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isSoundPrefix(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

function isSoundPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // as in `tryDecode`
  }
}
