import type { FilterLeaf, FilterType } from '@/core/segments/filter';
import type { Measure, MeasureType } from '@/core/segments/measure-schema';

/** Where a filter stands decides what it may ask: context variables exist inside a canvas only (S-CTX-1). */
export type FilterPlace = 'audience' | 'step' | 'segment';

/** Filters besides attributes and fields, in the groups a list shows them in. */
export const filterGroups = {
  behaviour: ['custom_event', 'purchase', 'session'],
  messages: ['message', 'canvas_entry', 'conversion'],
  channels: ['email_subscription', 'subscription_group', 'email_available'],
  person: ['nested_attribute', 'age', 'birthday', 'random_bucket', 'user_id'],
  more: ['segment', 'feature_flag', 'context_variable'],
} as const satisfies Readonly<Record<string, readonly FilterType[]>>;

export type FilterGroupName = keyof typeof filterGroups;
export type FilterKind = (typeof filterGroups)[FilterGroupName][number];

const filterGroupNames = ['behaviour', 'messages', 'channels', 'person', 'more'] as const;

export function kindsAt(place: FilterPlace): readonly { readonly kind: FilterKind; readonly group: FilterGroupName }[] {
  return filterGroupNames.flatMap((group) =>
    filterGroups[group]
      .filter((kind) => (kind === 'context_variable' ? place === 'step' : kind !== 'segment' || place !== 'segment'))
      .map((kind) => ({ kind, group })),
  );
}

export function isFilterKind(type: string): type is FilterKind {
  return filterGroupNames.some((group) => filterGroups[group].some((kind) => kind === type));
}

const atLeastOnce: Measure = { type: 'count', operator: 'more_than', value: 0 };

/** A filter of the kind with nothing chosen yet. */
export function newLeaf(kind: FilterKind): FilterLeaf {
  switch (kind) {
    case 'custom_event':
      return { type: kind, event: '', properties: [], measure: atLeastOnce };
    case 'purchase':
      return { type: kind, properties: [], measure: atLeastOnce };
    case 'session':
      return { type: kind, measure: atLeastOnce };
    case 'message':
      return { type: kind, interaction: 'received', measure: atLeastOnce };
    case 'canvas_entry':
      return { type: kind, canvas: '', as: 'any', entered: true };
    case 'conversion':
      return { type: kind, flow: '', converted: true };
    case 'email_subscription':
      return { type: kind, states: ['opted_in', 'subscribed'] };
    case 'subscription_group':
      return { type: kind, group: '', state: 'subscribed' };
    case 'email_available':
      return { type: kind, available: true };
    case 'nested_attribute':
      return { type: kind, attribute: '', criteria: [newCriterion()] };
    case 'age':
      return { type: kind, comparison: { type: 'number', operator: 'more_than', value: 17 } };
    case 'birthday':
      return { type: kind, comparison: { type: 'day_of_year', operator: 'is_day', day: 'today' } };
    case 'random_bucket':
      return { type: kind, comparison: { type: 'number', operator: 'less_than', value: 5_000 } };
    case 'user_id':
      return { type: kind, comparison: { type: 'string', operator: 'is_any_of', values: [] } };
    case 'segment':
      return { type: kind, segment: '', member: true };
    case 'feature_flag':
      return { type: kind, flag: '', enabled: true };
    case 'context_variable':
      return { type: kind, name: '', comparison: { type: 'string', operator: 'is_any_of', values: [] } };
  }
}

export function newCriterion(): Extract<FilterLeaf, { type: 'nested_attribute' }>['criteria'][number] {
  return { path: '', comparison: { type: 'string', operator: 'is_any_of', values: [] } };
}

/** The same kind of question asked another way, keeping the amount where it stays one. */
export function withMeasureType(measure: Measure, type: MeasureType): Measure {
  const operator = 'operator' in measure ? measure.operator : 'more_than';
  const value = 'value' in measure ? measure.value : 0;
  const days = 'days' in measure ? measure.days : 7;
  switch (type) {
    case 'count':
      return { type, operator, value: Math.max(0, Math.round(value)) };
    case 'count_in_days':
      return { type, operator, value: Math.min(50, Math.max(0, Math.round(value))), days };
    case 'money':
      return { type, operator, value };
    case 'money_in_days':
      return { type, operator, value, days };
    case 'first':
    case 'last':
      return {
        type,
        comparison:
          'comparison' in measure ? measure.comparison : { type: 'time', operator: 'less_than_days_ago', days },
      };
  }
}
