import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a, mix, randomByLabel } from './hash';
import { invariant, InvariantError } from './invariant';
import { jsonEqual, stableStringify } from './json';
import { durationMs, formatInstant } from './time';

describe('hash', () => {
  it('O-16: FNV-1a 32 gives the published test vectors over UTF-8', () => {
    expect(fnv1a('')).toBe(0x811c9dc5);
    expect(fnv1a('a')).toBe(0xe40c292c);
    expect(fnv1a('foobar')).toBe(0xbf9cf968);
  });

  it('hashes text beyond ASCII by its UTF-8 bytes', () => {
    const byBytes = (text: string): number => {
      let hash = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
      return hash >>> 0;
    };
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fnv1a(text) === byBytes(text)));
  });

  it('counts a lone surrogate as the replacement character', () => {
    expect(fnv1a('\ud800')).toBe(fnv1a('\ufffd'));
  });

  it('draws the same number for the same labels and stays inside [0, 1)', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (labels) => {
        const draw = randomByLabel(...labels);
        return draw >= 0 && draw < 1 && draw === randomByLabel(...labels);
      }),
    );
    expect(randomByLabel('a', 'b')).not.toBe(randomByLabel('ab'));
    expect(mix(1)).not.toBe(mix(2));
  });
});

describe('json', () => {
  it('writes equal values as equal bytes whatever the order of keys', () => {
    expect(stableStringify({ b: 1, a: [{ d: 2, c: null }] })).toBe('{"a":[{"c":null,"d":2}],"b":1}');
  });

  it('keeps a key named __proto__ as a key', () => {
    const value: unknown = JSON.parse('{"__proto__":{"polluted":true},"a":1}');
    expect(stableStringify(value)).toBe('{"__proto__":{"polluted":true},"a":1}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is an equivalence that agrees with the bytes', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        (a, b) => jsonEqual(a, b) === (stableStringify(a) === stableStringify(b)),
      ),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => jsonEqual(value, structuredClone(value))));
  });
});

describe('time', () => {
  it('C-RE-4: a day is 86,400 elapsed seconds', () => {
    expect(durationMs({ value: 1, unit: 'days' })).toBe(86_400_000);
    expect(durationMs({ value: 2, unit: 'weeks' })).toBe(14 * 86_400_000);
  });

  it('shows an instant no date can express as its number instead of throwing', () => {
    expect(formatInstant(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(formatInstant(9e15)).toBe('9000000000000000');
  });
});

describe('invariant', () => {
  it('throws our own error with the message', () => {
    expect(() => {
      invariant(false, 'slot out of range');
    }).toThrow(InvariantError);
  });
});
