import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import {
  changes,
  days,
  enterOn,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  performs,
  scoreChanges,
  scoringCanvas,
  seconds,
  set,
  start,
  update,
} from '../__fixtures__/documents';
import { play, type Play } from '../__fixtures__/play';

const everyChange = { allowed: true, window: { value: 0, unit: 'minutes' } };
const lead = '00Q5g00000KpR2mEAF';

interface Options {
  readonly profile?: JsonObject;
  readonly salesforce?: JsonObject;
  readonly parts?: object;
}

function handOff({ profile = {}, salesforce = {}, parts = {} }: Options = {}): Play {
  return play({ campaigns: [handOffCampaign({ ...parts })], profile, salesforce, id: lead });
}

const outcomes = (run: Play) =>
  run.webhooks.map(({ outcome, reason }) => (reason === null ? outcome : `${outcome} ${reason}`));
const faults = (...status: number[]) => ({
  faults: status.map((code, index) => ({ request: index + 1, status: code })),
});

describe("the seed's hand-off campaign", () => {
  it('W-SEED-1: 99 to 100 triggers and aborts: no request, and the person stays eligible', () => {
    const run = handOff({ profile: { 'lead score': 99 } }).score(0, 100);
    expect(outcomes(run)).toEqual(['aborted not at threshold']);
    expect(run.of('request')).toEqual([]);
    expect(run.of('content_call')).toEqual([]);
    run.score(seconds(5), 101);
    expect(outcomes(run)).toEqual(['aborted not at threshold', 'sent']);
  });

  it('W-SEED-2: above 100 one PATCH goes out, and without re-eligibility nothing more ever', () => {
    const run = handOff({ profile: { 'lead score': 100 } }).score(0, 105);
    expect(outcomes(run)).toEqual(['sent']);
    const [request] = run.of('request');
    expect(request?.request).toMatchObject({
      method: 'PATCH',
      url: `https://acme.my.salesforce.com/services/data/v60.0/sobjects/Lead/${lead}`,
    });
    expect(JSON.parse(request?.request.body ?? '')).toEqual({ lead_status: 'MQL' });
    expect(run.of('response').map(({ outcome, response }) => [outcome, response?.status])).toEqual([
      ['content', 200],
      ['sent', 204],
    ]);
    run.score(days(20), 200);
    expect(run.webhooks).toHaveLength(1);
    expect(run.refusals).toEqual(['hand-off re_eligibility']);
  });

  it('W-SEED-3: the campaign does not write back; with 0 minutes every change above 100 sends again', () => {
    const run = handOff({ parts: { reeligibility: everyChange } })
      .score(0, 101)
      .score(1, 102)
      .score(hours(1), 103);
    expect(outcomes(run)).toEqual(['sent', 'sent', 'sent']);
    expect(run.attribute('lead_status')).toBeUndefined();
    run.attributes(hours(2), { lead_status: 'MQL' }).score(hours(3), 104);
    expect(run.webhooks).toHaveLength(3);
    expect(run.refusals).toEqual(['hand-off audience']);
  });

  it('W-SEED-4: a 4xx is final and no receipt; the next change tries again', () => {
    const run = handOff({ salesforce: faults(404) })
      .score(0, 101)
      .score(hours(1), 102);
    expect(outcomes(run)).toEqual(['failed 404', 'sent']);
  });

  it('W-SEED-4: W-ELIG-7: W-RETRY-4: while a 503 is retried changes are refused, and the retry carries the old body', () => {
    const run = handOff({ salesforce: faults(503) })
      .score(0, 101)
      .score(seconds(30), 102)
      .until(minutes(2));
    expect(run.refusals).toEqual(['hand-off in_progress']);
    expect(outcomes(run)).toEqual(['sent']);
    const requests = run.of('request');
    expect(requests.map(({ at, attempt }) => [at - start, attempt])).toEqual([
      [0, 1],
      [minutes(1), 2],
    ]);
    expect(requests[0]?.request).toEqual(requests[1]?.request);
  });

  it('W-SEED-5: who is an MQL already fails the audience: nothing is rendered, no token is asked for', () => {
    const run = handOff({ profile: { lead_status: 'MQL' } }).score(0, 150);
    expect(run.webhooks).toEqual([]);
    expect(run.of('content_call')).toEqual([]);
    expect(run.refusals).toEqual(['hand-off audience']);
  });

  it('W-SEED-6: the hand-off may live in the canvas: update the stage, then send, and the person moves on', () => {
    const message = {
      url: 'https://partner.example/lead',
      body: { type: 'raw', text: '{{custom_attribute.${stage}}}' },
    };
    const canvas = makeCanvas({
      id: 'inside',
      entry: enterOn(scoreChanges),
      steps: [
        update('stage', [set('stage', 'MQL')], 'send'),
        { id: 'send', kind: 'webhook', name: 'send', config: message, next: { next: 'after' } },
        update('after', [set('done', true)]),
      ],
    });
    const run = play({ canvases: [canvas] }).score(0, 101);
    expect(run.webhooks.map(({ step, request }) => [step, request?.body])).toEqual([['send', 'MQL']]);
    expect(run.attribute('done')).toBe(true);
  });

  it('W-SEED-7: a falling score is a change too', () => {
    const run = handOff({ profile: { 'lead score': 130 } }).score(0, 120);
    expect(outcomes(run)).toEqual(['sent']);
  });

  it('W-SEED-8: W-SEED-9: every scoring step triggers it, decays included, once per entry', () => {
    const run = play({
      canvases: [scoringCanvas()],
      campaigns: [handOffCampaign({ reeligibility: everyChange })],
      id: lead,
      profile: { 'lead score': 110 },
    });
    run.score(0, 111).event(hours(1), 'five').until(days(2));
    expect(run.scores.map(([, score]) => score)).toEqual([111, 116, 115]);
    expect(outcomes(run)).toEqual(['sent', 'sent', 'sent']);
  });

  it('W-AUD-3: C-SEND-1: sends to subscribed people only, if so set', () => {
    const unsubscribed = { email_subscribe: 'unsubscribed' };
    const sent = (to: string, profile: JsonObject) =>
      outcomes(handOff({ profile, parts: { send: { to } } }).score(0, 101)).length;
    expect(sent('all', unsubscribed)).toBe(1);
    expect(sent('subscribed_or_opted_in', unsubscribed)).toBe(0);
    expect(sent('subscribed_or_opted_in', {})).toBe(1);
    expect(sent('opted_in_only', {})).toBe(0);
    expect(sent('opted_in_only', { email_subscribe: 'opted_in' })).toBe(1);
  });

  it.each<[JsonValue, string]>([
    [99, 'aborted not at threshold'],
    [100, 'aborted not at threshold'],
    [100.5, 'sent'],
    [101, 'sent'],
  ])('the body decides strictly: %s', (score, outcome) => {
    expect(outcomes(handOff().score(0, score))).toEqual([outcome]);
  });
});

