import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { CircleQuestionMark, ListTree, PanelRight } from 'lucide-react';
import { ProblemsButton } from '@/editors/problems-button';
import '@/i18n/catalogue-steps';
import { useText } from '@/i18n/react';
import { useRunState, useView } from '@/state/react';
import { FoldingButton } from '@/ui/button';
import { late } from '@/ui/late';
import { Tabs, type TabOption } from '@/ui/tabs';
import type { Finding } from '@/workflow/run-result';
import { DocumentBar, useToggleDock } from './chrome/document-bar';
import { useMedia } from '@/ui/use-media';
import { EditorProvider, useEditor, useSession } from './context';
import { BuildTab } from './build-tab';
import { focusSoon } from './graph/use-graph-keys';
import type { ViewportActions } from './graph/viewport';
import { editorMessages as m } from './messages';
import { entryId } from './model/graph';
import type { PageIntent } from './model/keyboard';
import {
  flagsByTab,
  isProblem,
  isWizardTab,
  sortFindings,
  tabOfFinding,
  wizardTabs,
  type WizardTab,
} from './model/problems';
import { useCanvasFindings } from './use-problems';
import { useClipboardKeys, usePageKeys } from './use-page-keys';
import './editor.css';

const BasicsTab = late(async () => (await import('./wizard/basics-tab')).BasicsTab);
const EntryTab = late(async () => (await import('./wizard/entry-tab')).EntryTab);
const AudienceTab = late(async () => (await import('./wizard/audience-tab')).AudienceTab);
const SendTab = late(async () => (await import('./wizard/send-tab')).SendTab);
const SummaryTab = late(async () => (await import('./wizard/summary-tab')).SummaryTab);
const FindStep = late(async () => (await import('./chrome/find-step')).FindStep);
const KeySheet = late(async () => (await import('./chrome/key-sheet')).KeySheet);
const LaunchDialog = late(async () => (await import('./chrome/launch-dialog')).LaunchDialog);

export interface CanvasPageProps {
  readonly canvasId: string;
  readonly tab: string;
  /** Card to select on opening. */
  readonly stepId?: string | undefined;
  /** Under the graph. */
  readonly dock?: ReactNode;
  /** In the inspector's place while a journey is open. */
  readonly aside?: ReactNode;
  readonly onTab: (tab: string) => void;
}

/** A canvas: six steps of the wizard as tabs, Build being the graph. */
export function CanvasPage(props: CanvasPageProps) {
  return (
    <EditorProvider canvasId={props.canvasId}>
      <Page {...props} />
    </EditorProvider>
  );
}

function Page({ tab, stepId, dock, aside, onTab }: CanvasPageProps) {
  const { t } = useText();
  const editor = useEditor();
  const viewport = useRef<ViewportActions | null>(null);
  const current: WizardTab = isWizardTab(tab) ? tab : 'build';
  const toggleDock = useToggleDock();
  const go = useGo(current, onTab, viewport);
  const problems = useProblemWalk(go, onTab);
  useEffect(() => {
    if (stepId !== undefined) editor.select([stepId]);
  }, [editor, stepId]);
  const simulate = useCallback(() => {
    if (current === 'build') toggleDock();
    else onTab('build');
  }, [current, onTab, toggleDock]);
  usePageKeys(usePagePerform({ current, viewport, simulate, walk: problems.walk }));
  useClipboardKeys(current === 'build');
  const show = (finding: Finding): void => problems.show(finding);
  return (
    <div className="app">
      <DocumentBar onSimulate={simulate} />
      <WizardTabs current={current} onTab={onTab} onNextProblem={() => problems.walk(1)} />
      {current === 'basics' && <BasicsTab />}
      {current === 'entry' && <EntryTab />}
      {current === 'audience' && <AudienceTab />}
      {current === 'send' && <SendTab />}
      {current === 'summary' && <SummaryTab onTab={onTab} onShow={show} onGo={go} />}
      {current === 'build' && <BuildTab dock={dock} aside={aside} onTab={onTab} viewport={viewport} />}
      <FindStep onFound={go} />
      <KeySheet />
      <LaunchDialog />
      <span className="sr" role="status">
        {t(m.problems, { count: problems.count })}
      </span>
    </div>
  );
}

/** Selects a card, in Build, and brings it into sight. */
function useGo(
  current: WizardTab,
  onTab: (tab: string) => void,
  viewport: { readonly current: ViewportActions | null },
): (id: string) => void {
  const editor = useEditor();
  return (id) => {
    editor.select([id]);
    if (current !== 'build') onTab('build');
    else if (viewport.current !== null) focusSoon({ type: 'card', id }, viewport.current);
  };
}

