import { useMemo } from 'react';
import { useText } from '@/i18n/react';
import { RichText } from '@/ui/rich-text';
import { Section } from '@/ui/section';
import { simulatorMessages as messages } from '../messages';
import { flowSteps } from '../model/flow-index';
import { idleOutcome, nextWaits, type NextWait } from '../model/next-step';
import type { Speech } from '../sentences';
import { useCursor } from '../use-simulator';

interface NextSectionProps {
  readonly speech: Speech;
}

/** What the person waits for at the cursor, and what happens if nothing happens. */
export function NextSection({ speech }: NextSectionProps) {
  const { t } = useText();
  const { model, people } = speech;
  const cursor = useCursor(model);
  const waits = useMemo(() => nextWaits(model.entries, cursor), [model, cursor]);
  if (model.entries.length === 0) return null;
  return (
    <Section level={3} title={t(messages.nextTitle)}>
      {waits.length === 0 ? (
        <p className="next-line">{t(messages.nextNothing, { who: people.short(model.personId) })}</p>
      ) : (
        waits.map((wait) => (
          <p key={`${wait.flow} ${wait.entry}`} className="next-line">
            <RichText>{sayNext(wait, speech)}</RichText>
          </p>
        ))
      )}
    </Section>
  );
}

function sayNext(wait: NextWait, { text, names, model }: Speech): string {
  const { t } = text;
  const { flow: flowId, step, until, entry } = wait;
  const sentence = t(messages.nextWaits, { entry, step: names.step(flowId, step), until });
  const pending = until >= model.until ? ` ${t(messages.nextPending)}` : '';
  const flow = names.index.flows.get(flowId);
  const outcome = flow === undefined ? null : idleOutcome(flowSteps(flow, model.score), step);
  if (outcome === null) return `${sentence}${pending}`;
  const points =
    outcome.points === null || outcome.points === 0 ? '' : t(messages.nextPoints, { points: outcome.points });
  const then = outcome.single
    ? t(messages.nextOn, { points })
    : t(messages.nextIdle, { port: names.port(flowId, step, outcome.port), points });
  return `${sentence}${then}${pending}`;
}
