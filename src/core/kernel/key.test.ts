import { describe, expect, it } from 'vitest';
import { joinKey } from './key';

describe('keys', () => {
  it('keep names apart, whatever stands in them', () => {
    expect(joinKey([1, 'a/b', 'c'])).toBe('1/a%2Fb/c');
    expect(joinKey(['a', 'b/c'])).not.toBe(joinKey(['a/b', 'c']));
    expect(joinKey(['%2F'])).not.toBe(joinKey(['/']));
  });

  it('take half a surrogate pair, and tell it from the text that looks like its escape', () => {
    expect(joinKey(['x\uD800'])).toBe('x%uD800');
    expect(joinKey(['x%uD800'])).toBe('x%25uD800');
    expect(joinKey(['\uDC00\uD800'])).toBe('%uDC00%uD800');
    expect(joinKey(['é𝒳'])).toBe(encodeURIComponent('é𝒳'));
  });
});
