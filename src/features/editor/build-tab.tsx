import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { Zap } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState, useView } from '@/state/react';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { late } from '@/ui/late';
import { useIdle } from '@/ui/when-idle';
import { InspectorResizer } from './chrome/inspector-resizer';
import { Palette } from './chrome/palette';
import { useMedia } from '@/ui/use-media';
import { useEditor, useOpenCanvas, useSession } from './context';
import { CanvasGraph } from './graph/canvas-graph';
import { focusSoon } from './graph/use-graph-keys';
import type { ViewportActions } from './graph/viewport';
import { editorMessages as m } from './messages';
import { entryId } from './model/graph';

const Inspector = late(async () => (await import('./inspector/inspector')).Inspector, <InspectorFrame />);
const OutlineView = late(async () => (await import('./chrome/outline-view')).OutlineView);

/** The room the inspector takes. */
function InspectorFrame() {
  return <aside className="insp" />;
}

interface BuildTabProps {
  readonly dock: ReactNode;
  /** Stands in the inspector's place while a journey is open. */
  readonly aside: ReactNode;
  readonly onTab: (tab: string) => void;
  readonly viewport: { current: ViewportActions | null };
}

/** Palette, graph over the dock, inspector. */
export function BuildTab({ dock, aside, onTab, viewport }: BuildTabProps) {
  const editor = useEditor();
  const dockOpen = useView((view) => view.dockOpen) && dock !== undefined && dock !== null;
  const collapsed = useView((view) => view.paletteCollapsed);
  const narrow = useMedia('(width < 1280px)');
  const reading = useMedia('(width < 720px)');
  const outline = useSession((session) => session.outline) || reading;
  const select = (id: string): void => {
    editor.select([id]);
    viewport.current?.reveal(id);
  };
  const remember = useCallback((actions: ViewportActions) => void (viewport.current = actions), [viewport]);
  useDetail(dockOpen);
  const rail = collapsed || narrow || dockOpen;
  return (
    <div className={`main editor-main${rail ? ' railed' : ''}${reading ? ' reading' : ''}`}>
      {!reading && (
        <Palette rail={rail} onAdded={(id) => viewport.current && focusSoon({ type: 'card', id }, viewport.current)} />
      )}
      <div className="center editor-center">
        <div className="editor-stage">
          {reading ? null : <CanvasGraph onViewport={remember} />}
          {!reading && <EmptyCanvas />}
          {outline && <OutlinePane reading={reading} onGo={select} />}
        </div>
        {dock}
      </div>
      {!reading && <SidePanel aside={aside} dockOpen={dockOpen} onTab={onTab} onGo={select} />}
    </div>
  );
}

/** Beside a run cards shrink to what the run says about them. */
function useDetail(dockOpen: boolean): void {
  const editor = useEditor();
  const kind = useRunState(({ overlay }) => (overlay?.canvasId === editor.canvasId ? overlay.kind : null));
  const detail = !dockOpen || kind === null ? 'full' : kind === 'journey' ? 'compact' : 'slim';
  const person = useRunState(({ journey }) => journey?.person.id ?? null);
  useEffect(() => {
    // Whoever opens a person asks why, not what the card selected before says.
    editor.session.setState({ detail, ...(detail === 'compact' && { inspecting: false }) });
  }, [editor, detail, person]);
}

interface OutlinePaneProps {
  readonly reading: boolean;
  readonly onGo: (id: string) => void;
}

function OutlinePane({ reading, onGo }: OutlinePaneProps) {
  const { t } = useText();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!reading) pane.current?.focus();
  }, [reading]);
  return (
    <div className="outline-pane" ref={pane} tabIndex={-1}>
      {reading && <p className="note info">{t(m.reading)}</p>}
      <OutlineView onGo={onGo} />
    </div>
  );
}

/** Nothing starts it and nothing is in it: one thing to do. */
function EmptyCanvas() {
  const { t } = useText();
  const editor = useEditor();
  const canvas = useOpenCanvas();
  const selected = useSession((session) => session.selection.includes(entryId));
  if (canvas.entry.type !== 'action' || canvas.entry.triggers.length > 0 || canvas.steps.length > 0 || selected)
    return null;
  return (
    <div className="empty-canvas">
      <p>{t(m.empty_title)}</p>
      <Button variant="primary" icon={Zap} onClick={() => editor.select([entryId])}>
        {t(m.empty_action)}
      </Button>
    </div>
  );
}

interface SidePanelProps {
  readonly aside: ReactNode;
  readonly dockOpen: boolean;
  readonly onTab: (tab: string) => void;
  readonly onGo: (id: string) => void;
}

/** The inspector, or what the simulation has to say in its place. Below 1,100 px it is a sheet. */
function SidePanel({ aside, dockOpen, onTab, onGo }: SidePanelProps) {
  const { t } = useText();
  const editor = useEditor();
  const width = useView((view) => view.inspectorWidth);
  const ran = useRunState((run) => run.result !== null || run.journey !== null);
  const journey = useSession((session) => session.detail === 'compact');
  const inspecting = useSession((session) => session.inspecting);
  const selected = useSession((session) => session.selection.length > 0);
  const sheet = useMedia('(width < 1100px)');
  // The graph first: it can be used before the inspector has been fetched.
  const isIdle = useIdle();
  const explaining = useSession((session) => session.explaining);
  const hasAside = aside !== undefined && aside !== null && dockOpen && ran;
  // A journey stays beside its graph until the inspector is asked for; results give way to whatever is selected.
  const asideFirst = journey ? !inspecting : !selected;
  if (sheet) {
    return (
      <>
        <Sheet
          open={inspecting}
          onClose={() => editor.session.setState({ inspecting: false })}
          title={t(m.inspector)}
          closeLabel={t(m.close)}
        >
          <Inspector onTab={onTab} onGo={onGo} />
        </Sheet>
        <Sheet
          open={explaining && hasAside}
          onClose={() => editor.session.setState({ explaining: false })}
          title={t(journey ? m.why : m.results)}
          closeLabel={t(m.close)}
        >
          <div className="sheet-aside">{aside}</div>
        </Sheet>
      </>
    );
  }
  if (hasAside && asideFirst) return <div className="side-panel why-width">{aside}</div>;
  return (
    <div className="side-panel" style={{ width }}>
      <InspectorResizer />
      {hasAside && (
        <button
          type="button"
          className="link back-link"
          onClick={() => editor.session.setState({ inspecting: false, ...(!journey && { selection: [] }) })}
        >
          {t(journey ? m.back_to_journey : m.back_to_results)}
        </button>
      )}
      {isIdle ? <Inspector onTab={onTab} onGo={onGo} /> : <InspectorFrame />}
    </div>
  );
}
