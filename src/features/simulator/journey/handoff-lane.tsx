import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { simulatorMessages as messages } from '../messages';
import type { HandoffMark } from '../model/handoffs';
import { fitLabels, textWidth, type Labelled } from '../model/ruler-layout';
import { toX } from '../model/time-scale';
import { sayGate } from '../sentences';
import type { LaneProps } from './ruler-lanes';

/** Discs for what was sent, barred circles for aborts; how many, under the lane. */
export function HandoffLane({ lane, model, view }: LaneProps) {
  const text = useText();
  const marks = model.handoffs.filter(({ flow }) => flow === lane.flow);
  const placed = marks
    .map((mark) => ({ mark, x: toX(view, mark.at) }))
    .filter(({ x }) => x > view.left - 12 && x < view.right + 12);
  const y = lane.top + 22;
  const firstAgain = marks.findIndex(({ kind }) => kind === 'again');
  const labels = placed.map(({ mark, x }): Labelled => {
    const again = mark === marks[firstAgain] ? messages.sentAgain : messages.andAgain;
    return { x, half: 8, text: mark.kind === 'again' ? text.t(again) : '', mono: false, first: true };
  });
  const shown = fitLabels(labels, view.right);
  return (
    <>
      {placed.map(({ mark, x }, index) => (
        <g key={`${mark.delivery ?? 'r'} ${mark.at} ${mark.gate ?? ''}`} className="handoff-mark">
          <title>{`${text.tools.instant(mark.at)} · ${sayMark(mark, text.t)}`}</title>
          <Glyph mark={mark} x={x} y={y} />
          {shown.has(index) && (
            <text className="again" x={x + 12} y={y + 4}>
              {labels[index]?.text}
            </text>
          )}
        </g>
      ))}
      <Counts marks={marks} left={view.left + 2} y={lane.top + 48} text={text} firstSentX={firstSentX()} />
    </>
  );

  function firstSentX(): number | null {
    const first = placed.find(({ mark }) => mark.kind === 'sent');
    return first === undefined ? null : first.x;
  }
}

function Glyph({ mark, x, y }: { readonly mark: HandoffMark; readonly x: number; readonly y: number }) {
  switch (mark.kind) {
    case 'sent':
      return (
        <>
          <circle cx={x} cy={y} r="7" className="sent" />
          <path d={`m${x - 3} ${y} 2.2 2.3 4-4.6`} className="sent-check" />
        </>
      );
    case 'again':
      return (
        <>
          <circle cx={x} cy={y} r="6" className="again-ring" />
          <text x={x} y={y + 4} textAnchor="middle" className="again-sign">
            !
          </text>
        </>
      );
    case 'aborted':
      return (
        <>
          <circle cx={x} cy={y} r="4.2" className="aborted" />
          <path d={`M${x - 3} ${y - 3}l6 6`} className="aborted" />
        </>
      );
    case 'failed':
      return (
        <>
          <circle cx={x} cy={y} r="6" className="failed" />
          <path d={`M${x - 2.5} ${y - 2.5}l5 5m0-5l-5 5`} className="failed-cross" />
        </>
      );
    case 'refused':
      return <path d={`M${x - 3.5} ${y}h7`} className="refused" />;
    case 'pending':
      return <circle cx={x} cy={y} r="5" className="pending" />;
  }
}

interface CountsProps {
  readonly marks: readonly HandoffMark[];
  readonly left: number;
  readonly y: number;
  readonly text: Text;
  readonly firstSentX: number | null;
}

function Counts({ marks, left, y, text, firstSentX }: CountsProps) {
  const { t } = text;
  const words = sayCounts(marks, t);
  const first = marks.find(({ kind }) => kind === 'sent');
  const sentWords = first === undefined ? '' : `${first.method ?? ''}, ${first.status ?? t(messages.noAnswer)}`;
  const fits = firstSentX !== null && firstSentX + 9 > left + textWidth(words) + 12;
  return (
    <>
      <text x={left} y={y}>
        {words}
      </text>
      {fits && (
        <text className="sent-words" x={firstSentX + 9} y={y}>
          {sentWords}
        </text>
      )}
    </>
  );
}

function sayCounts(marks: readonly HandoffMark[], t: Text['t']): string {
  const of = (kind: HandoffMark['kind']): readonly HandoffMark[] => marks.filter((mark) => mark.kind === kind);
  const parts: string[] = [];
  const aborted = of('aborted');
  const reasons = new Set(aborted.map(({ reason }) => reason));
  const [reason] = reasons;
  if (aborted.length > 0) {
    const one = reasons.size === 1 && typeof reason === 'string' && reason !== '';
    const count = aborted.length;
    parts.push(one ? t(messages.abortedReason, { count, reason }) : t(messages.abortedCount, { count }));
  }
  const refused = of('refused').length;
  if (refused > 0) parts.push(t(messages.refusedCount, { count: refused }));
  const failed = of('failed').length;
  if (failed > 0) parts.push(t(messages.failedCount, { count: failed }));
  return parts.join(' · ');
}

function sayMark(mark: HandoffMark, t: Text['t']): string {
  const status = mark.status === null ? t(messages.noAnswer) : String(mark.status);
  switch (mark.kind) {
    case 'sent':
      return t(messages.markSent, { status });
    case 'again':
      return t(messages.markAgain, { status });
    case 'aborted':
      return t(messages.markAborted, { reason: mark.reason ?? '' });
    case 'failed':
      return t(messages.markFailed, { status });
    case 'refused':
      return t(messages.markRefused, { gate: sayGate(mark.gate ?? '', t) });
    case 'pending':
      return t(messages.markPending);
  }
}
