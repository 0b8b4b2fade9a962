import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { Comparison, Filter, FilterGroup, LeafOf } from '@/core/segments/filter';

/** A value as a filter sees it; unset, null and removed are one state (S-NULL-1). */
export type Stored = JsonValue | undefined;

export type SendTo = 'subscribed_or_opted_in' | 'opted_in_only' | 'all';

/** Something a person did, as filters on the past see it. */
export interface Deed {
  readonly type: 'custom_event' | 'purchase' | 'session_start';
  /** Event or product; empty for sessions. */
  readonly name: string;
  readonly properties: JsonObject;
  readonly time: EpochMs;
}

/** What filters may ask about a person. */
export interface Asked {
  value(scope: 'custom' | 'standard', name: string): Stored;
  /** Of the entry at hand. */
  variable(name: string): Stored;
  readonly deeds: readonly Deed[];
  readonly now: EpochMs;
}

/** Whether a person is in an audience; nobody asked for means everybody. */
export function isInAudience(filter: FilterGroup | null, asked: Asked): boolean {
  return filter === null || matchesRoot(filter, asked);
}

/** C-SEND-1, W-AUD-3: read off the e-mail state, which starts as `subscribed` (D-SUB-1); webhooks have none of their own. */
export function mayBeSentTo(to: SendTo, asked: Asked): boolean {
  const state = asked.value('standard', 'email_subscribe') ?? 'subscribed';
  return to === 'all' || (to === 'opted_in_only' ? state === 'opted_in' : state !== 'unsubscribed');
}

/** `exclude` at the root: AND NOT towards everybody. */
function matchesRoot(group: FilterGroup, asked: Asked): boolean {
  const matched = matchesGroup(group, asked);
  return group.exclude === true ? !matched : matched;
}

/** S-GRP-2, S-GRP-3: members by AND or by OR, and of each excluded group, none. */
function matchesGroup({ join, filters }: FilterGroup, asked: Asked): boolean {
  const excluded = filters.filter((filter) => filter.type === 'group' && filter.exclude === true);
  if (excluded.some((filter) => matchesFilter(filter, asked))) return false;
  const included = filters.filter((filter) => !excluded.includes(filter));
  if (included.length === 0) return true;
  return join === 'and'
    ? included.every((filter) => matchesFilter(filter, asked))
    : included.some((filter) => matchesFilter(filter, asked));
}

function matchesFilter(filter: Filter, asked: Asked): boolean {
  switch (filter.type) {
    case 'group':
      return matchesGroup(filter, asked);
    case 'custom_attribute':
      return matchesComparison(filter.comparison, asked.value('custom', filter.attribute.trim()), 'attribute');
    case 'standard_field':
      return matchesComparison(filter.comparison, asked.value('standard', filter.field), 'attribute');
    case 'context_variable':
      return matchesComparison(filter.comparison, asked.variable(filter.name.trim()), 'attribute');
    case 'custom_event':
      return matchesDeeds(filter, deedsOf(asked, 'custom_event', filter.event), asked);
    case 'purchase':
      return matchesDeeds(filter, deedsOf(asked, 'purchase', filter.product), asked);
    case 'session':
      return matchesDeeds({ ...filter, properties: [] }, deedsOf(asked, 'session_start', undefined), asked);
    case 'unknown':
      throw new Error('An unknown filter keeps a run from starting.');
    default:
      throw new Error(`The reference does not read ${filter.type} filters.`);
  }
}

function deedsOf({ deeds }: Asked, type: Deed['type'], name: string | undefined): readonly Deed[] {
  return deeds.filter((deed) => deed.type === type && (name === undefined || deed.name === name));
}

const dayMs = 86_400_000;

/** S-EVT-1, S-EVT-3, S-EVT-6: never done is done 0 times. */
function matchesDeeds(
  { measure, properties }: Pick<LeafOf<'custom_event'>, 'measure' | 'properties'>,
  deeds: readonly Deed[],
  { now }: Asked,
): boolean {
  const fitting = deeds.filter((deed) =>
    properties.every(({ property, comparison }) =>
      matchesComparison(comparison, propertyAt(deed.properties, property), 'property'),
    ),
  );
  switch (measure.type) {
    case 'count':
      return compare(fitting.length, measure.operator, measure.value);
    case 'count_in_days': {
      const from = (Math.floor(now / dayMs) - measure.days) * dayMs; // S-EVT-4, S-O-10: UTC days, today is day 0.
      const lately = fitting.filter(({ time }) => time >= from && time <= now);
      return compare(Math.min(lately.length, 50), measure.operator, measure.value); // S-EVT-7
    }
    default:
      throw new Error(`The reference does not read ${measure.type}.`);
  }
}

