import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useCampaign, useFindings, useStores, useView } from '@/state/react';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Tabs, type TabOption } from '@/ui/tabs';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Finding } from '@/workflow/run-result';
import './campaigns.css';
import { ComposeForm } from './compose/compose-form';
import { ComposerProvider } from './context';
import { CampaignHeader } from './header';
import { useEdit } from './hooks/use-edit';
import { useCompletionNames, useKnownNames } from './hooks/use-names';
import { useSubject } from './hooks/use-person';
import { usePreview, useProfile } from './hooks/use-preview';
import { campaignMessages as m } from './messages';
import { boundaryOf } from './model/boundary';
import { personName } from './model/person-name';
import { AudienceCard } from './preview/audience-card';
import { DeliveryCard } from './preview/delivery-card';
import { PersonBar } from './preview/person-bar';
import { RequestCard } from './preview/request-card';
import { SalesforceCard } from './preview/salesforce-card';
import { isProblem, Problems, tabOf, useNextProblem, type CampaignTab } from './problems';
import { AudienceTab } from './settings/audience-tab';
import { DeliveryTab } from './settings/delivery-tab';
import { SummaryTab } from './settings/summary-tab';

interface CampaignPageProps {
  readonly campaignId: string;
  readonly tab: string;
  /** The simulator, under the composer. */
  readonly dock: ReactNode;
  /** Why something happened, beside it. */
  readonly aside: ReactNode;
  readonly onTab: (tab: string) => void;
}

const tabs: readonly CampaignTab[] = ['compose', 'delivery', 'audience', 'summary'];

/** The webhook composer: what is sent on the left, what becomes of it for one person on the right. */
export function CampaignPage(props: CampaignPageProps) {
  const campaign = useCampaign(props.campaignId);
  return campaign === undefined ? null : <Page {...props} campaign={campaign} />;
}

function Page({ campaign, tab: wanted, dock, aside, onTab }: CampaignPageProps & { readonly campaign: Campaign }) {
  const { id } = campaign;
  const tab = tabs.find((candidate) => candidate === wanted) ?? 'compose';
  const edit = useEdit(id);
  const findings = useFindings(id);
  const known = useKnownNames();
  const subject = useSubject(id);
  const profile = useProfile(subject);
  const preview = usePreview(campaign, subject, profile);
  const names = useCompletionNames(known, profile, subject.person === null ? '' : personName(subject.person));
  const composer = useMemo(
    () => ({ campaign, edit, findings, known, names }),
    [campaign, edit, findings, known, names],
  );
  const dockOpen = useView((view) => view.dockOpen);
  const problems = findings.filter(isProblem);
  const nextProblem = useNextProblem(problems, tab, onTab);
  usePageKeys(id, nextProblem);
  return (
    <ComposerProvider value={composer}>
      <div className="app">
        <CampaignHeader preview={preview} />
        <TabBar tab={tab} problems={problems} onTab={onTab} onProblem={nextProblem} />
        <div className="campaign">
          <main className="campaign-tab" key={tab}>
            {tab === 'compose' && (
              <div className="comp">
                <div className="comp-left">
                  <ComposeForm profile={profile} at={subject.at} />
                </div>
                <div className="comp-side">
                  {subject.person === null || profile === null ? (
                    <NoPeople />
                  ) : (
                    <>
                      <PersonBar
                        subject={subject}
                        profile={profile}
                        attribute={boundaryOf(campaign)?.attribute ?? null}
                      />
                      <RequestCard preview={preview} />
                      <DeliveryCard preview={preview} subject={subject} />
                      <AudienceCard profile={profile} />
                    </>
                  )}
                  <SalesforceCard />
                  <Problems findings={findings.filter((finding) => !standsInCompose(finding))} />
                </div>
              </div>
            )}
            {tab === 'delivery' && <DeliveryTab />}
            {tab === 'audience' && <AudienceTab />}
            {tab === 'summary' && <SummaryTab />}
          </main>
          <div className={dockOpen ? 'campaign-dock' : 'campaign-dock closed'}>
            {dock}
            {dockOpen && <div className="campaign-aside">{aside}</div>}
          </div>
        </div>
      </div>
    </ComposerProvider>
  );
}

/** Shown right under the field it is about, so not again at the side. */
function standsInCompose({ path }: Finding): boolean {
  return /^message\.(url|headers|body)\b/.test(path);
}

interface TabBarProps {
  readonly tab: CampaignTab;
  readonly problems: readonly Finding[];
  readonly onTab: (tab: CampaignTab) => void;
  readonly onProblem: () => void;
}

function TabBar({ tab, problems, onTab, onProblem }: TabBarProps) {
  const { t, tools } = useText();
  const options = tabs.map((value): TabOption<CampaignTab> => {
    const own = value === 'summary' ? [] : problems.filter((finding) => tabOf(finding) === value);
    const label = t(m[`tab.${value}`]);
    if (own.length === 0) return { value, label, done: value === 'delivery' || value === 'audience' };
    const tone = own.some((finding) => finding.severity === 'error') ? 'stop' : 'warn';
    return { value, label, count: tools.number(own.length), tone, note: t(m.problems, { count: own.length }) };
  });
  return (
    <Tabs
      value={tab}
      tabs={options}
      label={t(m.tabs)}
      onChange={onTab}
      end={
        <>
          <Button
            variant="ghost"
            size="sm"
            icon={TriangleAlert}
            keys="F8"
            disabled={problems.length === 0}
            onClick={onProblem}
          >
            {problems.length === 0 ? t(m.no_problems) : t(m.problems, { count: problems.length })}
          </Button>
        </>
      }
    />
  );
}

function NoPeople() {
  const { t } = useText();
  return <EmptyState actions={<ButtonLink href="#/people">{t(m.go_people)}</ButtonLink>}>{t(m.no_people)}</EmptyState>;
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
