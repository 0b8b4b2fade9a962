import { describe, expect, it } from 'vitest';
import { rowsFor, rowToKeep, type ComboboxOption } from './combobox-rows';

const options: readonly ComboboxOption[] = [
  { value: 'lead score', glyph: '#' },
  { value: 'lead_status', keywords: 'MQL' },
  { value: 'wait', label: 'Delay' },
];

function keep(query: string, canCreate: boolean, chosen: number | null = null): string | null {
  const row = rowToKeep({ rows: rowsFor(options, query, canCreate), query, chosen });
  if (row === null) return null;
  return row.type === 'create' ? `new ${row.text}` : row.option.value;
}

describe('what a searched list offers', () => {
  it('finds by value, label and further words, whatever the case', () => {
    const found = (query: string): readonly string[] =>
      rowsFor(options, query, false).flatMap((row) => (row.type === 'option' ? row.option.value : []));
    expect(found('LEAD')).toEqual(['lead score', 'lead_status']);
    expect(found('mql')).toEqual(['lead_status']);
    expect(found('delay')).toEqual(['wait']);
  });

  it('offers the new name last, and never a name that is there already', () => {
    expect(rowsFor(options, ' lead ', true).at(-1)).toEqual({ type: 'create', text: 'lead' });
    expect(rowsFor(options, 'lead score', true).every(({ type }) => type === 'option')).toBe(true);
  });
});

describe('what leaving the field keeps', () => {
  it('keeps a new name that was typed, even while longer names are found', () => {
    expect(keep('lead', true)).toBe('new lead');
    expect(keep('webinar_attended ', true)).toBe('new webinar_attended');
  });

  it('keeps the option that is called exactly what was typed', () => {
    expect(keep('lead score', true)).toBe('lead score');
    expect(keep('Delay', false)).toBe('wait');
  });

  it('keeps the row the arrows went to', () => {
    expect(keep('lead', true, 1)).toBe('lead_status');
    expect(keep('', false, 2)).toBe('wait');
  });

  it('takes the only option found where nothing new can be made, and drops what is not clear', () => {
    expect(keep('sta', false)).toBe('lead_status');
    expect(keep('lead', false)).toBe(null);
    expect(keep('nothing like it', false)).toBe(null);
  });

  it('changes nothing when nothing was typed', () => {
    expect(keep('  ', true)).toBe(null);
  });
});