describe('re-eligibility of the campaign', () => {
  it('W-O-10: once is the default: falling, rising, or a cleared status never sends again', () => {
    const run = handOff()
      .score(0, 101)
      .score(hours(1), 50)
      .score(hours(2), 150)
      .attributes(hours(3), { lead_status: null });
    run.score(hours(4), 160);
    expect(outcomes(run)).toEqual(['sent']);
    expect(run.refusals).toEqual(Array.from({ length: 3 }, () => 'hand-off re_eligibility'));
  });

  it('W-O-10: every change sends again until something writes the status back', () => {
    const run = handOff({ parts: { reeligibility: everyChange } })
      .score(0, 101)
      .score(1, 110)
      .score(2, 105);
    expect(outcomes(run)).toEqual(['sent', 'sent', 'sent']);
  });

  it('W-O-10: W-ELIG-3: after a window, counted in seconds from the receipt', () => {
    const reeligibility = { allowed: true, window: { value: 60, unit: 'seconds' } };
    const run = handOff({ parts: { reeligibility } });
    run.score(0, 101).score(seconds(59), 102).score(seconds(60), 103);
    expect(outcomes(run)).toEqual(['sent', 'sent']);
    expect(run.refusals).toEqual(['hand-off re_eligibility']);
  });

  it('W-O-11: an abort or a final failure does not use up the one receipt', () => {
    const run = handOff({ salesforce: faults(400) })
      .score(0, 50)
      .score(seconds(1), 101)
      .score(seconds(2), 102);
    expect(outcomes(run)).toEqual(['aborted not at threshold', 'failed 400', 'sent']);
  });

  it('W-ELIG-4: W-O-7: with 0 minutes a send on its way does not block the next', () => {
    const run = handOff({ salesforce: faults(503), parts: { reeligibility: everyChange } })
      .score(0, 101)
      .score(1, 102);
    expect(outcomes(run)).toEqual(['sent']);
    expect(run.person.deliveries).toHaveLength(1);
    expect(outcomes(run.until(minutes(2)))).toEqual(['sent', 'sent']);
  });

  it('W-O-7: an abort ends at once, so the next trigger of the same instant is free', () => {
    const campaign = handOffCampaign({ delivery: { type: 'action', triggers: [scoreChanges, changes('x')] } });
    const run = play({ campaigns: [campaign], id: lead });
    run.request(
      0,
      { type: 'attributes', attributes: { 'lead score': 50 } },
      { type: 'attributes', attributes: { 'lead score': 150 } },
    );
    // Both render the profile of their turn: the last value (W-O-12).
    expect(outcomes(run)).toEqual(['sent']);
    expect(run.refusals).toEqual(['hand-off re_eligibility']);
  });
});

