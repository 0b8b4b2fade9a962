import { fnv1a } from '../kernel/hash';

/** A person's random bucket, 0 to 9999: the same for ever, by the id alone (S-OTH-1). */
export function randomBucket(personId: string): number {
  return fnv1a(`bucket:${personId}`) % 10_000;
}
