import { durationMs, durationUnits, type Duration, type DurationUnit } from '@/core/kernel/time';
import { parseNumber } from './number-text';

const unitWords: readonly (readonly [DurationUnit, RegExp])[] = [
  ['seconds', /^(s|secs?|seconds?|초)$/i],
  ['minutes', /^(m|mins?|minutes?|분)$/i],
  ['hours', /^(h|hrs?|hours?|시간)$/i],
  ['days', /^(d|days?|일)$/i],
  ['weeks', /^(w|wks?|weeks?|주|주일)$/i],
];

const part = /([\d.,]+)\s*([a-z]+|[가-힣]+)\s*(?:and|,|그리고)?\s*/iy;

/**
 * A length of time as typed: `36h`, `7 days`, `1일 12시간`, `1d 12h`, or a bare number in `unit`.
 * Several parts become one value in the largest unit that holds them whole; `null` when it is no length of time.
 */
export function parseDuration(text: string, unit: DurationUnit): Duration | null {
  const trimmed = text.trim();
  const bare = parseNumber(trimmed);
  if (bare !== null) return bare >= 0 ? { value: bare, unit } : null;
  const parts: Duration[] = [];
  part.lastIndex = 0;
  let end = 0;
  for (let found = part.exec(trimmed); found !== null; found = part.exec(trimmed)) {
    const value = parseNumber(found[1] ?? '');
    const word = found[2] ?? '';
    const named = unitWords.find(([, words]) => words.test(word))?.[0];
    if (value === null || named === undefined) return null;
    parts.push({ value, unit: named });
    end = part.lastIndex;
  }
  const [first] = parts;
  if (first === undefined || end !== trimmed.length) return null;
  return parts.length === 1 ? first : inLargestWholeUnit(parts.reduce((sum, one) => sum + durationMs(one), 0));
}

function inLargestWholeUnit(ms: number): Duration {
  for (const unit of [...durationUnits].reverse()) {
    const value = ms / durationMs({ value: 1, unit });
    if (Number.isInteger(value)) return { value, unit };
  }
  return { value: ms / 1000, unit: 'seconds' };
}
