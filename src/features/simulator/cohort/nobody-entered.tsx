import { useMemo } from 'react';
import { CalendarClock } from 'lucide-react';
import { formatInstant } from '@/core/kernel/time';
import { startOfDay } from '@/core/kernel/zone';
import { describeTrigger } from '@/core/segments/describe';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { useStores, useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { RichText } from '@/ui/rich-text';
import type { RunResult, RunSummary } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import { whyNobodyEntered, type NoEntry } from '../model/no-entry';
import { dayMs } from '../model/time-scale';
import { sayGate } from '../sentences';
import { useActions } from '../use-actions';
import { spanOf, useFlowIndex } from '../use-simulator';

/** Why the flow of the page took nobody in; null when it did. */
export function useNobodyEntered(flowId: string, result: RunResult): NoEntry | null {
  const flow = useFlowIndex().flows.get(flowId);
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  return useMemo(() => {
    const { canvases, sends } = result.summary;
    const counts = canvases.find(({ canvas }) => canvas === flowId);
    const sent = sends.find(({ flow: id, step }) => id === flowId && step === null);
    const started = counts?.entries ?? sent?.started;
    if (flow === undefined || started === undefined || started > 0) return null;
    const refused = counts?.refused ?? sent?.refused ?? {};
    return whyNobodyEntered({ triggers: flow.triggers, events, ...spanOf(result.summary), refused });
  }, [flow, flowId, result, events]);
}

interface NobodyEnteredProps {
  readonly reason: NoEntry;
  readonly summary: RunSummary;
}

export function NobodyEntered({ reason, summary }: NobodyEnteredProps) {
  const text = useText();
  return (
    <EmptyState icon={CalendarClock} actions={reason.type === 'outside' ? <MoveButton reason={reason} /> : undefined}>
      <RichText>{sayReason(reason, summary, text)}</RichText>
    </EmptyState>
  );
}

/** Moves start or end so far that what starts the flow lies inside, and runs. */
function MoveButton({ reason }: { readonly reason: Extract<NoEntry, { readonly type: 'outside' }> }) {
  const { t, tools } = useText();
  const { workspace } = useStores();
  const { run } = useActions();
  const isStart = reason.side === 'before';
  const at = isStart ? startOfDay(tools.zone, reason.edge) : startOfDay(tools.zone, reason.edge) + dayMs;
  const handleMove = (): void => {
    workspace.actions.editRun(isStart ? { from: formatInstant(at) } : { until: formatInstant(at) });
    run();
  };
  return <Button onClick={handleMove}>{t(isStart ? messages.startOn : messages.endOn, { at })}</Button>;
}

function sayReason(reason: NoEntry, summary: RunSummary, { t, tools }: Text): string {
  const { from, until } = spanOf(summary);
  switch (reason.type) {
    case 'no_trigger':
      return t(messages.emptyNoTrigger);
    case 'never':
      return t(messages.emptyNever, { trigger: t(describeTrigger(reason.trigger)) });
    case 'outside': {
      const values = { people: reason.people, trigger: t(describeTrigger(reason.trigger)) };
      return reason.side === 'before'
        ? t(messages.emptyBefore, { ...values, at: from })
        : t(messages.emptyAfter, { ...values, at: until });
    }
    case 'refused': {
      const gates = Object.entries(reason.refused).map(([gate, count]) =>
        t(messages.gateCount, { gate: sayGate(gate, t), count }),
      );
      return gates.length === 0
        ? t(messages.emptyRefusedSilently)
        : t(messages.emptyRefused, { gates: tools.list(gates, 'and') });
    }
  }
}
