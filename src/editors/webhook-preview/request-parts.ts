import type { HttpHeader, WebhookMessage } from '@/core/webhooks/message';
import { isSecretHeader, redactionOf } from '@/core/webhooks/redact';
import type { FieldId } from '@/workflow/send/parts';
import {
  bodyPieces,
  markPersonalised,
  shortenTokens,
  withoutOuterBreaks,
  withoutOuterSpace,
  type TextPiece,
} from './personalised';
import { prettyPieces } from './pretty';
import type { Preview } from './preview';

export type SentPreview = Extract<Preview, { readonly type: 'request' }>;

/** A header as it is shown: secrets shortened. `own`: the author wrote it. */
export interface HeaderPart {
  readonly header: HttpHeader;
  readonly pieces: readonly TextPiece[];
  readonly own: boolean;
}

/** A request in the pieces it is shown in. */
export interface RequestParts {
  readonly url: readonly TextPiece[];
  readonly headers: readonly HeaderPart[];
  /** `null`: there is none. */
  readonly body: readonly TextPiece[] | null;
  /** The body with a line for every member; `null`: it is no JSON. */
  readonly pretty: readonly TextPiece[] | null;
}

export function partsOfRequest(message: WebhookMessage, { request, texts, marks }: SentPreview): RequestParts {
  const piecesOf = (field: FieldId): readonly TextPiece[] | null => {
    const text = texts.find((candidate) => candidate.field === field);
    if (text === undefined) return null;
    return marks?.get(field) ?? markPersonalised(text.source, text.text);
  };
  const hasBody = request.body !== null && request.body !== '';
  const body = hasBody ? bodyPieces(message, request, piecesOf) : null;
  return {
    url: withoutOuterSpace(piecesOf('url') ?? []),
    headers: headerParts(message, request.headers, piecesOf),
    body: body === null ? null : withoutOuterBreaks(body),
    pretty: body === null ? null : prettyPieces(body),
  };
}

export function textOf(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The author's headers stand first and in order; those without a name were left out. */
function headerParts(
  message: WebhookMessage,
  headers: readonly HttpHeader[],
  piecesOf: (field: FieldId) => readonly TextPiece[] | null,
): readonly HeaderPart[] {
  const fields = message.headers.flatMap(({ name }, index) =>
    name.trim() === '' || name.trim().toLowerCase() === 'user-agent' ? [] : [`header.${index}`],
  );
  return headers.map((header, index) => {
    const field = fields[index];
    const whole = [{ text: header.value, personalised: false }];
    const pieces = field === undefined ? whole : withoutOuterSpace(piecesOf(field) ?? whole);
    return { header, pieces: shownValue(header, pieces), own: field !== undefined };
  });
}

function shownValue(header: HttpHeader, pieces: readonly TextPiece[]): readonly TextPiece[] {
  if (isSecretHeader(header.name)) return [{ text: redactionOf([]).header(header).value, personalised: true }];
  return pieces.map((piece) => ({ ...piece, text: shortenTokens(piece.text) }));
}
