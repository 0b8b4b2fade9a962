import { isDraft, type Draft } from './inspect';
import { err, ok, type Result } from '@/core/kernel/result';

/** Brings a document from version `from` to `from + 1`. Pure; may change the draft it is given. */
export interface Migration {
  readonly from: number;
  migrate(document: Draft): Draft;
}

export interface MigrationPlan {
  readonly current: number;
  /** In order, one for every version below `current` that can still be read. */
  readonly migrations: readonly Migration[];
}

/**
 * Migrations of each document type. Version 1 is the first: there is nothing to bring forward yet. A change of shape
 * raises the version in the schema, adds a step here, and freezes a sample of the old version in the test.
 */
export const migrationPlans: Readonly<Record<'canvas' | 'campaign' | 'workspace', MigrationPlan>> = {
  canvas: { current: 1, migrations: [] },
  campaign: { current: 1, migrations: [] },
  workspace: { current: 1, migrations: [] },
};

export interface Migrated {
  readonly document: Draft;
  /** Version it came with; `null` if it named none and the current one was assumed. */
  readonly from: number | null;
}

export interface MigrationRefusal {
  readonly code: 'version-newer' | 'version-unreadable';
  readonly version: unknown;
}

/** Runs every migration between the version a document names and the current one. */
export function migrate(document: Draft, plan: MigrationPlan): Result<Migrated, MigrationRefusal> {
  const version = document['schemaVersion'];
  if (version === undefined || version === null) {
    return ok({ document: { ...document, schemaVersion: plan.current }, from: null });
  }
  if (typeof version !== 'number' || !Number.isInteger(version)) return err({ code: 'version-unreadable', version });
  if (version > plan.current) return err({ code: 'version-newer', version });
  let at = version;
  let value = document;
  for (const migration of plan.migrations) {
    if (migration.from !== at) continue;
    value = migration.migrate(value);
    at += 1;
  }
  if (at !== plan.current || !isDraft(value)) return err({ code: 'version-unreadable', version });
  return ok({ document: { ...value, schemaVersion: plan.current }, from: version });
}
