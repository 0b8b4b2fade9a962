import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { stableStringify } from '@/core/kernel/json';
import { fnv1a } from '@/core/kernel/hash';
import { locales } from '@/core/kernel/message';
import { parseInstant } from '../documents/instant';
import { loadWorkspace, serialize } from '../documents/load';
import { readEventLine, readPersonLine } from '../documents/lines';
import { simulate } from '../simulate';
import { generatePeople } from './generate';
import { leadId } from './lead-id';
import { samplePeople } from './people';
import { sampleWorkspace } from './workspace';

describe.each(locales)('the sample workspace in %s', (locale) => {
  it('loads without a finding and comes back as it is', () => {
    const document = sampleWorkspace(locale);
    expect(loadWorkspace(serialize(document))).toEqual({ document, findings: [] });
  });

  it('holds twelve people, each with a story, whose events lie inside the run', () => {
    const { run, people, events } = sampleWorkspace(locale);
    expect(people).toHaveLength(12);
    expect(new Set(people.map((person) => person.external_id)).size).toBe(12);
    expect(samplePeople(locale).every(({ story }) => story.length > 20)).toBe(true);
    for (const event of events) {
      const at = parseInstant(event.time)!.at;
      expect(at).toBeGreaterThanOrEqual(Date.parse(run.from));
      expect(at).toBeLessThan(Date.parse(run.until));
    }
  });
});

describe('the stories of the sample', () => {
  const workspace = sampleWorkspace('en');
  const run = simulate(
    { workspace, settings: workspace.run, traceLevel: 'ledger' },
    { liquid: createLiquid(), outside: createOutside(workspace.salesforce) },
  );
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const { people, webhooks, summary } = run.value;
  const named = (name: string) => {
    const { external_id: id } = workspace.people.find((person) => (person['first_name'] ?? 'visitor') === name)!;
    return { ...people.find((person) => person.id === id)!, requests: webhooks.filter((send) => send.person === id) };
  };
  const answers = (name: string) =>
    named(name).requests.flatMap((send) => send.attempts.map((at) => at.response?.status));

  it.each([
    ['Jiyoon', 103, 12, [204]],
    ['Minseo', 100, 3, []],
    ['Amara', 3, 6, []],
    ['Tomás', undefined, 0, []],
    ['Haruto', '40', 1, [415]],
    ['Dana', 60, 0, []],
    ['visitor', 99, 5, [404, 404]],
    ['Dohyun', 50, 9, []],
    ['Sofia', 100, 5, [204]],
    ['Priya', 123, 6, []],
    ['Marcus', 36, 2, []],
    ['Emil', -3, 5, []],
  ] as const)('%s ends at %s after %i entries, answered %j', (name, score, entries, statuses) => {
    expect(named(name)).toMatchObject({ finalScore: score, entries });
    expect(answers(name)).toEqual(statuses);
  });

  it('W-SEED-1: Minseo’s hand-off aborts at 94, 99 and exactly 100', () => {
    expect(named('Minseo').requests.map((send) => send.reason)).toEqual(Array(3).fill('not at threshold'));
  });

  it('C-LOOP-5: Marcus and Haruto are no longer scored at the end', () => {
    expect(summary.canvases[0]?.brokenChains).toBe(2);
    expect(named('Marcus').lastStep?.waitingUntil).toBeNull();
  });

  it('C-LOOP-9, C-LOOP-7: Dohyun enters once for one request, and decays twice a week with two entries waiting', () => {
    expect(named('Dohyun').scoreLine.map(([, score]) => score)).toEqual([0, 20, 50, 51, 55, 54, 53, 52, 51, 50]);
  });

  it('the score line of Jiyoon is the one in the pictures of the product', () => {
    const scores = [0, 86, 87, 88, 93, 92, 93, 98, 99, 100, 105, 104, 103];
    expect(named('Jiyoon').scoreLine.map(([, score]) => score)).toEqual(scores);
  });
});

describe('generated people', () => {
  const request = {
    seed: 7,
    from: Date.UTC(2026, 2, 2),
    until: Date.UTC(2026, 3, 1),
    locale: 'en',
  } as const;

  it('are the same bytes in every host', () => {
    const made = generatePeople({ ...request, count: 200 });
    expect(fnv1a(stableStringify(made))).toMatchInlineSnapshot(`3070673081`);
  });

  it('do not change when there are more of them, and do with another seed', () => {
    const few = generatePeople({ ...request, count: 20 });
    const more = generatePeople({ ...request, count: 40 });
    expect(more.people.slice(0, 20)).toEqual(few.people);
    expect(more.events.slice(0, few.events.length)).toEqual(few.events);
    expect(generatePeople({ ...request, count: 20, seed: 8 }).people).not.toEqual(few.people);
  });

  it('have ids of their own, readable lines, and histories in order inside the span', () => {
    const { people, events } = generatePeople({ ...request, count: 2_000, locale: 'ko' });
    expect(new Set(people.map((person) => person.external_id)).size).toBe(2_000);
    expect(people.every((person) => readPersonLine(person).ok)).toBe(true);
    expect(events.every((event) => readEventLine(event).ok)).toBe(true);
    let last = { id: '', at: 0 };
    for (const event of events) {
      const at = Date.parse(event.time);
      expect(at >= request.from && at < request.until).toBe(true);
      if (event.external_id === last.id) expect(at).toBeGreaterThanOrEqual(last.at);
      last = { id: event.external_id, at };
    }
  });

  it('are a believable mix: most do little, every kind of action occurs, some addresses and scores are missing', () => {
    const { people, events } = generatePeople({ ...request, count: 2_000 });
    const names = new Set(events.flatMap((event) => ('name' in event ? [String(event['name'])] : [])));
    for (const name of ['webinar_attended', 'form_submitted', 'demo_requested', 'pricing_viewed']) {
      expect(names).toContain(name);
    }
    const share = (test: (person: (typeof people)[number]) => boolean) => people.filter(test).length / people.length;
    expect(share((person) => person['email'] === undefined)).toBeGreaterThan(0.2);
    expect(share((person) => person['lead score'] === undefined)).toBeGreaterThan(0.5);
    expect(events.length / people.length).toBeGreaterThan(3);
    expect(events.length / people.length).toBeLessThan(9);
  });

  it('are none for a span without a whole day', () => {
    expect(generatePeople({ ...request, count: 5, until: request.from + 1_000 }).events).toEqual([]);
  });
});

describe('W-SF-17: lead ids', () => {
  it('carry the checksum of their capitals', () => {
    expect(leadId(1)).toBe('00Q5g0000000001EAA');
    expect(leadId(36)).toBe('00Q5g000000000aEAA');
    expect(leadId(10)).toMatch(/^00Q5g000000000AEAQ$/);
  });
});
