import type { MessageRef, MessageValues } from '../kernel/message';
import type { ComparisonOptions } from './comparison';
import { isContradiction } from './contradiction';
import { standardFields, type Comparison, type Filter, type FilterGroup, type FilterLeaf } from './filter';
import { compilePattern } from './pattern/pattern';
import type { Trigger } from './trigger';

/** A mistake in a filter or trigger; `path` is relative to what was checked. */
export interface SegmentProblem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: keyof typeof severities;
  readonly message: MessageRef;
  readonly path: readonly (string | number)[];
}

/** Everything that can be wrong with one filter or trigger. Half-filled ones keep Braze from saving (C-WIZ-7). */
const severities = {
  'filter-half-filled': 'error',
  'filter-unknown': 'error',
  'filter-group-empty': 'warning',
  'filter-empty-text': 'warning',
  'filter-negatives-or': 'warning',
  'filter-impossible': 'warning',
  'pattern-syntax': 'error',
  'pattern-too-long': 'error',
  'pattern-unsupported': 'error',
  'trigger-half-filled': 'error',
  'trigger-unknown': 'error',
  'trigger-standard-field': 'warning',
} as const;

type Path = SegmentProblem['path'];

function problem(code: SegmentProblem['code'], path: Path, values?: MessageValues): SegmentProblem {
  const key = `segments.problem.${code}`;
  return { severity: severities[code], code, message: values === undefined ? { key } : { key, values }, path };
}

/** Problems of an audience filter; `null` has none. Iterative: depth is the user's to choose. */
export function checkFilter(filter: FilterGroup | null): readonly SegmentProblem[] {
  const found: SegmentProblem[] = [];
  const rest: { readonly filter: Filter; readonly path: Path }[] = filter === null ? [] : [{ filter, path: [] }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { filter: at, path } = next;
    if (at.type !== 'group') {
      found.push(...checkLeaf(at, path));
      continue;
    }
    if (at.filters.length === 0) found.push(problem('filter-group-empty', path));
    found.push(...checkNegatives(at, path), ...checkContradictions(at, path));
    const members = at.filters.map((member, index) => ({ filter: member, path: [...path, 'filters', index] }));
    rest.push(...members.reverse());
  }
  return found;
}

function checkLeaf(leaf: FilterLeaf, path: Path): readonly SegmentProblem[] {
  if (leaf.type === 'unknown') return [problem('filter-unknown', path)];
  if (leaf.type === 'custom_attribute' && leaf.attribute.trim() === '') return [problem('filter-half-filled', path)];
  const name = leaf.type === 'custom_attribute' ? leaf.attribute : leaf.field;
  return checkComparison(name, leaf.comparison, [...path, 'comparison'], false);
}

/** Problems of one comparison of `name`. */
function checkComparison(
  name: string,
  comparison: Comparison,
  path: Path,
  caseSensitiveRegex: boolean,
): readonly SegmentProblem[] {
  if ('pattern' in comparison) return checkPattern(name, comparison.pattern, [...path, 'pattern'], caseSensitiveRegex);
  if (!('values' in comparison)) return [];
  const { operator, values } = comparison;
  if (values.length === 0) return [problem('filter-half-filled', [...path, 'values'], { name })];
  const contains = operator === 'contains_any_of' || operator === 'does_not_contain_any_of';
  return contains && values.includes('') ? [problem('filter-empty-text', [...path, 'values'], { name })] : [];
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

const negativeOperators: ReadonlySet<Comparison['operator']> = new Set([
  'does_not_equal',
  'is_none_of',
  'does_not_contain_any_of',
  'does_not_match_regex',
]);

/** Two negations of one attribute joined by OR let everybody in (S-GRP-6). Reported at the second one. */
function checkNegatives(group: FilterGroup, path: Path): readonly SegmentProblem[] {
  if (group.join !== 'or') return [];
  const seen = new Set<string>();
  return group.filters.flatMap((member, index) => {
    if (member.type === 'group' || member.type === 'unknown') return [];
    if (!negativeOperators.has(member.comparison.operator)) return [];
    const name = member.type === 'custom_attribute' ? member.attribute : member.field;
    const identity = `${member.type}:${name}`;
    if (seen.has(identity)) return [problem('filter-negatives-or', [...path, 'filters', index], { name })];
    seen.add(identity);
    return [];
  });
}

/** Conditions of one attribute that nobody can meet together, in a group joined by AND. Reported at the last of them. */
function checkContradictions(group: FilterGroup, path: Path): readonly SegmentProblem[] {
  if (group.join !== 'and') return [];
  const places = group.filters.flatMap((member, index): readonly NamedComparison[] => {
    if (member.type === 'group' || member.type === 'unknown') return [];
    const name = member.type === 'custom_attribute' ? member.attribute : member.field;
    return [{ key: `${member.type}:${name}`, name, comparison: member.comparison, path: [...path, 'filters', index] }];
  });
  return contradictionsIn(places, { caseSensitiveRegex: false });
}

interface NamedComparison {
  readonly key: string;
  readonly name: string;
  readonly comparison: Comparison;
  readonly path: Path;
}

function contradictionsIn(all: readonly NamedComparison[], options: ComparisonOptions): readonly SegmentProblem[] {
  const byKey = new Map<string, NamedComparison[]>();
  for (const place of all) byKey.set(place.key, [...(byKey.get(place.key) ?? []), place]);
  return [...byKey.values()].flatMap((places) => {
    const comparisons = places.map(({ comparison }) => comparison).filter(isComplete);
    const last = places.at(-1);
    if (last === undefined || !isContradiction(comparisons, options)) return [];
    return [problem('filter-impossible', last.path, { name: last.name })];
  });
}

/** Half-filled comparisons have their own problem. */
function isComplete(comparison: Comparison): boolean {
  return !('values' in comparison && comparison.values.length === 0);
}

/** Problems of one trigger: half-filled, unknown, or with a property filter that cannot work. */
export function checkTrigger(trigger: Trigger): readonly SegmentProblem[] {
  switch (trigger.type) {
    case 'unknown':
      return [problem('trigger-unknown', [])];
    case 'custom_attribute_change':
      return checkAttribute(trigger.attribute.trim());
    case 'custom_event':
      return [
        ...(trigger.event.trim() === '' ? [problem('trigger-half-filled', ['event'])] : []),
        ...checkProperties(trigger.properties),
      ];
    case 'purchase':
      return [
        ...(trigger.product?.trim() === '' ? [problem('trigger-half-filled', ['product'])] : []),
        ...checkProperties(trigger.properties),
      ];
    case 'email_added':
    case 'session_start':
    case 'email_subscription_change':
      return [];
  }
}

/** A name of a profile field means the field, which is no custom attribute and never fires (D-ATTR-1, C-ENTRY-13). */
function checkAttribute(name: string): readonly SegmentProblem[] {
  if (name === '') return [problem('trigger-half-filled', ['attribute'])];
  return standardFields.some((field) => field === name)
    ? [problem('trigger-standard-field', ['attribute'], { name })]
    : [];
}

function checkProperties(filters: Extract<Trigger, { type: 'custom_event' }>['properties']): readonly SegmentProblem[] {
  const places = filters.map(({ property, comparison }, index) => {
    return { key: property, name: property, comparison, path: ['properties', index] };
  });
  const own = places.flatMap(({ name: property, comparison, path }) => {
    if (property.trim() === '') return [problem('filter-half-filled', [...path, 'property'])];
    return checkComparison(property, comparison, [...path, 'comparison'], true);
  });
  return [...own, ...contradictionsIn(places, { caseSensitiveRegex: true, emptyIsBlank: false })];
}
