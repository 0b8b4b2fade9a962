import { memo } from 'react';
import type { EdgeProps } from '@xyflow/react';
import { classNames } from '@/ui/class-names';
import { edgeCorners, roundedPath } from '../model/geometry';
import { entryId } from '../model/graph';
import type { FlowEdge as FlowEdgeType } from './flow-model';
import { edgeWidth, useOverlay } from './overlay';

/** A connection: straight, or vertical, horizontal, vertical. In a run its width is an amount. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<FlowEdgeType>) {
  const { source, target, sourceX, sourceY, targetX, targetY, data } = props;
  const corners = edgeCorners(
    { x: sourceX, y: sourceY },
    { x: targetX, y: targetY },
    data?.bend ?? { at: 'source', lane: 0 },
  );
  const port = data?.port ?? '';
  const width = useOverlay(({ kind, steps, entries }) => {
    const passes = source === entryId ? (steps[target]?.entered ?? 0) : (steps[source]?.ports[port] ?? 0);
    return edgeWidth(kind, passes, entries);
  });
  const heat = width !== null && width > 1.5;
  return (
    <path
      d={roundedPath(corners)}
      className={classNames('react-flow__edge-path', heat ? 'e-heat' : 'e-path', data?.reachable === false && 'lost')}
      style={heat ? { strokeWidth: width } : undefined}
    />
  );
});
