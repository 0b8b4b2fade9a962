import { expect, it } from 'vitest';
import type { JsonValue } from './json';
import { isDeeperThan, jsonBytes } from './json-size';

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

it('tells how deep arrays and objects are nested', () => {
  expect(isDeeperThan([{ a: [1] }], 3)).toBe(false);
  expect(isDeeperThan([{ a: [1] }], 2)).toBe(true);
  expect(isDeeperThan('text', 0)).toBe(false);
  expect(isDeeperThan([], 0)).toBe(true);
});
