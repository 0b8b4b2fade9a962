import type { Result } from '@/core/kernel/result';
import type { FindingLog } from './finding-log';
import type { Migrated, MigrationPlan, MigrationRefusal } from './migrations';

/** Says which version a document came with, if that is worth saying. */
export function reportMigration(
  outcome: Result<Migrated, MigrationRefusal>,
  plan: MigrationPlan,
  log: FindingLog,
): void {
  const { current } = plan;
  if (!outcome.ok) {
    const { code, version } = outcome.error;
    const shown = typeof version === 'number' || typeof version === 'string' ? version : null;
    log.add('error', code, ['schemaVersion'], { values: { version: shown, current } });
  } else if (outcome.value.from === null) {
    log.add('warning', 'version-missing', ['schemaVersion'], { values: { version: current } });
  } else if (outcome.value.from !== current) {
    log.add('info', 'migrated', ['schemaVersion'], { values: { from: outcome.value.from, to: current } });
  }
}
