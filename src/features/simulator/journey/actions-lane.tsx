import { useText } from '@/i18n/react';
import type { ActionMark } from '../model/journey-model';
import { fitLabels, type Labelled } from '../model/ruler-layout';
import { actionOfInput } from '../model/script';
import { toX, type TimeView } from '../model/time-scale';
import { plainWords, sayScriptAction } from '../sentences';
import type { LaneProps } from './ruler-lanes';

interface PlacedMark {
  readonly mark: ActionMark;
  readonly x: number;
}

/** Dots for what the person did; large for large gains, a triangle for a loss, a diamond for data from outside. */
export function ActionsLane({ lane, model, view }: LaneProps) {
  const text = useText();
  const y = lane.top + lane.height / 2 + 1;
  const placed = placeMarks(model.actions, view);
  const words = placed.map(({ mark }) => {
    const action = actionOfInput(mark.input);
    return action === null ? '' : plainWords(sayScriptAction(action, text));
  });
  const labels = placed.map(({ mark, x }, index): Labelled => {
    const named = mark.input.type === 'custom_event' || mark.input.type === 'purchase' || mark.tone === 'down';
    const first = mark.strong || mark.tone === 'down';
    return { x, half: mark.strong ? 5 : 4, text: named ? (words[index] ?? '') : '', mono: true, first };
  });
  const shown = fitLabels(labels, view.right);
  return placed.map(({ mark, x }, index) => (
    <g key={mark.seq} data-action={mark.seq} className="ruler-action">
      <title>{`${text.tools.instant(mark.at)} · ${words[index] ?? ''}`}</title>
      <circle cx={x} cy={y} r="11" fill="transparent" />
      <Glyph mark={mark} x={x} y={y} />
      {shown.has(index) && (
        <text className="mn halo" x={x + (mark.strong ? 9 : 8)} y={y + 4}>
          {words[index]}
        </text>
      )}
    </g>
  ));
}

/** Marks in sight; of many on one pixel only the first. */
function placeMarks(actions: readonly ActionMark[], view: TimeView): readonly PlacedMark[] {
  const dense = actions.length > 400;
  const placed: PlacedMark[] = [];
  let lastX = -Infinity;
  for (const mark of actions) {
    const x = toX(view, mark.at);
    if (x < view.left - 12 || x > view.right + 12 || (dense && x - lastX < 1 && !mark.strong)) continue;
    placed.push({ mark, x });
    lastX = x;
  }
  return placed;
}

function Glyph({ mark, x, y }: PlacedMark & { readonly y: number }) {
  switch (mark.tone) {
    case 'data':
      return (
        <rect
          className="mark-data"
          x={x - 4}
          y={y - 4}
          width="8"
          height="8"
          rx="1.5"
          transform={`rotate(45 ${x} ${y})`}
        />
      );
    case 'down':
      return <path className="mark-down" d={`M${x - 5} ${y - 4}h10l-5 8.5z`} />;
    case 'up':
      return <circle className="mark-up" cx={x} cy={y} r={mark.strong ? 5 : 3.5} />;
    case 'none':
      return <circle className="mark-none" cx={x} cy={y} r="3" />;
  }
}
