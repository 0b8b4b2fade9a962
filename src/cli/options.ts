import { parseArgs } from 'node:util';
import type { MessageValues } from '@/core/kernel/message';
import { err, ok, type Result } from '@/core/kernel/result';
import type { CliMessageKey } from './messages';
import { suggest } from './suggest';

/** `list` may be given several times. */
export type OptionKind = 'flag' | 'value' | 'list';
export type OptionKinds = Readonly<Record<string, OptionKind>>;

/** What was given. Names have no dashes. */
export interface Given {
  flag(name: string): boolean;
  value(name: string): string | undefined;
  list(name: string): readonly string[];
  readonly files: readonly string[];
}

/** Wrong use, in words. */
export interface Misuse {
  readonly key: CliMessageKey;
  readonly values: MessageValues;
}

/** Options every command takes. */
const everywhere: OptionKinds = { help: 'flag', lang: 'value' };

/** Reads the arguments behind a command. Unknown options are refused, with the one that was probably meant. */
export function readOptions(command: string, args: readonly string[], kinds: OptionKinds): Result<Given, Misuse> {
  const known = { ...kinds, ...everywhere };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const misuse = checkOption(command, token, known, values);
    if (misuse !== null) return err(misuse);
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return ok({
    flag: (name) => values.has(name),
    value: (name) => values.get(name)?.[0],
    list: (name) => values.get(name) ?? [],
    files,
  });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption(
  command: string,
  token: OptionToken,
  known: OptionKinds,
  seen: ReadonlyMap<string, readonly string[]>,
): Misuse | null {
  const { name, rawName } = token;
  const kind = Object.hasOwn(known, name) && rawName.startsWith('--') ? known[name] : undefined;
  if (kind === undefined) {
    const meant = suggest(name, Object.keys(known));
    return refuse('unknown-option', { command, name: rawName, suggestion: meant === undefined ? '' : `--${meant}` });
  }
  if (kind === 'flag') return token.value === undefined ? null : refuse('no-value-taken', { name: rawName });
  const { value } = token;
  if (value === undefined || value === '') return refuse('missing-value', { name: rawName });
  if (token.inlineValue !== true && value.startsWith('--')) return refuse('missing-value', { name: rawName });
  return kind === 'value' && seen.has(name) ? refuse('given-twice', { name: rawName }) : null;
}

function refuse(key: CliMessageKey, values: MessageValues = {}): Misuse {
  return { key, values };
}
