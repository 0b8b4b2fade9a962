import { describe, expect, it } from 'vitest';
import { prettyBody } from './pretty-body';

describe('prettyBody', () => {
  it('indents JSON and returns anything else as it came', () => {
    expect(prettyBody('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(prettyBody('Liquid error: x')).toBe('Liquid error: x');
  });
});
