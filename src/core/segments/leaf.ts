import type { JsonValue } from '../kernel/json';
import { randomBucket } from './bucket';
import { compileComparison, type ComparisonOptions } from './comparison';
import type { Comparison } from './comparison-schema';
import { compileDayOfYear, timeOf } from './compare-time';
import { explainHistory, explainPlain, explainValue, type LeafReason } from './explain';
import type { FilterGroup, FilterLeaf, LeafOf, ProfileField } from './filter';
import { asksDays, compileMeasure, type HistoryAsk } from './history';
import { leafConditions } from './leaf-conditions';
import type { Measure } from './measure-schema';
import { compileAnyAt, isList } from './path';
import type { ValueTest } from './value-test';
import type { FilterView } from './view';
import { wallTime, instantToLocal } from '../kernel/zone';

/** Where a filter finds what it asks: interned once, at compile. */
export interface FilterResolver {
  custom(name: string): number;
  standard(field: ProfileField): number;
  /** Left out: nothing ever happened. */
  history?(ask: HistoryAsk): number;
  /** A segment of the workspace; `null` if there is none by this id. Left out: there are none. */
  segment?(id: string): FilterGroup | null;
  readonly options?: Pick<ComparisonOptions, 'unsetIsLess' | 'unsetIsFalse'>;
}

/** One leaf, ready to be asked. */
export interface LeafProgram {
  readonly test: (view: FilterView) => boolean;
  /** Attribute slots it reads, and whether it looks at anything else. */
  readonly slots: readonly number[];
  readonly slotsOnly: boolean;
  readonly explain: (view: FilterView, passed: boolean) => LeafReason;
}

/** Compiles one leaf. Unknown leaves never match; compile and lint refuse them before anybody gets here. */
export function compileLeaf(
  leaf: FilterLeaf,
  resolve: FilterResolver,
  compileGroup: (filter: FilterGroup, resolve: FilterResolver) => { matches(view: FilterView): boolean },
): LeafProgram {
  switch (leaf.type) {
    case 'custom_attribute':
      return onSlot(resolve.custom(leaf.attribute), leaf.attribute, leaf.comparison, resolve);
    case 'standard_field':
      return onSlot(resolve.standard(leaf.field), leaf.field, leaf.comparison, resolve);
    case 'nested_attribute':
      return nestedLeaf(leaf, resolve);
    case 'custom_event':
    case 'purchase':
    case 'session':
    case 'message':
      return historyLeaf(leaf, leaf.measure, resolve);
    case 'canvas_entry':
      return leaf.as === 'control' && !leaf.entered
        ? outsideControl(leaf, resolve)
        : historyLeaf(leaf, leaf.entered ? atLeastOnce : neverDone, resolve);
    case 'conversion':
      return historyLeaf(leaf, leaf.converted ? atLeastOnce : neverDone, resolve);
    case 'email_subscription':
    case 'subscription_group':
    case 'email_available':
      return channelLeaf(leaf, resolve);
    case 'age':
    case 'birthday':
      return birthLeaf(leaf, resolve);
    case 'random_bucket':
      return onView('random_bucket', leaf.comparison, (view) => randomBucket(view.personId), resolve);
    case 'user_id':
      return onView('external_id', leaf.comparison, (view) => view.personId, resolve);
    case 'context_variable':
      return variableLeaf(leaf, resolve);
    case 'segment':
      return segmentLeaf(leaf, resolve, compileGroup);
    case 'feature_flag':
      return flagLeaf(leaf);
    case 'unknown':
      return plain(
        () => false,
        [],
        'segments.unknown_filter',
        'S-GRP-1',
        () => ({}),
      );
  }
}

const atLeastOnce: Measure = { type: 'count', operator: 'more_than', value: 0 };
const neverDone: Measure = { type: 'count', operator: 'exactly', value: 0 };

function compile(comparison: Comparison, resolve: FilterResolver): ValueTest {
  return compileComparison(comparison, {
    caseSensitiveRegex: false,
    slot: (attribute) => resolve.custom(attribute),
    ...resolve.options,
  });
}

/** Whether a comparison looks at the value alone. */
function isPlain({ type }: Comparison): boolean {
  return type !== 'time' && type !== 'day_of_year' && type !== 'reference';
}

function onSlot(slot: number, name: string, comparison: Comparison, resolve: FilterResolver): LeafProgram {
  const test = compile(comparison, resolve);
  return {
    test: (view) => test(view.value(slot), view),
    slots: [slot],
    slotsOnly: isPlain(comparison),
    explain: (view, passed) => explainValue(name, comparison, view.value(slot), passed, view),
  };
}

