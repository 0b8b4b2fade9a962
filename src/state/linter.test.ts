import { expect, it } from 'vitest';
import { workspace as workspaceSchema } from '@/workflow/documents/workspace';
import type { Finding } from '@/workflow/run-result';
import { createLinterStore } from './linter';

const workspace = workspaceSchema.parse({
  type: 'workspace',
  schemaVersion: 1,
  id: 'w',
  name: 'W',
  run: { from: '2026-03-02T00:00:00Z', until: '2026-04-01T00:00:00Z' },
});
const finding = (document: string): Finding => ({
  severity: 'error',
  code: 'x',
  message: { key: 'x' },
  document,
  path: '',
});

it('says nothing before the rules are there, and then the same array for the same workspace', async () => {
  let asked = 0;
  const linter = createLinterStore({
    loadRules: () => {
      asked += 1;
      return Promise.resolve(() => [finding('a'), finding('b')]);
    },
  });
  expect(linter.getState()).toMatchObject({ isReady: false });
  expect(linter.getState().findingsOf(workspace)).toEqual([]);
  linter.getState().load();
  linter.getState().load();
  await new Promise((done) => setTimeout(done, 0));
  expect(asked).toBe(1);
  const { isReady, findingsOf } = linter.getState();
  expect(isReady).toBe(true);
  expect(findingsOf(workspace, 'b')).toEqual([finding('b')]);
  expect(findingsOf(workspace, 'b')).toBe(findingsOf(workspace, 'b'));
  expect(findingsOf(workspace, 'c')).toEqual([]);
});

it('asks again on the next page when the rules could not be fetched', async () => {
  let isOffline = true;
  const linter = createLinterStore({
    loadRules: () => (isOffline ? Promise.reject(new Error('offline')) : Promise.resolve(() => [finding('a')])),
  });
  linter.getState().load();
  await new Promise((done) => setTimeout(done, 0));
  expect(linter.getState().isReady).toBe(false);
  isOffline = false;
  linter.getState().load();
  await new Promise((done) => setTimeout(done, 0));
  expect(linter.getState().findingsOf(workspace)).toHaveLength(1);
});
