import { describe, expect, it } from 'vitest';
import {
  at,
  delay,
  duration,
  event,
  handOff,
  jsonHeader,
  leadUrl,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  onStart,
  paths,
  points,
  score,
  setTo,
  tokenHeader,
  write,
} from '../__scenarios__/build';
import { bothReadings } from './__fixtures__/readings';
import type { Story } from './story';

/** Where the two readings once differed. The rule in the name decided; both have told it alike since. */

function tell(input: Parameters<typeof makeWorkspace>[0], run: Parameters<typeof makeWorkspace>[1] = {}): Story {
  const [story] = bothReadings(makeWorkspace({ people: [{ external_id: 'p' }], ...input }, run));
  if (story === undefined) throw new Error('Nobody was run.');
  return story;
}

const ends = (story: Story) =>
  story.entries.map(({ canvas, end }) => `${canvas} ${end.type === 'exited' ? end.reason : end.type}`);
const outcomes = (story: Story) => story.sends.map(({ outcome, reason }) => `${outcome} ${reason ?? '-'}`);

describe('the engine had it wrong', () => {
  it('W-DELAY-4: only what the exception event asks for cancels a waiting send, not every change of the attribute', () => {
    const exceptions = [{ type: 'custom_attribute_change' as const, attribute: score, to: 0 }];
    const timing = { delay: { type: 'after' as const, duration: duration(1, 'hours') }, exceptions };
    const delivery = { type: 'action' as const, triggers: [onEvent('start')] };
    const message = { url: 'https://partner.example/in', body: { type: 'raw' as const, text: 'x' } };
    const campaigns = [handOff({ delivery, timing, message })];
    const kept = tell({ campaigns, events: [event('1s', 'start'), write('2s', { [score]: 5 })] });
    expect([outcomes(kept), kept.refusals]).toEqual([['sent -'], []]);
    const cancelled = tell({ campaigns, events: [event('1s', 'start'), write('2s', { [score]: 0 })] });
    expect([outcomes(cancelled), cancelled.refusals.map(({ gate }) => gate)]).toEqual([[], ['exception_event']]);
  });

  it('S-ATTR-NEST-4, C-ACTION-12: a number is no text that is not blank', () => {
    const notBlank = { property: 'plan', comparison: { type: 'string' as const, operator: 'is_not_blank' as const } };
    const trigger = { type: 'custom_event' as const, event: 'start', properties: [notBlank] };
    const story = tell({
      canvases: [makeCanvas({ entry: { type: 'action', triggers: [trigger] } })],
      events: [
        event('1s', 'start', { properties: { plan: 3 } }),
        event('9s', 'start', { properties: { plan: 'team' } }),
      ],
    });
    expect(story.entries.map((entry) => entry.at)).toEqual([Date.parse(at('9s'))]);
  });

  it('O-5: lines of one request are one batch although another line stands between them', () => {
    const story = tell({
      canvases: [makeCanvas({ entry: onStart, steps: [paths('wait', [{ id: 'go', triggers: [onEvent('go')] }])] })],
      events: [
        event('1s', 'start', { request: 'r' }),
        event('1s', 'other'),
        event('1s', 'go', { request: 'r' }),
        event('1s', 'go'),
      ],
    });
    // The `go` of the request came before the entry; the `go` alone finds it waiting.
    expect(story.entries.map(({ end }) => end.type)).toEqual(['exited']);
    const first = tell({
      canvases: [makeCanvas({ entry: onStart, steps: [paths('wait', [{ id: 'go', triggers: [onEvent('go')] }])] })],
      events: [event('1s', 'start', { request: 'r' }), event('1s', 'other'), event('1s', 'go', { request: 'r' })],
    });
    expect(first.entries.map(({ end }) => end.type)).toEqual(['exited']);
    expect(first.entries[0]?.end).toMatchObject({ at: Date.parse(at('1d 1s')) });
  });

  it('O-21: a session that arrives late starts the clock when it arrives', () => {
    const session = { external_id: 'p', type: 'session_start' as const, time: at('0s'), received_at: at('2h') };
    const story = tell({
      canvases: [
        makeCanvas({
          entry: { type: 'action', triggers: [{ type: 'session_start' }] },
          steps: [delay('hour', 1, 'hours', 'add'), points('add', 1)],
        }),
      ],
      events: [session],
    });
    expect(story.writes.map((each) => each.at)).toEqual([Date.parse(at('3h'))]);
  });

  it('O-2, O-23: the action that an exit group keeps to the window end collapses the later entries at once', () => {
    const steps = [paths('wait', [{ id: 'out', triggers: [onEvent('out')], exits: true }])];
    const story = tell(
      {
        canvases: [makeCanvas({ entry: onStart, steps })],
        events: [event('1s', 'start'), event('5s', 'start'), event('9s', 'out')],
      },
      { exitGroup: 'at_window_end' },
    );
    expect(ends(story)).toEqual(['canvas exit_group', 'canvas deduplicated']);
    expect(story.entries.map(({ end }) => (end.type === 'exited' ? end.at : null))).toEqual([
      Date.parse(at('1d 1s')),
      Date.parse(at('9s')),
    ]);
  });

  it('C-EXIT-3: what was done before an entry began does not end it, though judged later in the same cascade', () => {
    const first = makeCanvas({ id: 'first', entry: onStart, steps: [points('add', 1)] });
    const second = makeCanvas({
      id: 'second',
      entry: onStart,
      exit: { triggers: [onScore] },
      steps: [paths('wait', [])],
    });
    expect(ends(tell({ canvases: [first, second], events: [event('1s', 'start')] }, { until: at('1h') }))).toEqual([
      'first completed',
      'second waiting',
    ]);
  });
});

