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
import { partsOf, samePart, withPart } from './parts';
import type { WorkspaceInternals } from './workspace-store';

/** A change waits this long for more of its kind. Well inside the one second that may be lost when a tab dies. */
const saveDelayMs = 200;

/** How long until a failed save is tried again without a new edit. */
const retryMs = 5_000;

/** Writes refused in a row before giving up for now: another tab writes as fast as we do. */
const attemptLimit = 5;

/** What this tab knows to be on disk. */
export interface Base {
  readonly revision: Revision;
  readonly value: PartValue;
}

export interface SyncDeps {
  readonly repository: WorkspaceRepository;
  readonly internals: WorkspaceInternals;
  readonly stored: ReadonlyMap<PartKey, Base>;
  readonly now: () => EpochMs;
  /** Name of the copy that keeps the other tab's version. */
  readonly copyName: (name: string) => string;
}

/**
 * Keeps disk and memory the same, part by part. Reads and writes run one after another, so what is known of the disk is
 * never out of order; a write is refused by the repository if another tab wrote first, and the two are then combined.
 */
export class Sync {
  readonly #deps: SyncDeps;
  readonly #bases: Map<PartKey, Base>;
  readonly #stopListening: readonly (() => void)[];
  #tail: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #rescued = false;

  constructor(deps: SyncDeps) {
    this.#deps = deps;
    this.#bases = new Map(deps.stored);
    const { store } = deps.internals;
    this.#stopListening = [
      store.subscribe((state, before) => {
        if (state.workspace !== before.workspace) this.#changed();
      }),
      deps.repository.subscribe((changed) => {
        void this.#enqueue(() => (changed === 'all' ? this.#pullAll() : this.#pull(changed)));
      }),
    ];
  }

  /** Resolves when everything changed so far is on disk, or could not be written. */
  flush(): Promise<void> {
    this.#clearTimer();
    return this.#enqueue(() => this.#push());
  }

  /** For a page that may be about to go away: starts writing, and leaves a synchronous note of what is not written yet. */
  hide(): void {
    const writes = this.#dirty();
    if (writes.length === 0) return;
    this.#deps.repository.rescue(writes);
    this.#rescued = true;
    void this.flush();
  }

  /** Writes everything in one transaction, whatever is stored: a restored backup is all there, or not at all. */
  replaceAll(): Promise<void> {
    this.#setSave({ status: 'saving' });
    return this.#enqueue(async () => {
      const parts = [...this.#current()].map(([key, value]) => ({ key, value }));
      const outcome = await this.#deps.repository.replace(parts, this.#deps.now());
      if (outcome.type === 'written') {
        this.#bases.clear();
        for (const part of outcome.parts) this.#bases.set(part.key, part);
      }
      await this.#push();
    });
  }

  stop(): void {
    this.#clearTimer();
    for (const stop of this.#stopListening) stop();
  }

  #changed(): void {
    if (this.#dirty().length === 0) return;
    this.#setSave({ status: 'saving' });
    this.#schedule(saveDelayMs);
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#tail = this.#tail.then(task);
    return this.#tail;
  }

  #schedule(delayMs: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), delayMs);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #current(): ReadonlyMap<PartKey, PartValue> {
    const { store, order } = this.#deps.internals;
    return partsOf(store.getState().workspace, order);
  }

  /** What differs from the disk. Documents come first: they are small, and a large import must not hold them up. */
  #dirty(): PartWrite[] {
    const parts = this.#current();
    const { editedAt } = this.#deps.internals.store.getState();
    return [...new Set([...parts.keys(), ...this.#bases.keys()])].flatMap((key): PartWrite[] => {
      const value = parts.get(key) ?? null;
      const base = this.#bases.get(key);
      if (samePart(value, base?.value ?? null)) return [];
      const edited = value !== null && 'document' in value ? editedAt[value.document.id] : undefined;
      return [{ key, value, expected: base?.revision ?? null, editedAt: edited ?? this.#deps.now() }];
    });
  }

  #setSave(save: SaveState): void {
    const { store } = this.#deps.internals;
    if (store.getState().save.status === 'saving' && save.status === 'saving') return;
    store.setState({ save });
  }

  async #push(): Promise<void> {
    const failures: StorageFailure[] = [];
    for (const { key } of this.#dirty()) {
      const failure = await this.#pushPart(key);
      if (failure !== null) failures.push(failure);
    }
    const [reason] = failures;
    if (reason !== undefined) {
      this.#setSave({ status: 'not_saved', reason });
      this.#schedule(retryMs);
    } else if (this.#dirty().length > 0) this.#schedule(saveDelayMs);
    else {
      this.#setSave({ status: 'saved', at: this.#deps.now() });
      if (this.#rescued) this.#deps.repository.rescue([]);
      this.#rescued = false;
    }
  }

  async #pushPart(key: PartKey): Promise<StorageFailure | null> {
    for (let attempt = 0; attempt < attemptLimit; attempt++) {
      const write = this.#dirty().find((candidate) => candidate.key === key);
      if (write === undefined) return null;
      const outcome = await this.#deps.repository.write(write);
      if (outcome.type === 'failed') return outcome.reason;
      if (outcome.type === 'written') {
        this.#know(key, write.value === null ? null : { revision: outcome.revision, value: write.value });
        return null;
      }
      await this.#pull(key);
    }
    return null;
  }

  #know(key: PartKey, base: Base | null): void {
    if (base === null) this.#bases.delete(key);
    else this.#bases.set(key, base);
  }

  async #pull(key: PartKey): Promise<void> {
    const { repository, internals, copyName, now } = this.#deps;
    const read = await repository.read(key);
    if (read.type === 'failed') return;
    const stored = read.part;
    const base = this.#bases.get(key) ?? null;
    if ((stored?.revision ?? null) === (base?.revision ?? null)) return;
    const { workspace } = internals.store.getState();
    const mine = this.#current().get(key) ?? null;
    const combined = combine(base?.value ?? null, mine, stored?.value ?? null, { workspace, copyName });
    this.#know(key, stored);
    this.#apply(key, combined, stored?.editedAt ?? now());
  }

  #apply(key: PartKey, combined: Combined, at: EpochMs): void {
    const { store, order, adopt } = this.#deps.internals;
    const state = store.getState();
    let { workspace } = state;
    const editedAt: Record<string, EpochMs> = { ...state.editedAt };
    for (const { key: part, value } of [{ key, value: combined.value }, ...combined.copies]) {
      if (value !== null && 'document' in value) {
        order.set(value.document.id, value.order);
        editedAt[value.document.id] = at;
      }
      workspace = withPart(workspace, part, value, order);
    }
    adopt(workspace, combined.rebase ?? undefined);
    store.setState({ editedAt });
    if (combined.outcome === null) return;
    store.setState({ notice: { documentId: noticeId(key), at: this.#deps.now(), outcome: combined.outcome } });
  }

  async #pullAll(): Promise<void> {
    const loaded = await this.#deps.repository.load();
    if (loaded.type === 'failed') return;
    const keys = new Set([...this.#bases.keys(), ...loaded.parts.map((part) => part.key)]);
    for (const key of keys) await this.#pull(key);
  }
}

function noticeId(key: PartKey): string {
  if (key === 'meta') return 'workspace';
  return key === 'people' ? key : key.slice('document:'.length);
}
