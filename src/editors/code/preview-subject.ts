import { createContext, use, useMemo } from 'react';
import { personName } from '@/i18n/person-name';
import type { RenderData } from '@/core/liquid/contract';
import { useWorkspaceState } from '@/state/react';
import { renderDataOf } from '@/workflow/send/render-data';

/** Whom texts are previewed for, and what they may read at that moment. */
export interface PreviewSubject {
  readonly name: string;
  readonly data: Omit<RenderData, 'random'>;
}

const PreviewSubjectContext = createContext<PreviewSubject | null>(null);

/** For a page that shows one person at one moment. */
export const PreviewSubjectProvider = PreviewSubjectContext;

/** The person the page shows, else the first one of the workspace at the start of a run; `null` without people. */
export function usePreviewSubject(): PreviewSubject | null {
  const shown = use(PreviewSubjectContext);
  const first = useWorkspaceState(({ workspace }) => workspace.people[0]);
  const from = useWorkspaceState(({ workspace }) => workspace.run.from);
  return useMemo(() => {
    if (shown !== null || first === undefined) return shown;
    return { name: personName(first), data: renderDataOf(first, Date.parse(from), { id: '', name: '' }) };
  }, [shown, first, from]);
}
