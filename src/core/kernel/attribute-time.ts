import { parseInstant } from './instant';
import type { EpochMs } from './time';

/** Times outside these years are stored as text (D-TYPE-2). */
const earliest = -62_167_219_200_000;
const latest = Date.UTC(3001, 0, 1);

const american = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const spelledOut = /^[A-Z][a-z]{2} (\d{2}) (\d{2}) (\d{2}:\d{2}:\d{2})\.?\s?(Z|[+-]\d{2}:?\d{2}) (\d{4})$/;

/**
 * The moment a text means as the value of an attribute, or `null` where it stays a text. Beside what {@link parseInstant}
 * reads: `MM/dd/yyyy` and `ddd MM dd HH:mm:ss.TZD YYYY`. Without a zone it is UTC; years before 0 and after 3000 are no
 * times (D-TYPE-2).
 */
export function parseAttributeTime(text: string): EpochMs | null {
  const at = parseInstant(toIso(text.trim()))?.at ?? null;
  return at === null || at < earliest || at >= latest ? null : at;
}

function toIso(text: string): string {
  const slashed = american.exec(text);
  if (slashed !== null) return `${slashed[3]}-${slashed[1]}-${slashed[2]}`;
  const spelled = spelledOut.exec(text);
  if (spelled === null) return text;
  const [, month, day, clock, zone, year] = spelled;
  return `${year}-${month}-${day}T${clock}${zone}`;
}
