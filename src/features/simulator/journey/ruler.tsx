import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import type { EpochMs } from '@/core/kernel/time';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { IconButton } from '@/ui/button';
import { simulatorMessages as messages } from '../messages';
import type { JourneyModel } from '../model/journey-model';
import { datesHeight, gutter, layoutRuler, type Lane, type RulerLayout } from '../model/ruler-layout';
import { buildScript, toLine, withChangedLine } from '../model/script';
import { reveal, toX, zoom, type TimeView } from '../model/time-scale';
import { useActions } from '../use-actions';
import { useCursor, useFlowNames, useSession, useThreshold } from '../use-simulator';
import { useSize } from '../use-size';
import { CursorFlag, RulerCursor } from './ruler-cursor';
import { RulerLanes } from './ruler-lanes';
import { ScoreAxis } from './score-lane';
import { useRulerPointer } from './use-ruler-pointer';

interface RulerProps {
  readonly model: JourneyModel;
  readonly flowId: string;
}

/** Time as lanes: what the person did, the entries, the score, the hand-off, and the cursor through all of them. */
export function Ruler({ model, flowId }: RulerProps) {
  const { t } = useText();
  const { ref: measure, size } = useSize();
  const box = useRef<HTMLDivElement>(null);
  const threshold = useThreshold(flowId);
  const cursor = useCursor(model);
  const layout = useMemo(() => layoutRuler(model, flowId, size.height), [model, flowId, size.height]);
  const view = useTimeView(model, size.width);
  useFollow(model, cursor);
  const handleMoveAction = useMoveAction(model);
  const { ghost, handlers } = useRulerPointer({ model, view, box, onMoveAction: handleMoveAction });
  const setBox = useCallback(
    (element: HTMLDivElement | null) => {
      box.current = element;
      return measure(element);
    },
    [measure],
  );
  return (
    <div ref={setBox} className="ruler" role="group" aria-label={t(messages.ruler)} {...handlers}>
      <RulerWords model={model} />
      {size.width > 0 && (
        <>
          <svg width={size.width} height={layout.height} aria-hidden="true" className="ruler-plot">
            <Definitions view={view} layout={layout} />
            <RulerLanes model={model} view={view} layout={layout} threshold={threshold} />
            <RulerCursor model={model} view={view} layout={layout} threshold={threshold} cursor={cursor} />
            <Axis model={model} view={view} layout={layout} threshold={threshold} />
            {ghost !== null && <path className="ghost" d={`M${toX(view, ghost)} ${datesHeight}V${layout.height}`} />}
          </svg>
          <LaneNames layout={layout} />
          <ZoomButtons model={model} view={view} />
          <CursorFlag model={model} view={view} cursor={cursor} />
        </>
      )}
    </div>
  );
}

function useTimeView(model: JourneyModel, width: number): TimeView {
  const stretch = useSession((session) => session.stretch);
  const { from, until } = model;
  return useMemo(
    () => ({ ...(stretch ?? { from, until }), left: gutter, right: Math.max(gutter + 10, width - 14) }),
    [stretch, from, until, width],
  );
}

/** Keeps the cursor in sight while the ruler shows a part of the run only. */
function useFollow(model: JourneyModel, cursor: EpochMs): void {
  const stretch = useSession((session) => session.stretch);
  const { set } = useActions();
  const latest = useRef(stretch);
  useEffect(() => {
    latest.current = stretch;
  });
  useEffect(() => {
    const shown = latest.current;
    if (shown === null) return;
    const next = reveal(shown, cursor, model);
    if (next !== shown) set({ stretch: next });
  }, [cursor, model, set]);
}

/** Writes the new time of an action into the script. */
function useMoveAction(model: JourneyModel): (seq: number, at: EpochMs) => void {
  const { workspace } = useStores();
  const events = useWorkspaceState((state) => state.workspace.events);
  const { set } = useActions();
  return useCallback(
    (seq, at) => {
      const row = buildScript(events, model).find(({ mark }) => mark?.seq === seq);
      if (row === undefined) return;
      const line = toLine(model.personId, at, row.action, row.line);
      const { people } = workspace.getState().workspace;
      workspace.actions.replacePeople(people, withChangedLine(events, row.position, line));
      set({ cursor: at, playing: false });
    },
    [workspace, events, model, set],
  );
}

/** The ruler in words, for those who do not see it; script and ledger carry every detail. */
function RulerWords({ model }: { readonly model: JourneyModel }) {
  const { t } = useText();
  const sent = model.handoffs.filter(({ kind }) => kind === 'sent' || kind === 'again').length;
  const score = model.ledger.at(-1)?.balance ?? 0;
  const counts = { actions: model.actions.length, entries: model.entries.length, score, sent };
  return <p className="sr">{t(messages.rulerSummary, counts)}</p>;
}

function Definitions({ view, layout }: { readonly view: TimeView; readonly layout: RulerLayout }) {
  return (
    <defs>
      <pattern id="ruler-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" stroke="var(--else-line)" strokeWidth="2" />
      </pattern>
      <clipPath id="ruler-plot">
        <rect x={view.left} y={0} width={view.right - view.left + 4} height={layout.height} />
      </clipPath>
    </defs>
  );
}

interface AxisProps {
  readonly model: JourneyModel;
  readonly view: TimeView;
  readonly layout: RulerLayout;
  readonly threshold: ReturnType<typeof useThreshold>;
}

function Axis({ layout, ...props }: AxisProps) {
  const lane = layout.lanes.find(({ kind }) => kind === 'score');
  return lane === undefined ? null : <ScoreAxis lane={lane} {...props} />;
}

function LaneNames({ layout }: { readonly layout: RulerLayout }) {
  const { t } = useText();
  const names = useFlowNames();
  const labels: Readonly<Record<Lane['kind'], string>> = {
    actions: t(messages.laneActions),
    entries: t(messages.laneEntries),
    score: t(messages.laneScore),
    handoff: t(messages.laneHandoff),
  };
  const isOneOf = (lane: Lane): boolean => layout.lanes.filter(({ kind }) => kind === lane.kind).length > 1;
  return layout.lanes.map((lane) => {
    const name = lane.flow !== null && isOneOf(lane) ? names.flow(lane.flow) : labels[lane.kind];
    const title = lane.flow === null ? undefined : names.flow(lane.flow);
    const middle = lane.top + (lane.kind === 'handoff' ? 22 : lane.kind === 'entries' ? 20 : lane.height / 2);
    return (
      <span key={`${lane.kind} ${lane.flow ?? ''}`} className="lane-name cut" style={{ top: middle - 8 }} title={title}>
        {name}
      </span>
    );
  });
}

function ZoomButtons({ model, view }: { readonly model: JourneyModel; readonly view: TimeView }) {
  const { t } = useText();
  const { set } = useActions();
  const isWhole = useSession(({ stretch }) => stretch === null);
  const cursor = useCursor(model);
  const zoomBy = (factor: number): void => {
    const x = Math.min(view.right, Math.max(view.left, toX(view, cursor)));
    set({ stretch: zoom(view, factor, x, model) });
  };
  return (
    <div className="ruler-zoom">
      <IconButton size="sm" icon={ZoomIn} name={t(messages.zoomIn)} onClick={() => zoomBy(0.5)} />
      {isWhole ? null : (
        <>
          <IconButton size="sm" icon={ZoomOut} name={t(messages.zoomOut)} onClick={() => zoomBy(2)} />
          <IconButton size="sm" icon={Maximize2} name={t(messages.wholeRun)} onClick={() => set({ stretch: null })} />
        </>
      )}
    </div>
  );
}
