import { useText } from '@/i18n/react';
import { simulatorMessages as messages } from '../messages';
import { scaleScore } from '../model/ruler-layout';
import { scorePath } from '../model/score-path';
import type { Threshold } from '../model/threshold';
import type { LaneProps } from './ruler-lanes';

interface ScoreLaneProps extends LaneProps {
  readonly threshold: Threshold | null;
}

/** The score as it will be, quietly; the cursor draws the part that already happened over it. */
export function ScoreLane({ lane, model, view, threshold }: ScoreLaneProps) {
  const { t } = useText();
  const scale = scaleScore(model, threshold, lane);
  return (
    <>
      {threshold !== null && (
        <>
          <path className="thr" d={`M${view.left} ${scale.yAt(threshold.value)}H${view.right}`} />
          <text className="tk halo" x={view.left + 6} y={scale.yAt(threshold.value) - 5}>
            {t(threshold.strict ? messages.thresholdAbove : messages.thresholdFrom, { value: threshold.value })}
          </text>
        </>
      )}
      <path className="score-later" d={scorePath(model, view, scale)} />
    </>
  );
}

/** Scores at the left edge of the lane; the threshold in bold. */
export function ScoreAxis({ lane, model, view, threshold }: ScoreLaneProps) {
  const { tools } = useText();
  const { yAt, labels } = scaleScore(model, threshold, lane);
  return labels.map((score) => (
    <text
      key={score}
      className={score === threshold?.value ? 'tb' : undefined}
      x={view.left - 8}
      y={yAt(score) + 4}
      textAnchor="end"
    >
      {tools.number(score)}
    </text>
  ));
}