describe('attempts', () => {
  it('W-O-1: W-RETRY-1: five retries at 1, 3, 7, 15 and 30 minutes after the first attempt, then final', () => {
    const run = handOff({ salesforce: faults(500, 500, 500, 500, 500, 500) })
      .score(0, 101)
      .until(days(1));
    expect(run.of('request').map(({ at }) => (at - start) / minutes(1))).toEqual([0, 1, 3, 7, 15, 30]);
    expect(outcomes(run)).toEqual(['failed 500']);
    expect(run.counters.sends[0]?.retries).toBe(5);
  });

  it('W-SEND-4: a dropped connection is retried', () => {
    const run = handOff({ salesforce: faults(599) })
      .score(0, 101)
      .until(hours(1));
    expect(run.of('response').map(({ outcome, response }) => [outcome, response?.status ?? null])).toEqual([
      ['content', 200],
      ['retry', null],
      ['sent', 204],
    ]);
  });

  it('W-O-14: W-O-12: with latency the token comes first, the profile is frozen at dispatch, the outcome is later', () => {
    const run = handOff({ salesforce: { latencyMs: 500 } })
      .score(0, 101)
      .score(100, 20)
      .until(seconds(2));
    expect(run.of('request')[0]?.at).toBe(start + 500);
    expect(run.of('response').map(({ at }) => at - start)).toEqual([500, 1_000]);
    expect(outcomes(run)).toEqual(['sent']);
    expect(run.refusals).toEqual(['hand-off in_progress']);
  });

  it('L-CC-19: a token that takes two seconds or more does not come at all', () => {
    const run = handOff({ salesforce: { latencyMs: 2_000 } })
      .score(0, 101)
      .until(seconds(10));
    expect(run.of('response')[0]).toMatchObject({ response: null, at: start + 2_000 });
    expect(outcomes(run)).toEqual(['failed 401']);
  });

  it('W-O-15: a token call that fails leaves the request with an empty token, which is refused for good', () => {
    const run = handOff({ salesforce: { tokenFails: true } }).score(0, 101);
    expect(outcomes(run)).toEqual(['failed 401']);
    expect(run.of('request')[0]?.request.headers.find(({ name }) => name === 'Authorization')?.value).toBe('Bearer');
  });

  it('gives an effect one key over its retries and another to everything else', () => {
    const run = handOff({ salesforce: faults(503), parts: { reeligibility: everyChange } });
    run.score(0, 101).until(hours(1)).score(hours(2), 102);
    expect(run.keys.filter((key) => key.endsWith('/request'))).toHaveLength(3);
    expect(new Set(run.keys.filter((key) => key.endsWith('/request'))).size).toBe(2);
  });

  it('W-ABORT-4: O-10: a campaign stopped between retries sends nothing more', () => {
    const run = handOff({ salesforce: faults(503) })
      .score(0, 101)
      .status(seconds(10), 'hand-off', true)
      .until(hours(1));
    expect(outcomes(run)).toEqual(['aborted inactive_campaign']);
  });

  it('W-COMP-5: an address that cannot be called fails without a request', () => {
    const url = 'https://acme.example:8080/';
    const message = { ...handOffCampaign().message, url };
    const run = handOff({ parts: { message } }).score(0, 101);
    expect(outcomes(run)).toEqual(['failed url_port']);
    expect(run.of('request')).toEqual([]);
  });

  it('a template that cannot be read fails every send, with its place in the trace', () => {
    const message = { ...handOffCampaign().message, body: { type: 'raw', text: 'a\n{% if x %}' } };
    const run = handOff({ parts: { message } }).score(0, 101);
    expect(outcomes(run)).toEqual(['failed render']);
    expect(run.of('send_failed')[0]).toMatchObject({ field: 'body', cause: { because: { values: { line: 2 } } } });
  });

  it('C-ACTION-27: event properties reach the campaign the event set off', () => {
    const campaign = handOffCampaign({
      delivery: { type: 'action', triggers: [performs('asked')] },
      message: { url: 'https://partner.example/', body: { type: 'raw', text: '{{event_properties.${topic}}}' } },
    });
    const run = play({ campaigns: [campaign] }).event(0, 'asked', { topic: 'price' });
    expect(run.webhooks[0]?.request?.body).toBe('price');
  });
});
