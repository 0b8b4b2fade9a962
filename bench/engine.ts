import { advance } from '@/core/engine/advance';
import { Counters } from '@/core/engine/counters';
import type { Input, PersonEvent } from '@/core/engine/input';
import { createPerson } from '@/core/engine/person';
import type { Program } from '@/core/engine/program';
import type { Sink } from '@/core/engine/sink';
import { createLiquid } from '@/core/liquid/liquid';
import { compileWorkspace } from '@/workflow/compile';
import { canvas } from '@/workflow/documents/canvas';
import { runSettings } from '@/workflow/documents/run-settings';
import { workspace } from '@/workflow/documents/workspace';
import { handOffCampaign } from '@/workflow/templates/hand-off';
import { leadScoringCanvas, scoreAttribute } from '@/workflow/templates/lead-scoring';
import { horizonSeconds, kinds, points, type Outcome, type Workload } from './workload';

const start = Date.UTC(2026, 2, 2);
const identity = { id: 'bench', createdAt: '2026-03-01T00:00:00Z' };

/** The seed's canvas with the workload's events as triggers, and its hand-off campaign if asked for. */
export function compileBench(withHandOff: boolean): Program {
  const settings = runSettings.parse({
    from: new Date(start).toISOString(),
    until: new Date(start + horizonSeconds * 1000).toISOString(),
  });
  const seed = leadScoringCanvas('en', identity);
  const steps = seed.steps.map((step) =>
    step.kind === 'action_paths' ? { ...step, config: withEvents(step.config) } : step,
  );
  const documents = workspace.parse({
    type: 'workspace',
    schemaVersion: 1,
    id: 'bench',
    name: 'Bench',
    canvases: [canvas.parse({ ...seed, steps })],
    campaigns: withHandOff ? [handOffCampaign('en', { ...identity, id: 'bench-hand-off' })] : [],
    run: settings,
  });
  const { program, findings } = compileWorkspace(documents, settings, { liquid: createLiquid() });
  if (program === null) throw new Error(`The bench workspace does not compile: ${JSON.stringify(findings)}`);
  return program;
}

function withEvents(config: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const groups: readonly object[] = Array.isArray(config['groups']) ? config['groups'] : [];
  const listening = (delta: number): object[] =>
    kinds.flatMap((kind, index) => {
      if (points[index] !== delta) return [];
      return [kind === 'session_start' ? { type: kind } : { type: 'custom_event', event: kind, properties: [] }];
    });
  return {
    ...config,
    groups: groups.map((group: object, index) => ({ ...group, triggers: listening([1, 5, -1][index] ?? 0) })),
  };
}

/** Everyone through the engine, one person after the other, counting only. The mock answers 204 at once. */
export function runEngine(program: Program, load: Workload): Outcome & { readonly sent: number } {
  const score = new Int32Array(load.people);
  const handedOff = new Uint32Array(load.people);
  const answer = { response: { status: 204, headers: [], body: '' } };
  const sink: Sink = {
    trace: null,
    ledger: null,
    record: null,
    counters: new Counters(program),
    perform: () => answer,
  };
  const slot = program.slots.byName.get(scoreAttribute);
  if (slot === undefined) throw new Error('The bench program does not know the score.');
  const events = makeEvents();
  let sent = 0;
  for (let index = 0; index < load.people; index++) {
    const before = load.score[index]!;
    const person = createPerson(program, String(index), { [scoreAttribute]: before });
    for (let i = load.offset[index]!; i < load.offset[index + 1]!; i++) {
      const kind = load.kind[i]!;
      const event = kind === 1 ? scoreWrite(load.change[i]!) : events[kind]!;
      advance(program, person, inputAt(load.seconds[i]!, event), sink);
    }
    // The horizon is exclusive: what is due at its very millisecond stays pending.
    advance(program, person, { type: 'tick', at: start + horizonSeconds * 1000 - 1 }, sink);
    const value = person.values[slot];
    score[index] = typeof value === 'number' ? value : 0;
    const { firstSentAt } = person.tally;
    if (firstSentAt !== null) handedOff[index] = (firstSentAt - start) / 1000;
    sent += person.tally.sent;
  }
  return { score, handedOff, sent };
}

function inputAt(second: number, events: readonly PersonEvent[]): Input {
  return { type: 'events', at: start + second * 1000, events };
}

function scoreWrite(change: number): readonly PersonEvent[] {
  return [{ type: 'attributes', attributes: { [scoreAttribute]: { inc: change } } }];
}

function makeEvents(): readonly (readonly PersonEvent[])[] {
  return kinds.map((kind): readonly PersonEvent[] => {
    if (kind === 'email_added') return [{ type: 'attributes', attributes: { email: 'someone@example.com' } }];
    if (kind === 'session_start') return [{ type: 'session_start' }];
    return [{ type: 'custom_event', name: kind }];
  });
}
