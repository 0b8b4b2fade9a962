import type { EpochMs } from '@/core/kernel/time';
import { planChunks, eventsPerChunk, peoplePerChunk } from './chunks';
import { decodeDocument, decodeMeta, encodeDocument, encodeMeta } from './codec';
import type {
  LoadOutcome,
  PartKey,
  PartValue,
  PartWrite,
  Quarantined,
  ReadOutcome,
  Revision,
  StoredPart,
  WorkspaceRepository,
  WriteOutcome,
} from './contract';
import { LeadloomDatabase, partRecord, type PartRecord } from './database';
import { readPeople, type PeopleValue } from './people-table';
import { Rescue } from './rescue';
import { toStorageFailure } from './storage-failure';
import { createTabChannel, toPartKey, type TabChannel } from './tab-channel';

export interface RepositoryOptions {
  /** Name of the database and of the channel between tabs. */
  readonly name?: string;
  /** Identity of this tab, unlike any other's: revisions are made from it. */
  readonly tab: string;
  readonly storage: Storage | null;
  readonly now: () => EpochMs;
}

/** The workspace in this browser's IndexedDB. */
export function createDexieRepository(options: RepositoryOptions): WorkspaceRepository {
  return new DexieRepository(options);
}

class DexieRepository implements WorkspaceRepository {
  readonly #database: LeadloomDatabase;
  readonly #channel: TabChannel;
  readonly #rescue: Rescue;
  readonly #options: RepositoryOptions;
  #writes = 0;
  #started = false;
  /** People as last read or written here, to write changed chunks only. */
  #people: { readonly revision: string; readonly value: PeopleValue } | null = null;

  constructor(options: RepositoryOptions) {
    const name = options.name ?? 'leadloom';
    this.#options = options;
    this.#database = new LeadloomDatabase(name);
    this.#channel = createTabChannel(name, options.tab);
    this.#rescue = new Rescue(options.storage, options.tab);
  }

  async load(): Promise<LoadOutcome> {
    try {
      const records = await this.#database.parts.toArray();
      const read = records.map((record) => this.#readRecord(record));
      const quarantined = read.flatMap((result) => (result.type === 'unreadable' ? [result] : []));
      for (const { key, reason, record } of quarantined) await this.#quarantine(key, reason, record);
      const documents = read.flatMap((result) => (result.type === 'part' ? [result.part] : []));
      const people = await this.#readPeople();
      return {
        type: 'loaded',
        parts: people.part === null ? documents : [...documents, people.part],
        findings: read.flatMap((result) => (result.type === 'part' ? result.findings : [])),
        quarantined: [...quarantined.map(({ key, reason }) => ({ key, reason })), ...people.quarantined],
        rescued: this.#takeRescued(),
      };
    } catch (error) {
      return { type: 'failed', reason: toStorageFailure(error) };
    }
  }

  async read(key: PartKey): Promise<ReadOutcome> {
    try {
      if (key === 'people') return { type: 'read', part: (await this.#readPeople()).part };
      const record = await this.#database.parts.get(key);
      const read = record === undefined ? null : this.#readRecord(record);
      return { type: 'read', part: read?.type === 'part' ? read.part : null };
    } catch (error) {
      return { type: 'failed', reason: toStorageFailure(error) };
    }
  }

  async write(write: PartWrite): Promise<WriteOutcome> {
    try {
      const outcome = await this.#writePart(write);
      if (outcome.type === 'written') this.#channel.announce(write.key);
      return outcome;
    } catch (error) {
      return { type: 'failed', reason: toStorageFailure(error) };
    }
  }

  async replace(
    parts: readonly { readonly key: PartKey; readonly value: PartValue }[],
    editedAt: EpochMs,
  ): ReturnType<WorkspaceRepository['replace']> {
    try {
      const stored = parts.map((part): StoredPart => ({ ...part, revision: this.#nextRevision(), editedAt }));
      const { parts: table, chunks } = this.#database;
      await this.#database.transaction('rw', table, chunks, async () => {
        await table.clear();
        await chunks.clear();
        await table.bulkPut(stored.map(toRecord));
        for (const { value } of stored) if (value.kind === 'people') await this.#putPeople(null, value);
      });
      this.#channel.announce('all');
      return { type: 'written', parts: stored };
    } catch (error) {
      return { type: 'failed', reason: toStorageFailure(error) };
    }
  }

  subscribe(listener: (changed: PartKey | 'all') => void): () => void {
    return this.#channel.listen(listener);
  }

  rescue(writes: readonly PartWrite[]): void {
    this.#rescue.save(writes);
  }

  close(): void {
    this.#channel.close();
    this.#database.close();
  }

  /** Notes are for a tab that starts: one that only reads again would swallow them. */
  #takeRescued(): readonly PartWrite[] {
    if (this.#started) return [];
    this.#started = true;
    return this.#rescue.take();
  }

  #nextRevision(): string {
    return `${this.#options.tab}.${++this.#writes}`;
  }

  async #writePart(write: PartWrite): Promise<WriteOutcome> {
    const { key, value, expected, editedAt } = write;
    const revision = value === null ? null : this.#nextRevision();
    // Encoded outside the transaction, which is then as short as it can be.
    const record = value === null || revision === null ? null : toRecord({ key, value, revision, editedAt });
    const { parts, chunks } = this.#database;
    const before = this.#people?.revision === expected ? this.#people.value : null;
    const done = await this.#database.transaction('rw', parts, chunks, async () => {
      const stored: Revision = (await parts.get(key))?.revision ?? null;
      if (stored !== expected) return false;
      if (record === null) await parts.delete(key);
      else await parts.put(record);
      if (value?.kind === 'people') await this.#putPeople(before, value);
      return true;
    });
    if (!done) return { type: 'conflict' };
    if (value?.kind === 'people' && revision !== null) this.#people = { revision, value };
    return { type: 'written', revision };
  }

