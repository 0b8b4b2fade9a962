import { CliFailure, type CommandContext } from './context';
import { exitCodes, type CliHost, type ExitCode } from './host';
import { readOptions, type OptionKinds } from './options';
import { render, renderOptions } from './render';
import { schema, schemaOptions } from './schema';
import { send, sendOptions } from './send';
import { simulate, simulateOptions } from './simulate';
import { createSpeech, localeOf, type Speech } from './speech';
import { suggest } from './suggest';
import { validate, validateOptions } from './validate';

interface Command {
  readonly options: OptionKinds;
  run(context: CommandContext): Promise<ExitCode>;
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['validate', { options: validateOptions, run: validate }],
  ['simulate', { options: simulateOptions, run: simulate }],
  ['render', { options: renderOptions, run: render }],
  ['send', { options: sendOptions, run: send }],
  ['schema', { options: schemaOptions, run: schema }],
]);

/** The command line: `args` without `node` and the script. Gives the exit code and never throws. */
export async function runCli(args: readonly string[], host: CliHost): Promise<ExitCode> {
  const speech = createSpeech(localeOf(args, host.env));
  try {
    return await dispatch(withoutLeadingLanguage(args), host, speech);
  } catch (error) {
    if (error instanceof CliFailure) {
      host.stderr(`leadloom: ${speech.say(error.key, error.values)}\n`);
      return error.usage ? exitCodes.usage : exitCodes.findings;
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.stderr(`leadloom: ${speech.say('bug', { message })}\n`);
    return exitCodes.findings;
  }
}

async function dispatch(args: readonly string[], host: CliHost, speech: Speech): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) throw new CliFailure('no-command', {}, true);
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) {
    host.stdout(speech.say('help'));
    return exitCodes.done;
  }
  if (name === '--version') {
    host.stdout(`${host.version}\n`);
    return exitCodes.done;
  }
  const command = commands.get(name);
  if (command === undefined) {
    const isOption = name.startsWith('-');
    const suggestion = suggest(name, isOption ? ['--help', '--version', '--lang'] : [...commands.keys()]);
    throw new CliFailure(
      isOption ? 'unknown-option' : 'unknown-command',
      { command: 'leadloom', name, suggestion },
      true,
    );
  }
  const given = readOptions(name, rest, command.options);
  if (!given.ok) throw new CliFailure(given.error.key, given.error.values, true);
  const lang = given.value.value('lang');
  if (lang !== undefined && lang !== speech.locale) {
    throw new CliFailure('bad-choice', { name: '--lang', value: lang, choices: 'en, ko' }, true);
  }
  return command.run({ host, speech, given: given.value });
}

/** `leadloom --lang ko validate …` means the same as `leadloom validate --lang ko …`. */
function withoutLeadingLanguage(args: readonly string[]): readonly string[] {
  const [first, second, ...rest] = args;
  if (first === '--lang' && second !== undefined)
    return rest.length === 0 ? rest : [rest[0] ?? '', '--lang', second, ...rest.slice(1)];
  if (first?.startsWith('--lang=') === true) return second === undefined ? [] : [second, first, ...rest];
  return args;
}
