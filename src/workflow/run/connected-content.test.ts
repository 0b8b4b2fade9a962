import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/core/kernel/json';
import {
  days,
  delay,
  enterOn,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  performs,
  scoreChanges,
  seconds,
  set,
  start,
  update,
} from '../__fixtures__/documents';
import { play, type Play, type PlayOptions } from '../__fixtures__/play';

const call =
  '{% connected_content https://acme.my.salesforce.com/services/oauth2/token :method post :body client_id=id&client_secret=secret&grant_type=client_credentials :retry :save result %}';

const update1 = (next?: string) => ({
  id: 'json',
  kind: 'user_update',
  name: 'json',
  config: {
    mode: 'json',
    json: `${call}{"attributes":[{"token":"{{result.token_type}}","n":"{{custom_attribute.\${n}}}"}]}`,
  },
  next: next === undefined ? {} : { next },
});

const contextStep = {
  id: 'ctx',
  kind: 'context',
  name: 'ctx',
  config: {
    variables: [
      { name: 'first', type: 'string', value: 'x' },
      { name: 'token', type: 'string', value: `${call}{{result.token_type}}` },
      { name: 'last', type: 'string', value: '{{context.${token}}}!' },
    ],
  },
  next: { next: 'after' },
};

const hook = {
  id: 'hook',
  kind: 'webhook',
  name: 'hook',
  config: {
    url: 'https://partner.example/',
    method: 'POST',
    headers: [{ name: 'Authorization', value: `${call}Bearer {{result.token_type}}` }],
    body: { type: 'raw', text: 'x' },
  },
  next: { next: 'after' },
};

const after = update('after', [set('after', true)]);

/** The token endpoint answers the first `times` requests with a status. */
const failing = (times: number, status = 503): JsonObject => ({ faults: [{ request: 1, times, status, at: 'token' }] });

interface Options extends Partial<PlayOptions> {
  /** Further parts of the canvas. */
  readonly parts?: object;
}

function enter(steps: readonly object[], salesforce: JsonObject, { parts, ...options }: Options = {}): Play {
  const canvas = makeCanvas({ id: 'c', entry: enterOn(performs('go')), steps, ...parts });
  return play({ canvases: [canvas], salesforce, ...options }).event(0, 'go');
}

/** When calls were made, in seconds after entry. */
const calls = (run: Play) => run.of('content_call').map(({ at }) => (at - start) / 1_000);
const keys = (run: Play) => new Set(run.keys.filter((key) => key.includes('content'))).size;

const retrySeconds = Array.from({ length: 13 }, (_, index) => 2 ** index);
const retryTimes = [0, ...retrySeconds.map((_, index) => retrySeconds.slice(0, index + 1).reduce((a, b) => a + b))];

