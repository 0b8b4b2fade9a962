import { useEffect, useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useText } from '@/i18n/react';
import { Points } from '@/ui/badge';
import { RichText } from '@/ui/rich-text';
import { Section } from '@/ui/section';
import { simulatorMessages as messages } from '../messages';
import type { JourneyModel } from '../model/journey-model';
import { sumLedger, type LedgerLine, type LedgerSum } from '../model/ledger';
import { actionOfInput } from '../model/script';
import { plainWords, sayScriptAction } from '../sentences';
import { useActions } from '../use-actions';
import { useCursor, useFlowNames } from '../use-simulator';

interface LedgerSectionProps {
  readonly model: JourneyModel;
}

const rowHeight = 25;
const shownAtOnce = 12;

/** Every change of the score, newest first; a click goes there. */
export function LedgerSection({ model }: LedgerSectionProps) {
  const { t } = useText();
  const cursor = useCursor(model);
  const sum = useMemo(() => sumLedger(model.ledger, cursor), [model, cursor]);
  if (model.score === null) return null;
  return (
    <Section level={3} className="ledger-sec" title={t(messages.ledger)} end={<Sum sum={sum} />}>
      {model.ledger.length === 0 ? <p className="m">{t(messages.noLedger)}</p> : <Rows model={model} cursor={cursor} />}
    </Section>
  );
}

function Sum({ sum }: { readonly sum: LedgerSum }) {
  const { tools } = useText();
  const { start, gained, lost, balance } = sum;
  const plus = gained === 0 ? '' : ` + ${tools.number(gained)}`;
  const minus = lost === 0 ? '' : ` − ${tools.number(lost)}`;
  const result = plus === '' && minus === '' ? '' : ` = ${tools.number(balance)}`;
  return <span className="nw">{`${tools.number(start)}${plus}${minus}${result}`}</span>;
}

interface RowsProps extends LedgerSectionProps {
  readonly cursor: number;
}

function Rows({ model, cursor }: RowsProps) {
  const { t } = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => model.ledger.toReversed(), [model]);
  const current = lines.findIndex(({ at }) => at <= cursor);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [virtual, current]);
  const height = Math.min(lines.length, shownAtOnce) * rowHeight;
  return (
    <div
      ref={scroll}
      className="ledger"
      role="table"
      aria-label={t(messages.ledger)}
      aria-rowcount={lines.length}
      style={{ height }}
    >
      <div className="sr" role="rowgroup">
        <div role="row">
          <span role="columnheader">{t(messages.ledgerTime)}</span>
          <span role="columnheader">{t(messages.ledgerCause)}</span>
          <span role="columnheader">{t(messages.ledgerChange)}</span>
          <span role="columnheader">{t(messages.ledgerBalance)}</span>
        </div>
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const state = item.index === current ? 'on' : line.at > cursor ? 'fut' : '';
          return (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 1}
              className={`ledger-row ${state}`}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Line line={line} isFuture={state === 'fut'} isCurrent={state === 'on'} model={model} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface LineProps extends LedgerSectionProps {
  readonly line: LedgerLine;
  readonly isFuture: boolean;
  readonly isCurrent: boolean;
}

function Line({ line, isFuture, isCurrent, model }: LineProps) {
  const { t, tools } = useText();
  const { set } = useActions();
  const cause = useCause(line, model);
  const zero = t(messages.countsAsZero);
  const isIdle = line.cause.type === 'step' && line.cause.path?.action === null;
  return (
    <>
      <span role="cell">
        <button
          type="button"
          className="ledger-go"
          aria-current={isCurrent ? 'time' : undefined}
          onClick={() => set({ cursor: line.at, playing: false })}
        >
          {tools.instant(line.at)}
        </button>
      </span>
      <span role="cell" className="cut" title={line.notNumeric ? `${plainWords(cause)}, ${zero}` : plainWords(cause)}>
        <RichText>{cause}</RichText>
        {line.notNumeric && <span className="m"> · {zero}</span>}
      </span>
      <span role="cell" className="r">
        {line.cause.type === 'start' ? '' : <Points value={line.change} hollow={isIdle} pale={isFuture} />}
      </span>
      <span role="cell" className="r ledger-balance">
        {tools.number(line.balance)}
      </span>
    </>
  );
}

function useCause({ cause, at }: LedgerLine, model: JourneyModel): string {
  const text = useText();
  const names = useFlowNames();
  const { t } = text;
  if (cause.type === 'start') return t(messages.causeStart);
  if (cause.type === 'outside') return t(messages.causeOutside);
  const { path, flow, entry } = cause;
  if (path === undefined) return t(messages.causeStep, { step: names.step(flow, cause.step) });
  const action = path.action === null ? null : actionOfInput(path.action);
  if (action !== null) return sayScriptAction(action, text);
  const bar = model.entries.find((one) => one.flow === flow && one.entry === entry);
  const since = bar?.waits.find(({ step }) => step === path.step)?.since ?? bar?.start ?? at;
  return t(messages.causeIdle, { port: names.port(flow, path.step, path.port), waited: at - since });
}
