import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { isArray, isPlainObject, jsonText, textOf } from '../values';
import type { Filter } from './filter';

type Hash = (bytes: Uint8Array) => Uint8Array;
type Keyed = (key: Uint8Array, bytes: Uint8Array) => Uint8Array;

/** Hashing costs more per byte than copying. */
const hashWeight = 8;

/** UTF-8; lone surrogates become U+FFFD. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) {
      const known = digit <= bytes.length - at;
      text += known ? alphabet.charAt((group >> (18 - 6 * digit)) & 63) : '=';
    }
  }
  return text;
}

function hashing(hash: Hash): Filter {
  return (tools, input) => {
    const bytes = bytesOf(textOf(input));
    tools.budget.charge(bytes.length * hashWeight);
    return hex(hash(bytes));
  };
}

function signing(sign: Keyed, show: (bytes: Uint8Array) => string): Filter {
  return (tools, input, key) => {
    const [secret, bytes] = [bytesOf(textOf(key)), bytesOf(textOf(input))];
    tools.budget.charge((secret.length + bytes.length) * hashWeight);
    return show(sign(secret, bytes));
  };
}

const hmacSha1: Keyed = (key, bytes) => hmac(sha1, key, bytes);
const hmacSha256: Keyed = (key, bytes) => hmac(sha256, key, bytes);
const hmacSha512: Keyed = (key, bytes) => hmac(sha512, key, bytes);

/** Percent-encodes every byte of a character that `keep` does not let through. */
function percent(text: string, keep: RegExp): string {
  let encoded = '';
  for (const char of text) {
    if (keep.test(char)) encoded += char;
    else for (const byte of bytesOf(char)) encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

const encoding =
  (encode: (text: string) => string): Filter =>
  (tools, input) => {
    const text = textOf(input);
    tools.budget.charge(text.length * 3);
    return encode(text);
  };

const base64Encode = encoding((text) => base64(bytesOf(text)));

/** `nil` when it is no JSON. */
const jsonParse: Filter = (_tools, input) => {
  if (isPlainObject(input) || isArray(input)) return input;
  try {
    const value: unknown = JSON.parse(textOf(input));
    return value ?? undefined;
  } catch {
    return undefined;
  }
};

export const encodingFilters: Readonly<Record<string, Filter>> = {
  md5: hashing(md5),
  sha1: hashing(sha1),
  sha2: hashing(sha256),
  hmac_sha1: signing(hmacSha1, hex),
  hmac_sha1_hex: signing(hmacSha1, hex),
  hmac_sha1_base64: signing(hmacSha1, base64),
  hmac_sha256: signing(hmacSha256, hex),
  hmac_sha256_hex: signing(hmacSha256, hex),
  hmac_sha256_base64: signing(hmacSha256, base64),
  hmac_sha512: signing(hmacSha512, hex),
  base64: base64Encode,
  base64_encode: base64Encode,
  /** For a whole address: what has a meaning in one stays (L-FIL-9). */
  url_escape: encoding((text) => percent(text, /[-_.!~*'()a-zA-Z0-9;/?:@&=+$,[\]]/)),
  /** For a part of an address. */
  url_param_escape: encoding((text) => percent(text, /[-_.~a-zA-Z0-9]/)),
  /** As a form writes it: a space is a plus. */
  url_encode: encoding((text) => percent(text, /[-_.*a-zA-Z0-9 ]/).replaceAll(' ', '+')),
  /** Inside a JSON string: quotes, backslashes and control characters, without quotes around (L-FIL-14). */
  json_escape: encoding((text) => JSON.stringify(text).slice(1, -1)),
  json_parse: jsonParse,
  as_json_string: (_tools, input) => jsonText(input ?? null),
  /** Lookup by a key that is itself a value (L-FIL-13). */
  property_accessor: (_tools, input, key) => {
    const name = textOf(key);
    return isPlainObject(input) && Object.hasOwn(input, name) ? input[name] : undefined;
  },
};