describe.each([
  ['user update', [update1('after'), after]],
  ['context', [contextStep, after]],
  ['webhook', [hook, after]],
] as const)('O-26: Connected Content inside a %s step', (_name, steps) => {
  it('O-26: L-CC-23: C-UU-26: a failed call is made again 1, 2, 4 … 4,096 s after the failure, while the entry waits in the step', () => {
    const run = enter(steps, failing(13));
    expect(run.until(seconds(8_191)).attribute('after')).toBeUndefined();
    expect(run.waitingSteps).toEqual([steps[0].id]);
    run.until(seconds(8_191) + 1);
    expect(calls(run)).toEqual(retryTimes);
    expect(retryTimes.at(-1)).toBe(8_191);
    expect(keys(run)).toBe(1);
    expect([run.attribute('after'), run.exits]).toEqual([true, ['1 completed']]);
    expect(run.of('response').filter(({ outcome }) => outcome === 'retry')).toHaveLength(13);
  });

  it('O-26: all 14 failed: the entry exits as failed', () => {
    const run = enter(steps, failing(14)).until(days(1));
    expect(calls(run)).toEqual(retryTimes);
    expect([run.attribute('after'), run.exits]).toEqual([undefined, ['1 step_failed']]);
    expect(run.of('exited')[0]).toMatchObject({
      at: start + seconds(8_191),
      step: steps[0].id,
      cause: { rule: 'O-26' },
    });
    expect(run.of('request')).toEqual([]);
  });

  it.each([408, 429, 500, 502, 598, 599])('O-26: %d counts as failed', (status) => {
    const run = enter(steps, failing(1, status)).until(minutes(1));
    expect([calls(run), run.attribute('after')]).toEqual([[0, 1], true]);
  });

  it.each([400, 401, 404, 410])(
    'O-26: L-CC-17: %d is not tried again: the value is empty, and the entry goes on',
    (status) => {
      const run = enter(steps, failing(1, status));
      expect([calls(run), run.attribute('after')]).toEqual([[0], true]);
    },
  );

  it('L-CC-19: an answer that takes two seconds is none', () => {
    const run = enter(steps, { latencyMs: 2_000 }).until(seconds(7) + 1);
    expect(calls(run)).toEqual([0, 3, 7]);
  });

  it('the entry waits for an answer that takes its time', () => {
    const run = enter(steps, { latencyMs: 500 }).until(500);
    expect(run.attribute('after')).toBeUndefined();
    expect(run.until(501).attribute('after')).toBe(true);
    const written = run.of('write').find(({ attribute }) => attribute === 'after');
    expect(written?.at).toBe(start + 500);
  });

  it('O-10: stopped when the retry is due, or the answer comes, the entry leaves', () => {
    const late = enter(steps, { latencyMs: 500 }).status(100, 'c', true).until(minutes(1));
    expect([late.exits, late.attribute('after')]).toEqual([['1 inactive_canvas_step'], undefined]);
    const retry = enter(steps, failing(3)).status(seconds(2), 'c', true).until(minutes(1));
    expect([retry.exits, retry.attribute('after')]).toEqual([['1 inactive_canvas_step'], undefined]);
    const resumed = enter(steps, failing(2)).status(1_100, 'c', true).status(2_900, 'c', false).until(minutes(1));
    expect([resumed.exits, resumed.attribute('after')]).toEqual([['1 completed'], true]);
  });

  it('C-EXIT-6: an exception event while it waits: the step completes, and the entry leaves', () => {
    const run = enter(steps, failing(2), { parts: { exit: { triggers: [performs('stop')] } } });
    run.event(seconds(2), 'stop').until(minutes(1));
    expect([run.exits, run.attribute('after')]).toEqual([['1 exception_event'], undefined]);
    expect(calls(run)).toEqual([0, 1, 3]);
  });

  it('a run may be split anywhere', () => {
    const tell = (run: Play) => [run.trace, run.webhooks, run.keys];
    for (const salesforce of [failing(3), { latencyMs: 700, ...failing(2) }, failing(14)]) {
      const whole = enter(steps, salesforce).until(days(1));
      const split = enter(steps, salesforce, { split: true }).until(days(1));
      expect(tell(split)).toEqual(tell(whole));
    }
  });
});

