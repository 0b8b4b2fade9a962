import { describe, expect, it } from 'vitest';
import { readLeads, writeLeads } from './leads-text';

const records = [
  { Id: '00Q5g00000KpR2mEAF', Status: 'Nurturing', Email: null },
  { Id: '00Q5g00000KpR2n', IsDeleted: true },
];

describe('leads as text', () => {
  it('come back as they were written, from lines and from an array', () => {
    expect(readLeads(writeLeads(records))).toEqual(records);
    expect(readLeads(JSON.stringify(records, null, 2))).toEqual(records);
    expect(readLeads(' \n')).toEqual([]);
  });

  it.each(['{', '[1]', '{"Id":"42"}', '{"Id":"0035g00000KpR2mEAF"}', '{"Status":"MQL"}', '{"Id":"00Q5g00000KpR2m"} x'])(
    '%s is no list of leads',
    (text) => {
      expect(readLeads(text)).toBeNull();
    },
  );
});