describe('the second reading had it wrong', () => {
  it('C-EXIT-3, C-UU-22: what an entry writes itself may end it', () => {
    const canvas = makeCanvas({
      entry: onStart,
      exit: { triggers: [onScore] },
      steps: [points('add', 1, 'wait'), paths('wait', [])],
    });
    expect(ends(tell({ canvases: [canvas], events: [event('1s', 'start')] }))).toEqual(['canvas exception_event']);
  });

  it('C-UU-17: nothing added to an attribute that is not set leaves it so', () => {
    const story = tell({
      canvases: [makeCanvas({ entry: onStart, steps: [points('add', 0)] })],
      events: [event('1s', 'start')],
    });
    expect([story.profile, story.writes]).toEqual([[], []]);
  });

  it('O-7: points beyond what a number can hold are a bad row and are skipped', () => {
    const story = tell({
      people: [{ external_id: 'p', [score]: 1e308 }],
      canvases: [makeCanvas({ entry: onStart, steps: [points('add', 1e308)] })],
      events: [event('1s', 'start')],
    });
    expect(story.profile).toEqual([[score, 1e308]]);
  });

  it('O-6, O-29: a request that writes one attribute twice triggers twice', () => {
    const story = tell({
      canvases: [makeCanvas({ id: 'any', entry: { type: 'action', triggers: [onScore] } })],
      events: [write('1s', { [score]: 1, [` ${score} `]: 2 })],
    });
    expect(story.entries).toHaveLength(1);
    expect(story.refusals).toEqual([{ at: Date.parse(at('1s')), flow: 'any', gate: 'same_second' }]);
  });

  it('W-TRIG-8, D-SUB-1: removing the subscription state is no change of it', () => {
    const story = tell({
      people: [{ external_id: 'p', email_subscribe: 'opted_in' }],
      canvases: [makeCanvas({ entry: { type: 'action', triggers: [{ type: 'email_subscription_change' }] } })],
      events: [write('1s', { email_subscribe: null }), write('2s', { email_subscribe: 'subscribed' })],
    });
    expect(story.entries).toEqual([]);
  });

  it('O-5: requests from before the run write attributes in the order of a request too', () => {
    const story = tell({
      events: [
        event('-9s', 'one', { request: 'r' }),
        write('-9s', { stage: 'b' }),
        { ...write('-9s', { stage: 'a' }), request: 'r' },
      ],
    });
    expect(story.profile).toEqual([['stage', 'b']]);
  });

  it('C-RE-11: only ways out that exist make the maximum duration', () => {
    const wait = paths('wait', [], { window: duration(1, 'hours') });
    const canvas = makeCanvas({
      entry: onStart,
      reentry: { allowed: true, window: { type: 'maximum_duration' } },
      steps: [{ ...wait, next: { gone: 'long' } }, delay('long', 5, 'hours', 'end'), points('end', 1)],
    });
    const story = tell({
      canvases: [canvas],
      events: [event('0s', 'start'), event('59m', 'start'), event('1h', 'start')],
    });
    expect(story.entries.map((entry) => entry.at)).toEqual([at('0s'), at('1h')].map((time) => Date.parse(time)));
  });

  it('C-RE-11, C-EXP-1: nor does a control group that is not there', () => {
    const experiment = {
      id: 'experiment',
      kind: 'experiment_paths',
      name: '',
      config: { paths: [{ id: 'all', name: '', percentage: 100 }], control: null },
      next: { control: 'long' },
    };
    const canvas = makeCanvas({
      entry: onStart,
      reentry: { allowed: true, window: { type: 'maximum_duration' } },
      steps: [experiment, delay('long', 5, 'hours', 'end'), points('end', 1)],
    });
    const story = tell({ canvases: [canvas], events: [event('0s', 'start'), event('9s', 'start')] });
    expect(story.entries).toHaveLength(2);
  });

  it('C-DELAY-4: one calendar day ends at the next such time, today if it is still to come', () => {
    const until = { type: 'calendar_days', days: 1, at: { time: '18:00', clock: 'company' } };
    const hold = { id: 'hold', kind: 'delay', name: '', config: until, next: { next: 'done' } };
    const canvas = makeCanvas({ entry: onStart, steps: [hold, points('done', 1)] });
    const story = tell(
      { canvases: [canvas], events: [event('9h', 'start'), event('18h', 'start')] },
      { until: at('3d') },
    );
    expect(story.writes.map((each) => each.at)).toEqual([at('18h'), at('42h')].map((time) => Date.parse(time)));
  });

  it('W-COMP-11, W-COMP-12: without a content type the body says which', () => {
    const campaign = handOff({
      delivery: onStart,
      message: {
        url: leadUrl,
        method: 'PATCH',
        headers: [tokenHeader],
        body: { type: 'raw', text: '{"Company":"x"}' },
      },
    });
    const lead = '00Q5g00000KpR2mEAF';
    const [story] = bothReadings(
      makeWorkspace({
        people: [{ external_id: lead }],
        campaigns: [campaign],
        events: [event('1s', 'start', { external_id: lead })],
      }),
    );
    expect(story?.sends.map(({ outcome }) => outcome)).toEqual(['sent']);
  });
});

