import { describe, expect, it } from 'vitest';
import { experimentPathsConfig, type ExperimentPathsConfig } from '../schema';
import { addPath, removePath, setControl, shareEvenly, sumOf } from './edits';
import { experimentPathsUi } from '.';

const two = experimentPathsConfig.parse({
  paths: [
    { id: 'path-1', name: '', percentage: 60 },
    { id: 'path-2', name: '', percentage: 40 },
  ],
});

const shares = ({ paths, control }: ExperimentPathsConfig) => [
  ...paths.map(({ id, percentage }) => `${id} ${percentage}`),
  ...(control === null ? [] : [`control ${control.percentage}`]),
];

describe('edits of Experiment Paths', () => {
  it('C-EXP-1: a control group takes a tenth from the largest path and gives it back', () => {
    const controlled = setControl(two, true);
    expect(shares(controlled)).toEqual(['path-1 50', 'path-2 40', 'control 10']);
    expect(sumOf(controlled)).toBe(100);
    expect(shares(setControl(controlled, false))).toEqual(['path-1 60', 'path-2 40']);
    expect(setControl(two, false)).toBe(two);
  });

  it('C-EXP-1: four paths at most; a new one gets what is left, under an id no other has', () => {
    const three = addPath(two);
    expect(shares(three)).toEqual(['path-1 60', 'path-2 40', 'path-3 0']);
    const four = addPath(removePath(addPath(three), 'path-1'));
    expect(four.paths.map(({ id }) => id)).toEqual(['path-2', 'path-3', 'path-4', 'path-1']);
    expect(addPath(four)).toBe(four);
  });

  it('C-EXP-1: removing a path leaves 100 percent', () => {
    expect(shares(removePath(two, 'path-1'))).toEqual(['path-2 100']);
    expect(sumOf(removePath(setControl(two, true), 'path-2'))).toBe(100);
  });

  it('C-EXP-1: an even share counts the control group, the first ones taking the remainder', () => {
    expect(shares(shareEvenly(setControl(two, true)))).toEqual(['path-1 34', 'path-2 33', 'control 33']);
    expect(shares(shareEvenly(addPath(addPath(two))))).toEqual(['path-1 25', 'path-2 25', 'path-3 25', 'path-4 25']);
  });
});

describe('the card of Experiment Paths', () => {
  it('has a port in the middle of each path, the control group last, and room for what becomes of it', () => {
    const plain = experimentPathsUi.size(two, 'full');
    const controlled = experimentPathsUi.size(setControl(two, true), 'full');
    expect(plain.portX).toHaveLength(2);
    expect(controlled.portX).toHaveLength(3);
    expect(controlled.height).toBeGreaterThan(plain.height);
  });
});
