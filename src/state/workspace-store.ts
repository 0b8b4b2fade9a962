import { createStore } from 'zustand/vanilla';
import type { MessageRef } from '@/core/kernel/message';
import { err, ok, type Result } from '@/core/kernel/result';
import type { EpochMs } from '@/core/kernel/time';
import type { Workspace } from '@/workflow/documents/workspace';
import type { Command, EditOptions, WorkspaceActions, WorkspaceState, WorkspaceStore } from './contract';
import { emptyHistory, rebaseHistory, recordEdit, stepBack, stepForward, type History } from './history';
import { orderOf } from './parts';

type Kind = 'canvases' | 'campaigns';
type DocumentOf<K extends Kind> = Workspace[K][number];

/** What the sync engine needs from the store, and no screen does. */
export interface WorkspaceInternals {
  readonly store: WorkspaceStore;
  readonly order: Map<string, number>;
  /** Puts in what another tab changed. `rebase` carries the change into the document's undo history. */
  readonly adopt: (
    workspace: Workspace,
    document?: { readonly id: string; readonly rebase: (snapshot: unknown) => unknown },
  ) => void;
}

export interface WorkspaceStoreDeps {
  readonly workspace: Workspace;
  readonly order: ReadonlyMap<string, number>;
  readonly editedAt: Readonly<Record<string, EpochMs>>;
  readonly now: () => EpochMs;
  readonly flush: () => Promise<void>;
  /** Everything was replaced: it goes to disk in one piece. */
  readonly replaced: () => void;
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
    ...dataActions(store, deps),
    replace: (workspace) => {
      order.clear();
      for (const [id, place] of orderOf(workspace)) order.set(id, place);
      canvases.forget();
      campaigns.forget();
      store.setState({ workspace, editedAt: {}, undoable: {}, redoable: {} });
      deps.replaced();
    },
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
  readonly edit: (id: string, command: Command<D>, options?: EditOptions) => Result<void, MessageRef>;
  move(
    id: string,
    step: (history: History<D>, present: D) => { readonly history: History<D>; readonly document: D } | null,
  ): void;
  readonly rebase: (id: string, change: (snapshot: unknown) => unknown) => void;
  readonly forget: () => void;
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
    forget: () => histories.clear(),
    rebase: (id, change) => {
      const history = histories.get(id);
      // eslint-disable-next-line no-restricted-syntax -- `change` merges documents of this kind into documents of this kind
      if (history !== undefined) histories.set(id, rebaseHistory(history, change as (snapshot: D) => D));
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
  | 'addPeople'
  | 'replacePeople'
  | 'editPerson'
  | 'removePerson'
  | 'editRun'
  | 'editSalesforce'
  | 'editFrequencyCaps'
  | 'editContent'
  | 'editGlobalControl'
  | 'editSegments'
  | 'rename'
>;

function dataActions(store: RawStore, deps: Pick<WorkspaceStoreDeps, 'flush'>): DataActions {
  const change = (next: (workspace: Workspace) => Partial<Workspace>): void =>
    store.setState((state) => ({ workspace: { ...state.workspace, ...next(state.workspace) } }));
  // An import comes whole and by one click: it goes to disk at once, whatever happens to the tab a moment later.
  const changeAtOnce: typeof change = (next) => {
    change(next);
    void deps.flush();
  };
  return {
    addPeople: (people, events) =>
      changeAtOnce((workspace) => ({
        people: upserted(workspace.people, people),
        events: events.length === 0 ? workspace.events : [...workspace.events, ...events],
      })),
    replacePeople: (people, events) => changeAtOnce(() => ({ people: [...people], events: [...events] })),
    editPerson: (person) => change((workspace) => ({ people: upserted(workspace.people, [person]) })),
    removePerson: (externalId) =>
      change((workspace) => ({
        people: workspace.people.filter((person) => person.external_id !== externalId),
        events: workspace.events.filter((event) => event.external_id !== externalId),
      })),
    editRun: (settings) => change((workspace) => ({ run: { ...workspace.run, ...settings } })),
    editSalesforce: (settings) => change((workspace) => ({ salesforce: { ...workspace.salesforce, ...settings } })),
    editFrequencyCaps: (caps) => change(() => ({ frequencyCaps: [...caps] })),
    editContent: (content) => change(() => ({ content })),
    editGlobalControl: (globalControl) => change(() => ({ globalControl })),
    editSegments: (segments) => change(() => ({ segments: [...segments] })),
    rename: (name) => change(() => ({ name })),
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
