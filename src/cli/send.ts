import { stableStringify, type JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { ContentAnswer } from '@/core/liquid/contract';
import { createLiquid } from '@/core/liquid/liquid';
import { webhookTimeoutMs } from '@/core/webhooks/retry';
import { authorised, secretsOf, type Credential } from '@/core/webhooks/credentials';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';
import { inFull, redactionOf, type Exchanged, type Redaction } from '@/core/webhooks/redact';
import type { Campaign } from '@/workflow/documents/campaign';
import { withContent } from '@/workflow/documents/content';
import { toCredentials } from '@/workflow/documents/credentials';
import { salesforceMock } from '@/workflow/documents/outside';
import { composeRequest, type Composed } from '@/workflow/send/compose';
import { renderDataOf } from '@/workflow/send/render-data';
import { CliFailure, checkStdin, nameOf, readDocument, reasonOf, reportFindings, type CommandContext } from './context';
import { exitCodes, type ExitCode } from './host';
import type { OptionKinds } from './options';
import { mockSystems, readContent, readEvent, readNow, readPerson } from './subject';

export const sendOptions: OptionKinds = {
  campaign: 'value',
  workspace: 'value',
  credentials: 'value',
  person: 'value',
  event: 'value',
  now: 'value',
  live: 'flag',
  confirm: 'list',
  'show-secrets': 'flag',
  json: 'flag',
};

/** What Braze waits for Connected Content (L-CC-19). */
const contentTimeoutMs = 2_000;

/** Sends one request somewhere and gives the answer, `null` when nobody answered. */
type Perform = (request: HttpRequest, timeoutMs: number) => Promise<HttpResponse | null>;

/**
 * Renders a campaign's webhook for one person and shows the request and the answer of the mock systems. With `--live`
 * the same goes out for real, to hosts that were named and confirmed one by one.
 */
export async function send(context: CommandContext): Promise<ExitCode> {
  const { given } = context;
  const [extra] = given.files;
  if (extra !== undefined) throw new CliFailure('unexpected-argument', { name: extra }, true);
  checkStdin(['workspace', 'credentials', 'campaign', 'person', 'event'].map((name) => given.value(name)));
  const campaign = await readCampaign(context);
  if (given.value('person') === undefined) throw missing('--person FILE');
  const person = await readPerson(context);
  const properties = await readEvent(context);
  const now = readNow(context);
  const content = await readContent(context);
  const credentials = toCredentials(content?.credentials);
  const exchanges: Exchanged[] = [];
  const perform = noting(exchanges, given.flag('live') ? live(context, credentials) : mocked(person, now, credentials));
  const data = renderDataOf(person, now, campaign, properties ?? undefined);
  const liquid = withContent(createLiquid(), content);
  const composed = await composeRequest(
    campaign.message,
    data,
    (source, values, answers) => {
      const parsed = liquid.parse(source);
      return parsed.ok ? parsed.value.render(values, answers) : { type: 'failed', error: parsed.error };
    },
    ({ request }): Promise<ContentAnswer> => perform(request, contentTimeoutMs),
  );
  const response = composed.type === 'request' ? await perform(composed.request, webhookTimeoutMs) : null;
  const redaction = given.flag('show-secrets') ? inFull : redactionOf(exchanges, secretsOf(credentials));
  return report(context, composed, response, { exchanges, redaction });
}

function missing(name: string): CliFailure {
  return new CliFailure('missing-option', { command: 'send', name }, true);
}

async function readCampaign(context: CommandContext): Promise<Campaign> {
  const file = context.given.value('campaign');
  if (file === undefined) throw missing('--campaign FILE');
  const { document, findings } = await readDocument(context, file);
  reportFindings(context, file, findings);
  if (document === null) throw new CliFailure('cannot-send', { file: nameOf(context.speech, file) });
  if (document.type !== 'campaign') {
    const values = { file: nameOf(context.speech, file), type: document.type, wanted: 'campaign' };
    throw new CliFailure('wrong-document', values);
  }
  return document;
}

function mocked(person: JsonObject, now: EpochMs, credentials: readonly Credential[]): Perform {
  const systems = mockSystems(salesforceMock.parse({}), person, now, credentials);
  return (request) => Promise.resolve(systems(request));
}

function noting(exchanges: Exchanged[], perform: Perform): Perform {
  return async (request, timeoutMs) => {
    const response = await perform(request, timeoutMs);
    exchanges.push({ request, response });
    return response;
  };
}

/** For real. Every host is named and confirmed before the first request to it. */
function live(context: CommandContext, credentials: readonly Credential[]): Perform {
  const { host, speech, given } = context;
  const confirmed = new Set(given.list('confirm').map((name) => name.toLowerCase()));
  return async (request, timeoutMs) => {
    const target = hostOf(request.url);
    if (!confirmed.has(target)) {
      const typed = await host.ask(speech.say('confirm-host', { method: request.method, host: target }));
      if (typed === null) throw new CliFailure('cannot-ask', { host: target }, true);
      if (typed.trim().toLowerCase() !== target) throw new CliFailure('not-confirmed', { host: target });
      confirmed.add(target);
    }
    try {
      return await host.fetch(authorised(request, credentials), timeoutMs);
    } catch (error) {
      host.stderr(`${speech.say('no-answer', { host: target, reason: reasonOf(speech, causeOf(error)) })}\n`);
      return null;
    }
  };
}

/** As `fetch` reads it, so that what is confirmed is what is called. */
function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    throw new CliFailure('unsendable.url_invalid', { url });
  }
}

