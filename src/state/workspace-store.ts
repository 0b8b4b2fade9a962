import { createStore } from 'zustand/vanilla';
import type { MessageRef } from '@/core/kernel/message';
import { err, ok, type Result } from '@/core/kernel/result';
import type { EpochMs } from '@/core/kernel/time';
import type { Workspace } from '@/workflow/documents/workspace';
import type { Command, EditOptions, WorkspaceActions, WorkspaceState, WorkspaceStore } from './contract';
import { emptyHistory, rebaseHistory, recordEdit, stepBack, stepForward, type History } from './history';

type Kind = 'canvases' | 'campaigns';
type DocumentOf<K extends Kind> = Workspace[K][number];

/** What the sync engine needs from the store, and no screen does. */
export interface WorkspaceInternals {
  readonly store: WorkspaceStore;
  readonly order: Map<string, number>;
  /** Puts in what another tab changed. `rebase` carries the change into the document's undo history. */
  adopt(workspace: Workspace, document?: { readonly id: string; rebase(snapshot: unknown): unknown }): void;
}

export interface WorkspaceStoreDeps {
  readonly workspace: Workspace;
  readonly order: ReadonlyMap<string, number>;
  readonly editedAt: Readonly<Record<string, EpochMs>>;
  now(): EpochMs;
  flush(): Promise<void>;
}

/** The documents, and every way to change them. Nothing here waits: saving happens behind it. */
export function createWorkspaceStore(deps: WorkspaceStoreDeps): WorkspaceInternals {
  const order = new Map(deps.order);
  const store = createStore<WorkspaceState>(() => ({
    workspace: deps.workspace,
    save: { status: 'saved', at: null },
    editedAt: deps.editedAt,
    undoable: {},
    redoable: {},
    notice: null,
  }));
  const canvases = documentEdits('canvases', store, deps);
  const campaigns = documentEdits('campaigns', store, deps);
  const has = (kind: Kind, id: string) => store.getState().workspace[kind].some((document) => document.id === id);

  const actions: WorkspaceActions = {
    editCanvas: canvases.edit,
    editCampaign: campaigns.edit,
    undo: (id) => (has('canvases', id) ? canvases : campaigns).move(id, stepBack),
    redo: (id) => (has('canvases', id) ? canvases : campaigns).move(id, stepForward),
    ...documentListActions(store, order, deps),
    ...dataActions(store, order),
    dismissNotice: () => store.setState({ notice: null }),
    flush: deps.flush,
  };

  return {
    store: Object.assign(store, { actions }),
    order,
    adopt: (workspace, document) => {
      if (document !== undefined) {
        canvases.rebase(document.id, document.rebase);
        campaigns.rebase(document.id, document.rebase);
      }
      store.setState({ workspace });
    },
  };
}

type RawStore = Pick<WorkspaceStore, 'getState' | 'setState'>;

interface DocumentEdits<D> {
  edit(id: string, command: Command<D>, options?: EditOptions): Result<void, MessageRef>;
  move(
    id: string,
    step: (history: History<D>, present: D) => { readonly history: History<D>; readonly document: D } | null,
  ): void;
  rebase(id: string, change: (snapshot: unknown) => unknown): void;
}

function documentEdits<K extends Kind>(
  kind: K,
  store: RawStore,
  deps: Pick<WorkspaceStoreDeps, 'now'>,
): DocumentEdits<DocumentOf<K>> {
  type D = DocumentOf<K>;
  const histories = new Map<string, History<D>>();
  const find = (id: string): D | undefined =>
    store.getState().workspace[kind].find((candidate: D) => candidate.id === id);

  const put = (document: D, history: History<D>): void => {
    histories.set(document.id, history);
    store.setState((state) => ({
      workspace: {
        ...state.workspace,
        [kind]: state.workspace[kind].map((candidate: D) => (candidate.id === document.id ? document : candidate)),
      },
      editedAt: { ...state.editedAt, [document.id]: deps.now() },
      undoable: withFlag(state.undoable, document.id, history.past.length > 0),
      redoable: withFlag(state.redoable, document.id, history.future.length > 0),
    }));
  };

  return {
    edit: (id, command, options) => {
      const before = find(id);
      if (before === undefined) return err({ key: 'command.no_document' });
      const after = command(before);
      if (!after.ok) return after;
      if (after.value !== before) {
        put(after.value, recordEdit(histories.get(id) ?? emptyHistory(), before, options?.gesture));
      }
      return ok(undefined);
    },
    move: (id, step) => {
      const present = find(id);
      if (present === undefined) return;
      const moved = step(histories.get(id) ?? emptyHistory(), present);
      if (moved !== null) put(moved.document, moved.history);
    },
    rebase: (id, change) => {
      const history = histories.get(id);
      // The change maps documents of one kind to documents of the same kind; it is built from a merge of the two.
      if (history !== undefined) histories.set(id, rebaseHistory(history, change as (snapshot: D) => D)); // see above
    },
  };
}

