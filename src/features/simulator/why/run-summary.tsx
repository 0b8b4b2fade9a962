import { useText } from '@/i18n/react';
import { useRunState } from '@/state/react';
import { RichText } from '@/ui/rich-text';
import { Section } from '@/ui/section';
import { Table, Td, Th } from '@/ui/table';
import type { CanvasCounts, RunSummary, SendCounts } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import { ConversionNumbers } from './conversion-numbers';
import { sayExit, sayGate } from '../sentences';
import { useActions } from '../use-actions';
import { spanOf, useFlowNames, usePersonNames, useSession } from '../use-simulator';
import { NumberTable, type NumberRow } from './number-table';
import { PassingSections } from './passing-section';

interface RunSummaryPanelProps {
  /** The table was asked to show some of the people. */
  readonly onShow?: () => void;
}

/** What a run amounts to, in sentences and in numbers. */
export function RunSummaryPanel({ onShow }: RunSummaryPanelProps) {
  const { t } = useText();
  const summary = useRunState(({ result }) => result?.summary ?? null);
  if (summary === null) {
    return (
      <>
        <header className="summary-head">
          <div>
            <h2>{t(messages.summary)}</h2>
          </div>
        </header>
        <p className="lede">{t(messages.summaryEmpty)}</p>
      </>
    );
  }
  return <Summary summary={summary} onShow={onShow} />;
}

interface SummaryProps {
  readonly summary: RunSummary;
  readonly onShow?: (() => void) | undefined;
}

function Summary({ summary, onShow }: SummaryProps) {
  const flowId = useSession((session) => session.flowId);
  const canvas = summary.canvases.find((counts) => counts.canvas === flowId) ?? null;
  const own = summary.sends.filter(({ flow }) => flow === flowId);
  const others = summary.sends.filter(({ flow }) => flow !== flowId);
  return (
    <>
      <Head summary={summary} />
      <div className="lede summary-lede">
        <Sentences summary={summary} canvas={canvas} onShow={onShow} />
      </div>
      {canvas !== null && <CanvasNumbers counts={canvas} people={summary.people} />}
      {[...own, ...others].map((counts) => (
        <SendNumbers key={`${counts.flow} ${counts.step ?? ''}`} counts={counts} />
      ))}
      <PassingSections summary={summary} />
      {canvas !== null && <ConversionNumbers counts={canvas} />}
      {canvas !== null && <StepTable counts={canvas} />}
      {summary.stopped.length > 0 && <Stopped summary={summary} />}
    </>
  );
}

function Head({ summary }: SummaryProps) {
  const { t } = useText();
  const elapsedMs = useRunState((state) => state.elapsedMs);
  return (
    <header className="summary-head">
      <div>
        <h2>{t(messages.summary)}</h2>
        <p>{t(messages.summarySub, { ...spanOf(summary), events: summary.events, seed: String(summary.seed) })}</p>
      </div>
      {elapsedMs !== null && (
        <span className="m nw" title={t(messages.ranTitle)}>
          {t(messages.ran, { seconds: Math.round(elapsedMs / 10) / 100 })}
        </span>
      )}
    </header>
  );
}

interface SentencesProps extends SummaryProps {
  readonly canvas: CanvasCounts | null;
}

function Sentences({ summary, canvas, onShow }: SentencesProps) {
  const { t } = useText();
  const { showCohort, set } = useActions();
  const handedOff = summary.sends.reduce((sum, { people }) => sum + people, 0);
  const repeated = summary.sends.reduce((sum, counts) => sum + counts.repeated, 0);
  const show = (tab: 'qualified' | 'dropped'): void => {
    showCohort();
    set({ tab });
    onShow?.();
  };
  return (
    <>
      {canvas !== null && (
        <p>
          <RichText>
            {canvas.people === 0
              ? t(messages.summaryNone)
              : t(messages.summaryEntered, {
                  entered: canvas.people,
                  people: summary.people,
                  entries: canvas.entries,
                })}
          </RichText>
        </p>
      )}
      {summary.sends.length > 0 && (
        <p>
          <RichText>{t(messages.summaryQualified, { count: handedOff, repeated })}</RichText>{' '}
          {handedOff > 0 && (
            <button type="button" className="link" onClick={() => show('qualified')}>
              {t(messages.showThem)}
            </button>
          )}
        </p>
      )}
      {canvas !== null && canvas.brokenChains > 0 && (
        <p>
          <RichText>{t(messages.summaryBroken, { count: canvas.brokenChains })}</RichText>{' '}
          <button type="button" className="link" onClick={() => show('dropped')}>
            {t(messages.showThem)}
          </button>
        </p>
      )}
    </>
  );
}

