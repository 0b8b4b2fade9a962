import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { scenarios } from '@/workflow/__scenarios__/scenarios';
import { loadDocument, serializeText } from '@/workflow/documents/load';
import { outsideOf } from '@/workflow/outside';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { simulate } from '@/workflow/simulate';
import { lint, loadCanvas, readEvents, readPeople, serialize, writeEvents, writePeople } from './documents';
import { createRun, createSession, run, runFiles, type Effect, type Input, type StepOutcome } from './engine';
import { render } from './liquid';

const { canvases, campaigns, people, events, run: settings } = sampleWorkspace('en');
const input = { canvases, campaigns, people, events, settings };

describe('leadloom/engine', () => {
  it('runs people × events in memory in one call: summary, ledger, trace and webhooks', () => {
    const result = run(input);
    if (!result.ok) throw new Error('the sample must run');
    const { summary, ledger, trace, webhooks } = result.value;
    expect(summary).toMatchObject({ people: 12, events: 43, scoreAttribute: 'lead score' });
    const [jiyoon] = people;
    expect(ledger[jiyoon!.external_id]?.reduce((sum, row) => sum + row.change, 0)).toBe(103);
    expect(trace[jiyoon!.external_id]?.length).toBeGreaterThan(50);
    expect(webhooks.filter((send) => send.outcome === 'sent')).toHaveLength(2);
    expect(runFiles(result.value, 'full').map((file) => file.name)).toEqual([
      'summary.json',
      'people.ndjson',
      'ledger.ndjson',
      'webhooks.ndjson',
      'leads.ndjson',
      'trace.ndjson',
    ]);
  });

  it('runs a whole workspace as the command line does: segments, caps, control group and content included', () => {
    const asked = scenarios.filter(({ workspace: { segments, frequencyCaps, globalControl, content } }) =>
      [segments, frequencyCaps, globalControl, content].some((part) => part !== undefined),
    );
    expect(asked.length).toBeGreaterThan(10);
    for (const { name, workspace } of asked) {
      const { document } = loadDocument(serializeText(workspace));
      if (document?.type !== 'workspace') throw new Error('no workspace');
      const whole = simulate(
        { workspace: document, settings: document.run, traceLevel: 'full' },
        { liquid: createLiquid(), outside: outsideOf(document) },
      );
      expect(run({ ...document, settings: document.run }), name).toEqual(whole);
    }
  });

  it('gives the same in slices', () => {
    const sliced = createRun(input);
    if (!sliced.ok) throw new Error('the sample must run');
    let slices = 0;
    do slices += 1;
    while (!sliced.value.advance(5));
    expect(slices).toBe(3);
    const whole = run(input);
    expect(whole.ok && sliced.value.result()).toEqual(whole.ok && whole.value);
  });

  it('refuses with findings what cannot run', () => {
    const steps = canvases[0]!.steps.map((step) => ({ ...step, next: { next: 'gone' } }));
    const result = run({ ...input, canvases: [{ ...canvases[0]!, steps }] });
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error.some(({ code }) => code === 'next-missing')).toBe(true);
  });

  describe('step by step', () => {
    const at = (time: string) => Date.parse(time);
    const inputs: readonly Input[] = [
      {
        type: 'events',
        at: at('2026-03-16T09:00:00Z'),
        events: [{ type: 'attributes', attributes: { 'lead score': 97 } }],
      },
      { type: 'events', at: at('2026-03-17T21:00:00Z'), events: [{ type: 'custom_event', name: 'pricing_viewed' }] },
      { type: 'tick', at: at('2026-03-24T21:00:00Z') },
    ];
    const answer = (effect: Effect) => ({
      response: {
        status: effect.type === 'content' ? 200 : 204,
        headers: [],
        body: effect.type === 'content' ? '{"access_token":"t"}' : '',
      },
    });
    const begin = () => {
      const session = createSession({ canvases, campaigns, settings }, { answer });
      if (!session.ok) throw new Error('the sample must compile');
      return session.value;
    };

    it('tells what each input brought about, and when to come back', () => {
      const person = begin().person('00Q5g00000KpR2mEAF', { email: 'j@hanbit.example' });
      const [imported, acted, waited] = inputs.map((each) => person.advance(each));
      expect(imported?.nextWakeMs).toBe(at('2026-03-23T09:00:00Z'));
      expect(imported?.deliveries).toMatchObject([{ outcome: 'aborted', reason: 'not at threshold' }]);
      expect(acted?.ledger).toMatchObject([{ before: 97, after: 102, change: 5 }]);
      expect(acted?.effects.map((effect) => effect.type)).toEqual(['content', 'request']);
      expect(acted?.deliveries).toMatchObject([{ outcome: 'sent', request: { method: 'PATCH' } }]);
      expect(waited?.ledger).toMatchObject([{ before: 102, after: 101, change: -1 }]);
      expect(person.profile()).toMatchObject({ 'lead score': 101 });
      expect(person.nextWakeMs).toBe(at('2026-03-31T21:00:00Z'));
    });

    it('goes on from a snapshot, as text in another host, as if nothing had happened', () => {
      const whole = begin().person('a');
      const straight = inputs.map((each) => whole.advance(each));
      const split: StepOutcome[] = [];
      let saved: unknown = null;
      for (const each of inputs) {
        const restored = saved === null ? null : begin().restore(JSON.parse(JSON.stringify(saved)));
        const person = restored === null ? begin().person('a') : restored.ok ? restored.value : null;
        split.push(person!.advance(each));
        saved = person!.snapshot();
      }
      expect(split).toEqual(straight);
    });

    it('refuses a snapshot that is none', () => {
      expect(begin().restore({ id: 'a' })).toMatchObject({ ok: false, error: { code: 'not_a_snapshot' } });
    });
  });
});

