import { lintWorkspace } from '@/workflow/lint';
import type { Workspace } from '@/workflow/documents/workspace';
import type { Finding } from '@/workflow/run-result';

interface Linted {
  readonly all: readonly Finding[];
  readonly byDocument: ReadonlyMap<string, readonly Finding[]>;
}

const linted = new WeakMap<Workspace, Linted>();
const none: readonly Finding[] = [];

/** Problems of a workspace, computed once per state of it and handed out as the same arrays after that. */
export function findingsOf(workspace: Workspace, documentId?: string): readonly Finding[] {
  let known = linted.get(workspace);
  if (known === undefined) {
    const all = lintWorkspace(workspace);
    known = { all, byDocument: grouped(all) };
    linted.set(workspace, known);
  }
  return documentId === undefined ? known.all : (known.byDocument.get(documentId) ?? none);
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
