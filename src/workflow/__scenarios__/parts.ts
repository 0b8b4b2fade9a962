import type { Trigger } from '@/core/segments/trigger';
import { campaign, type Campaign } from '../documents/campaign';
import type { EventLine } from '../documents/people';
import {
  at,
  duration,
  handOff,
  jsonHeader,
  makeCanvas,
  onEvent,
  onScore,
  onStart,
  paths,
  points,
  score,
  write,
} from './build';

/** Parts several scenarios are made of. */

const always = { allowed: true, window: duration(0, 'minutes') };
const once = { allowed: false };

export function onChange(attribute: string) {
  return { type: 'action' as const, triggers: [{ type: 'custom_attribute_change' as const, attribute }] };
}

export function created(hour: number): string {
  return `2026-03-01T0${hour}:00:00Z`;
}

/** Waits an hour for one of `triggers`; a point then, minus one otherwise. */
export function waits(id: string, triggers: readonly Trigger[], change: Parameters<typeof makeCanvas>[0] = {}) {
  return makeCanvas({
    id,
    entry: onStart,
    reentry: once,
    steps: [
      paths('paths', [{ id: 'hit', triggers, to: 'up' }], { otherwise: 'down', window: duration(1, 'hours') }),
      points('up', 1),
      points('down', -1),
    ],
    ...change,
  });
}

export const say = (id: string, text: string, triggers: Trigger[] = [onScore]) =>
  handOff({
    id,
    audience: { filter: null },
    reeligibility: always,
    delivery: { type: 'action', triggers },
    message: { url: 'https://partner.example/in', body: { type: 'raw', text } },
  });

export const lead = '00Q5g00000KpR2mEAF';

export type CampaignChange = Parameters<typeof handOff>[0];

export function scored(offset: string, value: number | string | null) {
  return write(offset, { [score]: value }, lead);
}

/** Sends `text` to a partner, to everybody, every time. */
export function partner(id: string, text: string, triggers: readonly Trigger[], change: CampaignChange = {}): Campaign {
  return handOff({
    id,
    audience: { filter: null },
    delivery: { type: 'action', triggers: [...triggers] },
    reeligibility: always,
    message: { url: 'https://partner.example/in', headers: [jsonHeader], body: { type: 'raw', text } },
    ...change,
  });
}

export const scoreBelow = (value: number) =>
  ({
    type: 'custom_attribute',
    attribute: score,
    comparison: { type: 'number', operator: 'less_than', value },
  }) as const;

/** A canvas with one webhook step, and a point behind it. */
export function hook(text: string, url = 'https://partner.example/hook') {
  return makeCanvas({
    id: 'hooks',
    entry: onStart,
    steps: [
      {
        id: 'hook',
        kind: 'webhook',
        name: 'hook',
        config: { url, method: 'POST', headers: [jsonHeader], body: { type: 'raw', text } },
        next: { next: 'one' },
      },
      points('one', 1),
    ],
  });
}

/** Lines that came in one request, all of one moment. */
export function request(offset: string, ...lines: readonly EventLine[]): readonly EventLine[] {
  return lines.map((line) => ({ ...line, time: at(offset), request: offset }));
}

export function purchase(offset: string, product: string, rest: Readonly<Record<string, unknown>> = {}): EventLine {
  return { external_id: 'p', time: at(offset), product_id: product, ...rest };
}

/** Sends this text to a partner on `trigger`, every time. */
export function noteOf(text: string, trigger = onEvent('start')): Campaign {
  return campaign.parse({
    ...handOff(),
    audience: { filter: null },
    delivery: { type: 'action', triggers: [trigger] },
    reeligibility: { allowed: true, window: { value: 0, unit: 'minutes' } },
    message: { url: 'https://partner.example/in', headers: [jsonHeader], body: { type: 'raw', text } },
  });
}

/** A canvas that gives `by` points whenever `attribute` changes. */
export function onEachChange(attribute: string, by = 1) {
  return makeCanvas({ id: 'changed', entry: onChange(attribute), steps: [points('bump', by)] });
}

export const number = (attribute: string, operator: 'exactly' | 'more_than', value: number) =>
  ({ type: 'custom_attribute', attribute, comparison: { type: 'number', operator, value } }) as const;

export const x: Trigger[] = [onEvent('x')];

/** Enters once on `start`, waits an hour for `x`: a point, otherwise minus one. */
export function waiting(change: Parameters<typeof makeCanvas>[0] = {}) {
  return makeCanvas({
    id: 'wait',
    entry: onStart,
    reentry: { allowed: true },
    steps: [
      paths('paths', [{ id: 'hit', triggers: x, to: 'up' }], { otherwise: 'down', window: duration(1, 'hours') }),
      points('up', 1),
      points('down', -1),
    ],
    ...change,
  });
}

export const moreThan = (value: number) =>
  ({
    type: 'custom_attribute',
    attribute: score,
    comparison: { type: 'number', operator: 'more_than', value },
  }) as const;
