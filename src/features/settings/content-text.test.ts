import { describe, expect, it } from 'vitest';
import { readItems, readLines, readSelections, writeItems, writeSelections } from './content-text';

describe('content as text', () => {
  it('items come back as they were written', () => {
    const rows = [
      { id: 'a', n: 1, tags: ['x'] },
      { id: 'b', title: '안녕' },
    ];
    expect(readItems(writeItems(rows))).toEqual(rows);
    expect(writeItems([])).toBe('[]');
    expect(readItems('  ')).toEqual([]);
  });

  it.each(['{', '{}', '[1]', '[{"title":"no id"}]', '[{"id":7}]'])('%s is no list of items', (text) => {
    expect(readItems(text)).toBeNull();
  });

  it('selections stand one a line', () => {
    const selections = [
      { name: 'new', items: ['a', 'b'] },
      { name: 'none', items: [] },
    ];
    expect(readSelections(writeSelections(selections))).toEqual(selections);
    expect(readSelections('x\n: a\n\n y : 1 ,, 2 ')).toEqual([
      { name: 'x', items: [] },
      { name: 'y', items: ['1', '2'] },
    ]);
  });

  it('lines are trimmed, empty ones left out', () => {
    expect(readLines(' A1 \n\nB2\r\n')).toEqual(['A1', 'B2']);
  });
});
