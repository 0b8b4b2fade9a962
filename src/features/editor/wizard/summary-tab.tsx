import { useState, type ReactNode } from 'react';
import { Check, Copy, Download } from 'lucide-react';
import { audienceSummary } from '@/editors/audience-summary';
import { sendLimitWords } from '@/editors/send-limits';
import { entryWayText } from '@/editors/schedule-text';
import { TriggerPhrase } from '@/editors/trigger-phrase';
import { useText } from '@/i18n/react';
import { serializeText } from '@/workflow/documents/serialize';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import type { Finding } from '@/workflow/run-result';
import { exportCanvas } from '../chrome/launch-dialog';
import { OutlineView } from '../chrome/outline-view';
import { useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';
import { variantMessages } from '../messages-variants';
import { entryId } from '../model/graph';
import { isProblem } from '../model/problems';
import { conversionsText, exitText, reentryText, volumeText, windowText } from '../model/sentences';
import { variantLines } from '../model/variants';
import { useCanvasFindings } from '../use-problems';
import { entrySettingsMessages as entryMessages } from './entry-messages';
import { WizardCard, WizardPage } from './wizard-page';

interface SummaryTabProps {
  readonly onTab: (tab: string) => void;
  readonly onShow: (finding: Finding) => void;
  /** Opens a card in Build. */
  readonly onGo: (id: string) => void;
}

/** The whole canvas in sentences, its problems, and the file to hand on. */
export function SummaryTab({ onTab, onShow, onGo }: SummaryTabProps) {
  const text = useText();
  const { t } = text;
  const canvas = useOpenCanvas();
  const variants = variantLines(canvas, text);
  const clean = useCanvasFindings().filter(isProblem).length === 0;
  return (
    <WizardPage tab="summary" onShow={onShow}>
      <WizardCard
        title={canvas.name || t(m.unnamed_canvas)}
        lede={canvas.description === '' ? undefined : canvas.description}
        end={clean ? <CleanMark /> : undefined}
      >
        <dl className="facts wide">
          <Line name={t(m['summary.starts'])} onEdit={() => onTab('entry')}>
            <Starts />
          </Line>
          {canvas.entry.type !== 'scheduled' && (
            <Line name={t(m['summary.open'])} onEdit={() => onTab('entry')}>
              {windowText(canvas, text)}
            </Line>
          )}
          <Line name={t(m['summary.who'])} onEdit={() => onTab('audience')}>
            <RichText>{audienceSummary(canvas.audience.filter, text)}</RichText>
          </Line>
          <Line name={t(m['summary.again'])} onEdit={() => onTab('audience')}>
            {reentryText(canvas, text)}
          </Line>
          <Line name={t(entryMessages['summary.volume'])} onEdit={() => onTab('audience')}>
            {volumeText(canvas, text)}
          </Line>
          <Line name={t(entryMessages['summary.exit'])} onEdit={() => onTab('audience')}>
            {exitText(canvas, text)}
          </Line>
          <Line name={t(entryMessages['summary.conversions'])} onEdit={() => onTab('basics')}>
            {conversionsText(canvas, text)}
          </Line>
          {variants.length > 0 && (
            <Line name={t(variantMessages.title)} onEdit={() => onGo(entryId)}>
              {variants.join(' · ')}
            </Line>
          )}
          <Line name={t(m['summary.sends'])} onEdit={() => onTab('send')}>
            {[t(m[`to.${canvas.send.to}`]), ...sendLimitWords(canvas.send, text)].join(' · ')}
          </Line>
        </dl>
      </WizardCard>
      <HandOn />
      <section className="card wizard-card">
        <OutlineView onGo={onGo} />
      </section>
    </WizardPage>
  );
}

/** One trigger a line. */
function Starts() {
  const text = useText();
  const { t } = text;
  const { entry } = useOpenCanvas();
  const { triggers } = entry;
  if (entry.type !== 'action') return entryWayText(entry, text);
  if (triggers.length === 0) return t(m.no_trigger);
  return triggers.map((trigger, index) => (
    // Triggers have no identity and are drawn anew as a whole.
    <span key={index} className="block">
      {index > 0 && <span className="m">{t(m.or)} </span>}
      <TriggerPhrase trigger={trigger} />
    </span>
  ));
}

function CleanMark() {
  const { t } = useText();
  return (
    <span className="flex items-center gap-1.5 text-xs text-up">
      <Icon of={Check} size="s" />
      {t(m['summary.clean'])}
    </span>
  );
}

interface LineProps {
  readonly name: string;
  readonly onEdit: () => void;
  readonly children: ReactNode;
}

function Line({ name, onEdit, children }: LineProps) {
  const { t } = useText();
  return (
    <div>
      <dt>{name}</dt>
      <dd className="fact">
        <div>{children}</div>
        <button type="button" className="link text-xs" aria-label={`${t(m.edit)}: ${name}`} onClick={onEdit}>
          {t(m.edit)}
        </button>
      </dd>
    </div>
  );
}

function HandOn() {
  const { t } = useText();
  const canvas = useOpenCanvas();
  const [outcome, setOutcome] = useState<'copied' | 'not_copied' | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(serializeText(canvas)).then(
      () => setOutcome('copied'),
      () => setOutcome('not_copied'),
    );
  };
  return (
    <WizardCard title={t(m['summary.hand_on'])} lede={t(m['summary.hand_on_lede'])}>
      <div className="flex items-center gap-2">
        <Button icon={Download} onClick={() => exportCanvas(canvas)}>
          {t(m['summary.export'])}
        </Button>
        <Button icon={Copy} onClick={copy}>
          {t(m['summary.copy'])}
        </Button>
        <span className="m text-xs" role="status">
          {outcome !== null && t(m[`summary.${outcome}`])}
        </span>
      </div>
    </WizardCard>
  );
}
