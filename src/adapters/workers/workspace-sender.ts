import type { Workspace } from '@/workflow/documents/workspace';
import type { SimulationLink } from './simulate-link';
import type { StartMessage, ToWorker } from './simulate-protocol';

/** Rows copied to workers in one go; between two goes the page can draw and hear. */
const rowsAtOnce = 4_000;

/** How rows lie in workers. People come in blocks of the list, so that results can be put one behind the other. */
interface Layout {
  readonly people: { readonly list: Workspace['people']; readonly revision: number };
  readonly events: { readonly list: Workspace['events']; readonly revision: number };
  readonly of: number;
  /** The block of each person on the list; empty where there is but one. */
  readonly blocks: Map<string, number>;
}

/** Sends each part of a workspace to the workers that do not have it yet. */
export class WorkspaceSender {
  /** Lets the page go on. */
  readonly #pause: () => Promise<void>;
  #lastRevision = 0;
  #layout: Layout | null = null;
  #flows: { readonly workspace: Workspace; readonly revision: number } | null = null;

  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** Everything else than rows. */
  sendFlows(workspace: Workspace, links: readonly SimulationLink[]): number {
    if (this.#flows === null || !hasSameFlows(this.#flows.workspace, workspace)) {
      this.#flows = { workspace, revision: ++this.#lastRevision };
    }
    const { revision } = this.#flows;
    const value: Workspace = { ...workspace, people: [], events: [] };
    for (const link of links) {
      if (link.has.flows === revision) continue;
      link.post({ type: 'load', part: { name: 'flows', revision, value } });
      link.has.flows = revision;
    }
    return revision;
  }

  /** Each worker gets its block of people with their events. `null`: given up, since nobody waits for it any more. */
  async sendRows(
    workspace: Workspace,
    links: readonly SimulationLink[],
    isWanted: () => boolean,
  ): Promise<Omit<StartMessage['revisions'], 'flows'> | null> {
    const layout = this.#layoutFor(workspace, links.length);
    const { events, of, people } = layout;
    const sent =
      (await this.#sendList(links, 'people', people, isWanted, {
        blockOf: (row, index) => blockOfRow(layout, row.external_id, index),
        load: (revision, value, more) => ({ type: 'load', part: { name: 'people', revision, value, ...more } }),
      })) &&
      (await this.#sendList(links, 'events', events, isWanted, {
        blockOf: (row) => this.blockOf(row.external_id),
        load: (revision, value, more) => ({ type: 'load', part: { name: 'events', revision, value, ...more } }),
      }));
    if (sent) return { people: people.revision, events: events.revision };
    // The next one begins anew: nobody knows what of the list arrived.
    if (this.#layout?.of === of) this.#layout = null;
    return null;
  }

  /** The block a person is in. Who is on no list is in the last, as in the order of results. */
  blockOf(person: string): number {
    const { blocks, of } = this.#layout ?? { blocks: new Map<string, number>(), of: 1 };
    return of === 1 ? 0 : (blocks.get(person) ?? of - 1);
  }

  #layoutFor({ events, people }: Workspace, of: number): Layout {
    const before = this.#layout?.of === of ? this.#layout : null;
    const samePeople = before !== null && before.people.list === people;
    // Where events go depends on the list of people, unless all are in one place.
    const sameEvents = before !== null && before.events.list === events && (samePeople || of === 1);
    this.#layout = {
      people: samePeople ? before.people : { list: people, revision: ++this.#lastRevision },
      events: sameEvents ? before.events : { list: events, revision: ++this.#lastRevision },
      blocks: samePeople ? before.blocks : new Map<string, number>(),
      of,
    };
    return this.#layout;
  }

  async #sendList<T>(
    all: readonly SimulationLink[],
    name: 'people' | 'events',
    { list, revision }: { readonly list: readonly T[]; readonly revision: number },
    isWanted: () => boolean,
    { blockOf, load }: RowKind<T>,
  ): Promise<boolean> {
    if (all.every(({ has }) => has[name] === revision)) return true;
    for (let from = 0; from === 0 || from < list.length; from += rowsAtOnce) {
      if (from > 0) {
        await this.#pause();
        if (!isWanted()) return false;
      }
      const blocks = all.map((): T[] => []);
      list.slice(from, from + rowsAtOnce).forEach((row, index) => {
        blocks[all.length === 1 ? 0 : blockOf(row, from + index)]?.push(row);
      });
      all.forEach((link, index) => {
        const value = blocks[index] ?? [];
        if (from === 0) link.post(load(revision, value, {}));
        else if (value.length > 0) link.post(load(revision, value, { continues: true }));
      });
    }
    for (const { has } of all) has[name] = revision;
    return true;
  }
}

interface RowKind<T> {
  readonly blockOf: (row: T, index: number) => number;
  readonly load: (revision: number, value: T[], more: { readonly continues?: true }) => ToWorker;
}

/** Puts the person in the block of their first row. */
function blockOfRow({ blocks, of, people }: Layout, id: string, index: number): number {
  const known = blocks.get(id);
  if (known !== undefined) return known;
  const block = Math.floor((index * of) / people.list.length);
  blocks.set(id, block);
  return block;
}

function hasSameFlows(last: Workspace, workspace: Workspace): boolean {
  const { people: _people, events: _events, ...flows } = workspace;
  const before = new Map<string, unknown>(Object.entries(last));
  const members = Object.entries(flows);
  return members.length === before.size - 2 && members.every(([key, value]) => before.get(key) === value);
}
