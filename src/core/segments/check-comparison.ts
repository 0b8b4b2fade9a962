import { parseInstant } from '../kernel/instant';
import { compileDay } from './compare-time';
import type { Comparison, OperandReference } from './comparison-schema';
import { compilePattern } from './pattern/pattern';
import { problem, type Path, type SegmentProblem } from './problem';

/** Problems of one comparison of `name`: an operand that is missing or means nothing. */
export function checkComparison(
  name: string,
  comparison: Comparison,
  path: Path,
  caseSensitiveRegex: boolean,
): readonly SegmentProblem[] {
  const halfFilled = (member: string): readonly SegmentProblem[] => [
    problem('filter-half-filled', [...path, member], { name }),
  ];
  if ('pattern' in comparison) return checkPattern(name, comparison.pattern, [...path, 'pattern'], caseSensitiveRegex);
  if ('date' in comparison) return parseInstant(comparison.date) === null ? halfFilled('date') : [];
  if ('day' in comparison) return compileDay(comparison.day, 0) === null ? halfFilled('day') : [];
  if ('to' in comparison) return nameOf(comparison.to).trim() === '' ? halfFilled('to') : [];
  if (!('values' in comparison)) return [];
  const { operator, values } = comparison;
  if (values.length === 0) return halfFilled('values');
  const contains = containing.has(operator);
  return contains && values.includes('') ? [problem('filter-empty-text', [...path, 'values'], { name })] : [];
}

const containing: ReadonlySet<Comparison['operator']> = new Set([
  'contains_any_of',
  'does_not_contain_any_of',
  'values_contain_any_of',
  'values_do_not_contain_any_of',
]);

function nameOf(to: OperandReference): string {
  return to.type === 'custom_attribute' ? to.attribute : to.name;
}

function checkPattern(name: string, pattern: string, path: Path, caseSensitive: boolean): readonly SegmentProblem[] {
  if (pattern === '') return [problem('filter-half-filled', path, { name })];
  const compiled = compilePattern(pattern, caseSensitive);
  if (compiled.ok) return [];
  switch (compiled.error) {
    case 'syntax':
      return [problem('pattern-syntax', path, { name })];
    case 'too_long':
      return [problem('pattern-too-long', path, { name, length: pattern.length })];
    case 'unsupported':
      return [problem('pattern-unsupported', path, { name })];
  }
}
