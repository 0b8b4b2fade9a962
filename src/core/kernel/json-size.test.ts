import { expect, it } from 'vitest';
import type { JsonValue } from './json';
import { jsonBytes } from './json-size';

it.each([[null], [true], [-1.5], ['text'], [[]], [{}], [[1, 'a', [null]]], [{ a: 1, b: { c: ['가', 'é', '😀'] } }]])(
  'counts the bytes of %j as JSON in UTF-8',
  (value) => {
    expect(jsonBytes(value)).toBe(new TextEncoder().encode(JSON.stringify(value)).length);
  },
);

it('depth is no matter', () => {
  let deep: JsonValue = [];
  for (let depth = 1; depth < 5_000; depth += 1) deep = [deep];
  expect(jsonBytes(deep)).toBe(10_000);
});