describe('leadloom/liquid', () => {
  const [header] = campaigns[0]!.message.headers;
  const now = Date.UTC(2026, 2, 17, 21);

  it('renders for a person, event properties, context and moment', () => {
    const outcome = render({
      template:
        "{{${user_id}}} {{custom_attribute.${lead score}}} {{event_properties.${plan}}} {{context.${step}}} {{ 'now' | date: '%F' }}",
      person: { external_id: 'a', 'lead score': 105, gone: null },
      eventProperties: { plan: 'team' },
      context: { step: 2 },
      now,
    });
    expect(outcome).toEqual({ type: 'text', text: 'a 105 team 2 2026-03-17', errors: [], calls: [] });
  });

  it('answers Connected Content from a script, in order or by function; without one a call fails', () => {
    const token = { status: 200, headers: [], body: '{"access_token":"abc"}' };
    expect(render({ template: header!.value, now, content: [token] })).toMatchObject({ text: 'Bearer abc' });
    expect(render({ template: header!.value, now, content: () => token })).toMatchObject({ text: 'Bearer abc' });
    const unanswered = render({ template: header!.value, now });
    expect(unanswered).toMatchObject({ type: 'text', text: 'Bearer ' });
    expect(unanswered.calls[0]?.request).toMatchObject({
      method: 'POST',
      url: 'https://[instance].my.salesforce.com/services/oauth2/token',
    });
  });

  it('tells an abort and a failure apart from text', () => {
    expect(render({ template: "{% abort_message('no') %}", now })).toMatchObject({ type: 'aborted', reason: 'no' });
    expect(render({ template: '{% if %}', now })).toMatchObject({ type: 'failed', error: { code: 'syntax' } });
    expect(render({ template: '{{ 1 }}{{ 2 }}', now, limits: { output: 1 } })).toMatchObject({ type: 'failed' });
  });

  it('L-TAG-8: draws the same digits for the same seed and person, and others for others', () => {
    const draw = (seed: number, id: string) =>
      render({ template: '{% random 1000000000 %}', person: { external_id: id }, seed, now });
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
  });
});

describe('leadloom/documents', () => {
  it('loads, lints and writes documents; reads and writes people and events', () => {
    const { document, findings } = loadCanvas(serialize(canvases[0]!));
    expect(findings).toEqual([]);
    expect(lint(document!).map(({ code }) => code)).toContain('decay-unbounded');
    expect(lint(sampleWorkspace('ko')).some(({ severity }) => severity === 'error')).toBe(false);
    expect(readPeople(writePeople(people, 'csv').text).people).toEqual(people);
    expect(readEvents(writeEvents(events, 'csv').text).events).toEqual(events);
  });
});
