import type { JsonValue } from '../kernel/json';
import type { EpochMs } from '../kernel/time';

/** Everything a filter may ask about one person at one moment. The engine's `Turn` is one; nothing else is ambient. */
export interface FilterView {
  /** The instant of evaluation (S-O-8). */
  readonly now: EpochMs;
  readonly personId: string;
  /** The attribute in this slot; `undefined` is not set. */
  value(slot: number): JsonValue | undefined;
  /** What was counted in this history slot; `null`: it never happened. */
  history(slot: number): HistoryRecord | null;
  /** The context variable of the entry at hand; `undefined` is not set, as is every variable where there is no entry. */
  variable(name: string): JsonValue | undefined;
  /** Whether the flag is on. Left out: no flag is. */
  flag?(name: string): boolean;
  /** Zone of calendar dates (S-ATTR-TIME-4, O-20). */
  readonly companyZone: string;
  /** The person's own zone, or the company's (O-20). */
  userZone(): string;
  /** Zone in which "today" is meant: the person's where it is sent in local time, else the company's (S-ATTR-TIME-6). */
  recurringZone(): string;
}

/** What the profile keeps about one thing somebody's filter asks for (D-EVT-6). Times are the events' own. */
export interface HistoryRecord {
  readonly count: number;
  readonly first: EpochMs;
  readonly last: EpochMs;
  /** Money spent; 0 for anything but purchases. */
  readonly amount: number;
  /** The newest of them, by time, at most `mostRecent` (S-EVT-7, S-PUR-1); `null` where no filter asks for days. */
  readonly recent: readonly RecentDeed[] | null;
}

export interface RecentDeed {
  readonly time: EpochMs;
  readonly amount: number;
}

export const mostRecent = 50;

/** A view of a bare profile: nothing ever happened, and nobody is inside a canvas. */
export function profileView(
  value: (slot: number) => JsonValue | undefined,
  at: Partial<Pick<FilterView, 'now' | 'personId' | 'history' | 'variable' | 'companyZone'>> & {
    readonly userZone?: string;
  } = {},
): FilterView {
  const companyZone = at.companyZone ?? 'UTC';
  return {
    now: at.now ?? 0,
    personId: at.personId ?? '',
    value,
    history: at.history ?? (() => null),
    variable: at.variable ?? (() => undefined),
    companyZone,
    userZone: () => at.userZone ?? companyZone,
    recurringZone: () => companyZone,
  };
}
