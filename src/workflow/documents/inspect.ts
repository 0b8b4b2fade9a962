import { err, ok, type Result } from '@/core/kernel/result';
import type { FindingLog, Path } from './finding-log';

/** What a document may be at most. Beyond it loading ends in a finding instead of a full stack or memory. */
export interface LoadLimits {
  /** Characters of text. */
  readonly length: number;
  /** Objects and arrays inside each other. */
  readonly depth: number;
  /** Values altogether. */
  readonly values: number;
}

export const loadLimits: LoadLimits = { length: 40_000_000, depth: 200, values: 20_000_000 };

export interface Refusal {
  readonly code: 'too-deep' | 'too-many-values';
  readonly path: Path;
}

/** A mutable copy: loading repairs it in place and never touches what it was given. */
export type Draft = Record<string, unknown>;

interface Trail {
  readonly parent: Trail | null;
  readonly key: string | number;
}

interface Task {
  readonly source: object;
  readonly target: Draft | unknown[];
  readonly trail: Trail | null;
  readonly depth: number;
}

/**
 * A deep copy that holds JSON only: plain objects, arrays, text, finite numbers, booleans, null. Everything after it may
 * walk the value by recursion, because its depth is bounded. Iterative, so that a hostile depth is measured, not met.
 */
export function inspect(value: unknown, log: FindingLog, limits: LoadLimits = loadLimits): Result<unknown, Refusal> {
  const root: unknown[] = [];
  const tasks: Task[] = [{ source: [value], target: root, trail: null, depth: 0 }];
  let count = 0;
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.depth > limits.depth) return err({ code: 'too-deep', path: toPath(task.trail).slice(0, 8) });
    for (const [key, child] of Object.entries(task.source)) {
      count += 1;
      if (count > limits.values) return err({ code: 'too-many-values', path: toPath(task.trail).slice(0, 8) });
      copyMember(task, key, child, tasks, log);
    }
  }
  return ok(root[0]);
}

function copyMember(task: Task, key: string, child: unknown, tasks: Task[], log: FindingLog): void {
  const trail: Trail | null = task.depth === 0 ? null : { parent: task.trail, key };
  if (key === '__proto__') {
    log.add('warning', 'forbidden-key', toPath(trail));
    return;
  }
  if (typeof child === 'object' && child !== null) {
    const target = Array.isArray(child) ? [] : {};
    put(task.target, target, key);
    tasks.push({ source: child, target, trail, depth: task.depth + 1 });
    return;
  }
  if (child === undefined && !Array.isArray(task.target)) return;
  put(task.target, scalar(child, trail, log), key);
}

function put(target: Draft | unknown[], value: unknown, key: string): void {
  if (Array.isArray(target)) target.push(value);
  else target[key] = value;
}

function scalar(value: unknown, trail: Trail | null, log: FindingLog): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  log.add('warning', 'not-json', toPath(trail));
  return null;
}

function toPath(trail: Trail | null): Path {
  const path: (string | number)[] = [];
  for (let at = trail; at !== null; at = at.parent) path.unshift(at.key);
  return path;
}

/** The members that hold something. */
export function withoutUndefined(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

/** True for an object that is no array, as {@link inspect} makes them. */
export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
