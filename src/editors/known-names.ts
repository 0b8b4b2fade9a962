import { profileFields } from '@/core/segments/filter';
import type { EventLine, Person } from '@/workflow/documents/people';

export type AttributeType = 'number' | 'string' | 'boolean' | 'time' | 'list' | 'other';

/** An attribute somebody has, with a few of its values. */
export interface KnownAttribute {
  readonly name: string;
  readonly type: AttributeType;
  /** How many people have it. */
  readonly count: number;
  /** Up to three different values, as text. */
  readonly samples: readonly string[];
}

export interface KnownEvent {
  readonly name: string;
  readonly count: number;
}

export interface KnownNames {
  readonly attributes: readonly KnownAttribute[];
  readonly standard: readonly KnownAttribute[];
  readonly events: readonly KnownEvent[];
  readonly products: readonly KnownEvent[];
}

const maxSamples = 3;
const standardNames = new Set<string>(profileFields);
const instantPattern = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}|$)/;

interface Tally {
  count: number;
  readonly types: Map<AttributeType, number>;
  readonly samples: string[];
}

/** Everything people and events name, most frequent first: what comboboxes offer. */
export function knownNames(people: readonly Person[], events: readonly EventLine[]): KnownNames {
  const tallies = new Map<string, Tally>();
  const performed = new Map<string, number>();
  const bought = new Map<string, number>();
  for (const person of people) {
    for (const [name, value] of Object.entries(person)) if (name !== 'external_id') note(tallies, name, value);
  }
  for (const event of events) {
    if (isText(event['name'])) add(performed, event['name']);
    else if (isText(event['product_id'])) add(bought, event['product_id']);
    else noteAll(tallies, event['attributes']);
  }
  const attributes = [...tallies].map(([name, tally]) => toKnown(name, tally));
  return {
    attributes: attributes.filter(({ name }) => !standardNames.has(name)).toSorted(byCount),
    standard: attributes.filter(({ name }) => standardNames.has(name)).toSorted(byCount),
    events: counted(performed),
    products: counted(bought),
  };
}

const propertiesOf = new WeakMap<readonly EventLine[], readonly KnownAttribute[]>();

/** Properties events and purchases carry, most frequent first. Read once per list of events. */
export function knownProperties(events: readonly EventLine[]): readonly KnownAttribute[] {
  const known = propertiesOf.get(events);
  if (known !== undefined) return known;
  const tallies = new Map<string, Tally>();
  for (const event of events) noteAll(tallies, event['properties']);
  const made = [...tallies].map(([name, tally]) => toKnown(name, tally)).toSorted(byCount);
  propertiesOf.set(events, made);
  return made;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function noteAll(tallies: Map<string, Tally>, attributes: unknown): void {
  if (typeof attributes !== 'object' || attributes === null) return;
  for (const [name, value] of Object.entries(attributes)) note(tallies, name, value);
}

function note(tallies: Map<string, Tally>, name: string, value: unknown): void {
  if (value === null || value === undefined) return;
  let tally = tallies.get(name);
  if (tally === undefined) tallies.set(name, (tally = { count: 0, types: new Map(), samples: [] }));
  const type = typeOf(value);
  tally.count += 1;
  tally.types.set(type, (tally.types.get(type) ?? 0) + 1);
  if (tally.samples.length >= maxSamples || type === 'other' || type === 'list') return;
  const sample = typeof value === 'string' ? value : JSON.stringify(value);
  if (sample !== '' && !tally.samples.includes(sample)) tally.samples.push(sample);
}

function typeOf(value: unknown): AttributeType {
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value === 'number' ? 'number' : 'boolean';
  if (typeof value !== 'string') return Array.isArray(value) && !value.some(isObject) ? 'list' : 'other';
  return instantPattern.test(value) ? 'time' : 'string';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function toKnown(name: string, tally: Tally): KnownAttribute {
  const [type = 'other'] = [...tally.types].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return { name, type, count: tally.count, samples: tally.samples };
}

interface Counted {
  readonly name: string;
  readonly count: number;
}

function byCount(a: Counted, b: Counted): number {
  return b.count - a.count || (a.name < b.name ? -1 : 1);
}

function counted(counts: ReadonlyMap<string, number>): readonly KnownEvent[] {
  return [...counts].map(([name, count]) => ({ name, count })).toSorted(byCount);
}

/** Names the documents themselves use come on top of those the data knows, so that one typed once is offered again. */
export function withNames<N extends Counted>(
  known: readonly N[],
  extra: readonly string[],
  make: (name: string) => N,
): readonly N[] {
  const have = new Set(known.map(({ name }) => name));
  const added = [...new Set(extra)].filter((name) => name !== '' && !have.has(name)).map(make);
  return added.length === 0 ? known : [...known, ...added];
}
