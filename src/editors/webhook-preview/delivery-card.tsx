import type { ReactNode } from 'react';
import { useText } from '@/i18n/react';
import { isJsonObject, type JsonObject } from '@/core/kernel/json';
import { tokenPath } from '@/core/outside/token';
import { parseHttpUrl } from '@/core/webhooks/url';
import { Badge, type Role } from '@/ui/badge';
import { RichText } from '@/ui/rich-text';
import type { Subject } from './use-subject';
import type { Rendered } from './use-rendered';
import { previewMessages as m } from './messages';
import { causeOf, changeBefore } from './moment';
import type { AttemptRow, ContentRow, Preview } from './preview';

interface DeliveryCardProps {
  readonly preview: Rendered<Preview>;
  readonly subject: Subject;
}

/** What happens after the trigger, in virtual time: token call, attempts, answers, what the receiver holds then. */
export function DeliveryCard({ preview: { made: preview, isPending }, subject }: DeliveryCardProps) {
  const { t } = useText();
  const method = preview?.type === 'request' ? preview.request.method : '';
  return (
    <section className="card" aria-busy={isPending}>
      <header>
        <b>{t(m.delivery)}</b>
        <span className="m">{t(isPending ? m.rendering : m.simulated)}</span>
      </header>
      <ul className="att">
        {subject.isReady && <TriggerRow subject={subject} />}
        {preview?.rows.map((row, index) =>
          row.type === 'content' ? (
            <ContentCall key={index} row={row} />
          ) : (
            <Attempt key={index} row={row} method={method} isOnly={preview.rows.length === 1} />
          ),
        )}
        {preview?.type === 'request' && preview.outcome === 'sent' && <LeadRow preview={preview} />}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly at: number | null;
  readonly children: ReactNode;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
}

function Row({ at, children, note, end }: RowProps) {
  const { tools } = useText();
  return (
    <li>
      {at === null ? <span /> : <time dateTime={new Date(at).toISOString()}>{tools.time(at, true)}</time>}
      <div>
        <p>{children}</p>
        {note !== undefined && <p className="m">{note}</p>}
      </div>
      {end}
    </li>
  );
}

function TriggerRow({ subject }: { readonly subject: Subject }) {
  const { t } = useText();
  const { moment, journey, at } = subject;
  if (moment === null || journey === null) return <Row at={at}>{t(m.not_triggered)}</Row>;
  const change = changeBefore(journey.trace, moment.entry);
  const input = causeOf(journey.trace, moment.entry)?.input;
  const refusal = moment.entry.type === 'not_sent' ? moment.entry.cause.because : null;
  const note = refusal === null ? {} : { note: <RichText>{`${t(m.kept_from)} ${t(refusal)}`}</RichText> };
  const words =
    change !== null
      ? t(m.triggered_by, { name: change.attribute, before: change.before, after: change.after })
      : input?.type === 'custom_event'
        ? t(m.triggered_event, { name: input.name })
        : t(m.triggered);
  return (
    <Row at={at} {...note}>
      <RichText>{words}</RichText>
    </Row>
  );
}

function StatusBadge({ status, role }: { readonly status: number | null; readonly role: Role }) {
  const { t } = useText();
  return <Badge role={role}>{status === null ? t(m.no_answer) : String(status)}</Badge>;
}

function ContentCall({ row }: { readonly row: ContentRow }) {
  const { t } = useText();
  const url = parseHttpUrl(row.request.url);
  const isToken = url?.path === tokenPath;
  const status = row.response?.status ?? null;
  const isGood = status !== null && status >= 200 && status < 300;
  return (
    <Row
      at={row.at}
      end={<StatusBadge status={status} role={isGood ? 'sent' : 'stop'} />}
      {...(isGood ? {} : { note: describeAnswer(row.response?.body) })}
    >
      {t(isToken ? m.token_call : m.content_call)}{' '}
      <span className="mono m" title={row.request.url}>
        {row.request.method} {url?.path ?? row.request.url}
      </span>
    </Row>
  );
}

interface AttemptProps {
  readonly row: AttemptRow;
  readonly method: string;
  readonly isOnly: boolean;
}

const verdictRoles: Readonly<Record<AttemptRow['verdict'], Role>> = { sent: 'sent', retry: 'warn', failed: 'stop' };

function Attempt({ row, method }: AttemptProps) {
  const { t, tools } = useText();
  const { attempt, response, verdict, retryAt } = row;
  const parts = [describeAnswer(response?.body)];
  if (retryAt !== null) parts.push(t(m.retry_at, { time: tools.time(retryAt, true) }));
  if (verdict === 'failed')
    parts.push(t(attempt > 1 && response !== null && response.status >= 500 ? m.gave_up : m.final_failure));
  const note = verdict === 'sent' ? '' : parts.filter((part) => part !== '').join(' · ');
  return (
    <Row
      at={row.at}
      end={<StatusBadge status={response?.status ?? null} role={verdictRoles[verdict]} />}
      {...(note === '' ? {} : { note })}
    >
      {t(attempt > 1 ? m.attempt_of : m.attempt, { method, attempt })}
    </Row>
  );
}

/** The receiver's own words: Salesforce answers errors as a list of messages. */
function describeAnswer(body: string | undefined): string {
  const value = parse(body ?? '');
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isJsonObject(first)) return '';
  const words = first['message'] ?? first['error_description'] ?? first['error'];
  return typeof words === 'string' ? words : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The fields of the lead that the request named, as the mock holds them now. */
function LeadRow({ preview }: { readonly preview: Extract<Preview, { readonly type: 'request' }> }) {
  const { t, tools } = useText();
  const sent = parse(preview.request.body ?? '');
  if (!isJsonObject(sent)) return null;
  const [lead] = Object.values(preview.state.leads);
  if (lead === undefined) return null;
  const fields = Object.keys(sent).flatMap((name) => {
    const found = findField(lead.fields, name);
    return found === undefined ? [] : [`\`${name}\` **${tools.value(lead.fields[found])}**`];
  });
  if (fields.length === 0) return null;
  return (
    <Row at={null}>
      <RichText>{t(m.lead_now, { fields: tools.list(fields, 'and') })}</RichText>
    </Row>
  );
}

/** Field names of Salesforce are case-insensitive (W-SF-17). */
function findField(fields: JsonObject, name: string): string | undefined {
  return Object.keys(fields).find((key) => key.toLowerCase() === name.toLowerCase());
}
