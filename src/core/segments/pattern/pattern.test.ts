import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMachine } from './machine';
import { compilePattern, longestPattern } from './pattern';
import { parsePattern } from './syntax';

function matches(pattern: string, text: string, caseSensitive = false): boolean | string {
  const compiled = compilePattern(pattern, caseSensitive);
  return compiled.ok ? compiled.value(text) : compiled.error;
}

describe('compilePattern', () => {
  it('S-ATTR-STR-3, O-6: matches anywhere and ignores case; (?i) relaxes a case-sensitive one', () => {
    expect(matches('pricing', '/Pricing?x')).toBe(true);
    expect(matches('pricing', '/Pricing', true)).toBe(false);
    expect(matches('(?i)pricing', '/Pricing', true)).toBe(true);
    expect(matches('^(a|b)+@acme\\.(com|io)$', 'ABBA@acme.io')).toBe(true);
    expect(matches('^리드 \\d{2,3}$', '리드 123')).toBe(true);
  });

  it('refuses what is no pattern, what is too long, and what would need backtracking, each by name', () => {
    expect(matches('(', '')).toBe('syntax');
    expect(matches('a'.repeat(longestPattern + 1), '')).toBe('too_long');
    const needsMore = [
      '^(?!.*test)',
      '(?<=a)b',
      '(a)\\1',
      'a{1,100000}',
      '(?:a{100}){100}',
      '('.repeat(200) + ')'.repeat(200),
    ];
    expect(needsMore.map((pattern) => matches(pattern, 'x'))).toEqual(needsMore.map(() => 'unsupported'));
  });

  it('O-6: refuses PCRE syntax that would be read as something else', () => {
    const pcre = ['\\Aabc\\z', '[[:alpha:]]', '\\p{L}', '\\Qa.b\\E', 'a\\h'];
    expect(pcre.map((pattern) => matches(pattern, 'abc'))).toEqual(pcre.map(() => 'unsupported'));
    expect(['a++', '(?>a)', '(?P<n>a)', 'a(?i)b'].map((pattern) => typeof matches(pattern, 'a'))).toEqual(
      Array.from({ length: 4 }, () => 'string'),
    );
  });

  it('never hangs: patterns that explode in a backtracking matcher take linear time', () => {
    const value = `${'a'.repeat(20_000)}!`;
    const explosive = ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(a*)*b', '^a*a*a*a*a*b', '(.*)(.*)(.*)(.*)x$', '(a?){50}b'];
    expect(explosive.map((pattern) => matches(pattern, value))).toEqual(explosive.map(() => false));
    expect(matches('x*y', 'x'.repeat(100_000))).toBe(false);
  });

  it('the machine answers as RegExp does, for random patterns and texts', () => {
    const atom = fc.constantFrom(
      'a',
      'B',
      '.',
      '\\d',
      '\\w',
      '\\s',
      '\\S',
      '[a-c]',
      '[^a]',
      '[\\d-]',
      '^',
      '$',
      '\\b',
      '\\B',
      'é',
      '가',
      '\\.',
    );
    const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
      pattern: fc.oneof(
        fc.array(tie('piece'), { maxLength: 4 }).map((parts) => parts.join('')),
        fc.tuple(tie('piece'), tie('piece')).map((parts) => parts.join('|')),
      ),
      piece: fc.oneof(
        { maxDepth: 3 },
        atom,
        fc
          .tuple(tie('pattern'), fc.constantFrom('', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?'))
          .map(([inner, sign]) => `(?:${inner})${sign}`),
      ),
    }));
    const text = fc.string({
      unit: fc.constantFrom('a', 'A', 'b', '1', ' ', '\n', '-', '.', 'é', 'É', '가', 'K'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (source, value, ignoreCase) => {
        const machine = buildMachine(parsePattern(source), ignoreCase);
        expect(machine(value)).toBe(new RegExp(source, ignoreCase ? 'i' : '').test(value));
      }),
      { numRuns: 2_000 },
    );
  });
});
