import type { ReactNode } from 'react';
import { useText } from '@/i18n/react';
import type { HttpHeader, WebhookMessage } from '@/core/webhooks/message';
import { isSecretHeader, redactionOf } from '@/core/webhooks/redact';
import { headerValue } from '@/core/webhooks/request';
import { parseHttpUrl } from '@/core/webhooks/url';
import { ProblemNote } from '@/ui/problem-note';
import { RichText } from '@/ui/rich-text';
import { Skeleton } from '@/ui/skeleton';
import { Outcome } from './outcome';
import { previewMessages as m } from './messages';
import { bodyPieces, markPersonalised, shortenTokens, withoutOuterBreaks, type TextPiece } from './personalised';
import type { Preview } from './preview';
import type { Rendered } from './use-rendered';
import { failureWords, fieldWords } from './failure-words';

interface RequestCardProps {
  readonly preview: Rendered<Preview>;
  readonly message: WebhookMessage;
}

/** The request as it leaves, with what differs from person to person marked; or why none does. */
export function RequestCard({ preview: { made: preview, isPending }, message }: RequestCardProps) {
  const { t } = useText();
  return (
    <section className="card" aria-busy={isPending}>
      <header>
        <b>
          {preview === null || preview.type === 'request'
            ? t(m.receives, { host: hostOf(preview, t(m.receiver)) })
            : t(m.nothing_leaves)}
        </b>
        <span>
          <Outcome preview={isPending ? undefined : (preview ?? undefined)} />
        </span>
      </header>
      {preview === null ? (
        <div className="p-3">
          <Skeleton lines={4} label={t(m.rendering)} />
        </div>
      ) : (
        <Content preview={preview} message={message} />
      )}
    </section>
  );
}

function hostOf(preview: Preview | null, fallback: string): string {
  if (preview?.type !== 'request') return fallback;
  const host = parseHttpUrl(preview.request.url)?.host ?? '';
  return host.endsWith('.salesforce.com') ? 'Salesforce' : host || fallback;
}

function Content({ preview, message }: { readonly preview: Preview; readonly message: WebhookMessage }) {
  const text = useText();
  const { t } = text;
  switch (preview.type) {
    case 'aborted':
      return (
        <div className="side-text">
          <p>
            <RichText>{t(m.aborted_because, { reason: preview.reason })}</RichText>
          </p>
        </div>
      );
    case 'failed': {
      const position = preview.error?.position ?? null;
      const place = position === null ? {} : { line: position.line, column: position.column };
      return (
        <div className="side-text">
          <p>{failureWords(preview, text)}</p>
          <p className="m">{t(m.error_in, { field: fieldWords(preview.field, text), ...place })}</p>
          {position !== null && <p className="mono excerpt">{position.excerpt.trim()}</p>}
        </div>
      );
    }
    case 'unsendable':
      return (
        <div className="side-text">
          <p>{failureWords(preview, text)}</p>
          {preview.request.url !== '' && <p className="mono excerpt">{preview.request.url}</p>}
        </div>
      );
    case 'request':
      return <Sent preview={preview} message={message} />;
  }
}

interface SentProps {
  readonly preview: Extract<Preview, { readonly type: 'request' }>;
  readonly message: WebhookMessage;
}

function Sent({ preview, message }: SentProps) {
  const { t } = useText();
  const { request, texts, errors } = preview;
  const textOf = (field: string) => texts.find((candidate) => candidate.field === field);
  const url = textOf('url');
  return (
    <>
      <div className="req">
        <p>
          <b>{request.method}</b> <Pieces pieces={markPersonalised(url?.source ?? '', request.url)} />
        </p>
        {request.headers.map((header, index) => (
          <p key={index}>
            <span className="m">{header.name}:</span>{' '}
            <Pieces pieces={headerPieces(header, textOf(`header.${index}`)?.source)} />{' '}
            <HeaderNote header={header} index={index} own={message.headers} />
          </p>
        ))}
        <div className="req-body">
          {request.body === null || request.body === '' ? (
            <span className="m note-sans">{t(m.no_body_text)}</span>
          ) : (
            <Pieces pieces={withoutOuterBreaks(bodyPieces(message, preview))} />
          )}
        </div>
      </div>
      {errors.length > 0 && (
        <ProblemNote tone="warn" className="in-card">
          <b>{t(m.liquid_error_sent)}</b> <span className="mono">{errors.join(', ')}</span>
        </ProblemNote>
      )}
    </>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return pieces.map((piece, index) =>
    piece.personalised ? (
      // Pieces are positional.
      <span key={index} className="pers">
        {piece.text}
      </span>
    ) : (
      <span key={index}>{piece.text}</span>
    ),
  );
}

function headerPieces(header: HttpHeader, source: string | undefined): readonly TextPiece[] {
  if (isSecretHeader(header.name)) return [{ text: redactionOf([]).header(header).value, personalised: true }];
  const pieces =
    source === undefined ? [{ text: header.value, personalised: false }] : markPersonalised(source, header.value);
  return pieces.map((piece) => ({ ...piece, text: shortenTokens(piece.text) }));
}

interface HeaderNoteProps {
  readonly header: HttpHeader;
  readonly index: number;
  readonly own: readonly HttpHeader[];
}

/** Where a header nobody wrote comes from. */
function HeaderNote({ header, index, own }: HeaderNoteProps): ReactNode {
  const { t } = useText();
  const name = header.name.toLowerCase();
  if (name === 'content-type' && headerValue(own, 'content-type') === null) {
    return <span className="m note-sans">{t(m.inferred)}</span>;
  }
  if (name === 'user-agent') return <span className="m note-sans">{t(m.by_braze)}</span>;
  const isToken = index < own.length && name === 'authorization' && /\S{25,}/.test(header.value);
  return isToken ? <span className="m note-sans">{t(m.simulated_token)}</span> : null;
}
