import fc from 'fast-check';
import type { JsonValue } from '@/core/kernel/json';
import { knownNames, oneOf, score } from './draw';

const row = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      operation: oneOf('increment', 'decrement'),
      attribute: fc.constant(score),
      by: oneOf(0, 1, 1, 1, 5, 0.5, 1e308),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      operation: oneOf('increment', 'decrement'),
      attribute: oneOf(...knownNames),
      by: oneOf(0, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      operation: fc.constant('set'),
      attribute: oneOf(...knownNames, 'flag', 'email', 'email_subscribe'),
      value: oneOf<JsonValue[]>(0, 1, 100, '40', '', 'MQL', 'unsubscribed', true, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ operation: fc.constant('remove'), attribute: oneOf(...knownNames) }) },
);

const stage = '{{custom_attribute.${stage}}}';
const points = '{{custom_attribute.${lead score} | plus: 1}}';
const plan = '{{context.${plan}}}';
const now = '{{"now" | date: "%Y-%m-%dT%H:%M:%SZ"}}';
const textRow = fc.record({
  operation: fc.constant('set'),
  attribute: oneOf(score, 'stage', 'flag'),
  value: oneOf(
    points,
    `x${stage}`,
    `p${plan}`,
    '{% if custom_attribute.${flag} %}{% abort_message() %}{% endif %}true',
    '{{context.${due}}}z',
    '{{canvas_entry_properties.${plan}}}-',
    '{% if %}',
  ),
});
/** Texts of the JSON editor, some of which are no update. */
const json = oneOf(
  '{"attributes": [{"lead score": {"inc": 1}}]}',
  `{"attributes": [{"lead score": ${points}, "stage": "${plan}"}, {"lead score": {"inc": -1}}]}`,
  '{% if custom_attribute.${lead score} > 0 %}{"attributes": [{"lead score": {"inc": -1}, "flag": null}]}{% endif %}',
  `{"attributes": [{" lead score ": "${stage}"}]}`,
  `{"events": [{"name": "one", "time": "${now}", "properties": {"plan": "${stage}"}}], "attributes": [{"stage": "MQL"}]}`,
  `{"events": [{"name": "five", "time": "2026-03-01"}, {"name": "five"}], "purchases": [{"product_id": "seat", "currency": "EUR", "price": 1, "time": "${now}"}]}`,
  '{"attributes": [{"email": "b@other.example"}], "events": [{"name": "toString", "time": "2999-01-01T00:00:00Z"}]}',
  '{"attributes": [{"lead score": 1}, ',
  '{% abort_message("no") %}{"attributes": [{"lead score": 7}]}',
  '',
);
export const updateConfig = fc.oneof(
  { weight: 6, arbitrary: fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ rows: fc.array(fc.oneof(row, textRow), { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ mode: fc.constant('json'), json }) },
);

export const contextVariables = fc.record({
  variables: fc.array(
    fc.record({
      name: oneOf('plan', 'plan', 'due', '__proto__'),
      type: oneOf('string', 'number', 'number', 'boolean', 'time'),
      value: oneOf(
        'MQL',
        '{{custom_attribute.${lead score}}}',
        '{{context.${plan} | times: 2}}',
        '{{custom_attribute.${flag}}}',
        '2026-03-05T10:00:00+09:00',
        '{% abort_message() %}',
        'x{{canvas_entry_properties.${plan}}}',
        now,
        '3600',
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
