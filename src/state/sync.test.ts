import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkspaceRepository } from '@/adapters/persistence/contract';
import { MemoryDisk } from '@/adapters/persistence/memory-repository';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import { testCampaign, testCanvas, testWorkspace } from './__fixtures__/documents';
import { openTab, type TestTab } from './__fixtures__/tab';
import { freshStepId } from './commands/ids';
import { setIdentity } from './commands/settings';
import { addStep, removeStep, renameStep } from './commands/steps';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const canvasIn = (tab: TestTab, id = 'scoring'): Canvas | undefined =>
  tab.workspace.getState().workspace.canvases.find((canvas) => canvas.id === id);
const names = (tab: TestTab): string[] => tab.workspace.getState().workspace.canvases.map((canvas) => canvas.name);
const rename = (tab: TestTab, name: string) =>
  tab.workspace.actions.editCanvas('scoring', setIdentity<Canvas>({ name }));
const onDisk = (disk: MemoryDisk, id = 'scoring'): string | undefined => {
  const value = disk.parts.get(`document:${id}`)?.value;
  return value !== undefined && 'document' in value ? value.document.name : undefined;
};
/** Both tabs have written, read and told each other everything. */
const settle = () => vi.advanceTimersByTimeAsync(2_000);

/** A tab that hears nothing of others until it writes, as when it was asleep. */
const deaf = (repository: WorkspaceRepository): WorkspaceRepository => ({
  ...repository,
  subscribe: () => () => undefined,
});

describe('saving', () => {
  it('stores the sample on a first visit, and loads it on the next', async () => {
    const disk = new MemoryDisk();
    await openTab(disk, 'one');
    expect([...disk.parts.keys()]).toEqual([
      'document:scoring',
      'document:second',
      'document:hand-off',
      'meta',
      'people',
    ]);
    const again = await openTab(disk, 'two');
    expect(again.workspace.getState().workspace).toEqual(testWorkspace());
  });

  it('writes an edit within 300 ms, and says so', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one');
    await settle();
    rename(tab, 'Renamed');
    expect(tab.workspace.getState().save.status).toBe('saving');
    await vi.advanceTimersByTimeAsync(300);
    expect(onDisk(disk)).toBe('Renamed');
    expect(tab.workspace.getState().save.status).toBe('saved');
  });

  it('writes every 300 ms while somebody types without a pause', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one');
    for (let n = 0; n < 20; n++) {
      rename(tab, `Name ${n}`);
      await vi.advanceTimersByTimeAsync(50);
      const written = /^Name (\d+)$/.exec(onDisk(disk) ?? '')?.[1];
      if (n >= 6) expect(n - Number(written)).toBeLessThanOrEqual(6);
    }
  });

  it('writes only the parts that changed', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one');
    await settle();
    const before = new Map([...disk.parts].map(([key, part]) => [key, part.revision]));
    rename(tab, 'Renamed');
    tab.workspace.actions.editRun({ seed: 7 });
    await settle();
    const changed = [...disk.parts].filter(([key, part]) => before.get(key) !== part.revision).map(([key]) => key);
    expect(changed).toEqual(['document:scoring', 'meta']);
  });

  it('flush resolves when everything typed so far is on disk', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one');
    rename(tab, 'Renamed');
    await tab.workspace.actions.flush();
    expect(onDisk(disk)).toBe('Renamed');
  });

  it('an import does not wait for more of its kind', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one');
    await settle();
    tab.workspace.actions.replacePeople([{ external_id: 'imported' }], []);
    expect(tab.workspace.getState().save.status).toBe('saving');
    await vi.advanceTimersByTimeAsync(0);
    expect(disk.parts.get('people')?.value).toMatchObject({ people: [{ external_id: 'imported' }] });
    expect(tab.workspace.getState().save.status).toBe('saved');
  });

  it('says why nothing was saved, and tries again', async () => {
    const disk = new MemoryDisk();
    let full = true;
    const tab = await openTab(disk, 'one', (repository) => ({
      ...repository,
      write: (write) => (full ? Promise.resolve({ type: 'failed', reason: 'no_space' }) : repository.write(write)),
    }));
    rename(tab, 'Renamed');
    await vi.advanceTimersByTimeAsync(300);
    expect(tab.workspace.getState().save).toEqual({ status: 'not_saved', reason: 'no_space' });
    full = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(onDisk(disk)).toBe('Renamed');
    expect(tab.workspace.getState().save.status).toBe('saved');
  });

  it('opens with the sample, not saved, where the browser keeps nothing', async () => {
    const tab = await openTab(new MemoryDisk(), 'one', (repository) => ({
      ...repository,
      load: () => Promise.resolve({ type: 'failed', reason: 'blocked' }),
    }));
    rename(tab, 'Renamed');
    await settle();
    expect(canvasIn(tab)?.name).toBe('Renamed');
    expect(tab.workspace.getState().save).toEqual({ status: 'not_saved', reason: 'blocked' });
  });

  it('keeps the order of documents over removal, undo of the removal and reload', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one');
    tab.workspace.actions.addCanvas({ ...testCanvas('third'), name: 'Third' });
    const bringBack = tab.workspace.actions.remove('second');
    await settle();
    expect(disk.parts.has('document:second')).toBe(false);
    bringBack();
    await settle();
    const again = await openTab(disk, 'two');
    expect(again.workspace.getState().workspace.canvases.map((canvas) => canvas.id)).toEqual([
      'scoring',
      'second',
      'third',
    ]);
  });

  it('replaces everything in one piece', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one');
    await settle();
    tab.workspace.actions.replace({ ...testWorkspace(), canvases: [testCanvas('only')], campaigns: [testCampaign()] });
    await settle();
    expect([...disk.parts.keys()]).toEqual(['document:only', 'document:hand-off', 'meta', 'people']);
    expect(tab.workspace.getState().save.status).toBe('saved');
  });
});

