import { describe, expect, it } from 'vitest';
import { enterOn, handOffCampaign, makeCanvas, minutes, performs, scoreChanges } from '../__fixtures__/documents';
import { play, type Play } from '../__fixtures__/play';

const message = {
  url: 'https://partner.example/in',
  method: 'POST',
  headers: [],
  body: { type: 'raw', text: '{{campaign.${dispatch_id}}}' },
};

const campaign = handOffCampaign({
  audience: { filter: null },
  delivery: { type: 'action', triggers: [scoreChanges] },
  reeligibility: { allowed: true, window: { value: 0, unit: 'minutes' } },
  message,
});
const canvas = makeCanvas({
  id: 'hooks',
  entry: enterOn(performs('start')),
  steps: ['first', 'second'].map((id, index) => ({
    id,
    kind: 'webhook',
    name: id,
    config: message,
    next: { next: index === 0 ? 'second' : null },
  })),
});

function bodies(run: Play): readonly (string | null | undefined)[] {
  return run.webhooks.map(({ request }) => request?.body);
}

describe('dispatch ids', () => {
  it('L-VAR-26: every send has one of its own, each step of a canvas too', () => {
    const sent = bodies(
      play({ canvases: [canvas], campaigns: [campaign] })
        .score(0, 1)
        .score(minutes(1), 2)
        .event(minutes(2), 'start'),
    );
    expect(sent).toHaveLength(4);
    expect(new Set(sent).size).toBe(4);
    for (const id of sent) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('L-VAR-26: the same run gives the same ids, also over a snapshot; another person has others', () => {
    const given = { canvases: [canvas], campaigns: [campaign] };
    const once = bodies(
      play({ ...given, id: 'a' })
        .score(0, 1)
        .event(minutes(2), 'start'),
    );
    expect(
      bodies(
        play({ ...given, id: 'a', split: true })
          .score(0, 1)
          .event(minutes(2), 'start'),
      ),
    ).toEqual(once);
    const other = bodies(
      play({ ...given, id: 'b' })
        .score(0, 1)
        .event(minutes(2), 'start'),
    );
    expect(other.filter((id) => once.includes(id))).toEqual([]);
  });
});
