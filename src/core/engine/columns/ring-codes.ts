import type { Operation } from './columns';
import type { Effects } from './effects';
import { isStep } from './rings';
import type { Ring, Tables } from './rows';

/** What an event does to people in a ring: adds (0 is nothing), and takes whoever waits round if it is a lap. */
export const adds = 0;
export const puts = 1;
/** Writes another attribute; what that does depends on what it held. */
export const writes = 2;
/** Starts the canvas of the ring once more. */
export const starts = 3;
/** Beyond the ring: for the general way of running. */
export const leaves = 4;

/** By operation. */
export interface RingCodes {
  readonly kinds: Uint8Array;
  /** Of a write: what the first value does. */
  readonly firsts: Uint8Array;
  readonly operands: Int32Array;
  /** -1: no lap. */
  readonly laps: Int32Array;
}

export const noCodes: RingCodes = {
  kinds: new Uint8Array(0),
  firsts: new Uint8Array(0),
  operands: new Int32Array(0),
  laps: new Int32Array(0),
};

/** The codes with those of operations from index `from` on; with room for as many again when they have to grow. */
export function withCodes(
  { slots }: Tables,
  { codes, ring }: { readonly codes: RingCodes; readonly ring: Ring },
  operations: readonly Operation[],
  from: number,
): RingCodes {
  const grown = operations.length > codes.kinds.length ? grow(codes, operations.length * 2) : codes;
  for (let index = from; index < operations.length; index += 1) {
    const operation = operations[index];
    const { kind, lap, operand } = operation === undefined ? outside : codeOf(ring, operation);
    grown.kinds[index] = kind;
    const goesUnread = kind === writes && slots[operation?.slot ?? 0]?.audiences.length === 0;
    grown.firsts[index] = goesUnread ? firstEffect(ring, operation?.first ?? null) : leaves;
    grown.operands[index] = operand;
    grown.laps[index] = lap;
  }
  return grown;
}

function grow(codes: RingCodes, length: number): RingCodes {
  const grown = {
    kinds: new Uint8Array(length),
    firsts: new Uint8Array(length),
    operands: new Int32Array(length),
    laps: new Int32Array(length),
  };
  grown.kinds.set(codes.kinds);
  grown.firsts.set(codes.firsts);
  grown.operands.set(codes.operands);
  grown.laps.set(codes.laps);
  return grown;
}

interface RingCode {
  readonly kind: number;
  readonly operand: number;
  readonly lap: number;
}

const outside: RingCode = { kind: leaves, operand: 0, lap: -1 };
const idles: RingCode = { kind: adds, operand: 0, lap: -1 };

function codeOf(ring: Ring, { column, groups, operand, starts: begun, type }: Operation): RingCode {
  switch (type) {
    case 'nothing':
      return idles;
    case 'event': {
      const group = groups?.[ring.step.index] ?? -1;
      const lap = ring.groups[group] ?? null;
      if (begun.length > 0) return outside;
      if (group < 0) return idles;
      return lap === null ? outside : { kind: adds, operand: lap.by, lap: lap.index };
    }
    case 'add':
      return column === ring.column && isStep(operand) ? { kind: adds, operand, lap: -1 } : outside;
    case 'put':
      return column === ring.column && isStep(operand) ? { kind: puts, operand, lap: -1 } : outside;
    case 'write':
      return { kind: writes, operand: 0, lap: -1 };
  }
}

function firstEffect(ring: Ring, first: Effects | null): number {
  if (first === null) return leaves;
  const { groups, starts: begun } = first;
  if ((groups?.[ring.step.index] ?? -1) >= 0) return leaves;
  if (begun.length === 0) return adds;
  return begun.length === 1 && begun[0] === ring.canvas.index ? starts : leaves;
}