function compare(count: number, operator: 'more_than' | 'less_than' | 'exactly', value: number): boolean {
  if (operator === 'exactly') return count === value;
  return operator === 'more_than' ? count > value : count < value;
}

/** `a.b` reaches into objects; a property literally so named wins. */
export function propertyAt(properties: JsonObject, path: string): Stored {
  if (Object.hasOwn(properties, path)) return properties[path];
  let value: JsonValue | undefined = properties;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const object: JsonObject = Object.fromEntries(Object.entries(value));
    value = Object.hasOwn(object, part) ? object[part] : undefined;
  }
  return value;
}

/** `property`: of an event. There regex minds case (S-O-6, W-TRIG-2) and an empty text is not blank (D-EVT-7). */
export function matchesComparison(comparison: Comparison, stored: Stored, of: 'attribute' | 'property'): boolean {
  const value = stored ?? undefined;
  switch (comparison.type) {
    case 'number':
      return matchesNumber(comparison, value);
    case 'string':
      return matchesText(comparison, value, of);
    case 'boolean':
      return matchesBoolean(comparison, value);
    default:
      throw new Error(`The reference does not read ${comparison.type} comparisons.`);
  }
}

type OfType<T extends Comparison['type']> = Extract<Comparison, { type: T }>;

function matchesNumber(comparison: OfType<'number'>, value: Stored): boolean {
  if (value === undefined) {
    switch (comparison.operator) {
      case 'is_blank':
        return true;
      case 'exactly':
        return comparison.value === 0; // S-ATTR-NUM-3
      case 'less_than':
        return comparison.value > 0; // S-ATTR-NUM-4
      case 'does_not_equal':
        return comparison.value !== 0; // S-ATTR-NUM-5
      case 'more_than':
      case 'is_not_blank':
        return false; // S-ATTR-NUM-6
    }
  }
  if (typeof value !== 'number') return false; // S-ATTR-NUM-7
  switch (comparison.operator) {
    case 'exactly':
      return value === comparison.value;
    case 'does_not_equal':
      return value !== comparison.value;
    case 'more_than':
      return value > comparison.value;
    case 'less_than':
      return value < comparison.value;
    case 'is_blank':
      return false;
    case 'is_not_blank':
      return true;
  }
}

function matchesText(comparison: OfType<'string'>, value: Stored, of: 'attribute' | 'property'): boolean {
  if (value !== undefined && typeof value !== 'string') return false; // S-ATTR-NEST-4, D-TYPE-4
  const isBlank = value === undefined || (of === 'attribute' && value === ''); // S-ATTR-STR-7, S-NULL-3, D-EVT-7
  switch (comparison.operator) {
    case 'is_blank':
      return isBlank;
    case 'is_not_blank':
      return !isBlank;
    case 'is_any_of':
      return value !== undefined && comparison.values.includes(value);
    case 'is_none_of':
      return value === undefined || !comparison.values.includes(value); // S-ATTR-STR-4
    case 'contains_any_of':
      return value !== undefined && comparison.values.some((part) => value.includes(part));
    case 'does_not_contain_any_of':
      return value === undefined || !comparison.values.some((part) => value.includes(part)); // S-ATTR-STR-6
    case 'matches_regex':
      return value !== undefined && pattern(comparison.pattern, of).test(value);
    case 'does_not_match_regex':
      return value !== undefined && !isBlank && !pattern(comparison.pattern, of).test(value); // S-ATTR-STR-5
  }
}

function pattern(text: string, of: 'attribute' | 'property'): RegExp {
  const relaxed = text.startsWith('(?i)');
  return new RegExp(relaxed ? text.slice(4) : text, of === 'attribute' || relaxed ? 'i' : '');
}

function matchesBoolean({ operator }: OfType<'boolean'>, value: Stored): boolean {
  if (value !== undefined && typeof value !== 'boolean') return false;
  switch (operator) {
    case 'is_true':
      return value === true;
    case 'is_false':
      return value === false; // S-ATTR-BOOL-2
    case 'is_true_or_not_set':
      return value !== false;
    case 'is_false_or_not_set':
      return value !== true;
    case 'is_blank':
      return value === undefined;
    case 'is_not_blank':
      return value !== undefined;
  }
}
