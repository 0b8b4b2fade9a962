import { isJsonObject, parseJson } from '@/core/kernel/json';
import { salesforceMock, type LeadDocument } from '@/workflow/documents/outside';
import { CliFailure, nameOf, readText, type CommandContext } from './context';

const leads = salesforceMock.shape.leads.unwrap();

/**
 * The leads of `--leads FILE`, `null` without one: a JSON array or one object a line, each a record with its `Id`, or a
 * line of an earlier run's `leads.ndjson`, so that a run goes on where another ended.
 */
export async function readLeads(context: CommandContext): Promise<LeadDocument[] | null> {
  const file = context.given.value('leads');
  if (file === undefined) return null;
  const name = nameOf(context.speech, file);
  const read = leads.safeParse(parse(name, await readText(context, file)).map(toRecord));
  if (read.success) return read.data;
  const [first = 0] = read.error.issues[0]?.path ?? [];
  throw new CliFailure('bad-leads', { file: name, number: Number(first) + 1 });
}

function parse(file: string, text: string): readonly unknown[] {
  const whole = parseJson(text);
  if (Array.isArray(whole)) return whole;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const value = parseJson(line);
      if (value === undefined) throw new CliFailure('bad-leads', { file, number: index + 1 });
      return value;
    });
}

function toRecord(value: unknown): unknown {
  if (!isJsonObject(value) || !isJsonObject(value['fields'])) return value;
  return value['deleted'] === true ? { ...value['fields'], IsDeleted: true } : value['fields'];
}
