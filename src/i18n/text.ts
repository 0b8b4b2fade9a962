import { locales, type Locale, type Message, type MessageRef, type MessageValues } from '@/core/kernel/message';
import { findMessage, isOnItsWay } from './registry';
import { isolated } from './direction';
import { createTools, type TextTools } from './tools';

/** Everything a screen needs to speak one language. */
export interface Text {
  readonly locale: Locale;
  readonly tools: TextTools;
  /** A message, or a key into the catalogues, as text. An unknown key reads as its own words; nothing here throws. */
  readonly t: (message: Message | MessageRef, values?: MessageValues) => string;
}

export interface TextOptions {
  /** IANA zone of all dates; UTC when left out. */
  readonly zone?: string;
  /** The year that goes without saying; this year when left out. */
  readonly year?: number;
}

export function createText(locale: Locale, options: TextOptions = {}): Text {
  const tools = createTools(locale, { zone: options.zone ?? 'UTC', year: options.year ?? new Date().getFullYear() });
  const t = (message: Message | MessageRef, values?: MessageValues): string => {
    if (!('key' in message)) return say(message, isolated(values ?? {}), tools) ?? '';
    const merged = isolated({ ...message.values, ...values });
    const known = findMessage(message.key);
    if (known === undefined && isOnItsWay()) return '';
    const text = known === undefined ? null : say(known, merged, tools);
    return text ?? describeKey(message.key, merged, tools);
  };
  return { locale, tools, t };
}

function say(message: Message, values: MessageValues, tools: TextTools): string | null {
  const text = message[tools.locale];
  if (typeof text === 'string') return text;
  try {
    return text(values, tools);
  } catch {
    // A message given values it did not expect must not take the page down.
    return null;
  }
}

/** `delay.problem.limit` with `{ max: 31 }` reads "delay: problem limit (max 31)". */
function describeKey(key: string, values: MessageValues, tools: TextTools): string {
  const [area = key, ...rest] = key.split('.');
  const words = rest.join(' ').replaceAll('_', ' ');
  const name = words === '' ? area.replaceAll('_', ' ') : `${area.replaceAll('_', ' ')}: ${words}`;
  const shown = Object.entries(values).map(([label, value]) => `${label} ${tools.value(value)}`);
  return shown.length === 0 ? name : `${name} (${shown.join(', ')})`;
}

/** The first language we have among those the browser asks for. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    const found = locales.find((locale) => locale === language);
    if (found !== undefined) return found;
  }
  return 'en';
}