/** `fetch` wraps the system's error. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

/** What went back and forth, and what of it is shown. */
interface Told {
  readonly exchanges: readonly Exchanged[];
  readonly redaction: Redaction;
}

function report(
  context: CommandContext,
  composed: Composed,
  response: HttpResponse | null,
  { exchanges, redaction }: Told,
): ExitCode {
  const { host, given, speech } = context;
  const isLive = given.flag('live');
  if (given.flag('json')) {
    host.stdout(`${stableStringify(toJson(composed, response, { exchanges, redaction }, isLive), 2)}\n`);
  } else {
    for (const exchange of exchanges) host.stdout(`${inWords(context, exchange, redaction)}\n`);
    host.stderr(`${closingWords(context, composed, isLive)}\n`);
    if (composed.type === 'request' && composed.errors.length > 0) {
      host.stderr(`${speech.say('liquid-errors', { errors: composed.errors.join(', ') })}\n`);
    }
  }
  if (composed.type === 'aborted') return exitCodes.done;
  const isReceived = response !== null && response.status >= 200 && response.status < 300;
  return composed.type === 'request' && isReceived ? exitCodes.done : exitCodes.findings;
}

function inWords({ speech }: CommandContext, { request, response }: Exchanged, redaction: Redaction): string {
  const lines = [`${request.method} ${redaction.url(request.url)}`, ...headerLines(request.headers, redaction)];
  if (request.body !== null && request.body !== '') lines.push('', redaction.body(request.body).trim());
  lines.push('', speech.say('answered', { status: response?.status ?? null }));
  if (response !== null) {
    lines.push(...headerLines(response.headers, redaction));
    if (response.body !== '') lines.push('', redaction.body(response.body));
  }
  return `${lines.join('\n')}\n`;
}

function headerLines(headers: HttpRequest['headers'], redaction: Redaction): readonly string[] {
  return headers.map((header) => redaction.header(header)).map(({ name, value }) => `${name}: ${value}`);
}

function closingWords({ speech }: CommandContext, composed: Composed, isLive: boolean): string {
  switch (composed.type) {
    case 'aborted':
      return speech.say('send-aborted', { reason: composed.reason });
    case 'failed': {
      const { error, field } = composed;
      const place = { line: error?.position?.line ?? null, column: error?.position?.column ?? null };
      return speech.say('template-failed', {
        file: field,
        message: error?.message ?? speech.say('endless-calls'),
        ...place,
      });
    }
    case 'unsendable':
      return speech.say(`unsendable.${composed.problem}`, { url: composed.request.url });
    case 'request':
      return speech.say(isLive ? 'sent-live' : 'sent-dry');
  }
}

function toJson(
  composed: Composed,
  response: HttpResponse | null,
  { exchanges, redaction }: Told,
  isLive: boolean,
): unknown {
  const shown = ({ request, response: answer }: Exchanged) => ({
    request: {
      method: request.method,
      url: redaction.url(request.url),
      headers: request.headers.map((header) => redaction.header(header)),
      body: request.body === null ? null : redaction.body(request.body),
    },
    response:
      answer === null
        ? null
        : {
            status: answer.status,
            headers: answer.headers.map((header) => redaction.header(header)),
            body: redaction.body(answer.body),
          },
  });
  const outcome =
    composed.type === 'aborted'
      ? { aborted: true, reason: composed.reason, field: composed.field }
      : composed.type === 'failed'
        ? { failed: true, field: composed.field, error: composed.error?.code ?? 'too_many_calls' }
        : composed.type === 'unsendable'
          ? { failed: true, field: 'request', error: composed.problem }
          : { status: response?.status ?? null };
  return { live: isLive, ...outcome, exchanges: exchanges.map(shown) };
}
