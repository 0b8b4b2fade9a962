import fc from 'fast-check';
import type * as z from 'zod';
import type { Comparison, Filter } from '@/core/segments/filter';
import type { PropertyFilter } from '@/core/segments/property-schema';
import type { trigger as triggerSchema } from '@/core/segments/trigger';
import { knownNames, eventNames, oneOf, rarely, score } from './draw';

const numberTest = fc.oneof(
  fc.record({
    type: fc.constant('number' as const),
    operator: oneOf('exactly' as const, 'does_not_equal' as const, 'more_than' as const, 'less_than' as const),
    value: oneOf(-1, 0, 1, 2, 100),
  }),
  fc.record({ type: fc.constant('number' as const), operator: oneOf('is_blank' as const, 'is_not_blank' as const) }),
);
const textTest = fc.oneof(
  fc.record({
    type: fc.constant('string' as const),
    operator: oneOf(
      'is_any_of' as const,
      'is_none_of' as const,
      'contains_any_of' as const,
      'does_not_contain_any_of' as const,
    ),
    values: fc.subarray(['MQL', 'Q', '40', 'a@acme.example'], { minLength: 1 }),
  }),
  fc.record({
    type: fc.constant('string' as const),
    operator: oneOf('matches_regex' as const, 'does_not_match_regex' as const),
    pattern: oneOf('mql', '@acme\\.example$', '^$', '(?i)MQL'),
  }),
  fc.record({ type: fc.constant('string' as const), operator: oneOf('is_blank' as const, 'is_not_blank' as const) }),
);
const booleanTest = fc.record({
  type: fc.constant('boolean' as const),
  operator: oneOf(
    'is_true' as const,
    'is_false' as const,
    'is_true_or_not_set' as const,
    'is_false_or_not_set' as const,
    'is_blank' as const,
    'is_not_blank' as const,
  ),
});
const comparison: fc.Arbitrary<Comparison> = fc.oneof(numberTest, textTest, booleanTest);

const amount = oneOf('more_than' as const, 'less_than' as const, 'exactly' as const);
const measure = fc.oneof(
  fc.record({ type: fc.constant('count' as const), operator: amount, value: oneOf(0, 0, 1, 2) }),
  fc.record({
    type: fc.constant('count_in_days' as const),
    operator: amount,
    value: oneOf(0, 1, 2),
    days: oneOf(1, 2, 30),
  }),
);

const propertyFilters = rarely(
  4,
  fc.array(fc.record({ property: oneOf('plan', 'plan', 'deep.plan', '__proto__'), comparison }), {
    minLength: 1,
    maxLength: 2,
  }),
).map((filters) => filters ?? []);

const past: fc.Arbitrary<Filter> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('custom_event' as const),
      event: oneOf<string[]>(...eventNames),
      properties: propertyFilters,
      measure: measure,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('purchase' as const),
      product: oneOf('plan', 'seat'),
      properties: fc.constant<PropertyFilter[]>([]),
      measure: measure,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('session' as const),
      measure: measure,
    }),
  },
);

const leaf: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 2, arbitrary: past },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('custom_attribute' as const),
      attribute: oneOf(...knownNames, 'flag'),
      comparison,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('standard_field' as const),
      field: oneOf('email' as const, 'first_name' as const),
      comparison: textTest,
    }),
  },
);
const join = oneOf('and' as const, 'or' as const);
const inner: fc.Arbitrary<Filter> = fc.record({
  type: fc.constant('group' as const),
  join,
  exclude: fc.boolean(),
  filters: fc.array(leaf, { minLength: 1, maxLength: 2 }),
});

export const filterGroup = fc.record({
  type: fc.constant('group' as const),
  join,
  filters: fc.array(fc.oneof(leaf, inner), { minLength: 1, maxLength: 3 }),
});

/** Steps may ask for variables too (S-CTX-1). */
export const stepFilter = fc.oneof(
  { weight: 3, arbitrary: filterGroup },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('group' as const),
      join,
      filters: fc.array(
        fc.record({
          type: fc.constant('context_variable' as const),
          name: oneOf('plan', 'plan', '__proto__'),
          comparison,
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  },
);

/** Everybody, more often than not. */
export const audience = rarely(4, filterGroup).map((filter) => ({ filter: filter ?? null }));

export const trigger: fc.Arbitrary<z.input<typeof triggerSchema>> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ type: 'custom_attribute_change' as const, attribute: score }) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        type: fc.constant('custom_attribute_change' as const),
        attribute: oneOf<string[]>(...knownNames),
        to: oneOf<(string | number | boolean)[]>(0, 1, 100, '40', '', true),
      },
      { requiredKeys: ['type', 'attribute'] },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'email_added' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('custom_event' as const),
      event: oneOf<string[]>(...eventNames),
      properties: propertyFilters,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'session_start' as const }) },
  {
    weight: 1,
    arbitrary: fc.record(
      { type: fc.constant('purchase' as const), product: oneOf('plan', 'seat'), properties: propertyFilters },
      { requiredKeys: ['type', 'properties'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('email_subscription_change' as const),
        to: oneOf('opted_in' as const, 'subscribed' as const, 'unsubscribed' as const),
      },
      { requiredKeys: ['type'] },
    ),
  },
);

export const triggers = fc.array(trigger, { minLength: 1, maxLength: 3 });
