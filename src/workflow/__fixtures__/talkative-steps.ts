import { enterOn, hours, makeCanvas, minutes, performs, scoreName, seconds, days, delay } from './documents';
import { play, type Play } from './play';

interface StepParts {
  readonly kind: string;
  readonly config: object;
  readonly next?: Readonly<Record<string, string>>;
}

function only({ kind, config, next = {} }: StepParts, parts: object = {}, ...more: readonly object[]) {
  const step = { id: 'step', kind, name: 'Step', config, next };
  return makeCanvas({ id: 'x', entry: enterOn(performs('go')), steps: [step, ...more], ...parts });
}

const over = (value: number) => ({
  type: 'group',
  join: 'and',
  filters: [
    { type: 'custom_attribute', attribute: scoreName, comparison: { type: 'number', operator: 'more_than', value } },
  ],
});

const scored = (value: number) => ({ [scoreName]: value });

/** Runs that between them say everything that steps which branch or pass on can say. */
export function talkativeSteps(): readonly Play[] {
  return [...branchingPlays(), ...passingPlays()];
}

function branchingPlays(): readonly Play[] {
  const groups = [
    { id: 'none', name: 'None', filter: null },
    { id: 'hot', name: 'Hot', filter: over(100) },
    { id: 'warm', name: 'Warm', filter: over(50) },
  ];
  const shares = {
    paths: [
      { id: 'a', name: 'A', percentage: 100 },
      { id: 'b', name: 'B', percentage: 0 },
    ],
  };
  const control = { paths: [{ id: 'a', name: 'A', percentage: 0 }], control: { percentage: 100 }, windowDays: 1 };
  const chosen = { paths: [{ canvas: 'x', step: 'step', path: 'b' }] };
  return [
    ...[10, 20].map((value) =>
      play({
        canvases: [only({ kind: 'decision_split', config: { filter: over(15) } })],
        profile: scored(value),
      }).event(0, 'go'),
    ),
    ...[10, 60, 200].map((value) =>
      play({ canvases: [only({ kind: 'audience_paths', config: { groups } })], profile: scored(value) }).event(0, 'go'),
    ),
    play({ canvases: [only({ kind: 'experiment_paths', config: shares })] }).event(0, 'go'),
    play({ canvases: [only({ kind: 'experiment_paths', config: { ...shares, randomized: true } })] }).event(0, 'go'),
    play({ canvases: [only({ kind: 'experiment_paths', config: control })] })
      .event(0, 'go')
      .until(days(2)),
    play({
      canvases: [only({ kind: 'experiment_paths', config: { ...shares, optimization: 'winning' } })],
      settings: chosen,
    }).event(0, 'go'),
  ];
}

function passingPlays(): readonly Play[] {
  const audience = { partner: 'Google', audience: 'Hot leads' };
  const inApp = { channel: 'in_app', expiry: { value: 1, unit: 'days' } };
  const gold = { validate: { filter: over(1) } };
  const out = only({ kind: 'audience_sync', config: { ...audience, action: 'remove' } });
  const into = only({ kind: 'audience_sync', config: audience }, { id: 'in', entry: enterOn(performs('join')) });
  const target = makeCanvas({ id: 'target', steps: [delay('wait', 1, 'days', 'end'), delay('end', 1, 'days')] });
  const sendTo = (canvas: string) => only({ kind: 'send_to_destination', config: { canvas } });
  const channels = ['email', 'push', 'sms', 'whatsapp', 'line', 'content_card', 'banner'];
  return [
    play({ canvases: [only({ kind: 'feature_flag', config: { flag: 'f' } })] }).event(0, 'go'),
    play({ canvases: [out, into] })
      .event(0, 'go')
      .event(minutes(1), 'join')
      .event(minutes(2), 'join')
      .event(minutes(3), 'go'),
    play({ canvases: [sendTo('target'), target] }).event(0, 'go'),
    play({ canvases: [sendTo('nowhere')] }).event(0, 'go'),
    play({ canvases: [only({ kind: 'agent', config: { variable: 'v', fallback: 'x' } })] }).event(0, 'go'),
    ...channels.map((channel) =>
      play({
        canvases: [only({ kind: 'message', config: { channel } })],
        profile: { email: 'a@b.example', phone: '1' },
      }).event(0, 'go'),
    ),
    play({ canvases: [only({ kind: 'message', config: { channel: 'email' } })] }).event(0, 'go'),
    play({
      canvases: [only({ kind: 'message', config: { channel: 'push' } }, { send: { to: 'opted_in_only' } })],
    }).event(0, 'go'),
    play({ canvases: [only({ kind: 'message', config: { channel: 'push', ...gold } })] }).event(0, 'go'),
    Array.from({ length: 11 })
      .reduce(
        (run: Play, _, index) => run.event(seconds(2 * index), 'go'),
        play({ canvases: [only({ kind: 'message', config: inApp })] }),
      )
      .session(hours(1)),
  ];
}
