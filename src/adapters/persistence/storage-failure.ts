import type { StorageFailure } from './contract';

const noSpace = new Set(['QuotaExceededError']);
const blocked = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'DatabaseClosedError',
  'VersionError',
  'InvalidStateError',
  'SecurityError',
]);

/** What a storage error means to a person. Dexie wraps the browser's own error in `inner`, sometimes several deep. */
export function toStorageFailure(error: unknown): StorageFailure {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
    const name = 'name' in current ? current.name : undefined;
    if (typeof name === 'string' && noSpace.has(name)) return 'no_space';
    current = 'inner' in current ? current.inner : undefined;
  }
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
  return typeof name === 'string' && blocked.has(name) ? 'blocked' : 'failed';
}
