import type { EpochMs } from '@/core/kernel/time';

/**
 * The instant of a wall-clock text (`2026-03-17T21:00`) in the zone of `local`, which turns instants into such texts.
 * A time a zone skips becomes the one just after the gap; of a time it has twice, one is taken. `null`: no time.
 */
export function fromLocal(text: string, local: (at: EpochMs) => string): EpochMs | null {
  const wanted = Date.parse(`${text}Z`);
  if (Number.isNaN(wanted)) return null;
  let at = wanted;
  for (let round = 0; round < 3; round++) {
    const off = Date.parse(`${local(at)}Z`) - Math.floor(wanted / 60_000) * 60_000;
    if (off === 0) break;
    at -= off;
  }
  return at;
}
