import { useState, type KeyboardEvent } from 'react';
import type { EpochMs } from '@/core/kernel/time';
import { dateMessages } from '@/editors/date-messages';
import { parseLocal, toLocalText } from '@/editors/local-time';
import { useText } from '@/i18n/react';
import { simulatorMessages as messages } from '../messages';
import { balanceAt } from '../model/ledger';
import type { JourneyModel } from '../model/journey-model';
import { datesHeight, gutter, scaleScore, textWidth, type RulerLayout } from '../model/ruler-layout';
import { scorePath } from '../model/score-path';
import type { Threshold } from '../model/threshold';
import { toX, type TimeView } from '../model/time-scale';
import { targetOfKey, useActions } from '../use-actions';

interface CursorProps {
  readonly model: JourneyModel;
  readonly view: TimeView;
  readonly layout: RulerLayout;
  readonly threshold: Threshold | null;
  readonly cursor: EpochMs;
}

/** The line in time, what has happened up to it in full ink, and the score it stands on. */
export function RulerCursor({ model, view, layout, threshold, cursor }: CursorProps) {
  const x = toX(view, cursor);
  const isSeen = x >= view.left - 1 && x <= view.right + 1;
  const past = Math.max(0, Math.min(x, view.right) - view.left);
  const score = layout.lanes.find(({ kind }) => kind === 'score');
  const scale = score === undefined ? null : scaleScore(model, threshold, score);
  return (
    <>
      <clipPath id="ruler-past">
        <rect x={view.left - 2} y={datesHeight} width={past + 2} height={layout.height} />
      </clipPath>
      <rect
        className="later"
        x={view.left + past}
        y={datesHeight}
        width={Math.max(0, view.right - view.left - past)}
        height={layout.height - datesHeight}
      />
      {scale !== null && (
        <g clipPath="url(#ruler-plot)">
          <path className="score-past" clipPath="url(#ruler-past)" d={scorePath(model, view, scale)} />
        </g>
      )}
      {isSeen && <path className="cursor-line" d={`M${x} ${datesHeight - 2}V${layout.height}`} />}
      {isSeen && scale !== null && <ScoreDot model={model} x={x} cursor={cursor} yAt={scale.yAt} view={view} />}
    </>
  );
}

interface ScoreDotProps extends Pick<CursorProps, 'model' | 'cursor' | 'view'> {
  readonly x: number;
  readonly yAt: (score: number) => number;
}

function ScoreDot({ model, x, cursor, yAt, view }: ScoreDotProps) {
  const { t } = useText();
  const [first] = model.ledger;
  if (first === undefined || cursor < first.at) return null;
  const to = balanceAt(model.ledger, cursor);
  const from = balanceAt(model.ledger, cursor - 1);
  const words = from === to ? '' : t(messages.scoreChange, { from, to });
  const isLeft = x - 12 - textWidth(words) > view.left;
  return (
    <>
      <circle className="cursor-dot" cx={x} cy={yAt(to)} r="4.5" />
      {words !== '' && (
        <text className="tb halo" x={isLeft ? x - 9 : x + 9} y={yAt(to) - 6} textAnchor={isLeft ? 'end' : 'start'}>
          {words}
        </text>
      )}
    </>
  );
}

/** The flag on the line: dragged, moved by arrow keys, or typed into. */
export function CursorFlag({ model, view, cursor }: Pick<CursorProps, 'model' | 'view' | 'cursor'>) {
  const { t, tools } = useText();
  const { set } = useActions();
  const [isTyping, setTyping] = useState(false);
  const x = toX(view, cursor);
  const words = tools.instant(Math.floor(cursor / 1_000) * 1_000);
  const half = textWidth(words) / 2 + 12;
  const place = Math.min(Math.max(x, gutter + half), view.right - half);
  const isSeen = x >= view.left - 1 && x <= view.right + 1;
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      setTyping(true);
      return;
    }
    const target = targetOfKey(model, cursor, event.key, event.shiftKey);
    if (target === null) return;
    event.preventDefault();
    set({ cursor: target, playing: false });
  };
  if (isTyping) {
    return (
      <FlagInput
        left={place}
        text={toLocalText(Math.floor(cursor / 1_000) * 1_000, tools.zone)}
        onClose={() => setTyping(false)}
        onCommit={(text) => {
          const at = parseLocal(text, tools.zone);
          if (at === null) return false;
          set({ cursor: Math.min(model.until, Math.max(model.from, at)), playing: false });
          return true;
        }}
      />
    );
  }
  return (
    <div
      className={`cursor-flag${isSeen ? '' : ' away'}`}
      style={{ left: place }}
      role="slider"
      tabIndex={0}
      aria-label={t(messages.cursor)}
      aria-description={t(messages.cursorHelp)}
      aria-valuemin={model.from}
      aria-valuemax={model.until}
      aria-valuenow={cursor}
      aria-valuetext={words}
      data-flag=""
      onKeyDown={handleKey}
      onDoubleClick={() => setTyping(true)}
    >
      {words}
    </div>
  );
}

interface FlagInputProps {
  readonly left: number;
  readonly text: string;
  readonly onClose: () => void;
  /** False: not a time. */
  readonly onCommit: (text: string) => boolean;
}

function FlagInput({ left, text, onClose, onCommit }: FlagInputProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(text);
  const [isWrong, setWrong] = useState(false);
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') {
      if (onCommit(draft)) onClose();
      else setWrong(true);
    } else return;
    event.preventDefault();
  };
  return (
    <input
      type="text"
      className="cursor-input mono"
      style={{ left }}
      aria-label={t(messages.typeTime)}
      aria-invalid={isWrong}
      title={isWrong ? t(dateMessages.not_a_date) : undefined}
      autoComplete="off"
      autoFocus
      value={draft}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setDraft(event.target.value);
        setWrong(false);
      }}
      onKeyDown={handleKey}
      onBlur={() => {
        onCommit(draft);
        onClose();
      }}
    />
  );
}
