import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '@/i18n/react';
import type { WebhookMessage } from '@/core/webhooks/message';
import { parseHttpUrl } from '@/core/webhooks/url';
import { ProblemNote } from '@/ui/problem-note';
import { RichText } from '@/ui/rich-text';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { Outcome } from './outcome';
import { previewMessages as m } from './messages';
import type { TextPiece } from './personalised';
import type { Preview } from './preview';
import { partsOfRequest, textOf, type HeaderPart, type RequestParts, type SentPreview } from './request-parts';
import type { Rendered } from './use-rendered';
import { failureWords, fieldWords } from './failure-words';

type Layout = 'pretty' | 'sent';

interface RequestCardProps {
  readonly preview: Rendered<Preview>;
  readonly message: WebhookMessage;
}

/** The request as it leaves, with what differs from person to person marked; or why none does. */
export function RequestCard({ preview: { made: preview, isPending }, message }: RequestCardProps) {
  const { t } = useText();
  // Kept here, where it outlives a moment in which nothing can be sent.
  const [layout, setLayout] = useState<Layout>('pretty');
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
        <Content preview={preview} message={message} layout={layout} onLayout={setLayout} />
      )}
    </section>
  );
}

function hostOf(preview: Preview | null, fallback: string): string {
  if (preview?.type !== 'request') return fallback;
  const host = parseHttpUrl(preview.request.url)?.host ?? '';
  return host.endsWith('.salesforce.com') ? 'Salesforce' : host || fallback;
}

interface LayoutChoice {
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

interface ContentProps extends LayoutChoice {
  readonly preview: Preview;
  readonly message: WebhookMessage;
}

function Content({ preview, message, ...choice }: ContentProps) {
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
      return <Sent preview={preview} message={message} {...choice} />;
  }
}

interface SentProps extends LayoutChoice {
  readonly preview: SentPreview;
  readonly message: WebhookMessage;
}

function Sent({ preview, message, ...choice }: SentProps) {
  const { t } = useText();
  const { request, errors } = preview;
  const parts = useMemo(() => partsOfRequest(message, preview), [message, preview]);
  return (
    <>
      <div className="req">
        <p>
          <b>{request.method}</b> <Pieces pieces={parts.url} />
        </p>
        {parts.headers.map((part, index) => (
          <p key={index}>
            <span className="m">{part.header.name}:</span> <Pieces pieces={part.pieces} /> <HeaderNote part={part} />
          </p>
        ))}
        <Body parts={parts} {...choice} />
      </div>
      {errors.length > 0 && (
        <ProblemNote tone="warn" className="in-card">
          <b>{t(m.liquid_error_sent)}</b> <span className="mono">{errors.join(', ')}</span>
        </ProblemNote>
      )}
    </>
  );
}

/** Laid out for reading where it is JSON; as it is sent, to the character, on request. */
function Body({ parts: { body, pretty }, layout, onLayout }: LayoutChoice & { readonly parts: RequestParts }) {
  const { t } = useText();
  if (body === null) {
    return (
      <div className="req-body">
        <span className="m note-sans">{t(m.no_body_text)}</span>
      </div>
    );
  }
  const differs = pretty !== null && textOf(pretty) !== textOf(body);
  return (
    <>
      {differs && (
        <div className="req-layout">
          <Segmented<Layout>
            label={t(m.layout)}
            value={layout}
            onChange={onLayout}
            options={[
              { value: 'pretty', label: t(m.layout_pretty) },
              { value: 'sent', label: t(m.layout_sent) },
            ]}
          />
        </div>
      )}
      <div className="req-body">
        <Pieces pieces={(layout === 'pretty' ? pretty : null) ?? body} />
      </div>
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

/** Where a header nobody wrote comes from. */
function HeaderNote({ part: { header, own } }: { readonly part: HeaderPart }): ReactNode {
  const { t } = useText();
  const name = header.name.toLowerCase();
  if (name === 'content-type' && !own) return <span className="m note-sans">{t(m.inferred)}</span>;
  if (name === 'user-agent') return <span className="m note-sans">{t(m.by_braze)}</span>;
  const isToken = own && name === 'authorization' && /\S{25,}/.test(header.value);
  return isToken ? <span className="m note-sans">{t(m.simulated_token)}</span> : null;
}
