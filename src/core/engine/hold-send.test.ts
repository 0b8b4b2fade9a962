import { describe, expect, it } from 'vitest';
import { handOffCampaign, hours, minutes, performs, start } from '@/workflow/__fixtures__/documents';
import { play, type Play } from '@/workflow/__fixtures__/play';

const anyTime = { allowed: true, window: { value: 0, unit: 'minutes' } };
const delay = { type: 'after', duration: { value: 1, unit: 'hours' } };

function campaign(parts: object = {}) {
  return handOffCampaign({
    id: 'notice',
    delivery: { type: 'action', triggers: [performs('ask')] },
    audience: { filter: null },
    reeligibility: anyTime,
    timing: { delay },
    message: { url: 'https://partner.example/notice', body: { type: 'raw', text: 'x' } },
    ...parts,
  });
}

/** What happened to the sends that waited, with the reasons in full. */
function story(run: Play): readonly unknown[] {
  return run.trace.flatMap((entry): unknown[] => {
    const minute = (entry.at - start) / 60_000;
    if (entry.type === 'send_scheduled') return [[minute, 'waits', (entry.until - start) / 60_000, entry.cause]];
    if (entry.type === 'send_due') return [[minute, 'due', entry.cause]];
    if (entry.type === 'not_sent') return [[minute, entry.gate, entry.cause]];
    return entry.type === 'send_started' ? [[minute, 'sent']] : [];
  });
}

const waits = [
  0,
  'waits',
  60,
  { rule: 'W-DELAY-1', because: { key: 'engine.hold.delay', values: { until: start + hours(1) } } },
];
const due = [60, 'due', { rule: 'W-DELAY-1', because: { key: 'engine.send.waited_delay' } }];

