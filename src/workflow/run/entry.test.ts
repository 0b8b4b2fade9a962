import { describe, expect, it } from 'vitest';
import {
  changes,
  delay,
  emailAdded,
  enterOn,
  group,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  plus,
  scoreChanges,
  seconds,
  sessionStart,
  set,
  start,
  update,
} from '../__fixtures__/documents';
import { play } from '../__fixtures__/play';

/** A canvas that marks whoever enters. */
function marking(...triggers: Parameters<typeof enterOn>) {
  return makeCanvas({ id: 'mark', entry: enterOn(...triggers), steps: [update('mark', [plus(1, 'entries')])] });
}

const filterOn = (attribute: string, comparison: object) => ({
  filter: { type: 'group', join: 'and', filters: [{ type: 'custom_attribute', attribute, comparison }] },
});

describe('entry triggers', () => {
  it('C-ENTRY-8: any one of several triggers enters, and one action enters once however many fit', () => {
    const canvas = marking(performs('signed_up'), sessionStart, performs('signed_up'));
    const run = play({ canvases: [canvas] })
      .event(0, 'signed_up')
      .session(seconds(5))
      .event(seconds(9), 'other');
    expect(run.attribute('entries')).toBe(2);
  });

  it('C-ENTRY-9: O-30: only a trigger inside [start, end) enters; waiting entries go on after the end', () => {
    const canvas = makeCanvas({
      id: 'window',
      entry: {
        ...enterOn(performs('go')),
        start: new Date(start + hours(1)).toISOString(),
        end: new Date(start + hours(2)).toISOString(),
      },
      steps: [delay('hold', 1, 'days', 'mark'), update('mark', [plus(1, 'done')])],
    });
    const run = play({ canvases: [canvas] })
      .event(hours(1) - 1, 'go')
      .event(hours(1), 'go')
      .event(hours(2), 'go');
    expect(run.entries).toEqual([hours(1)]);
    expect(run.refusals).toEqual(['window window', 'window window']);
    expect(run.until(hours(48)).attribute('done')).toBe(1);
  });

  it('C-ENTRY-10: purchases, sessions, events, emails, attributes and the email subscription enter', () => {
    const canvas = marking(
      { type: 'purchase', product: 'plan', properties: [] },
      sessionStart,
      performs('go'),
      emailAdded,
      changes('stage'),
      { type: 'email_subscription_change', to: 'unsubscribed' },
    );
    const run = play({ canvases: [canvas] })
      .purchase(0, 'plan')
      .purchase(seconds(2), 'other')
      .session(seconds(4))
      .event(seconds(6), 'go')
      .attributes(seconds(8), { email: 'a@b.example' })
      .attributes(seconds(10), { stage: 'lead' })
      .attributes(seconds(12), { email_subscribe: 'subscribed' })
      .attributes(seconds(14), { email_subscribe: 'unsubscribed' });
    expect(run.entries).toEqual([0, 4, 6, 8, 10, 14].map(seconds));
  });

  it('C-ENTRY-11: a trigger of a kind that is not simulated never enters anybody', () => {
    const canvas = marking({ type: 'unknown', raw: { type: 'interact_with_canvas_step' } });
    expect(
      play({ canvases: [canvas] })
        .event(0, 'go')
        .session(1).entries,
    ).toEqual([]);
  });

  it('C-ENTRY-12: event and purchase triggers ask the properties', () => {
    const long = [{ property: 'visit.minutes', comparison: { type: 'number', operator: 'more_than', value: 30 } }];
    const canvas = marking(performs('webinar', long));
    const run = play({ canvases: [canvas] })
      .event(0, 'webinar', { visit: { minutes: 30 } })
      .event(seconds(5), 'webinar', { visit: { minutes: 31 } })
      .event(seconds(10), 'webinar', { visit: { minutes: '31' } });
    expect(run.entries).toEqual([seconds(5)]);
  });

  it('C-ENTRY-13: any new value fires for scalars, never for arrays; a specific value for that value only', () => {
    const any = play({ canvases: [marking(changes('a'))] });
    any
      .attributes(0, { a: ['x'] })
      .attributes(seconds(2), { a: 1 })
      .attributes(seconds(4), { a: true });
    any.attributes(seconds(6), { a: '2026-03-02T00:00:00Z' }).attributes(seconds(8), { a: { b: 1 } });
    expect(any.entries).toEqual([2, 4, 6].map(seconds));
    const one = play({ canvases: [marking(changes('a', 5))] });
    one.attributes(0, { a: 4 }).attributes(seconds(2), { a: 5 }).attributes(seconds(4), { a: '5' });
    expect(one.entries).toEqual([seconds(2)]);
  });

  it('C-ENTRY-14: O-34: fires only for a real change; the same value and a removal do not, unset to a value does', () => {
    const run = play({ canvases: [marking(changes('a'))], profile: { a: 1 } });
    run.attributes(0, { a: 1 }).attributes(seconds(2), { a: null }).attributes(seconds(4), { a: 1 });
    expect(run.entries).toEqual([seconds(4)]);
    expect(play({ canvases: [marking(changes('a'))] }).attributes(0, { a: 0 }).entries).toEqual([0]);
  });

  it('C-ENTRY-15: O-24: an address enters when added or changed, not when re-sent, removed or changed in case only', () => {
    const run = play({ canvases: [marking(emailAdded)] })
      .attributes(0, { email: 'a@b.example' })
      .attributes(seconds(2), { email: 'a@b.example' })
      .attributes(seconds(4), { email: 'A@B.example' })
      .attributes(seconds(6), { email: null })
      .attributes(seconds(8), { email: 'a@b.example' })
      .attributes(seconds(10), { email: 'c@d.example' });
    expect(run.entries).toEqual([0, 8, 10].map(seconds));
  });

  it('C-ENTRY-15: O-24: with first address only, a change of address does not enter', () => {
    const run = play({ canvases: [marking(emailAdded)], settings: { emailTrigger: 'first_address_only' } })
      .attributes(0, { email: 'a@b.example' })
      .attributes(seconds(10), { email: 'c@d.example' });
    expect(run.entries).toEqual([0]);
  });

  it('C-ENTRY-15: C-AUD-4: the audience of an email trigger sees the profile after the write', () => {
    const filter = {
      type: 'group',
      join: 'and',
      filters: [{ type: 'standard_field', field: 'email', comparison: { type: 'string', operator: 'is_not_blank' } }],
    };
    const canvas = makeCanvas({ id: 'a', entry: enterOn(emailAdded), audience: { filter }, steps: [] });
    expect(play({ canvases: [canvas] }).attributes(0, { email: 'a@b.example' }).entries).toEqual([0]);
  });

  it('C-ENTRY-16: O-21: the own time of the entry event drives the clock of the steps', () => {
    const canvas = makeCanvas({
      id: 'late',
      entry: enterOn(performs('go')),
      steps: [delay('hold', 3, 'hours', 'mark'), update('mark', [set('done', true)])],
    });
    const early = play({ canvases: [canvas] })
      .event(hours(4), 'go', {}, hours(2))
      .until(hours(5));
    expect(early.attribute('done')).toBeUndefined();
    expect(early.until(hours(5) + 1).attribute('done')).toBe(true);
    const overdue = play({ canvases: [canvas] }).event(hours(4), 'go', {}, hours(1));
    expect(overdue.attribute('done')).toBe(true);
    expect(overdue.of('write').at(-1)?.at).toBe(start + hours(4));
  });

  it('C-ENTRY-17: an event dated in the future happens now', () => {
    const canvas = makeCanvas({
      id: 'future',
      entry: enterOn(performs('go')),
      steps: [delay('hold', 1, 'hours', 'mark'), update('mark', [set('done', true)])],
    });
    const run = play({ canvases: [canvas] })
      .event(0, 'go', {}, hours(10))
      .until(hours(1) + 1);
    expect(run.attribute('done')).toBe(true);
    expect(run.of('input')[0]?.time).toBeUndefined();
  });

  it('C-ENTRY-18: a late event whose time lies outside the window does not enter', () => {
    const canvas = makeCanvas({
      id: 'window',
      entry: { ...enterOn(performs('go')), start: new Date(start + hours(1)).toISOString() },
      steps: [],
    });
    const run = play({ canvases: [canvas] })
      .event(hours(2), 'go', {}, minutes(30))
      .event(hours(3), 'go', {}, hours(1));
    expect(run.entries).toEqual([hours(3)]);
    expect(run.refusals).toEqual(['window window']);
  });
});

