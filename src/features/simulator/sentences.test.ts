import { describe, expect, it } from 'vitest';
import type { TraceEntry } from '@/core/engine/trace';
import '@/i18n/catalogue';
import { createText } from '@/i18n/text';
import { templateWorkspace } from './model/__fixtures__/workspace';
import { jiyoonFrame, jiyoonJourney } from './model/__fixtures__/jiyoon';
import { indexFlows } from './model/flow-index';
import { buildJourneyModel, type JourneyModel } from './model/journey-model';
import { explainAt } from './model/why';
import { hostOf, plainWords, sayChainItem, sayDecision, sayScriptAction, sayWhy, type Speech } from './sentences';
import { createNames } from './use-simulator';

const at = (text: string): number => Date.parse(text);
const index = indexFlows(templateWorkspace);

function speechIn(locale: 'en' | 'ko', model: JourneyModel = jiyoon): Speech {
  const text = createText(locale, { year: 2026 });
  return {
    text,
    names: createNames(index, text.t),
    people: { full: () => 'Jiyoon Park', short: () => 'Jiyoon' },
    model,
    threshold: index.thresholdFor('handoff', 'lead score'),
  };
}

const jiyoon = buildJourneyModel(jiyoonJourney(), jiyoonFrame);

function why(instant: string, flow = 'scoring') {
  return explainAt(jiyoon, at(instant), flow, index.thresholdFor('handoff', 'lead score'))!;
}

describe('sayWhy', () => {
  it('names the action, the entry it waited since, and the path, in both languages', () => {
    const reason = why('2026-03-17T21:00:00Z');
    expect(sayWhy(reason, speechIn('en'))).toBe(
      'Jiyoon took **Strong intent** because `pricing_viewed` was the first matching action since entry 8, Mar 16, 18:36.',
    );
    expect(sayWhy(reason, speechIn('ko'))).toBe(
      '8번째 진입(3월 16일 18:36) 이후 처음 일치한 행동이 `pricing_viewed`라서 **Strong intent** 경로로 갔습니다.',
    );
  });

  it('says how long nothing happened before Everyone Else', () => {
    const reason = why('2026-03-12T10:47:00Z');
    expect(sayWhy(reason, speechIn('en'))).toBe('Nothing matched for 7 days, so Jiyoon took **Everyone Else**.');
    expect(sayWhy(reason, speechIn('ko'))).toBe('7일 동안 일치하는 행동이 없어 **다른 모든 사용자** 경로로 갔습니다.');
  });

  it('puts the score beside the threshold when a template aborts', () => {
    const reason = why('2026-03-16T18:36:00Z', 'handoff');
    expect(sayWhy(reason, speechIn('en'))).toBe('Not sent: 100 is not above 100 (`not at threshold`).');
    expect(sayWhy(reason, speechIn('ko'))).toBe('보내지 않았습니다. 100은 100보다 크지 않습니다(`not at threshold`).');
  });
});

describe('sayChainItem', () => {
  it('adds the points up, says that the threshold is passed, and where the next entry waits', () => {
    const reason = why('2026-03-17T21:00:00Z');
    const lines = reason.chain.map((item) => sayChainItem(item, reason, speechIn('en')));
    expect(lines[0]).toBe('100 + 5 = **105**, above 100 for the first time');
    expect(lines[1]).toBe('Entered as **entry 9**, waits until Mar 24, 21:00');
    expect(lines.at(-1)).toBe('PATCH to `sf.example`');
  });

  it('shows a loss with a minus', () => {
    const reason = why('2026-03-20T08:15:00Z');
    expect(sayChainItem(reason.chain[0]!, reason, speechIn('ko'))).toBe('105 − 1 = **104**');
  });
});

describe('sayDecision', () => {
  const cause = { rule: 'O-11', because: { key: 'engine.gate.same_second', values: { since: 400 } } };
  const base = { seq: 0, at: 0, parent: -1, flow: 'scoring' } as const;
  const entries = [
    { ...base, type: 'not_entered', gate: 'same_second', cause },
    { ...base, type: 'not_sent', gate: 'audience', cause },
    { ...base, type: 'noted', entry: 1, step: 'paths', cause },
    { ...base, type: 'write_skipped', entry: 1, step: 'update_strong', attribute: 'lead score', value: '40', cause },
    { ...base, type: 'exited', entry: 2, step: 'paths', reason: 'deduplicated', cause },
    { ...base, type: 'send_failed', delivery: 1, field: 'body', cause },
    { ...base, type: 'budget_exceeded', cycle: ['a', 'b'], cause },
    { ...base, type: 'response', delivery: 1, attempt: 2, response: null, outcome: 'failed', cause },
  ] as const satisfies readonly TraceEntry[];

  it.each(entries)('reads as sentences in both languages: $type', (entry) => {
    for (const locale of ['en', 'ko'] as const) {
      const text = sayDecision(entry, { input: null, at: 0 }, speechIn(locale));
      expect(text).toMatch(/\.$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\$\{|engine\.|\.\./u);
      expect(text.length).toBeGreaterThan(20);
    }
  });

  it('tells apart who did not enter and what was not written', () => {
    const speech = speechIn('en');
    expect(sayDecision(entries[0], { input: null, at: 0 }, speech)).toContain('Did not enter **Lead scoring**');
    expect(sayDecision(entries[3], { input: null, at: 0 }, speech)).toContain('left `lead score` unchanged');
    expect(sayDecision(entries[4], { input: null, at: 0 }, speech)).toContain('(duplicate)');
  });
});

describe('sayScriptAction', () => {
  const text = createText('en');

  it('words every kind of line', () => {
    expect(sayScriptAction({ type: 'session_start' }, text)).toBe('Starts a session');
    expect(sayScriptAction({ type: 'purchase', product: 'plan' }, text)).toBe('Buys `plan`');
    expect(sayScriptAction({ type: 'attributes', attributes: { email_subscribe: 'unsubscribed' } }, text)).toBe(
      'Unsubscribes',
    );
    expect(sayScriptAction({ type: 'attributes', attributes: { 'lead score': 86, stage: 'x' } }, text)).toBe(
      '`lead score` 86 and 1 more',
    );
    expect(sayScriptAction({ type: 'attributes', attributes: {} }, text)).toBe('Writes nothing');
  });

  it('loses its marks as plain words', () => {
    expect(plainWords('Buys `plan` **now**')).toBe('Buys plan now');
  });
});

describe('hostOf', () => {
  it('keeps the end of a long host, and text that is no address', () => {
    expect(hostOf('https://acme.my.salesforce.com/x')).toBe('…my.salesforce.com');
    expect(hostOf('https://partner.example/x')).toBe('partner.example');
    expect(hostOf('{{broken')).toBe('{{broken');
  });
});
