import { describe, expect, it } from 'vitest';
import {
  delay,
  enterOn,
  hours,
  makeCanvas,
  minutes,
  performs,
  plus,
  scoreChanges,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type Play } from '@/workflow/__fixtures__/play';

const message = { url: 'https://partner.example/', body: { type: 'raw', text: 'x' } };

/** Two canvases whose steps have the same ids: a webhook, a wait, an update. */
function twin(id: string, by: number) {
  return makeCanvas({
    id,
    name: id,
    entry: enterOn(performs(id)),
    variants: [
      { id: 'v1', name: 'A', percentage: 0, first: 'hook' },
      { id: 'v2', name: 'B', percentage: 100, first: 'hook' },
    ],
    steps: [
      { id: 'hook', kind: 'webhook', name: 'hook', config: message, next: { next: 'wait' } },
      delay('wait', 1, 'hours', 'end'),
      update('end', [plus(by)]),
    ],
  });
}

function twins(): Play {
  return play({ canvases: [twin('a', 1), twin('b', 10)] });
}

/** Saved and restored, everything refers to what it referred to before. */
function sameAfterReload(run: Play): void {
  const { newest, sentBySend, tally, stopped } = run.person;
  const entries = run.person.entries.map(({ flow, step, variant, path }) => ({ flow, step, variant, path }));
  run.reload();
  expect(run.person.newest).toEqual(newest);
  expect(run.person.sentBySend).toEqual(sentBySend);
  expect(run.person.tally).toEqual(tally);
  expect(run.person.stopped).toEqual(stopped);
  expect(run.person.entries.map(({ flow, step, variant, path }) => ({ flow, step, variant, path }))).toEqual(entries);
}

describe('what a snapshot names, where two canvases have steps of the same ids', () => {
  it('an entry is in its own canvas, step and variant', () => {
    const run = twins().event(0, 'b').event(minutes(1), 'a');
    sameAfterReload(run);
    expect(run.until(hours(3)).scores).toEqual([
      [hours(1), 10],
      [hours(1) + minutes(1), 11],
    ]);
  });

  it('a successful send counts for the step it went out from', () => {
    const run = twins().event(0, 'b').event(minutes(1), 'b');
    expect(run.person.sentBySend).toEqual([0, 2]);
    expect(run.person.tally).toMatchObject({ sent: 2 });
    sameAfterReload(run);
  });

  it('a retry goes on for its own step', () => {
    const salesforce = { partners: [{ host: 'partner.example', answers: [{ status: 503 }, { status: 200 }] }] };
    const run = play({ canvases: [twin('a', 1), twin('b', 10)], salesforce }).event(0, 'b');
    expect(run.person.deliveries.map(({ send }) => send)).toEqual([1]);
    run.reload();
    expect(run.person.deliveries.map(({ send }) => send)).toEqual([1]);
    expect(run.until(hours(1)).person.sentBySend).toEqual([0, 1]);
  });

  it('the newest entry is told where it stands, or that it stands nowhere', () => {
    const run = twins();
    sameAfterReload(run);
    sameAfterReload(run.event(0, 'b'));
    sameAfterReload(run.until(hours(2)));
  });

  it('O-18: a run that was stopped stays so, with the canvas and the words for it', () => {
    const first = twin('a', 1);
    const loop = makeCanvas({ id: 'loop', entry: enterOn(scoreChanges), steps: [update('more', [plus(1)])] });
    const run = play({ canvases: [first, loop], settings: { sameSecond: 0 } }).score(0, 1);
    expect(run.person.stopped).toMatchObject({ flow: 1 });
    sameAfterReload(run);
  });
});
