import type { Locale } from '@/core/kernel/message';
import type { EpochMs } from '@/core/kernel/time';
import type { OpenRelay } from '@/adapters/relay/relay-contract';
import type {
  PageHidden,
  PartKey,
  PartValue,
  Quarantined,
  StoredPart,
  ViewStorage,
  WorkspaceMeta,
  WorkspaceRepository,
} from '@/adapters/persistence/contract';
import type { RenderClient } from '@/adapters/workers/render-contract';
import type { SimulationClient } from '@/adapters/workers/simulate-contract';
import type { Workspace } from '@/workflow/documents/workspace';
import type { LintDeps } from '@/workflow/lint';
import type { Finding } from '@/workflow/run-result';
import type { RunStore, Stores } from './contract';
import { createLinterStore } from './linter';
import { orderOf, partsOf } from './parts';
import { withRescued } from './rescued';
import { createRunStore } from './run-store';
import { Sync, type Base } from './sync';
import { createViewStore } from './view-store';
import { createWorkspaceStore } from './workspace-store';

export interface StoreDeps {
  readonly repository: WorkspaceRepository;
  readonly simulation: SimulationClient;
  readonly renderer: RenderClient;
  readonly openRelay: OpenRelay;
  /** The dialect, for checking templates; loaded after the first page. */
  readonly loadDialect?: () => Promise<LintDeps>;
  readonly viewStorage: ViewStorage;
  readonly onPageHidden: PageHidden;
  readonly now: () => EpochMs;
  /** What the browser asks for; counts until the user chooses. */
  readonly locale: Locale;
  /** What a first visit starts with; asked for only where nothing is saved. */
  readonly sample: (locale: Locale) => Promise<Workspace>;
}

/** What reading the saved workspace brought up. */
export interface LoadReport {
  readonly findings: readonly Finding[];
  readonly quarantined: readonly Quarantined[];
}

export interface LoadedStores extends Stores {
  readonly report: LoadReport;
  /** Ends saving and listening; for tests and hot reload. */
  dispose(): void;
}

/** Loads what is saved (or the sample, on a first visit) and starts keeping it saved. Rejects only if there is no sample. */
export async function createStores(deps: StoreDeps): Promise<LoadedStores> {
  const view = createViewStore(deps.viewStorage, deps.locale);
  const { locale } = view.getState();
  const start = await loadStart(deps, locale);
  const sync: { current: Sync | null } = { current: null };
  const runs: { current: RunStore | null } = { current: null };
  const internals = createWorkspaceStore({
    workspace: start.workspace,
    order: start.order,
    editedAt: start.editedAt,
    now: deps.now,
    flush: () => sync.current?.flush() ?? Promise.resolve(),
    replaced: () => {
      runs.current?.actions.forget();
      void sync.current?.replaceAll();
    },
  });
  const { store: workspace } = internals;
  if (start.failure === null) {
    sync.current = new Sync({
      repository: deps.repository,
      internals,
      stored: start.stored,
      now: deps.now,
      copyName: (name) => copyName(view.getState().locale, name),
    });
    if (start.notice !== null) workspace.setState({ notice: { ...start.notice, at: deps.now() } });
    void sync.current.flush();
  } else workspace.setState({ save: { status: 'not_saved', reason: start.failure } });
  const unlisten = deps.onPageHidden(() => sync.current?.hide());
  const run = createRunStore({ workspace, simulation: deps.simulation, now: deps.now });
  runs.current = run;
  return {
    workspace,
    run,
    view,
    linter: createLinterStore({ loadRules, loadDialect: deps.loadDialect }),
    renderer: deps.renderer,
    openRelay: deps.openRelay,
    report: start.report,
    dispose: () => {
      unlisten();
      sync.current?.stop();
      deps.simulation.dispose();
      deps.renderer.dispose();
      deps.repository.close();
    },
  };
}

async function loadRules() {
  const { lintWorkspace } = await import('@/workflow/lint');
  return lintWorkspace;
}

function copyName(locale: Locale, name: string): string {
  return (locale === 'ko' ? `${name} (다른 탭)` : `${name} (other tab)`).slice(0, 255);
}

interface Start {
  readonly workspace: Workspace;
  readonly order: ReadonlyMap<string, number>;
  readonly editedAt: Readonly<Record<string, EpochMs>>;
  readonly stored: ReadonlyMap<PartKey, Base>;
  readonly report: LoadReport;
  readonly failure: 'no_space' | 'blocked' | 'failed' | null;
  readonly notice: { readonly documentId: string; readonly outcome: 'copied' } | null;
}

async function loadStart(deps: StoreDeps, locale: Locale): Promise<Start> {
  const loaded = await deps.repository.load();
  if (loaded.type === 'failed') return sampleStart(await deps.sample(locale), [], loaded.reason);
  const report: LoadReport = { findings: loaded.findings, quarantined: loaded.quarantined };
  if (loaded.parts.length === 0 && loaded.quarantined.length === 0) {
    const sample = await deps.sample(locale);
    const parts = [...partsOf(sample, orderOf(sample))].map(([key, value]) => ({ key, value }));
    const written = await deps.repository.replace(parts, deps.now());
    if (written.type === 'failed') return { ...sampleStart(sample, [], written.reason), report };
    return { ...sampleStart(sample, written.parts, null), report };
  }
  const start = await storedStart(loaded.parts, () => deps.sample(locale));
  return withRescued({ ...start, report }, loaded.rescued, (name) => copyName(locale, name));
}

function sampleStart(sample: Workspace, parts: readonly StoredPart[], failure: Start['failure']): Start {
  return {
    workspace: sample,
    order: orderOf(sample),
    editedAt: {},
    stored: new Map(parts.map(({ key, revision, value }) => [key, { revision, value }])),
    report: { findings: [], quarantined: [] },
    failure,
    notice: null,
  };
}

/** `sample` gives the settings when the record that holds them could not be read. */
async function storedStart(parts: readonly StoredPart[], sample: () => Promise<Workspace>): Promise<Start> {
  const of = <K extends PartValue['kind']>(kind: K): Extract<PartValue, { kind: K }>[] =>
    parts.map((part) => part.value).filter((value): value is Extract<PartValue, { kind: K }> => value.kind === kind);
  const byOrder = (left: { readonly order: number }, right: { readonly order: number }) => left.order - right.order;
  const meta = of('meta')[0]?.meta ?? metaOf(await sample());
  const people = of('people')[0];
  const documents = [...of('canvas'), ...of('campaign')];
  const workspace = {
    ...meta,
    canvases: of('canvas')
      .sort(byOrder)
      .map((value) => value.document),
    campaigns: of('campaign')
      .sort(byOrder)
      .map((value) => value.document),
    people: people?.people ?? [],
    events: people?.events ?? [],
  };
  return {
    ...sampleStart(workspace, parts, null),
    order: new Map(documents.map((value) => [value.document.id, value.order])),
    editedAt: Object.fromEntries(
      parts.flatMap(({ value, editedAt }) => ('document' in value ? [[value.document.id, editedAt] as const] : [])),
    ),
  };
}

function metaOf({
  canvases: _canvases,
  campaigns: _campaigns,
  people: _people,
  events: _events,
  ...meta
}: Workspace): WorkspaceMeta {
  return meta;
}
