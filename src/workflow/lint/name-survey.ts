import { isJsonObject, type JsonValue } from '@/core/kernel/json';
import type { KnownName, KnownType } from '@/core/liquid/contract-analysis';
import type { Workspace } from '../documents/workspace';

/** Everything people and history know by name. */
export interface NameSurvey {
  /** By the name in `users/track`: the external id, standard fields and custom attributes. */
  readonly fields: ReadonlyMap<string, KnownName>;
  readonly eventProperties: ReadonlyMap<string, KnownName>;
}

/** Types and samples of all attributes people have or get, and of all event properties. */
export function surveyNames({ people, events }: Pick<Workspace, 'people' | 'events'>): NameSurvey {
  const fields = new Tallies();
  const properties = new Tallies();
  for (const person of people) fields.holds(person);
  for (const event of events) {
    if (isJsonObject(event['attributes'])) fields.mentions(event['attributes']);
    if (isJsonObject(event['properties'])) properties.mentions(event['properties']);
  }
  return { fields: fields.known(people.length), eventProperties: properties.known(0) };
}

interface Tally {
  /** People who hold it. */
  count: number;
  type: KnownType;
  seen: boolean;
  sample: string | undefined;
  needsEscape: boolean;
}

class Tallies {
  private readonly byName = new Map<string, Tally>();

  holds(values: Readonly<Record<string, JsonValue>>): void {
    for (const name in values) {
      if (Object.hasOwn(values, name) && this.note(name, values[name])) this.tally(name).count += 1;
    }
  }

  mentions(values: Readonly<Record<string, JsonValue>>): void {
    for (const name of Object.keys(values)) this.note(name, values[name]);
  }

  known(people: number): ReadonlyMap<string, KnownName> {
    const entries = [...this.byName].map(([name, { count, type, sample, needsEscape }]) => {
      return [name, { type, sample, needsEscape, missing: Math.max(0, people - count) }] as const;
    });
    return new Map(entries);
  }

  /** Whether there is a value at all. */
  private note(name: string, value: JsonValue | undefined): boolean {
    if (value === null || value === undefined) return false;
    const tally = this.tally(name);
    const type = typeOf(value);
    if (!tally.seen) [tally.seen, tally.type] = [true, type];
    else if (tally.type !== type) tally.type = null;
    if (typeof value === 'string') tally.needsEscape ||= toEscape.test(value);
    if (tally.sample === undefined && value !== '') tally.sample = sampleOf(value);
    return true;
  }

  private tally(name: string): Tally {
    let tally = this.byName.get(name);
    if (tally === undefined) {
      tally = { count: 0, type: null, seen: false, sample: undefined, needsEscape: false };
      this.byName.set(name, tally);
    }
    return tally;
  }
}

/** Longest sample a sentence shows. */
const longestSample = 60;

/** What JSON text has to escape. */
const toEscape = /["\\\u0000-\u001f]/;

function typeOf(value: JsonValue): KnownType {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value === 'number' ? 'number' : 'boolean';
  return Array.isArray(value) ? 'list' : 'object';
}

function sampleOf(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value.slice(0, longestSample);
  return typeof value === 'object' ? undefined : String(value);
}