function onView(
  name: string,
  comparison: Comparison,
  read: (view: FilterView) => JsonValue | undefined,
  resolve: FilterResolver,
): LeafProgram {
  const test = compile(comparison, resolve);
  return {
    test: (view) => test(read(view), view),
    slots: [],
    slotsOnly: false,
    explain: (view, passed) => explainValue(name, comparison, read(view), passed, view),
  };
}

/** All criteria in one and the same element, where the paths lead through a list (S-ATTR-NEST-3). */
function nestedLeaf(leaf: LeafOf<'nested_attribute'>, resolve: FilterResolver): LeafProgram {
  const slot = resolve.custom(leaf.attribute);
  const throughList = leaf.criteria.length > 1 && leaf.criteria.every(({ path }) => path.startsWith('[]'));
  const criteria = leaf.criteria.map(({ path, comparison }) => {
    const below = throughList ? path.replace(/^\[\]\.?/, '') : path;
    return compileAnyAt(below, compile(comparison, resolve));
  });
  const holds = (value: JsonValue | undefined, view: FilterView): boolean =>
    criteria.every((criterion) => criterion(value, view));
  const test: ValueTest = throughList
    ? (value, view) => (isList(value) && value.length > 0 ? value : [undefined]).some((one) => holds(one, view))
    : holds;
  return {
    test: (view) => test(view.value(slot), view),
    slots: [slot],
    slotsOnly: leaf.criteria.every(({ comparison }) => isPlain(comparison)),
    explain: (view, passed) => explainPlain(leaf, 'S-ATTR-NEST-1', passed, view.value(slot)),
  };
}

function historyLeaf(
  leaf: LeafOf<'custom_event' | 'purchase' | 'session' | 'message' | 'canvas_entry' | 'conversion'>,
  measure: Measure,
  resolve: FilterResolver,
): LeafProgram {
  const { type, name, conditions } = leafConditions(leaf);
  const slot = resolve.history?.({ type, name, conditions, days: asksDays(measure) }) ?? -1;
  const test = compileMeasure(measure);
  return {
    test: (view) => test(view.history(slot), view),
    slots: [],
    slotsOnly: false,
    explain: (view, passed) => explainHistory(leaf, measure, view.history(slot), passed, view.now),
  };
}

/** "Not in the control group" looks at those only who entered at all, unlike "not in a variation" (S-RET-7). */
function outsideControl(leaf: LeafOf<'canvas_entry'>, resolve: FilterResolver): LeafProgram {
  const control = historyLeaf(leaf, neverDone, resolve);
  const entered = historyLeaf({ ...leaf, as: 'any' }, atLeastOnce, resolve);
  return { ...control, test: (view) => control.test(view) && entered.test(view) };
}

/** Subscription states and whether e-mail can reach the person (S-SUB-1, S-SUB-2, D-SUB-1…3). */
function channelLeaf(
  leaf: LeafOf<'email_subscription' | 'subscription_group' | 'email_available'>,
  resolve: FilterResolver,
): LeafProgram {
  const state = resolve.standard('email_subscribe');
  if (leaf.type === 'email_subscription') {
    const wanted = new Set<JsonValue>(leaf.states);
    const read = (view: FilterView): JsonValue => view.value(state) ?? 'subscribed';
    return {
      test: (view) => wanted.has(read(view)),
      slots: [state],
      slotsOnly: true,
      explain: (view, passed) => explainPlain(leaf, 'S-SUB-1', passed, read(view)),
    };
  }
  if (leaf.type === 'subscription_group') {
    const slot = resolve.standard('subscription_groups');
    const read = (view: FilterView): JsonValue | undefined => groupState(view.value(slot), leaf.group);
    return {
      test: (view) => read(view) === leaf.state,
      slots: [slot],
      slotsOnly: true,
      explain: (view, passed) => explainPlain(leaf, 'S-SUB-1', passed, read(view)),
    };
  }
  return availableLeaf(leaf, state, resolve);
}

function availableLeaf(leaf: LeafOf<'email_available'>, state: number, resolve: FilterResolver): LeafProgram {
  const email = resolve.standard('email');
  const spam = resolve.standard('marked_email_as_spam_at');
  const ask = (interaction: 'hard_bounced' | 'marked_as_spam'): number =>
    resolve.history?.({
      ...leafConditions({ type: 'message', interaction, channel: 'email', measure: atLeastOnce }),
      days: false,
    }) ?? -1;
  const bounced = ask('hard_bounced');
  const marked = ask('marked_as_spam');
  const isAvailable = (view: FilterView): boolean => {
    const address = view.value(email);
    return (
      typeof address === 'string' &&
      address !== '' &&
      view.value(state) !== 'unsubscribed' &&
      (view.value(spam) ?? null) === null &&
      view.history(bounced) === null &&
      view.history(marked) === null
    );
  };
  return {
    test: (view) => isAvailable(view) === leaf.available,
    slots: [email, state, spam],
    slotsOnly: false,
    explain: (view, passed) => explainPlain(leaf, 'S-SUB-2', passed, isAvailable(view)),
  };
}

