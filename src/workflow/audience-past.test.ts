import { describe, expect, it } from 'vitest';
import { handOffCampaign, makeWorkspace, start } from './__fixtures__/documents';
import { Play } from './__fixtures__/play';
import { createAudienceJudge } from './audience';
import { pastAt } from './audience-past';
import { filterGroup } from '@/core/segments/filter';

const minute = 60_000;

const run = new Play({
  campaigns: [handOffCampaign({ reeligibility: { allowed: true, window: { value: 0, unit: 'seconds' } } })],
})
  .event(minute, 'pricing_viewed')
  .score(2 * minute, 101)
  .event(3 * minute, 'pricing_viewed')
  .until(5 * minute);

function judged(filter: object, at: number, beforeSeq?: number): boolean {
  const group = filterGroup.parse({ type: 'group', join: 'and', filters: [filter] });
  const scope = makeWorkspace({});
  const past = pastAt(run.trace, { at: start + at, beforeSeq });
  return createAudienceJudge(group, scope, { at: start + at, past }).matches({ external_id: run.person.id });
}

describe('what lies behind a person at a moment of the run', () => {
  const viewed = {
    type: 'custom_event',
    event: 'pricing_viewed',
    measure: { type: 'count', operator: 'more_than', value: 1 },
  };
  const received = {
    type: 'message',
    interaction: 'received',
    flow: 'hand-off',
    measure: { type: 'count', operator: 'more_than', value: 0 },
  };

  it('is what was done by then, not by the start of the run', () => {
    expect([judged(viewed, minute), judged(viewed, 3 * minute)]).toEqual([false, true]);
  });

  it('holds what the run itself brought about', () => {
    expect([judged(received, minute), judged(received, 2 * minute)]).toEqual([false, true]);
  });

  it('ends inside an instant where the send was set off', () => {
    const sent = run.trace.find((entry) => entry.type === 'send_started');
    expect(judged(received, 2 * minute, sent?.seq)).toBe(false);
  });
});
