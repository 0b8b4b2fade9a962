import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react';
import '@/i18n/catalogue-steps';
import { usePreview, useProfile } from '@/editors/webhook-preview/use-preview';
import { useSubject } from '@/editors/webhook-preview/use-subject';
import { personName } from '@/i18n/person-name';
import { useCampaign, useFindings, useStores, useView } from '@/state/react';
import type { Campaign } from '@/workflow/documents/campaign';
import './campaigns.css';
import { ComposeTab } from './compose/compose-tab';
import { ComposerProvider } from './context';
import { CampaignHeader } from './header';
import { useEdit } from './hooks/use-edit';
import { useCompletionNames, useKnownNames } from './hooks/use-names';
import { useTestSend } from './hooks/use-preview';
import { campaignTabs, isProblem, useNextProblem } from './problems';
import { AudienceTab } from './settings/audience-tab';
import { DeliveryTab } from './settings/delivery-tab';
import { SummaryTab } from './settings/summary-tab';
import { TabBar } from './tab-bar';

interface CampaignPageProps {
  readonly campaignId: string;
  readonly tab: string;
  /** The simulator, under the composer. */
  readonly dock: ReactNode;
  /** Why something happened, beside it. */
  readonly aside: ReactNode;
  readonly onTab: (tab: string) => void;
}

/** The webhook composer: what is sent on the left, what becomes of it for one person on the right. */
export function CampaignPage(props: CampaignPageProps) {
  const campaign = useCampaign(props.campaignId);
  return campaign === undefined ? null : <Page {...props} campaign={campaign} />;
}

function Page({ campaign, tab: wanted, dock, aside, onTab }: CampaignPageProps & { readonly campaign: Campaign }) {
  const { id } = campaign;
  const tab = campaignTabs.find((candidate) => candidate === wanted) ?? 'compose';
  const edit = useEdit(id);
  const findings = useFindings(id);
  const known = useKnownNames();
  const place = useMemo(() => ({ flow: { id, name: campaign.name }, step: null }), [id, campaign.name]);
  const subject = useSubject(place);
  const profile = useProfile(subject);
  const preview = usePreview(campaign.message, place, subject, profile);
  const test = useTestSend(campaign, place, subject, profile);
  const name = subject.person === null ? '' : personName(subject.person);
  const names = useCompletionNames(known, profile, name);
  const composer = useMemo(
    () => ({ campaign, place, edit, findings, known, names }),
    [campaign, place, edit, findings, known, names],
  );
  const dockOpen = useView((view) => view.dockOpen);
  const problems = findings.filter(isProblem);
  const nextProblem = useNextProblem(problems, tab, onTab);
  usePageKeys(id, nextProblem);
  return (
    <ComposerProvider value={composer}>
      <main className="app">
        <CampaignHeader preview={preview.made} test={test} personName={name} />
        <TabBar tab={tab} problems={problems} onTab={onTab} onProblem={nextProblem} />
        <div className="campaign">
          <div key={tab} className="campaign-tab">
            {tab === 'compose' && <ComposeTab subject={subject} profile={profile} preview={preview} />}
            {tab === 'delivery' && <DeliveryTab />}
            {tab === 'audience' && <AudienceTab />}
            {tab === 'summary' && <SummaryTab />}
          </div>
          <div className={dockOpen ? 'campaign-dock' : 'campaign-dock closed'}>
            {dock}
            {dockOpen && <div className="campaign-aside">{aside}</div>}
          </div>
        </div>
      </main>
    </ComposerProvider>
  );
}

/** Undo and redo where no field has its own, and the way through the problems. */
function usePageKeys(campaignId: string, onProblem: () => void): void {
  const { workspace } = useStores();
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'F8') {
      event.preventDefault();
      onProblem();
      return;
    }
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    if (!isUndo || hasOwnUndo(event.target)) return;
    event.preventDefault();
    if (event.shiftKey) workspace.actions.redo(campaignId);
    else workspace.actions.undo(campaignId);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => handleKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
