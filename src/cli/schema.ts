import { jsonSchemaOf, schemaNames } from '@/workflow/documents/schemas';
import { CliFailure, type CommandContext } from './context';
import { exitCodes, type ExitCode } from './host';
import type { OptionKinds } from './options';
import { suggest } from './suggest';

export const schemaOptions: OptionKinds = { json: 'flag' };

/** Prints the JSON Schema of a document: the file of the same name in `schema/`. */
export function schema({ given, host }: CommandContext): Promise<ExitCode> {
  const [value = '', extra] = given.files;
  if (extra !== undefined) throw new CliFailure('unexpected-argument', { name: extra }, true);
  const name = schemaNames.find((each) => each === value);
  if (name === undefined) {
    const suggestion = suggest(value, schemaNames);
    throw new CliFailure('bad-choice', { name: 'schema', value, choices: schemaNames.join(', '), suggestion }, true);
  }
  host.stdout(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
  return Promise.resolve(exitCodes.done);
}
