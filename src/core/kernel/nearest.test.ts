import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest';

describe('the nearest name', () => {
  it('counts swapped letters as one slip and tells no stranger', () => {
    expect(nearestName('scroe', ['store', 'score', 'core'])).toBe('score');
    expect(nearestName('x', ['abc', 'y', 'X'])).toBe('X');
    expect(nearestName('nubmer', ['number', 'digits'])).toBe('number');
    expect(nearestName('ab', ['xyz'])).toBeNull();
    expect(nearestName('점수', ['점 수', '이름'])).toBe('점 수');
  });
});