  /** Inside a transaction: changed chunks, and none beyond the last. */
  async #putPeople(before: PeopleValue | null, after: PeopleValue): Promise<void> {
    const { chunks } = this.#database;
    const lists = [
      ['people', planChunks(before?.people ?? null, after.people, peoplePerChunk)],
      ['events', planChunks(before?.events ?? null, after.events, eventsPerChunk)],
    ] as const;
    for (const [list, plan] of lists) {
      await chunks.bulkPut(
        plan.writes.map(({ index, text }) => ({ key: chunkKey(list, index), schemaVersion: 1, text })),
      );
      const surplus = await chunks.where('key').between(chunkKey(list, plan.count), `${list}/~`).primaryKeys();
      if (surplus.length > 0) await chunks.bulkDelete(surplus);
    }
  }

  async #readPeople(): Promise<{ readonly part: StoredPart | null; readonly quarantined: readonly Quarantined[] }> {
    const { parts, chunks } = this.#database;
    const [head, records] = await this.#database.transaction('r', parts, chunks, async () => [
      await parts.get('people'),
      await chunks.toArray(),
    ]);
    if (head === undefined && records.length === 0) return { part: null, quarantined: [] };
    const known = partRecord.safeParse(head);
    if (known.success && this.#people?.revision === known.data.revision) {
      return { part: peoplePart(known.data, this.#people.value), quarantined: [] };
    }
    const { value, unreadable } = readPeople(records);
    if (known.success && unreadable.length === 0) {
      this.#people = { revision: known.data.revision, value };
      return { part: peoplePart(known.data, value), quarantined: [] };
    }
    return { part: await this.#repairPeople(value, unreadable), quarantined: unreadable.map(withoutItem) };
  }

  /** Writes what could be read back as it is now, so that the same trouble is not met again at the next start. */
  async #repairPeople(
    value: PeopleValue,
    unreadable: readonly (Quarantined & { readonly item: unknown })[],
  ): Promise<StoredPart> {
    for (const { key, reason, item } of unreadable) await this.#quarantine(key, reason, item);
    const part = { key: 'people', revision: this.#nextRevision(), editedAt: this.#options.now(), value } as const;
    const { parts, chunks } = this.#database;
    await this.#database.transaction('rw', parts, chunks, async () => {
      await parts.put(toRecord(part));
      await this.#putPeople(null, value);
    });
    this.#people = { revision: part.revision, value };
    return part;
  }

  #readRecord(
    record: unknown,
  ):
    | { readonly type: 'part'; readonly part: StoredPart; readonly findings: LoadedFindings }
    | { readonly type: 'unreadable'; readonly key: string; readonly reason: string; readonly record: unknown }
    | { readonly type: 'people' } {
    const parsed = partRecord.safeParse(record);
    const named = typeof record === 'object' && record !== null && 'key' in record ? String(record.key) : '';
    if (!parsed.success) {
      return named === 'people'
        ? { type: 'people' }
        : { type: 'unreadable', key: named, reason: 'record-invalid', record };
    }
    const { kind, text, order, revision, editedAt } = parsed.data;
    if (kind === 'people') return { type: 'people' };
    const key = toPartKey(parsed.data.key);
    const decoded = kind === 'meta' ? decodedMeta(text) : decodeDocument(text, order);
    if (key === null || !decoded.ok) {
      return { type: 'unreadable', key: named, reason: decoded.ok ? 'key-unknown' : decoded.reason, record };
    }
    return { type: 'part', part: { key, revision, editedAt, value: decoded.value }, findings: decoded.findings };
  }

  async #quarantine(key: string, reason: string, record: unknown): Promise<void> {
    const { parts, quarantine } = this.#database;
    await this.#database.transaction('rw', parts, quarantine, async () => {
      await quarantine.add({ key, reason, at: this.#options.now(), record });
      await parts.delete(key);
    });
  }
}

type LoadedFindings = Extract<LoadOutcome, { readonly type: 'loaded' }>['findings'];

function decodedMeta(text: string) {
  const decoded = decodeMeta(text);
  if (!decoded.ok) return decoded;
  return { ...decoded, value: { kind: 'meta', meta: decoded.value } satisfies PartValue };
}

function peoplePart(head: PartRecord, value: PeopleValue): StoredPart {
  return { key: 'people', revision: head.revision, editedAt: head.editedAt, value };
}

function withoutItem({ key, reason }: Quarantined): Quarantined {
  return { key, reason };
}

function toRecord(part: StoredPart): PartRecord {
  const { key, value, revision, editedAt } = part;
  const base = { key, schemaVersion: 1, kind: value.kind, revision, editedAt } as const;
  switch (value.kind) {
    case 'canvas':
    case 'campaign':
      return { ...base, order: value.order, text: encodeDocument(value) };
    case 'meta':
      return { ...base, order: 0, text: encodeMeta(value.meta) };
    case 'people':
      return { ...base, order: 0, text: '' };
  }
}

/** Numbers are padded so that keys sort as the chunks follow. */
function chunkKey(list: 'people' | 'events', index: number): string {
  return `${list}/${String(index).padStart(7, '0')}`;
}