describe('the sheets leave it open, and both do as the engine does', () => {
  it('C-SEND-2: who may be sent to is asked when the message is sent, not when its event comes', () => {
    const leaves = makeCanvas({ entry: onStart, steps: [setTo('leave', 'email_subscribe', 'unsubscribed')] });
    const message = { url: 'https://partner.example/', headers: [jsonHeader] };
    const campaign = handOff({ delivery: onStart, send: { to: 'subscribed_or_opted_in' }, message });
    const story = tell({ canvases: [leaves], campaigns: [campaign], events: [event('1s', 'start')] });
    expect(outcomes(story)).toEqual([]);
    expect(story.refusals).toEqual([{ at: Date.parse(at('1s')), flow: 'hand-off', gate: 'audience' }]);
  });

  it('O-10, C-EXIT-5: who is marked and reaches the end of a delay while the canvas is stopped leaves because it is stopped', () => {
    const canvas = makeCanvas({
      id: 'halted',
      entry: onStart,
      exit: { triggers: [onEvent('out')] },
      steps: [delay('hour', 1, 'hours', 'end'), points('end', 1)],
    });
    const story = tell(
      { canvases: [canvas], events: [event('1s', 'start'), event('9s', 'out')] },
      { statuses: [{ at: at('20s'), flow: 'halted', action: 'stop' }] },
    );
    expect(ends(story)).toEqual(['halted inactive_canvas_step']);
  });

  it('C-ACTION-7, C-ENTRY-13: an object that changes moves an Action Path, and starts or ends nothing', () => {
    const change = { type: 'custom_attribute_change' as const, attribute: 'tree' };
    const entered = makeCanvas({ id: 'entered', entry: { type: 'action', triggers: [change] } });
    const moved = makeCanvas({
      id: 'moved',
      entry: onStart,
      steps: [paths('wait', [{ id: 'go', triggers: [change] }])],
    });
    const ended = makeCanvas({
      id: 'ended',
      entry: onStart,
      exit: { triggers: [change] },
      steps: [paths('wait', [])],
    });
    const story = tell(
      { canvases: [entered, moved, ended], events: [event('1s', 'start'), write('9s', { tree: { leaf: 1 } })] },
      { until: at('1h') },
    );
    expect([...ends(story)].sort()).toEqual(['ended waiting', 'moved completed']);
  });
});
