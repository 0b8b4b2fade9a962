import { describe, expect, it } from 'vitest';
import { consequenceFirst } from './problems';

describe('the consequence of a problem', () => {
  it('is its first sentence, or all of it', () => {
    expect(consequenceFirst('Nobody enters: the audience is empty. Widen it.')).toEqual([
      'Nobody enters:',
      'the audience is empty. Widen it.',
    ]);
    expect(consequenceFirst('Nobody enters')).toEqual(['Nobody enters', '']);
  });

  it('is not cut by what somebody wrote', () => {
    expect(consequenceFirst('At `{"a": "b. c"}` the body is no JSON. Close the brace.')).toEqual([
      'At `{"a": "b. c"}` the body is no JSON.',
      'Close the brace.',
    ]);
    expect(consequenceFirst('“Wait. Then: go” holds people. It waits.')[0]).toBe('“Wait. Then: go” holds people.');
    expect(consequenceFirst('‘대기. 다음: 이동’ 단계가 없습니다. 확인하세요.')[0]).toBe(
      '‘대기. 다음: 이동’ 단계가 없습니다.',
    );
  });

  it('is found in a text with a mark that never closes', () => {
    expect(consequenceFirst('`open: is shown')).toEqual(['`open: is shown', '']);
    expect(consequenceFirst('“open: is shown')[0]).toBe('“open:');
  });
});
