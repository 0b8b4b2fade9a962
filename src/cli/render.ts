import { isJsonObject, stableStringify, type JsonObject } from '@/core/kernel/json';
import { createOutside } from '@/core/outside/outside';
import type { OutsideState } from '@/core/outside/state';
import { render as renderTemplate, type Rendered } from '@/library/liquid';
import { parseInstant } from '@/workflow/documents/instant';
import { salesforceMock } from '@/workflow/documents/outside';
import { CliFailure, checkStdin, nameOf, readLines, readText, type CommandContext } from './context';
import { exitCodes, type ExitCode } from './host';
import type { OptionKinds } from './options';

export const renderOptions: OptionKinds = {
  template: 'value',
  person: 'value',
  event: 'value',
  now: 'value',
  json: 'flag',
};

/** Renders one template for one person, event and moment. Connected Content meets the mock systems: nothing is sent. */
export async function render(context: CommandContext): Promise<ExitCode> {
  const { given, host } = context;
  const [extra] = given.files;
  if (extra !== undefined) throw new CliFailure('unexpected-argument', { name: extra }, true);
  const file = given.value('template');
  if (file === undefined) throw new CliFailure('missing-option', { command: 'render', name: '--template FILE' }, true);
  checkStdin([file, given.value('person'), given.value('event')]);
  const now = readNow(context);
  const template = await readText(context, file);
  const person = await readPerson(context);
  const eventProperties = await readEvent(context);
  const rendered = renderTemplate({
    template,
    now,
    person,
    ...(eventProperties === null ? {} : { eventProperties }),
    content: mockContent(person, now),
  });
  return print(context, rendered, file, host.isTerminal);
}

function readNow({ given, host }: CommandContext): number {
  const value = given.value('now');
  if (value === undefined) return host.now();
  const instant = parseInstant(value);
  if (instant === null) throw new CliFailure('bad-instant', { name: '--now', value }, true);
  return instant.at;
}

async function readPerson(context: CommandContext): Promise<JsonObject> {
  const file = context.given.value('person');
  if (file === undefined) return {};
  const { people } = await readLines(context, file, 'people');
  const [person] = people;
  if (person === undefined) throw new CliFailure('no-person', { file });
  if (people.length > 1) context.host.stderr(`${context.speech.say('one-person', { file, count: people.length })}\n`);
  return person;
}

/** Properties of the first event; an event without any has an empty object. */
async function readEvent(context: CommandContext): Promise<JsonObject | null> {
  const file = context.given.value('event');
  if (file === undefined) return null;
  const { events } = await readLines(context, file, 'events');
  const [event] = events;
  if (event === undefined) throw new CliFailure('no-event', { file });
  const properties: unknown = event['properties'];
  return isJsonObject(properties) ? properties : {};
}

function mockContent(person: JsonObject, now: number) {
  const outside = createOutside(salesforceMock.parse({}));
  const id = typeof person['external_id'] === 'string' ? person['external_id'] : '';
  let state: OutsideState = outside.initial(id, person);
  return (call: { readonly request: Parameters<typeof outside.handle>[1] }) => {
    const answer = outside.handle(state, call.request, now);
    state = answer.state;
    return answer.response;
  };
}

function print({ given, host, speech }: CommandContext, rendered: Rendered, file: string, terminal: boolean): ExitCode {
  const asJson = given.flag('json');
  switch (rendered.type) {
    case 'text': {
      const { text, errors } = rendered;
      if (asJson) host.stdout(`${stableStringify({ text, errors })}\n`);
      else host.stdout(terminal && !text.endsWith('\n') ? `${text}\n` : text);
      return exitCodes.done;
    }
    case 'aborted':
      host.stdout(`${JSON.stringify({ aborted: true, reason: rendered.reason })}\n`);
      return exitCodes.done;
    case 'failed': {
      const { code, message, position } = rendered.error;
      const place = { line: position?.line ?? null, column: position?.column ?? null };
      if (asJson) host.stdout(`${stableStringify({ failed: true, code, message, ...place })}\n`);
      else host.stderr(`${speech.say('template-failed', { file: nameOf(speech, file), message, ...place })}\n`);
      return exitCodes.findings;
    }
  }
}
