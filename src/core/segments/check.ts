import { utf8Length } from '../kernel/json';
import { checkComparison } from './check-comparison';
import type { ComparisonOptions } from './comparison';
import { isContradiction } from './contradiction';
import { profileFields, type Comparison, type Filter, type FilterGroup, type FilterLeaf } from './filter';
import { comparisonsOf, namesOf, plainComparisonOf } from './leaf-parts';
import { problem, type Path, type SegmentProblem } from './problem';
import type { PropertyFilter, Trigger } from './trigger';

export type { SegmentProblem } from './problem';

/** Where a filter stands: an audience, a step of a canvas, or a segment of the workspace. */
export type FilterPlace = 'audience' | 'step' | 'segment';

/** Longest a filter may be (S-GRP-9). */
const mostBytes = 10_000;
/** Keys that lead to a group of the deepest level there is: groups of filters, and filters (S-GRP-2). */
const deepestGroup = 2;

/** Problems of a filter; `null` has none. Iterative: depth is the user's to choose. */
export function checkFilter(filter: FilterGroup | null, place: FilterPlace = 'audience'): readonly SegmentProblem[] {
  const found: SegmentProblem[] = [];
  const rest: { readonly filter: Filter; readonly path: Path }[] = filter === null ? [] : [{ filter, path: [] }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { filter: at, path } = next;
    if (at.type !== 'group') {
      found.push(...checkLeaf(at, path, place));
      continue;
    }
    if (at.filters.length === 0) found.push(problem('filter-group-empty', path));
    if (path.length > deepestGroup) found.push(problem('filter-nested-deep', path));
    found.push(...checkNegatives(at, path), ...checkContradictions(at, path));
    const members = at.filters.map((member, index) => ({ filter: member, path: [...path, 'filters', index] }));
    rest.push(...members.reverse());
  }
  return found;
}

function checkLeaf(leaf: FilterLeaf, path: Path, place: FilterPlace): readonly SegmentProblem[] {
  if (leaf.type === 'unknown') return [problem('filter-unknown', path)];
  const blank = namesOf(leaf).filter(({ text }) => text.trim() === '');
  return [
    ...blank.map((name) => problem('filter-half-filled', [...path, ...name.path])),
    ...checkPlace(leaf, path, place),
    ...(utf8Length(JSON.stringify(leaf)) > mostBytes ? [problem('filter-too-long', path)] : []),
    ...(blank.some((name) => name.path.length === 0) ? [] : checkComparisons(leaf, path)),
  ];
}

function checkComparisons(leaf: FilterLeaf, path: Path): readonly SegmentProblem[] {
  return comparisonsOf(leaf)
    .filter(({ name }) => name.trim() !== '')
    .flatMap(({ name, comparison, path: at, ofEvent }) => checkComparison(name, comparison, [...path, ...at], ofEvent));
}

/** Context variables exist inside a canvas only (S-CTX-1); a segment may not ask for another (S-GRP-7). */
function checkPlace(leaf: FilterLeaf, path: Path, place: FilterPlace): readonly SegmentProblem[] {
  if (leaf.type === 'context_variable' && place !== 'step') return [problem('filter-outside-canvas', path)];
  return leaf.type === 'segment' && place === 'segment' ? [problem('segment-in-segment', path)] : [];
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
    const plain = member.type === 'group' ? null : plainComparisonOf(member);
    if (plain === null || !negativeOperators.has(plain.comparison.operator)) return [];
    const { key, name } = plain;
    if (seen.has(key)) return [problem('filter-negatives-or', [...path, 'filters', index], { name })];
    seen.add(key);
    return [];
  });
}

/** Conditions of one attribute that nobody can meet together, in a group joined by AND. Reported at the last of them. */
function checkContradictions(group: FilterGroup, path: Path): readonly SegmentProblem[] {
  if (group.join !== 'and') return [];
  const places = group.filters.flatMap((member, index): readonly NamedComparison[] => {
    const plain = member.type === 'group' ? null : plainComparisonOf(member);
    return plain === null ? [] : [{ ...plain, path: [...path, 'filters', index] }];
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
    case 'shop':
      return checkProperties(trigger.properties);
    case 'subscription_group_change':
      return trigger.group.trim() === '' ? [problem('trigger-half-filled', ['group'])] : [];
    case 'geofence':
      return trigger.geofence.trim() === '' ? [problem('trigger-half-filled', ['geofence'])] : [];
    case 'message_interaction':
    case 'conversion_event':
    case 'location_entered':
    case 'inbound_message':
    case 'email_added':
    case 'session_start':
    case 'email_subscription_change':
      return [];
  }
}

/** A name of a profile field means the field, which is no custom attribute and never fires (D-ATTR-1, C-ENTRY-13). */
function checkAttribute(name: string): readonly SegmentProblem[] {
  if (name === '') return [problem('trigger-half-filled', ['attribute'])];
  return profileFields.some((field) => field === name)
    ? [problem('trigger-standard-field', ['attribute'], { name })]
    : [];
}

function checkProperties(filters: readonly PropertyFilter[]): readonly SegmentProblem[] {
  const places = filters.map(({ property, comparison }, index) => {
    return { key: property, name: property, comparison, path: ['properties', index] };
  });
  const own = places.flatMap(({ name: property, comparison, path }) => {
    if (property.trim() === '') return [problem('filter-half-filled', [...path, 'property'])];
    return checkComparison(property, comparison, [...path, 'comparison'], true);
  });
  return [...own, ...contradictionsIn(places, { caseSensitiveRegex: true, emptyIsBlank: false })];
}
