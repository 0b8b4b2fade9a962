import { campaign, type Campaign } from '../documents/campaign';
import type { EventLine } from '../documents/people';
import {
  at,
  audienceOf,
  emailAtStart,
  event,
  handOff,
  is,
  jsonHeader,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  onStart,
  paths,
  points,
  score,
  scoringCanvas,
  setTo,
  write,
} from './build';
import type { Scenario } from './scenario';

/** Lines that came in one request, all of one moment. */
function request(offset: string, ...lines: readonly EventLine[]): readonly EventLine[] {
  return lines.map((line) => ({ ...line, time: at(offset), request: offset }));
}

function onChange(attribute: string) {
  return { type: 'action' as const, triggers: [{ type: 'custom_attribute_change' as const, attribute }] };
}

function purchase(offset: string, product: string, rest: Readonly<Record<string, unknown>> = {}): EventLine {
  return { external_id: 'p', time: at(offset), product_id: product, ...rest };
}

/** Sends this text to a partner on `trigger`, every time. */
function partner(text: string, trigger = onEvent('start')): Campaign {
  return campaign.parse({
    ...handOff(),
    audience: { filter: null },
    delivery: { type: 'action', triggers: [trigger] },
    reeligibility: { allowed: true, window: { value: 0, unit: 'minutes' } },
    message: { url: 'https://partner.example/in', headers: [jsonHeader], body: { type: 'raw', text } },
  });
}

/** A canvas that gives `by` points whenever `attribute` changes. */
function onEachChange(attribute: string, by = 1) {
  return makeCanvas({ id: 'changed', entry: onChange(attribute), steps: [points('bump', by)] });
}

const number = (attribute: string, operator: 'exactly' | 'more_than', value: number) =>
  ({ type: 'custom_attribute', attribute, comparison: { type: 'number', operator, value } }) as const;

