import { describe, expect, it } from 'vitest';
import { days, delay, enterOn, makeCanvas, performs, plus, update } from '@/workflow/__fixtures__/documents';
import type { LiveEdit } from '@/workflow/documents/run-settings';
import { redirectChoices, withRedirect } from './redirects';

const entry = enterOn(performs('start'));
const canvas = makeCanvas({
  id: 'c',
  entry,
  steps: [delay('wait', 1, 'days', 'bump'), update('bump', [plus(1)])],
});
const without = makeCanvas({ id: 'c', entry, steps: [update('bump', [plus(1)]), update('more', [plus(2)])] });

function edit(day: number, document: LiveEdit['document'], rest: Partial<LiveEdit> = {}): LiveEdit {
  return { at: new Date(days(day)).toISOString(), document, ...rest };
}

describe('people who wait in a step an edit takes away', () => {
  it('C-EDIT-6: can be sent to any step that is left, and leave unless somebody says where', () => {
    const targets = [
      { id: 'bump', name: 'bump' },
      { id: 'more', name: 'more' },
    ];
    expect(redirectChoices(canvas, [edit(1, without)], 0)).toEqual([
      { step: 'wait', name: 'wait', target: null, targets },
    ]);
    const told = withRedirect(edit(1, without), 'wait', 'more');
    expect(told.redirects).toEqual({ wait: 'more' });
    expect(redirectChoices(canvas, [told], 0)[0]?.target).toBe('more');
    expect(withRedirect(told, 'wait', null)).toEqual(edit(1, without));
  });

  it('are nobody where no step goes that anybody waits in', () => {
    const shorter = makeCanvas({ id: 'c', entry, steps: [delay('wait', 1, 'days')] });
    expect(redirectChoices(canvas, [edit(1, shorter)], 0)).toEqual([]);
    expect(redirectChoices(canvas, [edit(1, { type: 'campaign' })], 0)).toEqual([]);
    expect(redirectChoices(canvas, [], 0)).toEqual([]);
  });

  it('are asked about by the edit that takes it away, in the order of time', () => {
    const edits = [edit(2, without), edit(1, canvas), edit(3, without)];
    expect([0, 1, 2].map((index) => redirectChoices(canvas, edits, index).length)).toEqual([1, 0, 0]);
  });

  it('a target that is not there is no target', () => {
    expect(redirectChoices(canvas, [edit(1, without, { redirects: { wait: 'gone' } })], 0)[0]?.target).toBeNull();
  });
});
