import type { WebhookMessage } from '@/core/webhooks/message';
import type { Preview } from './preview';

export interface TextPiece {
  readonly text: string;
  /** Came out of the template's `{{ … }}`: differs from person to person. */
  readonly personalised: boolean;
}

/**
 * Splits a rendered text into what the author wrote and what an output put in. A reading by alignment: literal pieces of
 * the template are found in order in the result, and what an output left between two of them is personal.
 */
export function markPersonalised(source: string, rendered: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  let output = false;
  const push = (text: string, personalised: boolean): void => {
    if (text !== '') pieces.push({ text, personalised });
  };
  for (const part of source.split(/(\{\{[\s\S]*?\}\}+|\{%[\s\S]*?%\})/)) {
    if (part.startsWith('{{')) output = true;
    if (part === '' || part.startsWith('{{') || part.startsWith('{%')) continue;
    const found = rendered.indexOf(part, at);
    if (found < 0) continue;
    push(rendered.slice(at, found), output);
    push(part, false);
    at = found + part.length;
    output = false;
  }
  push(rendered.slice(at), output);
  return joined(pieces);
}

function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.personalised === piece.personalised) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}

/** Tokens in headers are long and mean nothing to a reader: "00D5g…Qx7". */
export function shortenTokens(text: string): string {
  return text.replace(/[^\s,;=&"]{25,}/g, (token) => `${token.slice(0, 5)}…${token.slice(-3)}`);
}

/** The body of a request in pieces; of key-value pairs each value on its own, escaped as it was sent. */
export function bodyPieces(
  message: WebhookMessage,
  preview: Extract<Preview, { readonly type: 'request' }>,
): readonly TextPiece[] {
  const textOf = (field: string) => preview.texts.find((text) => text.field === field);
  const { body } = message;
  const raw = textOf('body');
  if (raw !== undefined) return markPersonalised(raw.source, raw.text);
  if (body.type === 'raw') return [{ text: preview.request.body ?? '', personalised: false }];
  const pieces: TextPiece[] = [{ text: '{', personalised: false }];
  body.pairs.forEach(({ key }, index) => {
    const value = textOf(`body.${index}`);
    pieces.push({ text: `${index > 0 ? ',' : ''}${JSON.stringify(key)}:"`, personalised: false });
    for (const piece of markPersonalised(value?.source ?? '', value?.text ?? '')) {
      pieces.push({ ...piece, text: JSON.stringify(piece.text).slice(1, -1) });
    }
    pieces.push({ text: '"', personalised: false });
  });
  return joined([...pieces, { text: '}', personalised: false }]);
}

/** Line breaks tags leave before and behind a body are sent, but tell a reader nothing. */
export function withoutOuterBreaks(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.map((piece, index) => {
    const start = index === 0 ? piece.text.replace(/^\s*\n/, '') : piece.text;
    return { ...piece, text: index === pieces.length - 1 ? start.trimEnd() : start };
  });
}
