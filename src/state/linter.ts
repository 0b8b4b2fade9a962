import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LiquidEngine } from '@/core/liquid/contract';
import { lintWorkspace } from '@/workflow/lint';
import type { Workspace } from '@/workflow/documents/workspace';
import type { Finding } from '@/workflow/run-result';

/** Reads problems of a workspace. A new one takes its place when templates can be checked too. */
export interface Linter {
  /** The same array for the same workspace and document, however often it is asked. */
  readonly findingsOf: (workspace: Workspace, documentId?: string) => readonly Finding[];
}

export type LinterStore = StoreApi<Linter>;

/** Starts without the Liquid dialect, which is not needed for the first page, and checks templates once it is there. */
export function createLinterStore(loadLiquid?: () => Promise<LiquidEngine>): LinterStore {
  const store = createStore<Linter>(() => createLinter());
  void loadLiquid?.().then((liquid) => store.setState(createLinter(liquid), true));
  return store;
}

const none: readonly Finding[] = [];

function createLinter(liquid?: LiquidEngine): Linter {
  const known = new WeakMap<Workspace, Linted>();
  return {
    findingsOf: (workspace, documentId) => {
      let linted = known.get(workspace);
      if (linted === undefined) {
        const all = lintWorkspace(workspace, liquid === undefined ? {} : { liquid });
        known.set(workspace, (linted = { all, byDocument: grouped(all) }));
      }
      return documentId === undefined ? linted.all : (linted.byDocument.get(documentId) ?? none);
    },
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
