import { invariant } from '@/core/kernel/invariant';
import type { EpochMs } from '@/core/kernel/time';
import type {
  PartKey,
  PartValue,
  PartWrite,
  Revision,
  StorageFailure,
  WorkspaceRepository,
} from '@/adapters/persistence/contract';
import type { SaveState } from './contract';
import { combine, type Combined } from './combine';
import { documentKey, partsOf, samePart, withPart } from './parts';
import type { WorkspaceInternals } from './workspace-store';

/** A change waits this long for more of its kind. Well inside the one second that may be lost when a tab dies. */
export const saveDelayMs = 200;

/** How long until a failed save is tried again without a new edit. */
const retryMs = 5_000;

export interface SyncDeps {
  readonly repository: WorkspaceRepository;
  readonly internals: WorkspaceInternals;
  readonly stored: ReadonlyMap<PartKey, Base>;
  now(): EpochMs;
  /** Name of the copy that keeps the other tab's version. */
  copyName(name: string): string;
}

/** What this tab knows to be on disk. */
export interface Base {
  readonly revision: Revision;
  readonly value: PartValue;
}

export interface Sync {
  /** Resolves when everything changed so far is on disk, or could not be written. */
  flush(): Promise<void>;
  /** For a page that may be about to go away: starts writing, and leaves a synchronous note of what is not written yet. */
  hide(): void;
  stop(): void;
}

/**
 * Keeps disk and memory the same, part by part. Reads and writes run one after another, so what is known of the disk is
 * never out of order; a write is refused by the repository if another tab wrote first, and the two are then combined.
 */
export function createSync(deps: SyncDeps): Sync {
  const { repository, internals } = deps;
  const { store } = internals;
  const bases = new Map<PartKey, Base>(deps.stored);
  let tail: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failure: StorageFailure | null = null;
  let rescued = false;

  const current = (): ReadonlyMap<PartKey, PartValue> => partsOf(store.getState().workspace, internals.order);

  /** Documents first: they are small, and a large import must not hold them up. */
  const dirty = (): PartWrite[] => {
    const parts = current();
    const keys = new Set([...parts.keys(), ...bases.keys()]);
    const { editedAt } = store.getState();
    return [...keys].flatMap((key): PartWrite[] => {
      const value = parts.get(key) ?? null;
      const base = bases.get(key);
      if (samePart(value, base?.value ?? null)) return [];
      const at = (value !== null && 'document' in value ? editedAt[value.document.id] : undefined) ?? deps.now();
      return [{ key, value, expected: base?.revision ?? null, editedAt: at }];
    });
  };

  const setSave = (save: SaveState): void => {
    const before = store.getState().save;
    if (before.status === save.status && save.status === 'saving') return;
    store.setState({ save });
  };

  const enqueue = (task: () => Promise<void>): Promise<void> => {
    tail = tail.then(task);
    return tail;
  };

  const push = async (): Promise<void> => {
    failure = null;
    for (const { key } of dirty()) await pushPart(key);
    if (failure !== null) {
      setSave({ status: 'not_saved', reason: failure });
      schedule(retryMs);
    } else if (dirty().length === 0) {
      setSave({ status: 'saved', at: deps.now() });
      if (rescued) repository.rescue([]);
      rescued = false;
    } else schedule(saveDelayMs);
  };

  const pushPart = async (key: PartKey): Promise<void> => {
    for (let attempt = 0; attempt < 5; attempt++) {
      const write = dirty().find((candidate) => candidate.key === key);
      if (write === undefined) return;
      const outcome = await repository.write(write);
      if (outcome.type === 'written') {
        if (write.value === null) bases.delete(key);
        else bases.set(key, { revision: outcome.revision, value: write.value });
        return;
      }
      if (outcome.type === 'failed') {
        failure = outcome.reason;
        return;
      }
      await pull(key);
    }
  };

  const pull = async (key: PartKey): Promise<void> => {
    const stored = await repository.read(key);
    const base = bases.get(key) ?? null;
    if ((stored?.revision ?? null) === (base?.revision ?? null)) return;
    const mine = current().get(key) ?? null;
    const theirs = stored?.value ?? null;
    const { workspace } = store.getState();
    const combined = combine(base?.value ?? null, mine, theirs, { workspace, copyName: deps.copyName });
    if (stored === null) bases.delete(key);
    else bases.set(key, { revision: stored.revision, value: stored.value });
    apply(key, combined, stored?.editedAt ?? deps.now());
  };

  const apply = (key: PartKey, combined: Combined, at: EpochMs): void => {
    const state = store.getState();
    let { workspace } = state;
    const edited: Record<string, EpochMs> = { ...state.editedAt };
    for (const { key: part, value } of [{ key, value: combined.value }, ...combined.copies]) {
      if (value !== null && 'document' in value) {
        internals.order.set(value.document.id, value.order);
        edited[value.document.id] = at;
      }
      workspace = withPart(workspace, part, value, internals.order);
    }
    internals.adopt(workspace, combined.rebase ?? undefined);
    store.setState({ editedAt: edited });
    if (combined.outcome !== null) {
      const documentId = idOf(key);
      store.setState({ notice: { documentId, at: deps.now(), outcome: combined.outcome } });
    }
    if (dirty().length > 0) schedule(saveDelayMs);
  };

  const pullAll = async (): Promise<void> => {
    const loaded = await repository.load();
    if (loaded.type === 'failed') return;
    const keys = new Set<PartKey>([...bases.keys(), ...loaded.parts.map((part) => part.key)]);
    for (const key of keys) await pull(key);
  };

  const schedule = (delayMs: number): void => {
    timer ??= setTimeout(() => {
      timer = null;
      void enqueue(push);
    }, delayMs);
  };

  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return enqueue(push);
  };

  const unwatch = store.subscribe((state, before) => {
    if (state.workspace === before.workspace) return;
    if (dirty().length === 0) return;
    setSave({ status: 'saving' });
    schedule(saveDelayMs);
  });
  const unsubscribe = repository.subscribe((changed) => {
    void enqueue(() => (changed === 'all' ? pullAll() : pull(changed)));
  });

  return {
    flush,
    hide: () => {
      const writes = dirty();
      if (writes.length === 0) return;
      repository.rescue(writes);
      rescued = true;
      void flush();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      unwatch();
      unsubscribe();
    },
  };
}

function idOf(key: PartKey): string {
  if (key === 'meta') return 'workspace';
  if (key === 'people') return 'people';
  const id = key.slice('document:'.length);
  invariant(documentKey(id) === key, 'document keys start with their prefix');
  return id;
}
