import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '@/workflow/documents/workspace';
import type { LintDeps } from '@/workflow/lint';
import type { Finding } from '@/workflow/run-result';

/** Reads problems of a workspace. A new one takes its place when more can be checked. */
export interface Linter {
  /** The same array for the same workspace and document, however often it is asked. */
  readonly findingsOf: (workspace: Workspace, documentId?: string) => readonly Finding[];
  /** Nothing was looked at yet: no findings then mean nothing. */
  readonly isReady: boolean;
  /** Fetches the rules, then the Liquid dialect for checking templates; a page asks once it can be used. */
  readonly load: () => void;
}

export type LinterStore = StoreApi<Linter>;

type Lint = (workspace: Workspace, dialect: LintDeps) => readonly Finding[];

export interface LinterDeps {
  readonly loadRules: () => Promise<Lint>;
  readonly loadDialect?: (() => Promise<LintDeps>) | undefined;
}

/** Starts without rules and dialect: neither is needed for the first page to be used. */
export function createLinterStore({ loadRules, loadDialect }: LinterDeps): LinterStore {
  let loading: Promise<void> | null = null;
  const load = (): void => {
    loading ??= fetchAll().catch(() => {
      // Offline for a moment: the next page asks again.
      loading = null;
    });
  };
  const fetchAll = async (): Promise<void> => {
    const lint = await loadRules();
    store.setState({ findingsOf: remembering((workspace) => lint(workspace, {})), isReady: true });
    const dialect = await loadDialect?.();
    if (dialect !== undefined) store.setState({ findingsOf: remembering((workspace) => lint(workspace, dialect)) });
  };
  const store = createStore<Linter>(() => ({ findingsOf: () => none, isReady: false, load }));
  return store;
}

const none: readonly Finding[] = [];

function remembering(lint: (workspace: Workspace) => readonly Finding[]): Linter['findingsOf'] {
  const known = new WeakMap<Workspace, Linted>();
  return (workspace, documentId) => {
    let linted = known.get(workspace);
    if (linted === undefined) {
      const all = lint(workspace);
      known.set(workspace, (linted = { all, byDocument: grouped(all) }));
    }
    return documentId === undefined ? linted.all : (linted.byDocument.get(documentId) ?? none);
  };
}

interface Linted {
  readonly all: readonly Finding[];
  readonly byDocument: ReadonlyMap<string, readonly Finding[]>;
}

function grouped(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.document);
    if (group === undefined) groups.set(finding.document, [finding]);
    else group.push(finding);
  }
  return groups;
}
