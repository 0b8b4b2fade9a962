import { useMemo, useState, type ReactNode } from 'react';
import { inFull, redactionOf, type Exchanged, type Redaction } from '@/core/webhooks/redact';
import { ExchangeView, RequestView, ResponseView, StatusBadge } from '@/editors/exchange/exchange-view';
import { exchangeMessages } from '@/editors/exchange/messages';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { Sheet } from '@/ui/dialog';
import { RichText } from '@/ui/rich-text';
import { Switch } from '@/ui/switch';
import { Table, Td, Th } from '@/ui/table';
import type { WebhookRecord } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import type { EntryOf } from '../model/why';
import { sayRenderFailure } from '../sentences';
import { useFlowNames } from '../use-simulator';
import { webhookLooks } from './webhook-looks';

interface WebhookSheetProps {
  /** Null: closed. */
  readonly record: WebhookRecord | null;
  /** Why it could not be rendered, where that is so. */
  readonly failure: EntryOf<'send_failed'> | null;
  readonly onClose: () => void;
}

/** One webhook with everything that was rendered, called on the way, sent and answered. */
export function WebhookSheet({ record, failure, onClose }: WebhookSheetProps) {
  const { t, tools } = useText();
  const names = useFlowNames();
  if (record === null) return null;
  const flow = names.flow(record.flow);
  const step = record.step === null ? '' : ` · ${names.step(record.flow, record.step)}`;
  return (
    <Sheet
      open
      width={640}
      onClose={onClose}
      closeLabel={t(messages.close)}
      title={t(messages.webhookTitle, { delivery: record.delivery, flow })}
      description={`${tools.instant(record.at)}${step}`}
    >
      <WebhookDetail record={record} failure={failure} />
    </Sheet>
  );
}

interface WebhookDetailProps extends Pick<WebhookSheetProps, 'failure'> {
  readonly record: WebhookRecord;
}

function WebhookDetail({ record, failure }: WebhookDetailProps) {
  const { t } = useText();
  const [isFull, setFull] = useState(false);
  const redaction = useMemo(() => (isFull ? inFull : redactionOf(exchangesOf(record))), [record, isFull]);
  const { role, icon, words } = webhookLooks[record.outcome];
  return (
    <div className="webhook">
      <p className="webhook-outcome">
        <Badge role={role} icon={icon}>
          {t(words)}
        </Badge>
        <span>
          <RichText>{useReason(record, failure)}</RichText>
        </span>
      </p>
      <Switch label={t(messages.showTokens)} checked={isFull} onChange={setFull} />
      {record.request !== null && (
        <Part title={t(messages.request)}>
          <RequestView request={record.request} redaction={redaction} />
        </Part>
      )}
      {record.attempts.length > 0 && (
        <Part title={t(messages.delivery)}>
          <Attempts record={record} redaction={redaction} />
        </Part>
      )}
      {record.contentCalls.length > 0 && (
        <Part title={t(messages.connectedContent)} note={t(messages.contentBy)}>
          {record.contentCalls.map((call, index) => (
            <ExchangeView key={index} request={call.request} response={call.response} redaction={redaction} />
          ))}
        </Part>
      )}
    </div>
  );
}

function useReason(record: WebhookRecord, failure: EntryOf<'send_failed'> | null): string {
  const { t } = useText();
  const names = useFlowNames();
  switch (record.outcome) {
    case 'sent':
      return '';
    case 'aborted':
      return `${t(messages.abortedWith, { reason: record.reason ?? '' })}. ${t(messages.nothingLeft)}`;
    case 'failed':
      if (failure !== null) return sayRenderFailure(failure, names.flow(record.flow), t);
      return t(messages.failedWith, { reason: record.reason ?? '' });
    case 'pending':
      return t(messages.pendingLeft);
  }
}

function Part({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="webhook-part">
      <h3>{title}</h3>
      {note !== undefined && <p className="m">{note}</p>}
      {children}
    </section>
  );
}

function exchangesOf({ request, attempts, contentCalls }: WebhookRecord): readonly Exchanged[] {
  return [...contentCalls, ...(request === null ? [] : attempts.map(({ response }) => ({ request, response })))];
}

interface PlainProps {
  /** What is shown of the secrets in it. */
  readonly redaction: Redaction;
}

function Attempts({ record, redaction }: PlainProps & { readonly record: WebhookRecord }) {
  const { t, tools } = useText();
  return (
    <>
      <Table
        className="attempts"
        label={t(messages.delivery)}
        head={
          <>
            <Th>{t(messages.ledgerTime)}</Th>
            <Th>{t(messages.delivery)}</Th>
            <Th right>{t(exchangeMessages.response)}</Th>
          </>
        }
      >
        {record.attempts.map(({ at, response }, index) => (
          <tr key={index}>
            <Td className="mono">{`${tools.date(at)} ${tools.time(at, true)}`}</Td>
            <Td>{t(messages.attemptNumber, { attempt: index + 1 })}</Td>
            <Td right>
              <StatusBadge response={response} />
            </Td>
          </tr>
        ))}
      </Table>
      <ResponseView response={record.attempts.at(-1)?.response ?? null} redaction={redaction} />
    </>
  );
}