function CanvasNumbers({ counts, people }: { readonly counts: CanvasCounts; readonly people: number }) {
  const { t } = useText();
  const refused = Object.entries(counts.refused).map(([gate, count]): NumberRow => [capital(sayGate(gate, t)), count]);
  const exited = Object.entries(counts.exited).map(([reason, count]): NumberRow => [
    capital(sayExit(reason, t)),
    count,
  ]);
  return (
    <>
      <Section level={3} title={t(messages.counts)}>
        <NumberTable
          label={t(messages.counts)}
          rows={[
            [t(messages.rowPeople), people],
            [t(messages.rowEntered), counts.people],
            [t(messages.rowEntries), counts.entries],
            [t(messages.rowWaiting), counts.waiting],
            [t(messages.rowBroken), counts.brokenChains],
          ]}
        />
      </Section>
      {refused.length > 0 && (
        <Section level={3} title={t(messages.refusedEntries)}>
          <NumberTable label={t(messages.refusedEntries)} rows={refused} />
        </Section>
      )}
      {exited.length > 0 && (
        <Section level={3} title={t(messages.endedEntries)}>
          <NumberTable label={t(messages.endedEntries)} rows={exited} />
        </Section>
      )}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function SendNumbers({ counts }: { readonly counts: SendCounts }) {
  const { t } = useText();
  const names = useFlowNames();
  const name = counts.step === null ? names.flow(counts.flow) : names.step(counts.flow, counts.step);
  const rows: readonly NumberRow[] = [
    [t(messages.rowSent), counts.sent],
    [t(messages.rowSentPeople), counts.people],
    [t(messages.rowRepeated), counts.repeated],
    ...Object.entries(counts.aborted).map(([reason, n]): NumberRow => [t(messages.rowAborted, { reason }), n]),
    ...Object.entries(counts.refused).map(([gate, n]): NumberRow => [
      t(messages.rowRefused, { gate: sayGate(gate, t) }),
      n,
    ]),
    ...Object.entries(counts.failed).map(([status, n]): NumberRow => [t(messages.rowFailed, { status }), n]),
    ...optional(t(messages.rowRetries), counts.retries),
    ...optional(t(messages.rowPending), counts.pending),
  ];
  return (
    <Section level={3} title={t(messages.sends)} end={<span className="cut send-name">{name}</span>}>
      <NumberTable label={`${t(messages.sends)}: ${name}`} rows={rows} />
    </Section>
  );
}

function optional(label: string, value: number): readonly NumberRow[] {
  return value === 0 ? [] : [[label, value]];
}

function StepTable({ counts }: { readonly counts: CanvasCounts }) {
  const { t, tools } = useText();
  const names = useFlowNames();
  const rows = counts.steps.filter(({ entered }) => entered > 0);
  if (rows.length === 0) return null;
  return (
    <Section level={3} title={t(messages.steps)}>
      <Table
        label={t(messages.steps)}
        className="step-table"
        head={
          <>
            <Th>{t(messages.stepName)}</Th>
            <Th right>{t(messages.stepEntered)}</Th>
            <Th right>{t(messages.stepWaiting)}</Th>
          </>
        }
      >
        {rows.flatMap(({ step, entered, waiting, ports }) => {
          const ways = Object.entries(ports);
          return [
            <tr key={step}>
              <Td className="cut">{names.step(counts.canvas, step)}</Td>
              <Td right>{tools.number(entered)}</Td>
              <Td right>{tools.number(waiting)}</Td>
            </tr>,
            ...(ways.length < 2 ? [] : ways).map(([port, count]) => (
              <tr key={`${step} ${port}`} className="step-port">
                <Td className="cut">{names.port(counts.canvas, step, port)}</Td>
                <Td right>{tools.number(count)}</Td>
                <Td right />
              </tr>
            )),
          ];
        })}
      </Table>
    </Section>
  );
}

const stoppedAtMost = 20;

function Stopped({ summary }: SummaryProps) {
  const { t } = useText();
  const people = usePersonNames();
  const { openPerson } = useActions();
  return (
    <Section level={3} title={t(messages.stopped)} end={String(summary.stopped.length)}>
      <p className="m2">{t(messages.stoppedHelp)}</p>
      <ul className="stopped-list">
        {summary.stopped.slice(0, stoppedAtMost).map(({ person, message }) => (
          <li key={person}>
            <button type="button" className="link" onClick={() => openPerson(person)}>
              {people.full(person)}
            </button>
            <RichText>{t(message)}</RichText>
          </li>
        ))}
      </ul>
    </Section>
  );
}