/** What arrives from outside, and what becomes of it: data.md. */
export const data: readonly Scenario[] = [
  {
    name: 'request-attributes-first',
    expected: {
      p: {
        score: 12,
        entries: 1,
        waiting: 0,
        trace: ['write lead score unset -> 7', 'input custom_event start', 'entered hot#1', 'write lead score 7 -> 12'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-TRACK-16, W-RACE-1, C-CON-1: the attributes of a request are written before its events, whatever stands first in it',
      canvases: [
        makeCanvas({
          id: 'hot',
          entry: onStart,
          audience: audienceOf(number(score, 'more_than', 5)),
          steps: [points('bump', 5)],
        }),
      ],
      events: [...request('1m', event('1m', 'start'), write('1m', { [score]: 7 }))],
    }),
  },
  {
    name: 'request-order-inside',
    expected: {
      p: {
        score: null,
        entries: 3,
        waiting: 0,
        trace: [
          'write first unset -> 1',
          'write second unset -> 2',
          'input custom_event b',
          'input custom_event a',
          'input purchase seat',
          'entered log#1',
          'write last unset -> "b"',
          'write last "b" -> "a"',
          'write last "a" -> "purchase"',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'D-O-11: inside a request attributes stand in array order, then events in array order whatever their time, then purchases',
      canvases: [
        makeCanvas({
          id: 'log',
          entry: { type: 'action', triggers: [onEvent('b')] },
          steps: [setTo('b', 'last', 'b')],
        }),
        makeCanvas({
          id: 'log a',
          entry: { type: 'action', triggers: [onEvent('a')] },
          steps: [setTo('a', 'last', 'a')],
        }),
        makeCanvas({
          id: 'log p',
          entry: { type: 'action', triggers: [{ type: 'purchase', properties: [] }] },
          steps: [setTo('purchase', 'last', 'purchase')],
        }),
      ],
      events: [
        ...request(
          '1m',
          purchase('1m', 'seat'),
          event('1m', 'b', { received_at: at('1m') }),
          write('1m', { first: 1 }),
          event('1m', 'a', { received_at: at('1m') }),
          write('1m', { second: 2 }),
        ),
      ],
    }),
  },
  {
    name: 'email-beside-the-id',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['write field email unset -> "p@example.com"', 'entered mail#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-TRACK-11: an email given beside the external_id is an ordinary attribute: stored, and a trigger',
      canvases: [makeCanvas({ id: 'mail', entry: { type: 'action', triggers: [{ type: 'email_added' }] } })],
      events: [write('1m', { email: 'p@example.com' })],
    }),
  },
  {
    name: 'equal-events-are-two',
    expected: { p: { score: 2, entries: 3, waiting: 1, trace: ['-> +1', '-> +1'] } },
    workspace: makeWorkspace(
      {
        name: 'D-TRACK-19, D-O-6, O-29: an event sent twice, equal in every byte, is two events',
        canvases: [
          scoringCanvas({
            entry: { type: 'action', triggers: [onScore, { type: 'email_added' }] },
          }),
        ],
        events: [
          emailAtStart,
          event('1m', 'webinar_attended', { properties: { id: 'w1' } }),
          { ...event('1m', 'webinar_attended', { properties: { id: 'w1' } }), received_at: at('2m') },
        ],
      },
      { until: at('1h'), actionTime: 'by_arrival' },
    ),
  },
  {
    name: 'field-or-attribute',
    expected: {
      p: {
        score: 3,
        entries: 3,
        waiting: 0,
        trace: [
          'write field email unset -> "a@acme.example"',
          'entered field#1',
          'write Email unset -> "b@acme.example"',
          'entered custom#1',
          'write First_name unset -> "Ada"',
          'write field first_name unset -> "Ada"',
        ],
        never: ['write field Email', 'write field First_name'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-ATTR-1, D-ATTR-2: a key that is exactly a field name sets the field; written otherwise it is a custom attribute',
      canvases: [
        makeCanvas({
          id: 'field',
          entry: { type: 'action', triggers: [{ type: 'email_added' }] },
          steps: [points('one', 1)],
        }),
        makeCanvas({ id: 'custom', entry: onChange('Email'), steps: [points('two', 1)] }),
        makeCanvas({
          id: 'names',
          entry: onStart,
          audience: audienceOf({
            type: 'standard_field',
            field: 'first_name',
            comparison: { type: 'string', operator: 'is_any_of', values: ['Ada'] },
          }),
          steps: [points('three', 1)],
        }),
      ],
      events: [
        write('1m', { email: 'a@acme.example' }),
        write('2m', { Email: 'b@acme.example' }),
        write('3m', { First_name: 'Ada' }),
        event('4m', 'start'),
        write('5m', { first_name: 'Ada' }),
        event('6m', 'start'),
      ],
    }),
  },
  {
    name: 'names-with-spaces',
    expected: { p: { score: 8, entries: 0, waiting: 0, never: ['write  lead score'] } },
    workspace: makeWorkspace({
      name: 'D-ATTR-15, D-ATTR-18: spaces inside a name are part of it, spaces round it are not',
      canvases: [makeCanvas({ id: 'other', entry: onChange('leadscore') })],
      events: [write('1m', { ' lead score ': 7 }), write('2m', { 'lead score': { inc: 1 } })],
    }),
  },
  {
    name: 'increments-from-outside',
    expected: {
      p: {
        score: 4,
        entries: 3,
        waiting: 0,
        trace: ['write points unset -> 5', 'write points 5 -> 3', 'write points 3 -> 3.5', 'write points 3.5 -> 3.5'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-ATTR-4, D-ATTR-5, D-O-2: inc creates what is unset, goes down by a negative number, takes fractions; by 0 it is no change',
      canvases: [onEachChange('points')],
      people: [{ external_id: 'p', [score]: 1 }],
      events: [
        write('1m', { points: { inc: 5 } }),
        write('2m', { points: { inc: -2 } }),
        write('3m', { points: { inc: 0.5 } }),
        write('4m', { points: { inc: 0 } }),
      ],
    }),
  },
  {
    name: 'increment-of-a-text',
    expected: {
      p: {
        score: '40',
        entries: 0,
        waiting: 0,
        trace: ['write flag true -> true', 'write lead score "40" -> "40"', 'write note unset -> "seen"'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-ATTR-6: inc on what is no number changes nothing and triggers nothing; the rest of the request is written',
      canvases: [makeCanvas({ id: 'any', entry: { type: 'action', triggers: [onScore] } })],
      people: [{ external_id: 'p', [score]: '40', flag: true }],
      events: [write('1m', { [score]: { inc: 5 }, flag: { inc: 1 }, note: 'seen' })],
    }),
  },
  {
    name: 'null-removes-the-score',
    expected: {
      p: {
        score: 9,
        entries: 2,
        waiting: 0,
        trace: ['write lead score 7 -> unset', 'write lead score unset -> 9', 'entered any#2'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-O-9, D-ATTR-3: a score of null is gone and triggers nothing; the next one does',
      canvases: [makeCanvas({ id: 'any', entry: { type: 'action', triggers: [onScore] } })],
      events: [write('1m', { [score]: 7 }), write('2m', { [score]: null }), write('3m', { [score]: 9 })],
    }),
  },
  {
    name: 'same-instant-by-arrival',
    expected: {
      p: {
        score: 60,
        entries: 1,
        waiting: 0,
        trace: ['write lead score unset -> 50', 'write lead score 50 -> 60', 'not entered any: same_second'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-O-4, W-RACE-2: two requests of one instant are taken one after the other, as they arrived; the last value stays',
      canvases: [makeCanvas({ id: 'any', entry: { type: 'action', triggers: [onScore] } })],
      events: [...request('1m', write('1m', { [score]: 50 })), write('1m', { [score]: 60 })],
    }),
  },
  {
    name: 'properties-are-not-kept',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        sent: 2,
        trace: ['not entered team: audience', '"plan=team"', 'not entered team: audience', '"plan="'],
        never: ['write plan'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-EVT-5: properties serve the trigger and Liquid of their own event and leave nothing on the profile',
      canvases: [
        makeCanvas({
          id: 'team',
          entry: onStart,
          audience: audienceOf(is('plan', 'is_any_of', 'team')),
        }),
        makeCanvas({
          id: 'by property',
          entry: {
            type: 'action',
            triggers: [
              {
                type: 'custom_event',
                event: 'start',
                properties: [
                  { property: 'plan', comparison: { type: 'string', operator: 'is_any_of', values: ['team'] } },
                ],
              },
            ],
          },
        }),
      ],
      campaigns: [partner('plan={{event_properties.${plan}}}')],
      events: [event('1m', 'start', { properties: { plan: 'team' } }), event('2m', 'start')],
    }),
  },
  {
    name: 'no-history-of-values',
    expected: { p: { score: 20, entries: 1, waiting: 0, trace: ['not entered ten: audience', 'entered twenty#1'] } },
    workspace: makeWorkspace({
      name: 'D-TYPE-6: an attribute knows its last value only',
      canvases: [
        makeCanvas({ id: 'ten', entry: onStart, audience: audienceOf(number(score, 'exactly', 10)) }),
        makeCanvas({ id: 'twenty', entry: onStart, audience: audienceOf(number(score, 'exactly', 20)) }),
      ],
      events: [write('1m', { [score]: 10 }), write('2m', { [score]: 20 }), event('3m', 'start')],
    }),
  },
  {
    name: 'types-as-they-come',
    expected: {
      p: {
        score: null,
        entries: 6,
        waiting: 0,
        sent: 1,
        trace: [
          'write mixed unset -> true',
          'write mixed true -> 1',
          'write mixed 1 -> "1"',
          'write mixed "1" -> "2026-03-02T00:00:00Z"',
          'write mixed "2026-03-02T00:00:00Z" -> ["a"]',
          'write mixed ["a"] -> {"deep":{"a":1}}',
          '\\"deep\\"',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'D-TYPE-1, D-TYPE-7, D-O-12: a value is stored with the type it came with: yes or no, number, text, time, list, object',
      canvases: [
        makeCanvas({
          id: 'every change',
          entry: onChange('mixed'),
        }),
      ],
      campaigns: [partner('{{custom_attribute.${mixed}}}')],
      events: [
        write('1m', { mixed: true }),
        write('2m', { mixed: 1 }),
        write('3m', { mixed: '1' }),
        write('4m', { mixed: '2026-03-02T00:00:00Z' }),
        write('5m', { mixed: ['a'] }),
        write('6m', { mixed: { deep: { a: 1 } } }),
        event('7m', 'start'),
        write('8m', { mixed: '1' }),
        write('9m', { mixed: 1 }),
      ],
    }),
  },
  {
    name: 'purchase-members',
    expected: {
      p: {
        score: 7,
        entries: 3,
        waiting: 0,
        trace: ['input purchase seat', 'entered price#1', 'entered any#1', '"seat 3 9.5 EUR team"'],
        sent: 2,
      },
    },
    workspace: makeWorkspace({
      name: 'D-PUR-1: product, price, currency and quantity of a purchase filter and render; a quantity of 3 is one trigger',
      canvases: [
        makeCanvas({
          id: 'price',
          entry: {
            type: 'action',
            triggers: [
              {
                type: 'purchase',
                product: 'seat',
                properties: [
                  { property: 'price', comparison: { type: 'number', operator: 'more_than', value: 9 } },
                  { property: 'quantity', comparison: { type: 'number', operator: 'exactly', value: 3 } },
                ],
              },
            ],
          },
          steps: [points('five', 5)],
        }),
        makeCanvas({
          id: 'any',
          createdAt: '2026-03-01T09:30:00Z',
          entry: { type: 'action', triggers: [{ type: 'purchase', properties: [] }] },
          steps: [points('one', 1)],
        }),
      ],
      campaigns: [
        partner(
          '{{event_properties.${product_id}}} {{event_properties.${quantity}}} {{event_properties.${price}}} {{event_properties.${currency}}} {{event_properties.${plan}}}',
          { type: 'purchase', properties: [] },
        ),
      ],
      events: [
        purchase('1m', 'seat', { price: 9.5, currency: 'EUR', quantity: 3, properties: { plan: 'team' } }),
        purchase('2m', 'pencil', { price: 10, currency: 'EUR' }),
      ],
    }),
  },
  {
    name: 'unknown-people-come-in',
    expected: {
      p: { score: 1, entries: 1, waiting: 0 },
      stranger: { score: 1, entries: 1, waiting: 0, trace: ['input custom_event start', 'entered once#1'] },
    },
    workspace: makeWorkspace({
      name: 'D-TRACK-12: an event of somebody nobody knows makes a profile, which enters like any other',
      canvases: [makeCanvas({ id: 'once', entry: onStart, steps: [points('bump', 1)] })],
      people: [{ external_id: 'p' }],
      events: [{ ...event('1m', 'start'), external_id: 'stranger' }, event('2m', 'start')],
    }),
  },
  {
    name: 'time-without-a-zone',
    expected: {
      p: {
        score: 2,
        entries: 2,
        waiting: 0,
        trace: ['2026-03-02T09:00:00.000Z  input custom_event', '2026-03-03T00:00:00.000Z  input custom_event'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-EVT-2: a time without a zone is UTC, a bare date its midnight',
      canvases: [makeCanvas({ id: 'once', entry: onStart, steps: [points('bump', 1)] })],
      events: [
        { external_id: 'p', name: 'start', time: '2026-03-02T09:00:00' },
        { external_id: 'p', name: 'start', time: '2026-03-03' },
      ],
    }),
  },
  {
    name: 'zones-are-one-instant',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, trace: ['2026-03-02T09:00:00.000Z', 'not entered once: same_second'] },
    },
    workspace: makeWorkspace({
      name: 'D-EVT-1, O-11: 18:00 in Seoul and 10:00 in Berlin are the same second',
      canvases: [makeCanvas({ id: 'once', entry: onStart, steps: [points('bump', 1)] })],
      events: [
        { external_id: 'p', name: 'start', time: '2026-03-02T18:00:00+09:00' },
        { external_id: 'p', name: 'start', time: '2026-03-02T10:00:00.500+01:00' },
      ],
    }),
  },
  {
    name: 'waiting-path-and-late-attribute',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['waiting wait#1', 'path wait#1 paths -> warm'] } },
    workspace: makeWorkspace({
      name: 'C-ACTION-7: a group for an attribute takes its first value, whoever writes it',
      canvases: [
        makeCanvas({
          id: 'wait',
          entry: onStart,
          steps: [
            paths('paths', [
              { id: 'warm', triggers: [{ type: 'custom_attribute_change', attribute: 'tier' }], to: 'bump' },
            ]),
            points('bump', 1),
          ],
        }),
      ],
      events: [event('1m', 'start'), write('2m', { tier: 'warm' })],
    }),
  },
];
