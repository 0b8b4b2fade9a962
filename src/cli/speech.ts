import { locales, type Locale, type MessageValues } from '@/core/kernel/message';
import '@/i18n/catalogue';
import { chooseLocale, createText, type Text } from '@/i18n/text';
import { cliMessages, type CliMessageKey } from './messages';

/** The command line in one language. */
export interface Speech extends Text {
  readonly say: (key: CliMessageKey, values?: MessageValues) => string;
}

/** The year of a date always goes with it: output is read later, too. */
const noYear = -1;

export function createSpeech(locale: Locale): Speech {
  const text = createText(locale, { zone: 'UTC', year: noYear });
  return { ...text, say: (key, values) => text.t(cliMessages[key], values) };
}

/** `--lang` where it is given, else what the environment asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`, in this order). */
export function localeOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  const exact = locales.find((locale) => locale === asked);
  if (exact !== undefined) return exact;
  const set = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return chooseLocale(set === undefined ? [] : [set.replace('_', '-')]);
}
