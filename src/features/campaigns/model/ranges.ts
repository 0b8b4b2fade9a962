import { isJsonObject } from '@/core/kernel/json';
import type { EventLine, Person } from '@/workflow/documents/people';

export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** Smallest and largest number each attribute has, over profiles and profile writes. */
export function rangesOf(people: readonly Person[], events: readonly EventLine[]): ReadonlyMap<string, ValueRange> {
  const ranges = new Map<string, ValueRange>();
  const note = (name: string, value: unknown): void => {
    if (typeof value !== 'number') return;
    const known = ranges.get(name);
    if (known !== undefined && value >= known.low && value <= known.high) return;
    ranges.set(name, { low: Math.min(value, known?.low ?? value), high: Math.max(value, known?.high ?? value) });
  };
  for (const person of people) for (const [name, value] of Object.entries(person)) note(name, value);
  for (const event of events) {
    const attributes: unknown = event['attributes'];
    if (isJsonObject(attributes)) for (const [name, value] of Object.entries(attributes)) note(name, value);
  }
  return ranges;
}
