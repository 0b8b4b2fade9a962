import type { Workspace } from '@/workflow/documents/workspace';
import type { Finding } from '@/workflow/run-result';

/** Addresses of the app, as they stand behind its `#`. */
export const peopleHref = '#/people';

/** Where a finding can be mended; null when its document is gone. */
export function findingHref(finding: Finding, workspace: Pick<Workspace, 'canvases' | 'campaigns'>): string | null {
  const id = encodeURIComponent(finding.document);
  if (workspace.canvases.some((canvas) => canvas.id === finding.document)) {
    return `#/canvases/${id}/${finding.tab ?? 'build'}`;
  }
  if (workspace.campaigns.some((campaign) => campaign.id === finding.document)) return `#/campaigns/${id}`;
  return null;
}
