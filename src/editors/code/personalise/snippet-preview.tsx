import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import type { PreviewSubject } from '../preview-subject';
import { scanTemplate } from '../tokens';
import type { Choice } from './choices';
import { personaliseMessages as m } from './messages';
import { snippetOf, type SnippetOptions } from './snippet';
import { useRenderedSnippet, type RenderedSnippet } from './use-rendered';

interface SnippetPreviewProps {
  readonly choice: Choice;
  readonly options: SnippetOptions;
  readonly subject: PreviewSubject | null;
}

/** The snippet as it is inserted, and what it comes to. */
export function SnippetPreview({ choice, options, subject }: SnippetPreviewProps) {
  const text = useText();
  const { t } = text;
  const snippet = snippetOf(choice, options);
  const isBare = options.place === 'output' || options.place === 'tag';
  const rendered = useRenderedSnippet(isBare ? `{{ ${snippet} }}` : snippet, choice, subject);
  return (
    <dl className="personalise-preview" aria-label={t(m.preview)}>
      <dt>{t(m.inserted)}</dt>
      <dd className="mono">
        <Coloured source={snippet} isBare={isBare} />
      </dd>
      <dt>{rendered?.isSample === true ? t(m.rendered_sample) : t(m.rendered, { person: subject?.name ?? '' })}</dt>
      <dd aria-live="polite">
        {subject === null ? <span className="m">{t(m.nobody)}</span> : <Outcome rendered={rendered} text={text} />}
      </dd>
    </dl>
  );
}

function Outcome({ rendered, text: { t } }: { readonly rendered: RenderedSnippet | null; readonly text: Text }) {
  if (rendered === null) return null;
  const { outcome } = rendered;
  if (outcome.type === 'aborted') return <span className="text-stop">{t(m.stops, { reason: outcome.reason })}</span>;
  if (outcome.type !== 'text') return <span className="text-stop">{t(m.fails)}</span>;
  return outcome.text === '' ? <span className="m">{t(m.nothing)}</span> : <span className="mono">{outcome.text}</span>;
}

/** The colours the snippet will have in the field. */
function Coloured({ source, isBare }: { readonly source: string; readonly isBare: boolean }) {
  if (isBare) return <span className="va">{source}</span>;
  const { tokens } = scanTemplate(source, 'json');
  return tokens.map(({ from, to, className }, index) => (
    <span key={from} className={className}>
      {source.slice(index === 0 ? 0 : from, index === tokens.length - 1 ? source.length : to)}
    </span>
  ));
}
