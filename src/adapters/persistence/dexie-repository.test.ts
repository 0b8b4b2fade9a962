import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { canvas } from '@/workflow/documents/canvas';
import type { EventLine, Person } from '@/workflow/documents/people';
import { serialize } from '@/workflow/documents/load';
import type { PartKey, PartValue, StoredPart, WorkspaceMeta, WorkspaceRepository } from './contract';
import { LeadloomDatabase } from './database';
import { createDexieRepository } from './dexie-repository';
import { toStorageFailure } from './storage-failure';

const open: WorkspaceRepository[] = [];
let databases = 0;

/** A browser: several tabs, one database, one local storage. */
function browser() {
  const name = `leadloom-test-${++databases}`;
  const storage = memoryStorage();
  let tabs = 0;
  return {
    name,
    storage,
    tab: (): WorkspaceRepository => {
      const repository = createDexieRepository({ name, tab: `tab${++tabs}`, storage, now: () => 5 });
      open.push(repository);
      return repository;
    },
    database: () => new LeadloomDatabase(name),
  };
}

afterEach(() => {
  for (const repository of open.splice(0)) repository.close();
});

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}

const canvasPart = (id = 'one', name = 'One'): PartValue => ({
  kind: 'canvas',
  order: 1,
  document: canvas.parse({
    type: 'canvas',
    schemaVersion: 1,
    id,
    name,
    createdAt: '2026-03-02T00:00:00Z',
    variants: [{ id: 'variant-1', name: 'Variant 1', percentage: 100 }],
    futureMember: { kept: true },
  }),
});

const meta: WorkspaceMeta = {
  type: 'workspace',
  schemaVersion: 1,
  id: 'w',
  name: 'Workspace',
  run: {
    from: '2026-03-02T00:00:00Z',
    until: '2026-04-01T00:00:00Z',
    seed: 1,
    sameSecond: 1000,
    duplicates: 'exit',
    exitGroup: 'at_action',
    actionTime: 'own_time',
    emailTrigger: 'any_new_address',
    companyTimeZone: 'UTC',
  },
  salesforce: { acceptSeedFields: true, latencyMs: 0, faults: [], tokenFails: false },
  unreadable: [{ section: 'people', index: 3, raw: { nobody: true } }],
};

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, n) => ({ external_id: `p${n}`, 'lead score': n }));
const events = (count: number): EventLine[] =>
  Array.from({ length: count }, (_, n) => ({ external_id: `p${n % 7}`, time: '2026-03-02T00:00:00Z', name: `e${n}` }));

async function loaded(repository: WorkspaceRepository) {
  const outcome = await repository.load();
  if (outcome.type === 'failed') throw new Error(outcome.reason);
  return outcome;
}

async function write(repository: WorkspaceRepository, key: PartKey, value: PartValue | null, expected: string | null) {
  const outcome = await repository.write({ key, value, expected, editedAt: 1 });
  if (outcome.type !== 'written') throw new Error(outcome.type);
  return outcome.revision;
}

const valueOf = (parts: readonly StoredPart[], key: string) => parts.find((part) => part.key === key)?.value;

