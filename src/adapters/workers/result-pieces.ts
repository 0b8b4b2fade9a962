import type { RunResult } from '@/workflow/run-result';

/** What a result tells about single people: by far the most of it. */
export type PeopleOfResult = Omit<RunResult, 'summary'>;

/** Of each list, about as much as is copied from one thread to another within a frame. */
const most = { people: 250, ledger: 100, trace: 20, webhooks: 500, leads: 250 } as const;

/** A result in pieces, in the order in which `joinPieces` puts them together. One piece where it is small. */
export function cutResult(result: PeopleOfResult): readonly PeopleOfResult[] {
  const [ledger, trace] = [Object.entries(result.ledger), Object.entries(result.trace)];
  const { leads, people, webhooks } = result;
  const count = Math.max(
    1,
    Math.ceil(people.length / most.people),
    Math.ceil(ledger.length / most.ledger),
    Math.ceil(trace.length / most.trace),
    Math.ceil(webhooks.length / most.webhooks),
    Math.ceil(leads.length / most.leads),
  );
  const cut = <T>(list: readonly T[], index: number): readonly T[] =>
    list.slice(Math.floor((list.length * index) / count), Math.floor((list.length * (index + 1)) / count));
  return Array.from({ length: count }, (_, index) => ({
    people: cut(people, index),
    ledger: Object.fromEntries(cut(ledger, index)),
    trace: Object.fromEntries(cut(trace, index)),
    webhooks: cut(webhooks, index),
    leads: cut(leads, index),
  }));
}

export function joinPieces(pieces: readonly PeopleOfResult[]): PeopleOfResult {
  return {
    people: pieces.flatMap(({ people }) => people),
    ledger: joined(pieces.map(({ ledger }) => ledger)),
    trace: joined(pieces.map(({ trace }) => trace)),
    webhooks: pieces.flatMap(({ webhooks }) => webhooks),
    leads: pieces.flatMap(({ leads }) => leads),
  };
}

/** `fromEntries` makes own members, so that a person called `__proto__` stays one. */
function joined<T>(tables: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(tables.flatMap((table) => Object.entries(table)));
}

export const nobody: PeopleOfResult = { people: [], ledger: {}, trace: {}, webhooks: [], leads: [] };