/** F8: from one problem to the next, wherever it lives. */
function useProblemWalk(go: (id: string) => void, onTab: (tab: string) => void) {
  const editor = useEditor();
  const findings = useCanvasFindings();
  const at = useRef(-1);
  const problems = findings.filter(isProblem);
  const show = (finding: Finding): void => {
    const { step } = finding;
    if (step !== undefined && (editor.now()?.graph.byId.has(step) ?? false)) go(step);
    else if (tabOfFinding(finding) === 'build') go(entryId);
    else onTab(tabOfFinding(finding));
  };
  const walk = (direction: 1 | -1): void => {
    const graph = editor.now()?.graph;
    if (graph === undefined || problems.length === 0) return;
    const sorted = sortFindings(problems, graph);
    at.current = (at.current + direction + sorted.length) % sorted.length;
    const finding = sorted[at.current];
    if (finding !== undefined) show(finding);
  };
  return { count: problems.length, show, walk };
}

interface PerformOptions {
  readonly current: WizardTab;
  readonly viewport: { readonly current: ViewportActions | null };
  readonly simulate: () => void;
  readonly walk: (direction: 1 | -1) => void;
}

function usePagePerform({ current, viewport, simulate, walk }: PerformOptions): (intent: PageIntent) => boolean {
  const editor = useEditor();
  const dockOpen = useView((state) => state.dockOpen);
  return (intent) => {
    const { session } = editor;
    const view = current === 'build' ? viewport.current : null;
    switch (intent) {
      case 'undo':
        editor.undo();
        return true;
      case 'redo':
        editor.redo();
        return true;
      case 'next_problem':
      case 'previous_problem':
        walk(intent === 'next_problem' ? 1 : -1);
        return true;
      case 'simulate':
        // Once the simulation is open, R is its own: run.
        if (dockOpen && current === 'build') return false;
        simulate();
        return true;
      case 'keys':
        session.setState({ keysOpen: true });
        return true;
      case 'outline':
        session.setState({ outline: !session.getState().outline });
        return view !== null;
      case 'palette':
        document.querySelector<HTMLElement>('[data-palette-input]')?.focus();
        return true;
      case 'tidy':
        if (view !== null) editor.tidy();
        return view !== null;
      case 'fit':
        view?.fit();
        return view !== null;
      case 'fit_selection':
        view?.fitCards(session.getState().selection);
        return view !== null;
      case 'zoom_in':
      case 'zoom_out':
        view?.zoomBy(intent === 'zoom_in' ? 1.2 : 1 / 1.2);
        return view !== null;
    }
  };
}

interface WizardTabsProps {
  readonly current: WizardTab;
  readonly onTab: (tab: string) => void;
  readonly onNextProblem: () => void;
}

function WizardTabs({ current, onTab, onNextProblem }: WizardTabsProps) {
  const { t, tools } = useText();
  const editor = useEditor();
  const findings = useCanvasFindings();
  const flags = flagsByTab(findings);
  const outline = useSession((session) => session.outline);
  const sheet = useMedia('(720px <= width < 1100px)');
  const ran = useRunState((run) => run.result !== null || run.journey !== null);
  const dockOpen = useView((view) => view.dockOpen);
  const journey = useSession((session) => session.detail === 'compact');
  const count = findings.filter(isProblem).length;
  const tabs = wizardTabs.map((value): TabOption<WizardTab> => {
    const flag = flags[value];
    const label = t(m[`tab.${value}`]);
    if (flag !== null) {
      const tone = flag.stop ? 'stop' : 'warn';
      return { value, label, count: tools.number(flag.count), tone, note: t(m.problems, { count: flag.count }) };
    }
    const done = value !== 'summary' && value !== current;
    return done ? { value, label, done, note: t(m.tab_done) } : { value, label };
  });
  return (
    <Tabs
      value={current}
      tabs={tabs}
      label={t(m.tabs)}
      onChange={onTab}
      end={
        <>
          <ProblemsButton
            count={count}
            label={count === 0 ? t(m.no_problems) : t(m.problems, { count })}
            onClick={onNextProblem}
          />
          {current === 'build' && sheet && dockOpen && ran && (
            <FoldingButton
              variant="ghost"
              size="sm"
              icon={CircleQuestionMark}
              onClick={() => editor.session.setState({ explaining: true })}
            >
              {t(journey ? m.why : m.results)}
            </FoldingButton>
          )}
          {current === 'build' && sheet && (
            <FoldingButton
              variant="ghost"
              size="sm"
              icon={PanelRight}
              onClick={() => editor.session.setState({ inspecting: true })}
            >
              {t(m.inspector)}
            </FoldingButton>
          )}
          {current === 'build' && (
            <FoldingButton
              variant="ghost"
              size="sm"
              icon={ListTree}
              keys="O"
              pressed={outline}
              className="outline-button"
              onClick={() => editor.session.setState({ outline: !outline })}
            >
              {t(m.outline)}
            </FoldingButton>
          )}
        </>
      }
    />
  );
}
