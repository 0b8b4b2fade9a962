import { useEffect, useRef } from 'react';
import { useText } from '@/i18n/react';
import { useStores } from '@/state/react';
import { ProblemNote } from '@/ui/problem-note';
import { RichText } from '@/ui/rich-text';
import { showToast } from '@/ui/toast';
import { findingKey } from '@/workflow/finding-key';
import { applyFix } from '@/workflow/lint/fix';
import type { Finding } from '@/workflow/run-result';
import { useComposer } from './context';

export const campaignTabs = ['compose', 'delivery', 'audience', 'summary'] as const;
export type CampaignTab = (typeof campaignTabs)[number];

/** What surprises or stops; plain information is no problem. */
export function isProblem(finding: Finding): boolean {
  return finding.severity !== 'info';
}

/** Tab that shows a finding, by its place in the document. */
export function tabOf(finding: Finding): CampaignTab {
  const [head] = finding.path.split('.');
  if (head === 'audience') return 'audience';
  if (head === 'delivery' || head === 'timing' || head === 'reeligibility' || head === 'send') return 'delivery';
  return head === 'name' || head === 'description' || head === 'tags' ? 'summary' : 'compose';
}

/** Findings at `path` or inside it. */
export function findingsAt(findings: readonly Finding[], path: string): readonly Finding[] {
  return findings.filter((finding) => finding.path === path || finding.path.startsWith(`${path}.`));
}

/** One problem where it stands: what will happen, and the fix by name. */
function Problem({ finding, card = true }: { readonly finding: Finding; readonly card?: boolean }) {
  const { t } = useText();
  const { campaign } = useComposer();
  const { workspace } = useStores();
  const { fix, severity, message } = finding;
  const handleFix = (): void => {
    if (fix === undefined) return;
    const done = workspace.actions.editCampaign(campaign.id, (document) => applyFix(document, fix));
    if (!done.ok) showToast(t(done.error));
  };
  return (
    <div tabIndex={-1} data-problem={findingKey(finding)} className="problem">
      <ProblemNote
        tone={severity === 'error' ? 'stop' : severity === 'warning' ? 'warn' : 'info'}
        card={card}
        actions={fix === undefined ? [] : [{ label: <RichText>{t(fix.label)}</RichText>, onSelect: handleFix }]}
      >
        <RichText>{t(message)}</RichText>
      </ProblemNote>
    </div>
  );
}

export function Problems({ findings }: { readonly findings: readonly Finding[] }) {
  return findings.map((finding) => <Problem key={findingKey(finding)} finding={finding} />);
}

/** Goes from problem to problem over all tabs: F8, or the button that counts them. */
export function useNextProblem(
  findings: readonly Finding[],
  tab: CampaignTab,
  onTab: (tab: CampaignTab) => void,
): () => void {
  const place = useRef(-1);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== null && show(wanted.current)) wanted.current = null;
  }, [tab, findings]);
  return () => {
    if (findings.length === 0) return;
    place.current = (place.current + 1) % findings.length;
    const finding = findings[place.current];
    if (finding === undefined) return;
    const key = findingKey(finding);
    if (tabOf(finding) === tab) show(key);
    else {
      wanted.current = key;
      onTab(tabOf(finding));
    }
  };
}

function show(key: string): boolean {
  for (const element of document.querySelectorAll<HTMLElement>('[data-problem]')) {
    if (element.dataset['problem'] !== key) continue;
    element.scrollIntoView({ block: 'nearest' });
    element.focus();
    return true;
  }
  return false;
}
