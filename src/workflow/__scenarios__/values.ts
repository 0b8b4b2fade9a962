import { audienceOf, event, is, makeCanvas, makeWorkspace, onStart, paths, points, score, write } from './build';
import { noteOf, number, onChange, purchase } from './parts';
import type { Scenario } from './scenario';

/** What events and attributes hold: data.md. */
export const values: readonly Scenario[] = [
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
      campaigns: [noteOf('plan={{event_properties.${plan}}}')],
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
      campaigns: [noteOf('{{custom_attribute.${mixed}}}')],
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
        noteOf(
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
