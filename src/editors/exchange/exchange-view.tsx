import type { HttpHeader, HttpRequest, HttpResponse } from '@/core/webhooks/message';
import type { Redaction } from '@/core/webhooks/redact';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { exchangeMessages as messages } from './messages';
import { prettyBody } from './pretty-body';
import './exchange.css';

interface ShownProps {
  /** What is shown of the secrets in it. */
  readonly redaction: Redaction;
}

/** One request and what came back. */
export function ExchangeView({
  request,
  response,
  redaction,
}: ShownProps & { readonly request: HttpRequest; readonly response: HttpResponse | null }) {
  return (
    <div className="exchange">
      <RequestView request={request} redaction={redaction} />
      <ResponseView response={response} redaction={redaction} />
    </div>
  );
}

/** A request as it left: line, headers, body. */
export function RequestView({ request, redaction }: ShownProps & { readonly request: HttpRequest }) {
  const { t } = useText();
  return (
    <>
      <p className="exchange-url mono">
        <b>{request.method}</b> {redaction.url(request.url)}
      </p>
      <Headers headers={request.headers} redaction={redaction} />
      {request.body === null ? (
        <p className="m">{t(messages.noBody)}</p>
      ) : (
        <Body text={request.body} redaction={redaction} label={t(messages.body)} />
      )}
    </>
  );
}

/** An answer: status, headers, body. */
export function ResponseView({ response, redaction }: ShownProps & { readonly response: HttpResponse | null }) {
  const { t } = useText();
  return (
    <div className="exchange-response">
      <p>
        {t(messages.response)} <StatusBadge response={response} />
      </p>
      {response !== null && response.headers.length > 0 && <Headers headers={response.headers} redaction={redaction} />}
      {response !== null && response.body !== '' && (
        <Body text={response.body} redaction={redaction} label={t(messages.response)} />
      )}
    </div>
  );
}

/** Green for received, amber for what is tried again, red for the rest. */
export function StatusBadge({ response }: { readonly response: HttpResponse | null }) {
  const { t } = useText();
  if (response === null) return <Badge role="stop">{t(messages.noAnswer)}</Badge>;
  const isGood = response.status >= 200 && response.status < 300;
  const mayRetry = response.status === 429 || response.status >= 500;
  return <Badge role={isGood ? 'sent' : mayRetry ? 'warn' : 'stop'}>{response.status}</Badge>;
}

function Headers({ headers, redaction }: ShownProps & { readonly headers: readonly HttpHeader[] }) {
  const { t } = useText();
  if (headers.length === 0) return <p className="m">{t(messages.noHeaders)}</p>;
  const shown = headers.map((header) => redaction.header(header));
  return (
    <dl className="exchange-headers mono" aria-label={t(messages.headers)}>
      {shown.map(({ name, value }, index) => (
        <div key={`${name} ${index}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Body({ text, redaction, label }: ShownProps & { readonly text: string; readonly label: string }) {
  const lines = prettyBody(redaction.body(text)).split('\n');
  return (
    <div className="code exchange-body" role="group" aria-label={label} tabIndex={0}>
      {lines.map((line, index) => (
        <div key={index} className="l">
          <i aria-hidden="true">{index + 1}</i>
          <span>{line}</span>
        </div>
      ))}
    </div>
  );
}
