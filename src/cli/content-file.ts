import * as z from 'zod';
import type { ContentAnswer, ContentCall } from '@/core/liquid/contract';
import { CliFailure, nameOf, readText, type CommandContext } from './context';

/** One scripted answer; `null` is a call that failed. With `url` it answers every call to that address, otherwise one call in order. */
const scripted = z
  .strictObject({
    url: z.string().optional(),
    status: z.number().int().min(100).max(599).default(200),
    headers: z.record(z.string(), z.string()).default({}),
    /** Text as it is; anything else is sent as JSON. */
    body: z.json().default(''),
  })
  .nullable();
type Scripted = z.output<typeof scripted>;

/** Reads `--connected-content FILE`: a JSON array of answers. */
export async function readContentAnswers(
  context: CommandContext,
  file: string,
): Promise<(call: ContentCall) => ContentAnswer> {
  const answers = z.array(scripted).safeParse(parseJson(context, file, await readText(context, file)));
  if (!answers.success) {
    const [issue] = answers.error.issues;
    throw new CliFailure('bad-answers', {
      file: nameOf(context.speech, file),
      path: issue?.path.join('.') ?? '',
    });
  }
  const inOrder = answers.data.filter((answer) => answer?.url === undefined);
  const byUrl = answers.data.filter((answer) => answer?.url !== undefined);
  let next = 0;
  return ({ request }) => {
    const answer = byUrl.find((candidate) => candidate?.url === request.url) ?? inOrder[next++] ?? null;
    return toAnswer(answer);
  };
}

function toAnswer(answer: Scripted): ContentAnswer {
  if (answer === null) return null;
  const { status, headers, body } = answer;
  const isText = typeof body === 'string';
  const named = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const hasType = named.some(({ name }) => name.toLowerCase() === 'content-type');
  const type = hasType || isText ? [] : [{ name: 'Content-Type', value: 'application/json' }];
  return { status, headers: [...named, ...type], body: isText ? body : JSON.stringify(body) };
}

function parseJson({ speech }: CommandContext, file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CliFailure('bad-answers', { file: nameOf(speech, file), path: '' });
  }
}