describe('the database', () => {
  it('is empty on a first visit', async () => {
    expect(await loaded(browser().tab())).toEqual({
      type: 'loaded',
      parts: [],
      findings: [],
      quarantined: [],
      rescued: [],
    });
  });

  it('gives every part back as it was, unknown members and set-aside items included', async () => {
    const { tab } = browser();
    const value: PartValue = { kind: 'people', people: people(2_500), events: events(9_000) };
    const repository = tab();
    await write(repository, 'document:one', canvasPart(), null);
    await write(repository, 'meta', { kind: 'meta', meta }, null);
    await write(repository, 'people', value, null);
    const { parts, quarantined } = await loaded(tab());
    expect(valueOf(parts, 'document:one')).toEqual(canvasPart());
    expect(valueOf(parts, 'meta')).toEqual({ kind: 'meta', meta });
    expect(valueOf(parts, 'people')).toEqual(value);
    expect(quarantined).toEqual([]);
  });

  it('keeps the values of credentials, which no exported file holds', async () => {
    const { tab } = browser();
    const credentials = [{ type: 'basic' as const, name: 'billing', username: 'ann', password: 's3cret-word' }];
    const content = { blocks: [], catalogs: [], promotions: [], translations: [], credentials };
    const kept: WorkspaceMeta = { ...meta, content };
    await write(tab(), 'meta', { kind: 'meta', meta: kept }, null);
    expect(valueOf((await loaded(tab())).parts, 'meta')).toEqual({ kind: 'meta', meta: kept });
  });

  it('stores a document in the form of an exported file', async () => {
    const { tab, database } = browser();
    const part = canvasPart();
    await write(tab(), 'document:one', part, null);
    const record = await database().parts.get('document:one');
    if (part.kind !== 'canvas') throw new Error('a canvas');
    expect(JSON.parse(record?.text ?? '')).toEqual(serialize(part.document));
  });

  it('writes the one chunk a changed person is in', async () => {
    const { tab, database } = browser();
    const repository = tab();
    const before = people(3_000);
    const someEvents = events(5_000);
    const first = await write(repository, 'people', { kind: 'people', people: before, events: someEvents }, null);
    const texts = new Map((await database().chunks.toArray()).map((chunk) => [chunk.key, chunk.text]));
    // Anything not written again stays as this left it.
    await database().chunks.toCollection().modify({ text: '[]' });
    const after = before.map((person, n) => (n === 1_500 ? { ...person, 'lead score': -1 } : person));
    await write(repository, 'people', { kind: 'people', people: after, events: someEvents }, first);
    const written = (await database().chunks.toArray())
      .filter((chunk) => chunk.text !== '[]')
      .map((chunk) => chunk.key);
    expect(texts.size).toBe(5);
    expect(written).toEqual(['people/0000001']);
  });

  it('drops chunks beyond the last when people go', async () => {
    const { tab } = browser();
    const repository = tab();
    const all = people(2_500);
    const first = await write(repository, 'people', { kind: 'people', people: all, events: [] }, null);
    const few: PartValue = { kind: 'people', people: all.slice(0, 10), events: [] };
    await write(repository, 'people', few, first);
    expect(valueOf((await loaded(tab())).parts, 'people')).toEqual(few);
  });

  it('replaces everything at once', async () => {
    const { tab } = browser();
    const repository = tab();
    await write(repository, 'document:old', canvasPart('old'), null);
    await write(repository, 'people', { kind: 'people', people: people(5), events: [] }, null);
    const value = canvasPart('new');
    await repository.replace([{ key: 'document:new', value }], 9);
    expect((await loaded(tab())).parts).toMatchObject([{ key: 'document:new', editedAt: 9, value }]);
  });
});

describe('a write', () => {
  it('is refused when another tab wrote first, and nothing of it is stored', async () => {
    const { tab } = browser();
    const [one, two] = [tab(), tab()];
    const revision = await write(one, 'document:one', canvasPart(), null);
    await write(two, 'document:one', canvasPart('one', 'From two'), revision);
    const refused = await one.write({
      key: 'document:one',
      value: canvasPart('one', 'From one'),
      expected: revision,
      editedAt: 1,
    });
    expect(refused).toEqual({ type: 'conflict' });
    const read = await one.read('document:one');
    expect(read).toMatchObject({ type: 'read', part: { value: { document: { name: 'From two' } } } });
  });

  it('is refused on people another tab changed, in every chunk', async () => {
    const { tab } = browser();
    const [one, two] = [tab(), tab()];
    const revision = await write(one, 'people', { kind: 'people', people: people(10), events: [] }, null);
    const theirs: PartValue = { kind: 'people', people: people(4), events: events(2) };
    await write(two, 'people', theirs, revision);
    const mine: PartValue = { kind: 'people', people: people(3_000), events: [] };
    expect(await one.write({ key: 'people', value: mine, expected: revision, editedAt: 1 })).toEqual({
      type: 'conflict',
    });
    expect(valueOf((await loaded(tab())).parts, 'people')).toEqual(theirs);
  });

  it('removes a part only on the revision it was known by', async () => {
    const { tab } = browser();
    const [one, two] = [tab(), tab()];
    const revision = await write(one, 'document:one', canvasPart(), null);
    const newer = await write(two, 'document:one', canvasPart('one', 'Newer'), revision);
    const removal = { key: 'document:one', value: null, editedAt: 1 } as const;
    expect(await one.write({ ...removal, expected: revision })).toEqual({ type: 'conflict' });
    expect(await one.write({ ...removal, expected: newer })).toEqual({ type: 'written', revision: null });
    expect(await one.read('document:one')).toEqual({ type: 'read', part: null });
  });

  it('is told to the other tabs, and not to the one that made it', async () => {
    const { tab } = browser();
    const [one, two] = [tab(), tab()];
    const heard: string[] = [];
    one.subscribe((key) => heard.push(`one:${key}`));
    const told = new Promise<void>((resolve) => {
      two.subscribe((key) => {
        heard.push(`two:${key}`);
        resolve();
      });
    });
    await write(one, 'document:one', canvasPart(), null);
    await told;
    expect(heard).toEqual(['two:document:one']);
  });

  it('that fails is a value with its reason', async () => {
    const { tab, database } = browser();
    const repository = tab();
    await repository.load();
    repository.close();
    const outcome = await repository.write({ key: 'document:one', value: canvasPart(), expected: null, editedAt: 1 });
    expect(outcome).toEqual({ type: 'failed', reason: 'blocked' });
    expect(await database().parts.count()).toBe(0);
  });
});