describe('O-22: what the audience sees', () => {
  const bigScore = { type: 'number', operator: 'more_than', value: 10 };

  it('O-22: C-AUD-2: for an event, the profile before it, with all attributes of the same request written', () => {
    const canvas = makeCanvas({
      id: 'a',
      entry: enterOn(performs('go')),
      audience: filterOn('n', bigScore),
      steps: [],
    });
    const run = play({ canvases: [canvas] })
      .event(0, 'go')
      .request(seconds(5), { type: 'custom_event', name: 'go' }, { type: 'attributes', attributes: { n: 11 } });
    expect(run.entries).toEqual([seconds(5)]);
    expect(run.refusals).toEqual(['a audience']);
  });

  it('O-22: C-AUD-2: an event is judged before the points it brings', () => {
    const scoring = makeCanvas({
      id: 'first',
      entry: enterOn(performs('go')),
      steps: [update('points', [plus(11, 'n')])],
    });
    const second = makeCanvas({
      id: 'b',
      entry: enterOn(performs('go')),
      audience: filterOn('n', bigScore),
      steps: [],
    });
    const run = play({ canvases: [scoring, second] })
      .event(0, 'go')
      .event(seconds(5), 'go');
    expect(run.of('entered').map(({ flow, at }) => `${flow} ${at - start}`)).toEqual([
      'first 0',
      'first 5000',
      'b 5000',
    ]);
  });

  it('O-22: C-AUD-3: for an attribute change, the profile after the write', () => {
    const canvas = makeCanvas({ id: 'a', entry: enterOn(changes('n')), audience: filterOn('n', bigScore), steps: [] });
    const run = play({ canvases: [canvas] })
      .attributes(0, { n: 10 })
      .attributes(seconds(5), { n: 11 });
    expect(run.entries).toEqual([seconds(5)]);
  });

  it('O-6: an attribute trigger judges its audience with the profile of its turn in the queue', () => {
    const first = makeCanvas({ id: 'first', entry: enterOn(changes('n')), steps: [update('u', [set('late', true)])] });
    const second = makeCanvas({
      id: 'second',
      entry: enterOn(changes('n')),
      audience: filterOn('late', { type: 'boolean', operator: 'is_true' }),
      steps: [],
    });
    expect(
      play({ canvases: [first, second] })
        .attributes(0, { n: 1 })
        .of('entered')
        .map(({ flow }) => flow),
    ).toEqual(['first', 'second']);
  });

  it('keeps the reason of a refusal in the trace: the filter, the value and every gate asked before it', () => {
    const canvas = makeCanvas({ id: 'a', entry: enterOn(changes('n')), audience: filterOn('n', bigScore), steps: [] });
    const [refusal] = play({ canvases: [canvas] })
      .attributes(0, { n: 10 })
      .of('not_entered');
    expect(refusal?.cause.because.values).toMatchObject({ name: 'n', value: 10 });
    expect(refusal?.cause.alternatives?.map(({ port, taken }) => [port, taken])).toEqual([
      ['status', true],
      ['window', true],
      ['audience', false],
    ]);
  });
});

