import { ErrorBoundary } from '@/ui/error-boundary';
import { ProblemNote } from '@/ui/problem-note';
import { useText } from '@/i18n/react';
import { useGraphView, useOpenCanvas, useSession } from '../context';
import { editorMessages as m } from '../messages';
import { CanvasPanel } from './canvas-panel';
import { EntryPanel } from './entry-panel';
import { NotePanel } from './note-panel';
import { SeveralPanel } from './several-panel';
import { StepPanel } from './step-panel';

interface InspectorProps {
  readonly onTab: (tab: string) => void;
  readonly onGo: (id: string) => void;
}

/** What is selected, and everything about it that can be changed. */
export function Inspector({ onTab, onGo }: InspectorProps) {
  const { t } = useText();
  const selection = useSession((session) => session.selection);
  return (
    <aside className="insp" aria-label={t(m.inspector)}>
      <ErrorBoundary
        resetKey={selection.join()}
        fallback={(error) => <ProblemNote tone="stop" title={error instanceof Error ? error.message : String(error)} />}
      >
        <Selected onTab={onTab} onGo={onGo} />
      </ErrorBoundary>
    </aside>
  );
}

function Selected({ onTab, onGo }: InspectorProps) {
  const canvas = useOpenCanvas();
  const { graph } = useGraphView();
  const selection = useSession((session) => session.selection);
  const there = selection.filter((id) => graph.byId.has(id) || canvas.notes.some((note) => note.id === id));
  const [id] = there;
  if (id === undefined) return <CanvasPanel onTab={onTab} onGo={onGo} />;
  if (there.length > 1) return <SeveralPanel ids={there} />;
  const card = graph.byId.get(id);
  if (card === undefined) return <NotePanel id={id} />;
  if (card.step === null) return <EntryPanel onTab={onTab} />;
  return <StepPanel key={id} card={card} step={card.step} onGo={onGo} />;
}