describe('a page that goes away', () => {
  it('loses nothing, even when the database write is cut off', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one', (repository) => ({
      ...repository,
      write: () => new Promise(() => undefined),
    }));
    rename(tab, 'Typed last');
    tab.hide();
    const again = await openTab(disk, 'two');
    expect(canvasIn(again)?.name).toBe('Typed last');
    await settle();
    expect(onDisk(disk)).toBe('Typed last');
  });

  it('leaves no note behind when the write came through', async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(disk, 'one');
    rename(tab, 'Typed last');
    tab.hide();
    expect(disk.rescued).toHaveLength(1);
    await settle();
    expect(disk.rescued).toEqual([]);
  });

  it('keeps a note made on an older version as a copy', async () => {
    const disk = new MemoryDisk();
    const lost = await openTab(disk, 'one', (repository) => ({
      ...repository,
      write: () => new Promise(() => undefined),
    }));
    rename(lost, 'Typed last');
    lost.hide();
    const { rescued } = disk;
    disk.rescued = [];
    const other = await openTab(disk, 'two');
    rename(other, 'Typed elsewhere');
    await settle();
    disk.rescued = rescued;
    const again = await openTab(disk, 'three');
    expect(names(again)).toContain('Typed elsewhere');
    expect(names(again)).toContain('Typed last (other tab)');
    expect(again.workspace.getState().notice?.outcome).toBe('copied');
  });
});