describe('a send that was put aside', () => {
  it('W-DELAY-1: tells what it waits for, and that the wait is over', () => {
    const run = play({ campaigns: [campaign()] })
      .event(0, 'ask')
      .until(hours(2));
    expect(story(run)).toEqual([waits, due, [60, 'sent']]);
    expect(run.person.scheduled).toEqual([]);
  });

  it('W-ABORT-4: is dropped where the campaign was stopped meanwhile', () => {
    const run = play({ campaigns: [campaign()] })
      .event(0, 'ask')
      .status(minutes(5), 'notice', true)
      .until(hours(2));
    const cause = { rule: 'W-ABORT-4', because: { key: 'engine.send.inactive_campaign' } };
    expect(story(run)).toEqual([waits, due, [60, 'status', cause]]);
    expect(run.counters.refused[0]?.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('W-DELAY-2: is dropped where the campaign has ended meanwhile, its end included', () => {
    const ending = (minute: number) => {
      const end = new Date(start + minutes(minute)).toISOString();
      const delivery = { type: 'action', triggers: [performs('ask')], end };
      return story(
        play({ campaigns: [campaign({ delivery })] })
          .event(0, 'ask')
          .until(hours(2)),
      );
    };
    const because = { key: 'engine.gate.ended', values: { closes: start + hours(1) } };
    expect(ending(60).at(-1)).toEqual([60, 'window', { rule: 'W-DELAY-2', because }]);
    expect(ending(61).at(-1)).toEqual([60, 'sent']);
  });

  it('W-DELAY-3: the audience is asked again only where that is wished', () => {
    const filter = {
      type: 'group',
      join: 'and',
      filters: [
        {
          type: 'custom_attribute',
          attribute: 'stage',
          comparison: { type: 'string', operator: 'is_none_of', values: ['MQL'] },
        },
      ],
    };
    const of = (reevaluate: boolean) =>
      play({ campaigns: [campaign({ audience: { filter }, timing: { delay, reevaluate } })] })
        .event(0, 'ask')
        .attributes(minutes(5), { stage: 'MQL' })
        .until(hours(2));
    expect(story(of(false)).at(-1)).toEqual([60, 'sent']);
    expect(story(of(true)).at(-1)).toMatchObject([
      60,
      'audience',
      { rule: 'W-DELAY-3', because: { key: 'segments.value', values: { name: 'stage', value: 'MQL' } } },
    ]);
  });

  it('W-ELIG-3: a message that went out meanwhile counts', () => {
    const reeligibility = { allowed: true, window: { value: 1, unit: 'days' } };
    const run = play({ campaigns: [campaign({ reeligibility })] })
      .event(0, 'ask')
      .event(minutes(5), 'ask');
    run.until(hours(2));
    expect(story(run).slice(-1)).toMatchObject([[65, 're_eligibility', { rule: 'W-ELIG-3' }]]);
  });
});

describe('hours of the day', () => {
  const hour = (then: string, parts: object = {}) =>
    campaign({ timing: { delay, timeOfDay: { from: '09:00', to: '09:30', then }, ...parts } });

  it('W-DELAY-6: when the delay is over outside of them, the send is skipped, or waits for the next opening', () => {
    const until = start + hours(24);
    const skipped = play({ campaigns: [hour('skip')] })
      .event(0, 'ask')
      .until(hours(48));
    expect(story(skipped)).toEqual([
      waits,
      due,
      [
        60,
        'time_of_day',
        {
          rule: 'W-DELAY-6',
          because: { key: 'engine.gate.time_of_day', values: { from: 540, to: 570, zone: 'UTC', then: 'skip' } },
        },
      ],
    ]);
    const rescued = play({ campaigns: [hour('next_available')] })
      .event(0, 'ask')
      .until(hours(48));
    expect(story(rescued)).toEqual([
      waits,
      due,
      [60, 'waits', 24 * 60, { rule: 'W-DELAY-6', because: { key: 'engine.hold.time_of_day', values: { until } } }],
      [24 * 60, 'due', { rule: 'W-DELAY-6', because: { key: 'engine.send.waited_time_of_day' } }],
      [24 * 60, 'sent'],
    ]);
  });

  it('W-DELAY-6: inside of them it goes out at once', () => {
    const short = { type: 'after', duration: { value: 10, unit: 'minutes' } };
    for (const then of ['skip', 'next_available']) {
      const run = play({ campaigns: [hour(then, { delay: short })] })
        .event(0, 'ask')
        .until(hours(2));
      expect(story(run).at(-1)).toEqual([10, 'sent']);
    }
  });

  it('C-SEND-3: what then waits for quiet hours is not asked for its hours again', () => {
    const quietHours = { from: '10:00', to: '11:00', then: 'next_available' };
    const timed = campaign({
      timing: { delay, timeOfDay: { from: '09:00', to: '10:30', then: 'skip' } },
      send: { to: 'all', quietHours },
    });
    const run = play({ campaigns: [timed] })
      .event(0, 'ask')
      .until(hours(5));
    expect(story(run).slice(-2)).toEqual([
      [120, 'due', { rule: 'C-SEND-3', because: { key: 'engine.send.waited_quiet_hours' } }],
      [120, 'sent'],
    ]);
  });
});

describe('exception events', () => {
  const cancellable = (parts: object = {}) =>
    campaign({ timing: { delay, exceptions: [performs('bought')] }, ...parts });
  const cancelled = (minute: number) => [
    minute,
    'exception_event',
    { rule: 'W-DELAY-4', because: { key: 'engine.send.cancelled', values: { event: 'bought' } } },
  ];

  it('W-DELAY-4: cancel what waits, and leave the person free for the next trigger', () => {
    const run = play({ campaigns: [cancellable()] })
      .event(0, 'ask')
      .event(minutes(5), 'bought');
    expect(story(run)).toEqual([waits, cancelled(5)]);
    expect(run.person.scheduled).toEqual([]);
    expect(story(run.event(minutes(6), 'ask').until(hours(3))).at(-1)).toEqual([66, 'sent']);
  });

  it('W-DELAY-4: the event that sets a send off does not cancel it', () => {
    const same = campaign({ timing: { delay, exceptions: [performs('ask')] } });
    const run = play({ campaigns: [same] })
      .event(0, 'ask')
      .until(hours(2));
    expect(story(run).at(-1)).toEqual([60, 'sent']);
  });

  it('W-DELAY-4: cancel the sends of their own campaign only', () => {
    const other = campaign({ id: 'other', name: 'Other' });
    const run = play({ campaigns: [cancellable(), other] })
      .event(0, 'ask')
      .event(minutes(5), 'bought')
      .until(hours(2));
    expect(run.of('request').map(({ flow }) => flow)).toEqual(['other']);
  });

  it('W-DELAY-4: a send without a delay that waits for quiet hours is not cancelled', () => {
    const quietHours = { from: '09:00', to: '10:00', then: 'next_available' };
    const immediate = campaign({ timing: { exceptions: [performs('bought')] }, send: { to: 'all', quietHours } });
    const run = play({ campaigns: [immediate] })
      .event(0, 'ask')
      .event(minutes(5), 'bought')
      .until(hours(2));
    expect(story(run).at(-1)).toEqual([60, 'sent']);
  });
});
