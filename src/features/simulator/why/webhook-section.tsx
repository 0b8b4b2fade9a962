import { useState } from 'react';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { Section } from '@/ui/section';
import type { TraceEntry } from '@/core/engine/trace';
import type { WebhookRecord } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import type { JourneyModel } from '../model/journey-model';
import type { EntryOf } from '../model/why';
import { hostOf } from '../sentences';
import { useCursor, useFlowNames } from '../use-simulator';
import { webhookLooks } from './webhook-looks';
import { WebhookSheet } from './webhook-sheet';

interface WebhookSectionProps {
  readonly model: JourneyModel;
}

/** Every webhook rendered for this person, newest first; each opens with all that was sent and answered. */
export function WebhookSection({ model }: WebhookSectionProps) {
  const { t, tools } = useText();
  const cursor = useCursor(model);
  const [open, setOpen] = useState<number | null>(null);
  const records = model.journey.webhooks;
  const shown = records.find(({ delivery }) => delivery === open) ?? null;
  return (
    <Section
      level={3}
      title={t(messages.webhooks)}
      end={records.length === 0 ? undefined : tools.number(records.length)}
    >
      {records.length === 0 ? (
        <p className="m">{t(messages.noWebhooks)}</p>
      ) : (
        <ul className="webhook-list">
          {records.toReversed().map((record) => (
            <li key={record.delivery} className={record.at > cursor ? 'fut' : undefined}>
              <WebhookRow record={record} onOpen={() => setOpen(record.delivery)} />
            </li>
          ))}
        </ul>
      )}
      <WebhookSheet record={shown} failure={failureOf(model, shown)} onClose={() => setOpen(null)} />
    </Section>
  );
}

/** The entry of the trace that says why a webhook could not be rendered. */
function failureOf(model: JourneyModel, record: WebhookRecord | null): EntryOf<'send_failed'> | null {
  if (record?.outcome !== 'failed') return null;
  const isIts = (entry: TraceEntry): entry is EntryOf<'send_failed'> =>
    entry.type === 'send_failed' && entry.flow === record.flow && entry.delivery === record.delivery;
  return model.journey.trace.find(isIts) ?? null;
}

function WebhookRow({ record, onOpen }: { readonly record: WebhookRecord; readonly onOpen: () => void }) {
  const { t, tools } = useText();
  const names = useFlowNames();
  const { role, icon, words } = webhookLooks[record.outcome];
  const status = record.attempts.at(-1)?.response?.status;
  const target =
    record.request === null ? names.flow(record.flow) : `${record.request.method} ${hostOf(record.request.url)}`;
  return (
    <button type="button" className="webhook-row" onClick={onOpen}>
      <span className="sr">{t(messages.openWebhook, { delivery: record.delivery })} </span>
      <time>{tools.instant(record.at)}</time>
      <span className="cut">{record.outcome === 'aborted' ? (record.reason ?? target) : target}</span>
      <Badge role={role} icon={icon}>
        {record.outcome === 'sent' && status !== undefined ? String(status) : t(words)}
      </Badge>
    </button>
  );
}