describe('O-16 C-VAR: variants', () => {
  const split = (percentage: number) =>
    makeCanvas({
      id: 'split',
      createdAt: '2026-01-01T00:00:00Z',
      entry: enterOn(performs('go')),
      variants: [
        { id: 'a', name: 'A', percentage, first: 'a' },
        { id: 'control', name: 'Control', percentage: 100 - percentage, first: null },
      ],
      steps: [update('a', [set('variant', 'a')])],
    });

  it('O-16: C-VAR-3: C-VAR-4: a person always gets the variant of their hash, whatever the entry', () => {
    for (const id of ['user_1', 'user_2', '김서연', 'constructor']) {
      const run = play({ canvases: [split(50)], id })
        .event(0, 'go')
        .event(seconds(5), 'go');
      expect(new Set(run.of('entered').map(({ variant }) => variant)).size).toBe(1);
    }
    const people = Array.from({ length: 400 }, (_, index) => `user_${index}`);
    const inA = people.filter(
      (id) =>
        play({ canvases: [split(30)], id })
          .event(0, 'go')
          .attribute('variant') === 'a',
    );
    expect(inA.length).toBeGreaterThan(80);
    expect(inA.length).toBeLessThan(160);
  });

  it('O-16: the bucket is FNV-1a of canvas and person, modulo 100', () => {
    // fnv1a("split:user_1") % 100 is 84: control at 84 percent for A, variant A from 85 on.
    const bucket = 84;
    const entered = (percentage: number) =>
      play({ canvases: [split(percentage)], id: 'user_1' })
        .event(0, 'go')
        .of('entered')[0]?.variant;
    expect(entered(bucket)).toBe('control');
    expect(entered(bucket + 1)).toBe('a');
  });

  it('O-32: C-VAR-5: the control group enters and takes no step', () => {
    const run = play({ canvases: [split(0)] }).event(0, 'go');
    expect(run.entries).toEqual([0]);
    expect(run.of('step')).toEqual([]);
    expect(run.exits).toEqual(['1 completed']);
  });
});

describe('O-20: clocks', () => {
  it('O-20: a day of a window is 86,400 seconds, whatever a zone does to its clocks', () => {
    const canvas = makeCanvas({
      id: 'dst',
      entry: enterOn(scoreChanges),
      steps: [
        paths('p', { window: { value: 1, unit: 'days' }, groups: [group('g', [performs('x')])] }, { otherwise: 'u' }),
        update('u', [set('done', true)]),
      ],
    });
    const from = '2026-03-28T12:00:00+01:00';
    const run = play({
      canvases: [canvas],
      settings: { from, until: '2026-04-28T12:00:00+02:00', companyTimeZone: 'Europe/Berlin' },
    });
    const began = Date.parse(from) - start;
    run.score(began, 1).until(began + 86_400_000);
    expect(run.attribute('done')).toBeUndefined();
    expect(run.until(began + 86_400_000 + 1).attribute('done')).toBe(true);
  });
});