describe('O-26: what a text reads', () => {
  it('is settled when rendering begins, and what it writes counts from when it is written', () => {
    const run = play({
      canvases: [makeCanvas({ id: 'c', entry: enterOn(performs('go')), steps: [update1()] })],
      salesforce: failing(1),
      profile: { n: 'before' },
    });
    run.event(0, 'go').attributes(500, { n: 'meanwhile' }).until(minutes(1));
    expect(run.attribute('n')).toBe('before');
    expect(run.attribute('token')).toBe('Bearer');
  });

  it('C-CTX-3: variables set before the call are kept, the text goes on where it stopped', () => {
    const run = enter([contextStep, after], failing(2)).until(minutes(1));
    expect(run.of('variable').map(({ name, after: value, at }) => [name, value, at - start])).toEqual([
      ['first', 'x', 0],
      ['token', 'Bearer', 3_000],
      ['last', 'Bearer!', 3_000],
    ]);
  });

  it('a step behind it starts its clock when the answer is there', () => {
    const run = enter([update1('hold'), delay('hold', 1, 'hours', 'after'), after], failing(2)).until(hours(2));
    const written = run.of('write').find(({ attribute }) => attribute === 'after');
    expect(written?.at).toBe(start + seconds(3) + hours(1));
  });

  it('two entries wait for their own answers', () => {
    const steps = [update1('after'), update('after', [{ operation: 'increment', attribute: 'done', by: 1 }])];
    const run = enter(steps, { latencyMs: 1_500 }).event(1_200, 'go').until(1_501);
    expect(run.attribute('done')).toBe(1);
    expect(run.until(2_701).attribute('done')).toBe(2);
  });

  it('more than 50 calls in one text fail it', () => {
    const json = `{% for i in (1..60) %}${call}{% endfor %}{"attributes":[{"a":1}]}`;
    const step = { id: 'json', kind: 'user_update', name: '', config: { mode: 'json', json }, next: { next: 'after' } };
    const run = enter([step, after], {});
    expect([run.attribute('a'), run.attribute('after'), run.of('content_call').length]).toEqual([undefined, true, 50]);
    expect(run.of('not_updated')[0]?.cause.because.values).toMatchObject({ code: 'content_calls' });
  });
});

describe('O-26: switch: message steps abort and advance', () => {
  const settings = { failedContent: 'abort_and_advance' } as const;

  it('O-26: C-MSG-2: a message that failed for good is aborted, and the entry goes on', () => {
    const run = enter([hook, after], failing(14), { settings }).until(days(1));
    expect([run.exits, run.attribute('after')]).toEqual([['1 completed'], true]);
    expect(run.webhooks.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['aborted', 'Connected Content failed'],
    ]);
  });

  it('O-26: other steps exit all the same', () => {
    const run = enter([update1('after'), after], failing(14), { settings }).until(days(1));
    expect(run.exits).toEqual(['1 step_failed']);
  });
});

describe('L-CC-23: Connected Content in campaigns', () => {
  const campaign = (retry: string) =>
    handOffCampaign({
      audience: { filter: null },
      message: {
        url: 'https://partner.example/',
        method: 'POST',
        headers: [],
        body: { type: 'raw', text: `${call.replace(':retry', retry)}[{{result.token_type}}]` },
      },
      reeligibility: { allowed: true, window: { value: 0, unit: 'minutes' } },
      delivery: { type: 'action', triggers: [scoreChanges] },
    });
  const send = (retry: string, salesforce: JsonObject) =>
    play({ campaigns: [campaign(retry)], salesforce })
      .score(0, 1)
      .until(days(1));

  it('L-CC-23: L-O-6: with :retry up to five retries, 1, 2, 4, 8, 16 s apart; the first success sends', () => {
    const run = send(':retry', failing(5));
    expect(calls(run)).toEqual([0, 1, 3, 7, 15, 31]);
    expect(run.of('request').map(({ request, at }) => [request.body, at - start])).toEqual([['[Bearer]', 31_000]]);
  });

  it('L-CC-23: all five failed: aborted, as by abort_message', () => {
    const run = send(':retry', failing(6));
    expect([run.webhooks.map(({ outcome, reason }) => `${outcome} ${reason}`), run.of('request')]).toEqual([
      ['aborted Connected Content failed'],
      [],
    ]);
    expect(run.of('aborted')[0]?.cause.rule).toBe('L-CC-23');
  });

  it('L-CC-18: L-O-7: without :retry the value is empty, and the message goes out', () => {
    const run = send('', failing(1));
    expect([calls(run), run.of('request').map(({ request }) => request.body)]).toEqual([[0], ['[]']]);
  });
});