describe('storage errors', () => {
  it('are told apart: no space, blocked, anything else', () => {
    const quota = new DOMException('full', 'QuotaExceededError');
    expect(toStorageFailure(quota)).toBe('no_space');
    expect(toStorageFailure({ name: 'AbortError', inner: { name: 'BulkError', inner: quota } })).toBe('no_space');
    expect(toStorageFailure({ name: 'OpenFailedError' })).toBe('blocked');
    expect(toStorageFailure(new TypeError('odd'))).toBe('failed');
    expect(toStorageFailure(null)).toBe('failed');
  });
});

describe('damaged records', () => {
  it('are set aside, and the rest of the workspace opens', async () => {
    const { tab, database } = browser();
    const repository = tab();
    await write(repository, 'document:one', canvasPart(), null);
    await write(repository, 'document:two', canvasPart('two'), null);
    await write(repository, 'meta', { kind: 'meta', meta }, null);
    await database().parts.update('document:two', { text: '{"type":"canvas", cut off' });
    await database().parts.update('meta', { text: 'null' });
    await database().table('parts').put({ key: 'document:three', revision: 7 });
    const first = await loaded(tab());
    expect(first.parts.map((part) => part.key)).toEqual(['document:one']);
    expect(first.quarantined.map((item) => item.key).sort()).toEqual(['document:three', 'document:two', 'meta']);
    expect(await database().quarantine.count()).toBe(3);
    const second = await loaded(tab());
    expect(second.quarantined).toEqual([]);
    expect((await database().quarantine.toArray()).map((item) => item.key).sort()).toEqual([
      'document:three',
      'document:two',
      'meta',
    ]);
  });

  it('of people cost the lines that cannot be read, no others', async () => {
    const { tab, database } = browser();
    await write(tab(), 'people', { kind: 'people', people: people(1_500), events: events(3) }, null);
    await database().chunks.update('people/0000001', { text: 'cut of' });
    await database().chunks.update('events/0000000', {
      text: JSON.stringify([{ external_id: 'p1', time: 'yesterday', name: 'x' }, events(1)[0]]),
    });
    const first = await loaded(tab());
    const kept: PartValue = { kind: 'people', people: people(1_000), events: events(1) };
    expect(valueOf(first.parts, 'people')).toEqual(kept);
    expect(first.quarantined.map((item) => item.key)).toEqual(['people/0000001#0', 'events/0000000#0']);
    const second = await loaded(tab());
    expect(second.quarantined).toEqual([]);
    expect(valueOf(second.parts, 'people')).toEqual(kept);
  });

  it('keep the people when only their head record is lost', async () => {
    const { tab, database } = browser();
    const value: PartValue = { kind: 'people', people: people(3), events: events(2) };
    await write(tab(), 'people', value, null);
    await database().parts.delete('people');
    expect(valueOf((await loaded(tab())).parts, 'people')).toEqual(value);
  });

  it('are repaired where a file would be, and the repair is reported', async () => {
    const { tab, database } = browser();
    await write(tab(), 'document:one', canvasPart(), null);
    const record = await database().parts.get('document:one');
    const text = (record?.text ?? '').replace('2026-03-02T00:00:00Z', '2026-03-02T00:00:00');
    await database().parts.update('document:one', { text });
    const { parts, findings } = await loaded(tab());
    expect(valueOf(parts, 'document:one')).toMatchObject({ document: { name: 'One' } });
    expect(findings.map((finding) => finding.document)).toContain('one');
  });
});

describe('a note of a closing page', () => {
  it('is handed out once, documents only, on the revision it was made on', async () => {
    const { tab } = browser();
    const repository = tab();
    repository.rescue([
      { key: 'document:one', value: canvasPart(), expected: 'r1', editedAt: 3 },
      { key: 'document:gone', value: null, expected: 'r2', editedAt: 4 },
      { key: 'people', value: { kind: 'people', people: people(1), events: [] }, expected: null, editedAt: 5 },
    ]);
    const next = await loaded(tab());
    expect(next.rescued).toEqual([
      { key: 'document:one', value: canvasPart(), expected: 'r1', editedAt: 3 },
      { key: 'document:gone', value: null, expected: 'r2', editedAt: 4 },
    ]);
    expect((await loaded(tab())).rescued).toEqual([]);
  });

  it('is left for the next tab when one that is open reads everything again', async () => {
    const { tab } = browser();
    const [one, two] = [tab(), tab()];
    await loaded(two);
    one.rescue([{ key: 'document:one', value: canvasPart(), expected: null, editedAt: 3 }]);
    expect((await loaded(two)).rescued).toEqual([]);
    expect((await loaded(tab())).rescued).toHaveLength(1);
  });

  it('is cleared when everything came to disk, and nonsense in its place is ignored', async () => {
    const { tab, storage } = browser();
    const repository = tab();
    repository.rescue([{ key: 'document:one', value: canvasPart(), expected: null, editedAt: 3 }]);
    repository.rescue([]);
    storage.setItem('leadloom.rescue.other', '{nonsense');
    expect((await loaded(tab())).rescued).toEqual([]);
    expect(storage.length).toBe(0);
  });
});
