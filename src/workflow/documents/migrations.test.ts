import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadCanvas, loadWorkspace } from './load';
import type { Draft } from './inspect';
import { migrate, migrationPlans, type Migration, type MigrationPlan } from './migrations';

/** A canvas as an imagined version 0 wrote it. Frozen: a sample never changes once its version is out. */
const versionZero = {
  type: 'canvas',
  schemaVersion: 0,
  id: 'old',
  title: 'Old canvas',
  createdAt: '2025-11-01T00:00:00Z',
  triggers: [{ type: 'email_added' }],
  variants: [{ id: 'v', name: 'V', percentage: 100, first: 'wait' }],
  steps: [{ id: 'wait', kind: 'delay', config: { duration: { value: 1, unit: 'days' } }, color: 'blue' }],
  pinned: true,
} as const;

/** `title` became `name`, and the triggers moved into `entry`. */
const zeroToOne: Migration = {
  from: 0,
  migrate: ({ title, triggers, ...rest }: Draft) => ({ ...rest, name: title, entry: { type: 'action', triggers } }),
};

const plans = { ...migrationPlans, canvas: { current: 1, migrations: [zeroToOne] } };

describe('migrations', () => {
  it('bring an older file to the current version, and keep what nobody knows', () => {
    const { document, findings } = loadCanvas(versionZero, { plans });
    expect(document).toMatchObject({
      schemaVersion: 1,
      name: 'Old canvas',
      entry: { triggers: [{ type: 'email_added' }] },
      pinned: true,
    });
    expect(document?.steps[0]).toMatchObject({ kind: 'delay', color: 'blue' });
    expect(findings.map((finding) => finding.code)).toEqual(['migrated', 'field-unknown', 'field-unknown']);
  });

  it('reach canvases inside a workspace, whatever the version of the workspace', () => {
    const workspace = { type: 'workspace', schemaVersion: 1, id: 'w', name: 'W', canvases: [versionZero] };
    expect(loadWorkspace(workspace, { plans }).document?.canvases[0]?.name).toBe('Old canvas');
  });

  it('run in order, each once, from the version a file names', () => {
    const step = (from: number): Migration => ({
      from,
      migrate: (draft) => ({ ...draft, ran: [...z.array(z.number()).default([]).parse(draft['ran']), from] }),
    });
    const plan: MigrationPlan = { current: 4, migrations: [step(1), step(2), step(3)] };
    const ran = (schemaVersion: number) => {
      const outcome = migrate({ schemaVersion }, plan);
      return outcome.ok ? [outcome.value.document['ran'], outcome.value.document['schemaVersion']] : outcome.error.code;
    };
    expect(ran(1)).toEqual([[1, 2, 3], 4]);
    expect(ran(3)).toEqual([[3], 4]);
    expect(ran(4)).toEqual([undefined, 4]);
    expect(ran(0)).toBe('version-unreadable');
    expect(ran(5)).toBe('version-newer');
  });

  it.each(['canvas', 'campaign', 'workspace'] as const)('of a %s have no gap below the current version', (type) => {
    const { current, migrations } = migrationPlans[type];
    const first = migrations[0]?.from ?? current;
    expect(migrations.map((migration) => migration.from)).toEqual(
      Array.from({ length: current - first }, (_, index) => first + index),
    );
  });
});
