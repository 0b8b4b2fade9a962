import { describe, expect, it } from 'vitest';
import { stableStringify } from '@/core/kernel/json';
import { fnv1a } from '@/core/kernel/hash';
import { locales } from '@/core/kernel/message';
import { parseInstant } from '../documents/instant';
import { loadWorkspace, serialize } from '../documents/load';
import { readEventLine, readPersonLine } from '../documents/lines';
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
