import { describe, expect, it } from 'vitest';
import type { Trigger } from '@/core/segments/trigger';
import { findLoop, loopShape } from './loop';

const changes = (attribute: string): Trigger => ({ type: 'custom_attribute_change', attribute });
const writer = (id: string, attribute: string) => ({ id, writes: [{ attribute }] });

describe('findLoop', () => {
  it('C-LOOP-3: a step writes what starts the canvas, and people may come back', () => {
    const loop = findLoop([changes('lead score'), { type: 'email_added' }], true, [
      writer('a', 'lead score'),
      writer('b', 'stage'),
      writer('c', 'lead score'),
    ]);
    expect(loop).toEqual({ attributes: ['lead score'], writers: ['a', 'c'] });
  });

  it('C-RE-1: there is none while re-entry is off', () => {
    expect(findLoop([changes('lead score')], false, [writer('a', 'lead score')])).toBeNull();
  });

  it('there is none when nothing writes an entry attribute', () => {
    expect(findLoop([changes('lead score')], true, [writer('a', 'other')])).toBeNull();
    expect(findLoop([{ type: 'session_start' }], true, [writer('a', 'lead score')])).toBeNull();
  });
});

describe('loopShape', () => {
  const entry = { x: 268, y: 26, width: 328, height: 162 };
  const paths = { x: 20, y: 232, width: 824, height: 183 };
  const updates = [28, 234, 440, 646].map((x) => ({ x, y: 467, width: 190, height: 78, continues: false }));

  it('draws the hint of the design: one bus under everything, up the right side, into the entry', () => {
    const shape = loopShape(entry, updates, [entry, paths, ...updates]);
    expect(shape?.paths).toEqual([
      'M193 545L193 601Q193 613 205 613L850 613Q862 613 862 601L862 59Q862 47 850 47L604 47',
      'M399 545L399 613',
      'M605 545L605 613',
      'M811 545L811 613',
    ]);
    expect(shape?.label).toEqual({ x: 432, y: 613 });
    expect(shape?.head).toBe('M610 42l-7 5 7 5');
  });

  it('leaves at the side of a card with something below it', () => {
    const shape = loopShape(entry, [{ ...updates[0]!, continues: true }], [entry, paths, ...updates]);
    expect(shape?.paths[0]?.startsWith(`M${28 + 190 + 8} `)).toBe(true);
  });

  it('draws nothing without writers', () => {
    expect(loopShape(entry, [], [entry])).toBeNull();
  });
});
