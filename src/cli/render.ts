import { stableStringify, type JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { ContentAnswer, ContentCall } from '@/core/liquid/contract';
import { render as renderTemplate, type Rendered } from '@/library/liquid';
import { toLibrary, type Content } from '@/workflow/documents/content';
import { toCredentials } from '@/workflow/documents/credentials';
import { salesforceMock } from '@/workflow/documents/outside';
import { readContentAnswers } from './content-file';
import { CliFailure, checkStdin, nameOf, readText, type CommandContext } from './context';
import { exitCodes, type ExitCode } from './host';
import type { OptionKinds } from './options';
import { mockSystems, readContent, readEvent, readNow, readPerson } from './subject';

export const renderOptions: OptionKinds = {
  template: 'value',
  person: 'value',
  event: 'value',
  now: 'value',
  'connected-content': 'value',
  workspace: 'value',
  credentials: 'value',
  json: 'flag',
};

/** Renders one template for one person, event and moment. Connected Content meets the mock systems or the answers given: nothing is sent. */
export async function render(context: CommandContext): Promise<ExitCode> {
  const { given, host } = context;
  const [extra] = given.files;
  if (extra !== undefined) throw new CliFailure('unexpected-argument', { name: extra }, true);
  const file = given.value('template');
  if (file === undefined) throw new CliFailure('missing-option', { command: 'render', name: '--template FILE' }, true);
  const answers = given.value('connected-content');
  checkStdin([file, answers, ...['person', 'event', 'workspace', 'credentials'].map((name) => given.value(name))]);
  const now = readNow(context);
  const template = await readText(context, file);
  const person = await readPerson(context);
  const eventProperties = await readEvent(context);
  const content = await readContent(context);
  const rendered = renderTemplate({
    template,
    now,
    person,
    ...(eventProperties === null ? {} : { eventProperties }),
    library: toLibrary(content),
    content: await answersOf(context, { person, now, content, file: answers }),
  });
  return print(context, rendered, file, host.isTerminal);
}

interface Asked {
  readonly person: JsonObject;
  readonly now: EpochMs;
  readonly content: Content | undefined;
  /** Of scripted answers. */
  readonly file: string | undefined;
}

async function answersOf(
  context: CommandContext,
  { person, now, content, file }: Asked,
): Promise<(call: ContentCall) => ContentAnswer> {
  if (file !== undefined) return readContentAnswers(context, file);
  const systems = mockSystems(salesforceMock.parse({}), person, now, toCredentials(content?.credentials));
  return ({ request }) => systems(request);
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
