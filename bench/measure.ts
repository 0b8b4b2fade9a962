export interface Variant<T> {
  readonly name: string;
  /** Name of the variant it is compared with. */
  readonly yardstick: string;
  readonly run: () => T;
}

export interface Measured<T> {
  /** Processor time of all threads of this process, in ms; on a machine shared with others it says more than the clock. */
  readonly cpu: readonly number[];
  readonly wall: readonly number[];
  readonly last: T;
}

/** Every variant once per round, each round starting with another one; a warm-up round is not counted. */
export function measure<T>(variants: readonly Variant<T>[], rounds: number): ReadonlyMap<string, Measured<T>> {
  const measured = new Map<string, { cpu: number[]; wall: number[]; last: T }>();
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < variants.length; i++) {
      const { name, run } = variants[(i + round + variants.length) % variants.length]!;
      globalThis.gc?.();
      const began = performance.now();
      const before = process.cpuUsage();
      const last = run();
      const { system, user } = process.cpuUsage(before);
      const wall = performance.now() - began;
      const cell = measured.get(name) ?? { cpu: [], wall: [], last };
      if (round >= 0) {
        cell.cpu.push((system + user) / 1_000);
        cell.wall.push(wall);
      }
      cell.last = last;
      measured.set(name, cell);
    }
  }
  return measured;
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

export function spread(times: readonly number[]): string {
  return `${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;
}

/** The same for variants that take their time elsewhere; wall time only says something there. */
export async function measureAsync<T>(
  variants: readonly { readonly name: string; readonly run: () => Promise<T> }[],
  rounds: number,
): Promise<ReadonlyMap<string, { readonly wall: readonly number[]; readonly last: T }>> {
  const measured = new Map<string, { wall: number[]; last: T }>();
  for (let round = -1; round < rounds; round++) {
    for (const { name, run } of round % 2 === 0 ? variants : variants.toReversed()) {
      const began = performance.now();
      const last = await run();
      const cell = measured.get(name) ?? { wall: [], last };
      if (round >= 0) cell.wall.push(performance.now() - began);
      cell.last = last;
      measured.set(name, cell);
    }
  }
  return measured;
}
