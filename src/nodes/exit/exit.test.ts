import { expect, it } from 'vitest';
import { enterOn, makeCanvas, performs, set, update } from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { exit } from '.';

it('C-STEP-3: an exit ends the journey, as the end of a path does', () => {
  const end = { id: 'end', kind: 'exit', name: 'end', config: {}, next: {} };
  const steps = [update('mark', [set('done', true)], 'end'), end];
  const run = play({ canvases: [makeCanvas({ id: 'x', entry: enterOn(performs('go')), steps })] }).event(0, 'go');
  expect(run.attribute('done')).toBe(true);
  expect(run.exits).toEqual(['1 exit_step']);
  expect(exit.ports({})).toEqual([]);
});
