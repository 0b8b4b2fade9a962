import { parseInstant } from '@/workflow/documents/instant';
import { readEventLine, readPersonLine, type LineProblem } from '@/workflow/documents/lines';
import type { EventLine, Person } from '@/workflow/documents/people';
import { checkProperties } from './properties';
import type { Place, ProblemLog } from './problems';

/** Gathers people and events of one file; the last line of a person holds where two say something. */
export interface Collector {
  person(value: unknown, line: number): void;
  event(value: unknown, line: number): void;
  people(): readonly Person[];
  events(): readonly EventLine[];
}

export function createCollector(log: ProblemLog): Collector {
  const byId = new Map<string, { person: Person; readonly line: number }>();
  const events: EventLine[] = [];
  return {
    person(value, line) {
      const read = readPersonLine(value);
      if (!read.ok) {
        report(read.error, line, log);
        return;
      }
      const id = read.value.external_id;
      const known = byId.get(id);
      if (known === undefined) byId.set(id, { person: read.value, line });
      else {
        log.warn('person-duplicate', { line, column: 'external_id' }, { id, first: known.line });
        known.person = { ...known.person, ...read.value };
      }
    },
    event(value, line) {
      const read = readEventLine(value);
      if (!read.ok) {
        report(read.error, line, log);
        return;
      }
      if (parseInstant(timeOf(value))?.zoned === false) log.tally('zone-missing', { line, column: 'time' });
      const event = checkProperties(read.value, line, log);
      if (event !== null) events.push(event);
    },
    people: () => [...byId.values()].map(({ person }) => person),
    events: () => events,
  };
}

function timeOf(value: unknown): string {
  const time: unknown = typeof value === 'object' && value !== null && 'time' in value ? value.time : '';
  return typeof time === 'string' ? time : '';
}

function report(problem: LineProblem, line: number, log: ProblemLog): void {
  const place: Place = { line, column: problem.field === '' ? null : problem.field };
  log.error(problem.code, place, { value: problem.value });
}
