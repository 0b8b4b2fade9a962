import type { SendPart, SendProgram } from '@/core/engine/program';
import type { LiquidEngine } from '@/core/liquid/contract';
import type { WebhookMessage } from '@/core/webhooks/message';
import { compileDecision } from '@/core/engine/decision';
import type { ProgramBuilder } from './builder';

export interface SendPlace {
  readonly document: string;
  /** Path of the message in the document. */
  readonly path: string;
  readonly step?: string;
}

/** Parses every text of a webhook once, in rendering order: URL, body, headers (`liquid.md` O-1). */
export function compileSend(
  message: WebhookMessage,
  frame: Omit<SendProgram, 'liveMs' | 'method' | 'parts' | 'decision' | 'jsonKeys' | 'headerNames'>,
  place: SendPlace,
  { liquid, findings, slots }: Pick<ProgramBuilder, 'liquid' | 'findings' | 'slots'>,
): SendProgram {
  const compile = (field: string, source: string, path: string): SendPart => {
    const part = compileText(field, source, liquid);
    if (part.error !== null) {
      const where = { document: place.document, path: `${place.path}.${path}` };
      const values = { field, issue: part.error.message, line: part.error.position?.line };
      if (place.step === undefined) findings.add('warning', 'liquid-syntax', { ...where, tab: 'message' }, values);
      else findings.add('warning', 'liquid-syntax', { ...where, step: place.step, tab: 'build' }, values);
    }
    return part;
  };
  const { body, method } = message;
  const hasBody = method !== 'GET';
  const bodies =
    body.type === 'raw'
      ? [hasBody ? compile('body', body.text, 'body.text') : plain('body', '')]
      : body.pairs.map(({ key, value }, index) =>
          hasBody ? compile(`body.${key}`, value, `body.pairs.${index}.value`) : plain('body', ''),
        );
  const parts = [
    compile('url', message.url, 'url'),
    ...bodies,
    ...message.headers.map(({ name, value }, index) => compile(`headers.${name}`, value, `headers.${index}.value`)),
  ];
  return {
    ...frame,
    liveMs: null,
    method,
    parts,
    decision: compileDecision(parts, (attribute) => slots.intern(attribute)),
    jsonKeys: body.type === 'raw' ? null : body.pairs.map(({ key }) => key),
    headerNames: message.headers.map(({ name }) => name),
  };
}

/** Parses one text, if there is Liquid in it. */
export function compileText(field: string, source: string, liquid: LiquidEngine): SendPart {
  if (!source.includes('{{') && !source.includes('{%')) return plain(field, source);
  const parsed = liquid.parse(source);
  return parsed.ok
    ? { field, text: null, template: parsed.value, error: null }
    : { field, text: null, template: null, error: parsed.error };
}

function plain(field: string, text: string): SendPart {
  return { field, text, template: null, error: null };
}