describe('two tabs', () => {
  it('see each other’s changes live', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one'), await openTab(disk, 'two')];
    await settle();
    rename(one, 'From one');
    await settle();
    expect(canvasIn(two)?.name).toBe('From one');
    expect(two.workspace.getState().notice).toMatchObject({ documentId: 'scoring', outcome: 'updated' });
    expect(one.workspace.getState().notice).toBeNull();
    one.workspace.actions.addCanvas({ ...testCanvas('third'), name: 'Third' });
    one.workspace.actions.remove('second');
    await settle();
    expect(two.workspace.getState().workspace).toEqual(one.workspace.getState().workspace);
  });

  it('keep both edits of different fields and steps', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one', deaf), await openTab(disk, 'two')];
    one.workspace.actions.editCanvas('scoring', renameStep({ id: 'delay-1', name: 'Step from one' }));
    two.workspace.actions.editCanvas('scoring', renameStep({ id: 'delay-2', name: 'Step from two' }));
    rename(two, 'From two');
    await two.workspace.actions.flush();
    await one.workspace.actions.flush();
    await settle();
    for (const tab of [one, two]) {
      expect(canvasIn(tab)?.steps.map((step) => step.name)).toEqual(['Step from one', 'Step from two', 'Down', 'Last']);
      expect(canvasIn(tab)?.name).toBe('From two');
      expect(names(tab)).toHaveLength(2);
    }
    expect(one.workspace.getState().notice).toMatchObject({ documentId: 'scoring', outcome: 'kept_both' });
  });

  it('keep the other version as a copy when both changed the same field', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one', deaf), await openTab(disk, 'two')];
    rename(one, 'From one');
    rename(two, 'From two');
    await two.workspace.actions.flush();
    await one.workspace.actions.flush();
    await settle();
    expect(names(one)).toEqual(['From one', 'From two (other tab)', 'Scoring']);
    expect(one.workspace.getState().workspace.canvases.map((canvas) => canvas.status)).toEqual([
      'draft',
      'stopped',
      'draft',
    ]);
    expect(names(two)).toEqual(names(one));
    expect(one.workspace.getState().notice).toMatchObject({ documentId: 'scoring', outcome: 'copied' });
  });

  it('keep two new steps that were given the same id', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one', deaf), await openTab(disk, 'two')];
    for (const [tab, name] of [
      [one, 'New in one'],
      [two, 'New in two'],
    ] as const) {
      tab.workspace.actions.editCanvas('scoring', (canvas) =>
        addStep({ step: { id: freshStepId(canvas, 'delay'), kind: 'delay', name, config: {} } })(canvas),
      );
    }
    await two.workspace.actions.flush();
    await one.workspace.actions.flush();
    await settle();
    const steps = canvasIn(one)?.steps.map((step) => step.name);
    expect(steps).toContain('New in one');
    expect(steps).toContain('New in two');
    expect(names(one)).toHaveLength(2);
  });

  it('keep a step that one removed and the other changed', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one', deaf), await openTab(disk, 'two')];
    one.workspace.actions.editCanvas('scoring', removeStep({ id: 'delay-2' }));
    two.workspace.actions.editCanvas('scoring', renameStep({ id: 'delay-2', name: 'Still needed' }));
    await two.workspace.actions.flush();
    await one.workspace.actions.flush();
    expect(canvasIn(one)?.steps.map((step) => step.name)).toContain('Still needed');
  });

  it('keep a document that one removed and the other edited', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one', deaf), await openTab(disk, 'two', deaf)];
    one.workspace.actions.remove('scoring');
    rename(two, 'Edited');
    await two.workspace.actions.flush();
    await one.workspace.actions.flush();
    expect(canvasIn(one)?.name).toBe('Edited');
    two.workspace.actions.remove('second');
    one.workspace.actions.editCanvas('second', setIdentity<Canvas>({ name: 'Second edited' }));
    await two.workspace.actions.flush();
    await one.workspace.actions.flush();
    expect(canvasIn(one, 'second')?.name).toBe('Second edited');
    expect(disk.parts.has('document:second')).toBe(true);
  });

  it('merge people person by person, and keep both tabs’ events', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one', deaf), await openTab(disk, 'two')];
    one.workspace.actions.editPerson({ external_id: 'a', 'lead score': 50 });
    one.workspace.actions.addPeople([], [{ external_id: 'a', time: '2026-03-03T00:00:00Z', name: 'one' }]);
    two.workspace.actions.editPerson({ external_id: 'b', 'lead score': 60 });
    two.workspace.actions.addPeople(
      [{ external_id: 'c' }],
      [{ external_id: 'c', time: '2026-03-03T00:00:00Z', name: 'two' }],
    );
    // Imports go to disk at once, so the second tab to write finds the first one's there.
    await one.workspace.actions.flush();
    await two.workspace.actions.flush();
    const { people, events } = two.workspace.getState().workspace;
    expect(people).toEqual([
      { external_id: 'a', 'lead score': 50 },
      { external_id: 'b', 'lead score': 60 },
      { external_id: 'c' },
    ]);
    expect(events.map((event) => ('name' in event ? event.name : ''))).toEqual(['opened', 'two', 'one']);
    expect(two.workspace.getState().notice).toMatchObject({ documentId: 'people', outcome: 'kept_both' });
  });

  it('say so when one setting was changed in both', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one', deaf), await openTab(disk, 'two')];
    one.workspace.actions.editRun({ seed: 1001 });
    two.workspace.actions.editRun({ seed: 2002, companyTimeZone: 'Asia/Seoul' });
    await two.workspace.actions.flush();
    await one.workspace.actions.flush();
    await settle();
    for (const tab of [one, two]) {
      expect(tab.workspace.getState().workspace.run).toMatchObject({ seed: 1001, companyTimeZone: 'Asia/Seoul' });
    }
    expect(one.workspace.getState().notice).toMatchObject({ documentId: 'workspace', outcome: 'mine_kept' });
  });

  it('undo their own edits only', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one'), await openTab(disk, 'two')];
    one.workspace.actions.editCanvas('scoring', renameStep({ id: 'delay-1', name: 'Mine' }));
    await settle();
    two.workspace.actions.editCanvas('scoring', renameStep({ id: 'delay-2', name: 'Theirs' }));
    await settle();
    one.workspace.actions.undo('scoring');
    await settle();
    for (const tab of [one, two]) {
      expect(canvasIn(tab)?.steps.map((step) => step.name)).toEqual(['Wait', 'Theirs', 'Down', 'Last']);
    }
  });

  it('both show a restored backup', async () => {
    const disk = new MemoryDisk();
    const [one, two] = [await openTab(disk, 'one'), await openTab(disk, 'two')];
    const campaign: Campaign = { ...testCampaign(), name: 'Restored' };
    one.workspace.actions.replace({ ...testWorkspace(), canvases: [], campaigns: [campaign] });
    await settle();
    expect(two.workspace.getState().workspace.canvases).toEqual([]);
    expect(two.workspace.getState().workspace.campaigns.map(({ name }) => name)).toEqual(['Restored']);
  });
});