function withFlag(
  flags: Readonly<Record<string, boolean>>,
  id: string,
  flag: boolean,
): Readonly<Record<string, boolean>> {
  return flags[id] === flag ? flags : { ...flags, [id]: flag };
}

function documentListActions(
  store: RawStore,
  order: Map<string, number>,
  deps: Pick<WorkspaceStoreDeps, 'now'>,
): Pick<WorkspaceActions, 'addCanvas' | 'addCampaign' | 'remove'> {
  const add = <K extends Kind>(kind: K, document: DocumentOf<K>): void => {
    const list: readonly DocumentOf<K>[] = store.getState().workspace[kind];
    const last = Math.max(0, ...list.map((candidate) => order.get(candidate.id) ?? 0));
    order.set(document.id, last + 1);
    insert(kind, document, list.length);
    store.setState((state) => ({ editedAt: { ...state.editedAt, [document.id]: deps.now() } }));
  };
  const insert = <K extends Kind>(kind: K, document: DocumentOf<K>, index: number): void =>
    store.setState((state) => {
      const list: readonly DocumentOf<K>[] = state.workspace[kind];
      const others = list.filter((candidate) => candidate.id !== document.id);
      return { workspace: { ...state.workspace, [kind]: others.toSpliced(index, 0, document) } };
    });
  const take = <K extends Kind>(kind: K, id: string): (() => void) | null => {
    const list: readonly DocumentOf<K>[] = store.getState().workspace[kind];
    const index = list.findIndex((candidate) => candidate.id === id);
    const document = list[index];
    if (document === undefined) return null;
    store.setState((state) => ({ workspace: { ...state.workspace, [kind]: list.toSpliced(index, 1) } }));
    return () => insert(kind, document, index);
  };
  return {
    addCanvas: (canvas) => add('canvases', canvas),
    addCampaign: (campaign) => add('campaigns', campaign),
    remove: (id) => take('canvases', id) ?? take('campaigns', id) ?? (() => undefined),
  };
}

type DataActions = Pick<
  WorkspaceActions,
  'addPeople' | 'replacePeople' | 'editPerson' | 'removePerson' | 'editRun' | 'editSalesforce' | 'rename' | 'replace'
>;

function dataActions(store: RawStore, order: Map<string, number>): DataActions {
  const change = (next: (workspace: Workspace) => Partial<Workspace>): void =>
    store.setState((state) => ({ workspace: { ...state.workspace, ...next(state.workspace) } }));
  return {
    addPeople: (people, events) =>
      change((workspace) => ({
        people: upserted(workspace.people, people),
        events: events.length === 0 ? workspace.events : [...workspace.events, ...events],
      })),
    replacePeople: (people, events) => change(() => ({ people: [...people], events: [...events] })),
    editPerson: (person) => change((workspace) => ({ people: upserted(workspace.people, [person]) })),
    removePerson: (externalId) =>
      change((workspace) => ({
        people: workspace.people.filter((person) => person.external_id !== externalId),
        events: workspace.events.filter((event) => event.external_id !== externalId),
      })),
    editRun: (settings) => change((workspace) => ({ run: { ...workspace.run, ...settings } })),
    editSalesforce: (settings) => change((workspace) => ({ salesforce: { ...workspace.salesforce, ...settings } })),
    rename: (name) => change(() => ({ name })),
    replace: (workspace) => {
      order.clear();
      for (const list of [workspace.canvases, workspace.campaigns]) {
        for (const [index, document] of list.entries()) order.set(document.id, index + 1);
      }
      store.setState({ workspace, editedAt: {}, undoable: {}, redoable: {} });
    },
  };
}

/** Known people keep their place; new ones follow. Of two given with one id the later counts. */
function upserted(before: Workspace['people'], given: readonly Workspace['people'][number][]): Workspace['people'] {
  if (given.length === 0) return before;
  const byId = new Map(given.map((person) => [person.external_id, person]));
  const kept = before.map((person) => {
    const replacement = byId.get(person.external_id);
    byId.delete(person.external_id);
    return replacement ?? person;
  });
  return [...kept, ...byId.values()];
}
