import { useState } from 'react';
import { findingKey } from '@/workflow/finding-key';
import { applyFix } from '@/workflow/lint/fix';
import { useText } from '@/i18n/react';
import { ProblemNote, type NoteAction } from '@/ui/problem-note';
import { RichText } from '@/ui/rich-text';
import type { Finding } from '@/workflow/run-result';
import { useEditor, useGraphView } from '../context';
import { editorMessages as m } from '../messages';
import { consequenceFirst, sortFindings } from '../model/problems';

const tones = { error: 'stop', warning: 'warn', info: 'info' } as const;

interface ProblemBandsProps {
  readonly findings: readonly Finding[];
  /** Round cards instead of bands over a panel's width. */
  readonly cards?: boolean;
  /** Bands shown at once; the others on request. */
  readonly most?: number;
  /** Offered on problems of a step, to go there. */
  readonly onShow?: (finding: Finding) => void;
}

/** What will go wrong, worst first, each with its way out. */
export function ProblemBands({ findings, cards = false, most = 3, onShow }: ProblemBandsProps) {
  const { t } = useText();
  const { graph } = useGraphView();
  const [all, setAll] = useState(false);
  const sorted = sortFindings(findings, graph);
  const shown = all ? sorted : sorted.slice(0, most);
  const more = sorted.length - shown.length;
  return (
    <>
      {shown.map((finding) => (
        <ProblemBand key={findingKey(finding)} finding={finding} card={cards} onShow={onShow} />
      ))}
      {more > 0 && (
        <button type="button" className="link px-4 py-1.5 text-xs" onClick={() => setAll(true)}>
          {t(m.more_problems, { count: more })}
        </button>
      )}
    </>
  );
}

interface ProblemBandProps {
  readonly finding: Finding;
  readonly card: boolean;
  readonly onShow: ((finding: Finding) => void) | undefined;
}

function ProblemBand({ finding, card, onShow }: ProblemBandProps) {
  const { t } = useText();
  const editor = useEditor();
  const [title, rest] = consequenceFirst(t(finding.message));
  const { fix } = finding;
  const actions: NoteAction[] = [];
  if (onShow !== undefined) actions.push({ label: t(m.show_step), onSelect: () => onShow(finding) });
  if (fix !== undefined) {
    actions.push({
      label: <RichText>{t(fix.label)}</RichText>,
      onSelect: () => editor.edit((canvas) => applyFix(canvas, fix)),
    });
  }
  return (
    <ProblemNote tone={tones[finding.severity]} title={<RichText>{title}</RichText>} actions={actions} card={card}>
      <RichText>{rest}</RichText>
    </ProblemNote>
  );
}
