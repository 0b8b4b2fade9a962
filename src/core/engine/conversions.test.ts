import { describe, expect, it } from 'vitest';
import {
  delay,
  enterOn,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  performs,
  plus,
  start,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type Play } from '@/workflow/__fixtures__/play';

const bought = { id: 'bought', trigger: performs('bought'), deadline: { value: 2, unit: 'hours' } };
const visited = { id: 'visited', trigger: { type: 'session_start' }, deadline: { value: 1, unit: 'days' } };

function canvas(parts: object = {}) {
  return makeCanvas({
    id: 'c',
    entry: enterOn(performs('start')),
    conversions: [bought, visited],
    steps: [delay('wait', 1, 'hours')],
    ...parts,
  });
}

function converted(run: Play): readonly string[] {
  return run.of('converted').map(({ at, entry, conversion, step }) => {
    return `${(at - start) / 60_000} ${entry} ${conversion} ${step ?? '-'}`;
  });
}

describe('conversions', () => {
  it('C-CONV-2, C-CONV-3: count from the entry on, the deadline itself excluded', () => {
    const one = (at: number) =>
      converted(
        play({ canvases: [canvas()] })
          .event(0, 'start')
          .event(at, 'bought'),
      );
    expect(one(hours(2) - 1)).toHaveLength(1);
    expect(one(hours(2))).toEqual([]);
    const before = play({ canvases: [canvas()] })
      .event(minutes(5), 'start')
      .event(minutes(6), 'bought', {}, minutes(4));
    expect(converted(before)).toEqual([]);
    const just = play({ canvases: [canvas()] })
      .event(minutes(5), 'start')
      .event(minutes(6), 'bought', {}, minutes(5));
    expect(converted(just)).toEqual(['6 1 bought -']);
  });

  it('C-CONV-3: what lets a person in is no conversion of that entry', () => {
    const own = { ...bought, trigger: performs('start') };
    const run = play({ canvases: [canvas({ conversions: [own] })] }).event(0, 'start');
    expect(converted(run)).toEqual([]);
    expect(converted(run.event(minutes(1), 'start'))).toEqual(['1 1 bought -']);
    const inside = play({ canvases: [canvas({ conversions: [own], reentry: { allowed: false } })] });
    expect(converted(inside.event(0, 'start').event(minutes(1), 'start'))).toEqual(['1 1 bought -']);
  });

  it('C-CONV-4: each counts once per entry, whatever the others do', () => {
    const run = play({ canvases: [canvas()] })
      .event(0, 'start')
      .event(minutes(1), 'bought')
      .event(minutes(2), 'bought');
    run.session(minutes(3)).session(minutes(4));
    expect(converted(run)).toEqual(['1 1 bought -', '3 1 visited -']);
    const sentences = run.of('converted').map(({ cause }) => cause.because.values);
    expect(sentences).toEqual([
      { after: minutes(1), conversion: 1 },
      { after: minutes(3), conversion: 2 },
    ]);
  });

  it('C-CONV-10: after the person left they count three days beyond the maximum duration, and no longer', () => {
    const patient = { ...bought, deadline: { value: 30, unit: 'days' } };
    const one = (at: number) =>
      converted(
        play({ canvases: [canvas({ conversions: [patient] })] })
          .event(0, 'start')
          .event(at, 'bought'),
      );
    expect(one(hours(73) - 1)).toHaveLength(1);
    expect(one(hours(73))).toEqual([]);
  });

  it('C-CONV-6, C-CONV-10: as long as the newest entry is inside they count, whenever another one left', () => {
    const patient = { ...bought, deadline: { value: 30, unit: 'days' } };
    const steps = [delay('wait', 10, 'days', 'end'), update('end', [plus(1)])];
    const run = play({ canvases: [canvas({ conversions: [patient], steps })] }).event(0, 'start');
    run.event(hours(24), 'start').event(hours(24 * 10.5), 'bought');
    expect(run.waiting).toEqual([2]);
    expect(converted(run)).toEqual([`${10.5 * 24 * 60} 2 bought -`]);
  });

  it('C-ANA-2: are counted by conversion, variant and step', () => {
    const run = play({ canvases: [canvas()] })
      .event(0, 'start')
      .event(minutes(1), 'bought');
    expect([...(run.counters.conversions[0] ?? [])]).toEqual([['["bought","v1",null]', 1]]);
  });

  it('a canvas without conversion events watches nobody', () => {
    const run = play({ canvases: [canvas({ conversions: [] })] })
      .event(0, 'start')
      .event(minutes(1), 'bought');
    expect(run.person.flows[0]?.watch).toBeNull();
  });
});

describe('a conversion sets off what waits for it', () => {
  const listening = handOffCampaign({
    id: 'thanks',
    delivery: { type: 'action', triggers: [{ type: 'conversion_event', flow: 'c' }] },
    audience: { filter: null },
    reeligibility: { allowed: true, window: { value: 0, unit: 'minutes' } },
    message: { url: 'https://partner.example/thanks', body: { type: 'raw', text: 'x' } },
  });

  it('C-ENTRY-10: once, although the campaign may send as often as it likes', () => {
    const run = play({ canvases: [canvas()], campaigns: [listening] })
      .event(0, 'start')
      .event(minutes(1), 'bought');
    expect(run.of('request')).toHaveLength(1);
    run.session(minutes(2));
    expect(run.of('request')).toHaveLength(2);
  });

  it('O-6: what it sets off goes back to the conversion in the trace', () => {
    const run = play({ canvases: [canvas()], campaigns: [listening] })
      .event(0, 'start')
      .event(minutes(1), 'bought');
    const [conversion] = run.of('converted');
    expect(run.of('send_started').map(({ parent }) => parent)).toEqual([conversion?.seq]);
  });

  it('S-RET-7: is on the profile before anything it sets off is judged', () => {
    const filter = {
      type: 'group',
      join: 'and',
      filters: [{ type: 'conversion', flow: 'c', converted: true }],
    };
    const follow = makeCanvas({
      id: 'follow',
      entry: enterOn({ type: 'conversion_event' }),
      audience: { filter },
      steps: [update('one', [plus(1)])],
    });
    const run = play({ canvases: [canvas(), follow] })
      .event(0, 'start')
      .event(minutes(1), 'bought');
    expect(run.value).toBe(1);
  });
});
