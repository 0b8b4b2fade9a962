import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { handOff, at, duration, makeWorkspace, score, write } from '@/workflow/__scenarios__/build';
import type { RunResult } from '@/workflow/run-result';
import { simulate } from '@/workflow/simulate';
import { inboxOf, queuesOf, shownFields } from './inbox';

const lead = '00Q5g00000KpR2mEAF';

function run(
  salesforce: NonNullable<Parameters<typeof makeWorkspace>[0]['salesforce']>,
  ...events: ReturnType<typeof write>[]
): RunResult {
  const campaigns = [handOff({ reeligibility: { allowed: true, window: duration(0, 'minutes') } })];
  const workspace = makeWorkspace({ campaigns, events, salesforce });
  const deps = { liquid: createLiquid(), outside: createOutside(workspace.salesforce) };
  const result = simulate({ workspace, settings: workspace.run, traceLevel: 'ledger' }, deps);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const scored = (offset: string, value: number, who = lead) => write(offset, { [score]: value }, who);
const time = (offset: string) => Date.parse(at(offset));

describe('the lead inbox', () => {
  it('lists a qualified lead with its status, its queue and the campaign that changed it', () => {
    const [row, ...rest] = inboxOf(run({ assignment: { status: 'MQL', queue: 'Inside sales' } }, scored('1m', 101)));
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ person: lead, status: 'MQL', queue: 'Inside sales', failed: 0, lastAt: time('1m') });
    expect(row?.timeline).toEqual([
      {
        type: 'change',
        at: time('1m'),
        change: 'updated',
        fields: [{ name: 'lead_status', before: null, after: 'MQL' }],
        by: { flow: 'hand-off', step: null, delivery: 1 },
      },
    ]);
  });

  it('tells every request that was not accepted, newest first, beside what was', () => {
    const [row] = inboxOf(run({ faults: [{ request: 1, status: 503 }] }, scored('1m', 101)));
    expect(row?.failed).toBe(1);
    expect(row?.timeline.map(({ type, at: moment }) => [type, moment])).toEqual([
      ['change', time('2m')],
      ['refused', time('1m')],
    ]);
  });

  it('lists who never got a lead: the hand-off failed', () => {
    const [row] = inboxOf(run({}, scored('1m', 101, 'somebody')));
    expect(row).toMatchObject({ person: 'somebody', lead: null, status: null, failed: 1 });
    expect(row?.timeline[0]).toMatchObject({ type: 'refused', response: { status: 404 } });
  });

  it('is empty when nothing was sent', () => {
    expect(inboxOf(run({}, scored('1m', 50)))).toEqual([]);
  });

  it('puts the newest first and names every queue once', () => {
    const rows = inboxOf(
      run({ assignment: { status: 'MQL', queue: 'Q' } }, scored('1m', 101), scored('2m', 101, '00Q5g00000KpR2nEAF')),
    );
    expect(rows.map(({ person }) => person)).toEqual(['00Q5g00000KpR2nEAF', lead]);
    expect(queuesOf(rows)).toEqual(['Q']);
  });
});

describe('the fields of a lead', () => {
  it('begin with the status and leave out what is empty', () => {
    expect(shownFields({ Id: '1', FirstName: null, Email: '', Status: 'New', lead_status: 'MQL' })).toEqual([
      ['lead_status', 'MQL'],
      ['Status', 'New'],
      ['Id', '1'],
    ]);
  });
});
