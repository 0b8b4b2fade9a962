import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import type { Workspace } from '../documents/workspace';
import { outsideOf } from '../outside';
import type { PersonResult } from '../run-result';
import { sampleWorkspace } from '../sample/workspace';
import { prepareRuns } from '../simulate';
import type { Run } from './run';

const sample = sampleWorkspace('en');
const [first] = sample.events;
if (first === undefined) throw new Error('the sample has events');

/** The sample with somebody who is on no list, and somebody who is on it twice. */
const workspace: Workspace = {
  ...sample,
  people: [...sample.people, { external_id: sample.people[0]?.external_id ?? '', city: 'Busan' }],
  events: [...sample.events, { ...first, external_id: 'stranger' }],
};
const request = { workspace, settings: workspace.run, traceLevel: 'counters' } as const;

function started(prepared: ReturnType<typeof prepareRuns>, change: object): Run {
  const run = prepared.start({ ...request, ...change });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  run.value.advance(Infinity);
  return run.value;
}

function withoutLine({ scoreLine: _, ...person }: PersonResult): string {
  return JSON.stringify(person);
}

describe('one person of many, run alone and traced', () => {
  const prepared = prepareRuns(request, { liquid: createLiquid(), outside: outsideOf(workspace) });
  const cohort = started(prepared, {}).result();

  it('is told of as the cohort tells of them', () => {
    expect(cohort.people).toHaveLength(sample.people.length + 1);
    for (const person of cohort.people) {
      const alone = started(prepared, { traceLevel: 'full', only: [person.id] }).result();
      expect(alone.people.map(withoutLine)).toEqual([withoutLine(person)]);
      expect(Object.keys(alone.trace)).toEqual([person.id]);
    }
  });

  it('counts, all of them together, to the byte what the cohort counts', () => {
    const nobody = started(prepared, { only: [] });
    nobody.join(
      cohort.people.map(({ id }) => structuredClone(started(prepared, { traceLevel: 'full', only: [id] }).part())),
    );
    expect(JSON.stringify(nobody.result().summary)).toBe(JSON.stringify(cohort.summary));
  });

  it('is nobody, if the history does not know them', () => {
    expect(started(prepared, { only: ['nobody'] }).result().people).toEqual([]);
  });
});
