import type { HttpRequest, WebhookMessage } from '@/core/webhooks/message';
import type { FieldId } from '@/workflow/send/parts';

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
  const parts = source.split(/(\{\{[\s\S]*?\}\}+|\{%[\s\S]*?%\})/);
  for (const [index, whole] of parts.entries()) {
    if (whole.startsWith('{{')) output = true;
    if (whole.startsWith('{{') || whole.startsWith('{%')) continue;
    const part = trimmed(whole, parts[index - 1], parts[index + 1]);
    if (part === '') continue;
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

/** Literal text without the space that `-` of the tags beside it takes away. */
function trimmed(part: string, before: string | undefined, behind: string | undefined): string {
  const start = before !== undefined && /-(?:\}\}|%\})$/.test(before) ? part.trimStart() : part;
  return behind !== undefined && /^\{[{%]-/.test(behind) ? start.trimEnd() : start;
}

/** Neighbours of one kind are one piece. */
export function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
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
  request: HttpRequest,
  piecesOf: (field: FieldId) => readonly TextPiece[] | null,
): readonly TextPiece[] {
  const { body } = message;
  const raw = piecesOf('body');
  if (raw !== null) return raw;
  if (body.type === 'raw') return [{ text: request.body ?? '', personalised: false }];
  const pieces: TextPiece[] = [{ text: '{', personalised: false }];
  body.pairs.forEach(({ key }, index) => {
    pieces.push({ text: `${index > 0 ? ',' : ''}${JSON.stringify(key)}:"`, personalised: false });
    for (const piece of piecesOf(`body.${index}`) ?? []) {
      pieces.push({ ...piece, text: JSON.stringify(piece.text).slice(1, -1) });
    }
    pieces.push({ text: '"', personalised: false });
  });
  return joined([...pieces, { text: '}', personalised: false }]);
}

/** Space around an address or a header's value is not sent. */
export function withoutOuterSpace(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.map((piece, index) => {
    const start = index === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: index === pieces.length - 1 ? start.trimEnd() : start };
  });
}

/** Line breaks tags leave before and behind a body are sent, but tell a reader nothing. */
export function withoutOuterBreaks(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.map((piece, index) => {
    const start = index === 0 ? piece.text.replace(/^\s*\n/, '') : piece.text;
    return { ...piece, text: index === pieces.length - 1 ? start.trimEnd() : start };
  });
}
