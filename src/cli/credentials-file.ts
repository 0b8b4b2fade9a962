import * as z from 'zod';
import { parseJson } from '@/core/kernel/json';
import { emptyContent, type Content } from '@/workflow/documents/content';
import { credentialDocument, mergeCredentials, type CredentialDocument } from '@/workflow/documents/credentials';
import { CliFailure, nameOf, readText, type CommandContext } from './context';

/**
 * The content of a workspace with the credentials of `--credentials FILE`, a JSON array in the form a workspace has them
 * under `content.credentials`. Their values are used for requests and told nobody.
 */
export async function withCredentialsFile(
  context: CommandContext,
  content: Content | undefined,
): Promise<Content | undefined> {
  const file = context.given.value('credentials');
  if (file === undefined) return content;
  const given = await readCredentials(context, file);
  return { ...(content ?? emptyContent), credentials: mergeCredentials(content?.credentials, given) };
}

async function readCredentials(context: CommandContext, file: string): Promise<CredentialDocument[]> {
  const name = nameOf(context.speech, file);
  const read = z.array(credentialDocument).safeParse(parseJson(await readText(context, file)));
  if (read.success) return read.data;
  throw new CliFailure('bad-credentials', { file: name, path: read.error.issues[0]?.path.join('.') ?? '' });
}
