import { isJsonObject, type JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import { createOutside, type OutsideAnswer, type OutsideSettings } from '@/core/outside/outside';
import type { OutsideState } from '@/core/outside/state';
import type { Credential } from '@/core/webhooks/credentials';
import type { HttpRequest } from '@/core/webhooks/message';
import type { Content } from '@/workflow/documents/content';
import { parseInstant } from '@/workflow/documents/instant';
import { withCredentialsFile } from './credentials-file';
import { CliFailure, nameOf, readDocument, readLines, reportFindings, type CommandContext } from './context';

/** The moment to render for: `--now`, or the host's clock. */
export function readNow({ given, host }: CommandContext): EpochMs {
  const value = given.value('now');
  if (value === undefined) return host.now();
  const instant = parseInstant(value);
  if (instant === null) throw new CliFailure('bad-instant', { name: '--now', value }, true);
  return instant.at;
}

/** The first person of `--person FILE`; an empty profile without one. */
export async function readPerson(context: CommandContext): Promise<JsonObject> {
  const file = context.given.value('person');
  if (file === undefined) return {};
  const { people } = await readLines(context, file, 'people');
  const [person] = people;
  if (person === undefined) throw new CliFailure('no-person', { file });
  if (people.length > 1) context.host.stderr(`${context.speech.say('one-person', { file, count: people.length })}\n`);
  return person;
}

/** Properties of the first event of `--event FILE`; an event without any has an empty object. */
export async function readEvent(context: CommandContext): Promise<JsonObject | null> {
  const file = context.given.value('event');
  if (file === undefined) return null;
  const { events } = await readLines(context, file, 'events');
  const [event] = events;
  if (event === undefined) throw new CliFailure('no-event', { file });
  const properties: unknown = event['properties'];
  return isJsonObject(properties) ? properties : {};
}

/** What templates can ask for by name: that of `--workspace FILE`, with the credentials of `--credentials FILE`. */
export async function readContent(context: CommandContext): Promise<Content | undefined> {
  return withCredentialsFile(context, await readWorkspaceContent(context));
}

async function readWorkspaceContent(context: CommandContext): Promise<Content | undefined> {
  const file = context.given.value('workspace');
  if (file === undefined) return undefined;
  const { document, findings } = await readDocument(context, file);
  reportFindings(context, file, findings);
  if (document?.type === 'workspace') return document.content;
  const type = document?.type ?? '';
  const name = nameOf(context.speech, file);
  if (document === null) throw new CliFailure('cannot-send', { file: name });
  throw new CliFailure('wrong-document', { file: name, type, wanted: 'workspace' });
}

/** The mock systems as this person meets them, with a memory from request to request. */
export function mockSystems(
  settings: OutsideSettings,
  person: JsonObject,
  now: EpochMs,
  credentials: readonly Credential[] = [],
): (request: HttpRequest) => OutsideAnswer['response'] {
  const outside = createOutside(settings, credentials);
  const id = typeof person['external_id'] === 'string' ? person['external_id'] : '';
  let state: OutsideState = outside.initial(id, person);
  return (request) => {
    const answer = outside.handle(state, request, now);
    state = answer.state;
    return answer.response;
  };
}
