import type { TemplateError, TemplateErrorCode, TemplatePosition } from './contract';
import { LimitError } from './limits';

/** A mistake in the author's text, at an offset of that text. Thrown while reading, caught by `parse`. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  readonly code: TemplateErrorCode;
  readonly offset: number;
  readonly values: Readonly<Record<string, string | number>> | undefined;
  /** Happened inside a text that was brought in, and says so already. */
  readonly isInside: boolean;
  constructor(
    offset: number,
    message: string,
    code: TemplateErrorCode = 'syntax',
    values?: Readonly<Record<string, string | number>>,
    isInside = false,
  ) {
    super(message);
    this.offset = offset;
    this.code = code;
    this.values = values;
    this.isInside = isInside;
  }
}

/** Longest excerpt carried by an error. */
const excerptLength = 200;

function positionAt(source: string, offset: number): TemplatePosition {
  const place = Math.min(Math.max(offset, 0), source.length);
  const lineBegin = source.lastIndexOf('\n', place - 1) + 1;
  const lineEnd = source.indexOf('\n', lineBegin);
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < place; at = source.indexOf('\n', at + 1)) line++;
  const text = source.slice(lineBegin, lineEnd === -1 ? source.length : lineEnd).replace(/\r$/, '');
  return { line, column: place - lineBegin + 1, excerpt: text.slice(0, excerptLength) };
}

/** Any failure as the contract's error. `offset` is used when the failure does not know its own place. */
export function toTemplateError(error: unknown, source: string, offset: number | null): TemplateError {
  if (error instanceof TemplateFault) {
    const { code, message, values } = error;
    return { code, message, ...(values === undefined ? {} : { values }), position: positionAt(source, error.offset) };
  }
  const position = offset === null ? null : positionAt(source, offset);
  if (error instanceof LimitError) {
    return { code: error.code, message: error.message, values: { limit: error.limit }, position };
  }
  if (error instanceof RangeError) {
    return { code: 'limit_nesting', message: 'Values or blocks are nested too deeply', position };
  }
  return { code: 'syntax', message: error instanceof Error ? error.message : 'Unreadable template', position };
}
