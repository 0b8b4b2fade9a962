import {
  at,
  audienceOf,
  emailAtStart,
  event,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  onStart,
  points,
  score,
  scoringCanvas,
  setTo,
  write,
} from './build';
import { number, onChange, onEachChange, purchase, request } from './parts';
import type { Scenario } from './scenario';

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
];