/** The state in one group of `[{ subscription_group_id, subscription_state }]` (D-ATTR-16). */
export function groupState(groups: JsonValue | undefined, group: string): JsonValue | undefined {
  if (!isList(groups)) return undefined;
  for (const one of groups) {
    if (typeof one !== 'object' || one === null || isList(one)) continue;
    if (one['subscription_group_id'] === group) return one['subscription_state'];
  }
  return undefined;
}

/** Age and birthday by `dob` (S-DEM-1): dates as written; 29 February counts as 1 March. */
function birthLeaf(leaf: LeafOf<'age' | 'birthday'>, resolve: FilterResolver): LeafProgram {
  const slot = resolve.standard('dob');
  if (leaf.type === 'birthday') {
    const test = compileDayOfYear(leaf.comparison);
    const read = (view: FilterView): JsonValue | undefined => celebrated(view.value(slot));
    return {
      test: (view) => test(read(view), view),
      slots: [slot],
      slotsOnly: false,
      explain: (view, passed) => explainValue('dob', leaf.comparison, read(view), passed, view),
    };
  }
  const test = compile(leaf.comparison, resolve);
  const age = (view: FilterView): number | undefined => ageOf(celebrated(view.value(slot)), view);
  return {
    test: (view) => {
      const years = age(view);
      return years === undefined ? leaf.comparison.operator === 'is_blank' : test(years, view);
    },
    slots: [slot],
    slotsOnly: false,
    explain: (view, passed) => explainValue('age', leaf.comparison, age(view), passed, view),
  };
}

function celebrated(dob: JsonValue | undefined): JsonValue | undefined {
  return typeof dob === 'string' ? dob.replace(/^(\s*\d{4})-02-29/, '$1-03-01') : dob;
}

function ageOf(dob: JsonValue | undefined, view: FilterView): number | undefined {
  const born = timeOf(dob);
  if (born === null) return undefined;
  const birth = wallTime(born);
  const now = wallTime(instantToLocal(view.companyZone, view.now));
  const hadBirthday = now.month > birth.month || (now.month === birth.month && now.day >= birth.day);
  const years = now.year - birth.year - (hadBirthday ? 0 : 1);
  return years < 0 ? undefined : years;
}

function variableLeaf(leaf: LeafOf<'context_variable'>, resolve: FilterResolver): LeafProgram {
  const test = compileAnyAt(leaf.path ?? '', compile(leaf.comparison, resolve));
  return {
    test: (view) => test(view.variable(leaf.name), view),
    slots: [],
    slotsOnly: false,
    explain: (view, passed) =>
      leaf.path === undefined || leaf.path === ''
        ? explainValue(leaf.name, leaf.comparison, view.variable(leaf.name), passed, view)
        : explainPlain(leaf, 'S-CTX-2', passed, view.variable(leaf.name)),
  };
}

/** A segment may not itself look into another one (S-GRP-7): inside, nobody is a member of anything. */
function segmentLeaf(
  leaf: LeafOf<'segment'>,
  resolve: FilterResolver,
  compileGroup: Parameters<typeof compileLeaf>[2],
): LeafProgram {
  const filter = resolve.segment?.(leaf.segment) ?? null;
  if (filter === null)
    return plain(
      () => false,
      [],
      'segments.unknown_segment',
      'S-OTH-3',
      () => ({ segment: leaf.segment }),
    );
  const compiled = compileGroup(filter, { ...resolve, segment: () => null });
  return {
    test: (view) => compiled.matches(view) === leaf.member,
    slots: [],
    slotsOnly: false,
    explain: (view, passed) => explainPlain(leaf, 'S-OTH-3', passed, compiled.matches(view)),
  };
}

/** By name, trimmed as steps do; nobody has a flag that no step enables. */
function flagLeaf(leaf: LeafOf<'feature_flag'>): LeafProgram {
  const name = leaf.flag.trim();
  const isOn = (view: FilterView): boolean => view.flag?.(name) ?? false;
  return {
    test: (view) => isOn(view) === leaf.enabled,
    slots: [],
    slotsOnly: false,
    explain: (view, passed) => explainPlain(leaf, 'C-FF-1', passed, isOn(view)),
  };
}

function plain(
  test: LeafProgram['test'],
  slots: readonly number[],
  key: string,
  rule: string,
  values: (view: FilterView) => Readonly<Record<string, JsonValue>>,
): LeafProgram {
  return { test, slots, slotsOnly: false, explain: (view) => ({ because: { key, values: values(view) }, rule }) };
}
