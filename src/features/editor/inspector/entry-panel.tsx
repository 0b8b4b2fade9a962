import { Zap } from 'lucide-react';
import { setEntry } from '@/state/commands/settings';
import { audienceSummary } from '@/editors/audience-summary';
import { scheduleMessages } from '@/editors/schedule-messages';
import { entryWayText } from '@/editors/schedule-text';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import { Section } from '@/ui/section';
import { ProblemBands } from '../chrome/problem-bands';
import { useEditor, useKnownNames, useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';
import { tabOfFinding } from '../model/problems';
import { reentryText, windowText } from '../model/sentences';
import { useCanvasFindings } from '../use-problems';
import { VariantsSection } from './variants-section';

interface EntryPanelProps {
  readonly onTab: (tab: string) => void;
}

/** What starts the canvas; audience and re-entry in a line each, with a way to their tabs. */
export function EntryPanel({ onTab }: EntryPanelProps) {
  const text = useText();
  const { t } = text;
  const editor = useEditor();
  const canvas = useOpenCanvas();
  const names = useKnownNames();
  const findings = useCanvasFindings().filter(
    (finding) => finding.step === undefined && ['entry', 'audience'].includes(tabOfFinding(finding)),
  );
  const { triggers } = canvas.entry;
  const way = entryWayText(canvas.entry, text);
  return (
    <>
      <header>
        <span className="k acc">
          <Icon of={Zap} />
        </span>
        <div>
          <h3>{t(m.entry)}</h3>
          <p>{t(scheduleMessages[`type.${canvas.entry.type}`])}</p>
        </div>
      </header>
      <p className="lede">
        {way === ''
          ? t(triggers.length === 0 ? m.entry_lede_empty : m.entry_lede)
          : t(scheduleMessages[`lede.${canvas.entry.type}`])}
      </p>
      <ProblemBands findings={findings} />
      <Section title={t(m.triggers)}>
        {way === '' ? (
          <div className="grp">
            <TriggerListEditor
              value={triggers}
              attributes={names.attributes}
              events={names.events}
              products={names.products}
              onChange={(next) => editor.edit(setEntry({ triggers: [...next] }))}
            />
          </div>
        ) : (
          <Line onEdit={() => onTab('entry')}>{way}</Line>
        )}
        {canvas.entry.type !== 'scheduled' && (
          <Line label={t(m['entry.window'])} onEdit={() => onTab('entry')}>
            {windowText(canvas, text)}
          </Line>
        )}
      </Section>
      <Section title={t(m.audience)}>
        <Line onEdit={() => onTab('audience')}>
          <RichText>{audienceSummary(canvas.audience.filter, text)}</RichText>
        </Line>
      </Section>
      <Section title={t(m.entry_controls)}>
        <Line onEdit={() => onTab('audience')}>{reentryText(canvas, text)}</Line>
        <Line onEdit={() => onTab('send')}>{t(m[`to.${canvas.send.to}`])}</Line>
      </Section>
      <VariantsSection />
    </>
  );
}

interface LineProps {
  readonly label?: string;
  readonly onEdit: () => void;
  readonly children: React.ReactNode;
}

function Line({ label, onEdit, children }: LineProps) {
  const { t } = useText();
  return (
    <p className="flex min-h-[26px] items-baseline gap-2 text-xs text-ink-2">
      <span className="min-w-0 flex-1">
        {label !== undefined && <span className="m">{label}: </span>}
        {children}
      </span>
      <button type="button" className="link" onClick={onEdit}>
        {t(m.edit)}
      </button>
    </p>
  );
}
