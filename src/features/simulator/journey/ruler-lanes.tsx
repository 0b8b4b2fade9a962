import { memo } from 'react';
import { startOfDay } from '@/core/kernel/zone';
import { useText } from '@/i18n/react';
import type { JourneyModel } from '../model/journey-model';
import { datesHeight, type Lane, type RulerLayout } from '../model/ruler-layout';
import type { Threshold } from '../model/threshold';
import { ticksFor, toX, type TimeView } from '../model/time-scale';
import { ActionsLane } from './actions-lane';
import { EntriesLane } from './entries-lane';
import { HandoffLane } from './handoff-lane';
import { ScoreLane } from './score-lane';

interface LanesProps {
  readonly model: JourneyModel;
  readonly view: TimeView;
  readonly layout: RulerLayout;
  readonly threshold: Threshold | null;
}

/** Everything that does not move with the cursor. */
export const RulerLanes = memo(function RulerLanes({ model, view, layout, threshold }: LanesProps) {
  return (
    <>
      <Dates model={model} view={view} layout={layout} />
      {layout.lanes.map((lane) => (
        <g key={`${lane.kind} ${lane.flow ?? ''}`}>
          <path className="g" d={`M0 ${lane.top + lane.height - 0.5}H${view.right}`} />
          <g clipPath="url(#ruler-plot)">
            <LaneContent lane={lane} model={model} view={view} threshold={threshold} />
          </g>
        </g>
      ))}
    </>
  );
});

export interface LaneProps {
  readonly lane: Lane;
  readonly model: JourneyModel;
  readonly view: TimeView;
}

function LaneContent({ threshold, ...props }: LaneProps & Pick<LanesProps, 'threshold'>) {
  switch (props.lane.kind) {
    case 'actions':
      return <ActionsLane {...props} />;
    case 'entries':
      return <EntriesLane {...props} />;
    case 'score':
      return <ScoreLane {...props} threshold={threshold} />;
    case 'handoff':
      return <HandoffLane {...props} />;
  }
}

function Dates({ model, view, layout }: Omit<LanesProps, 'threshold'>) {
  const { tools } = useText();
  const { ticks, label } = ticksFor(view, startOfDay(tools.zone, model.from));
  return (
    <>
      {ticks.map(({ at, major }) => {
        const x = Math.round(toX(view, at)) + 0.5;
        if (x < view.left) return null;
        return (
          <g key={at}>
            <path
              className={major ? 'g' : 'g minor'}
              d={`M${x} ${major ? datesHeight : datesHeight + 4}V${layout.height}`}
            />
            {major && x < view.right - 20 && (
              <text className="tk" x={x + 4} y={19}>
                {label === 'date' ? tools.date(at) : tools.time(at)}
              </text>
            )}
          </g>
        );
      })}
      <path className="ax" d={`M0 ${datesHeight - 0.5}H${view.right}`} />
    </>
  );
}
