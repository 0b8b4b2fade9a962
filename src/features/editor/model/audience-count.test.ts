import { describe, expect, it } from 'vitest';
import type { FilterGroup } from '@/core/segments/filter';
import { countAudience } from './audience-count';

const people = [
  { external_id: 'a', lead_status: 'MQL' },
  { external_id: 'b', lead_status: 'New', 'is employee': true },
  { external_id: 'c' },
];
const notMql: FilterGroup = {
  type: 'group',
  join: 'and',
  filters: [
    {
      type: 'custom_attribute',
      attribute: 'lead_status',
      comparison: { type: 'string', operator: 'is_none_of', values: ['MQL'] },
    },
  ],
};

describe('countAudience', () => {
  it('C-AUD-1: no filter is everybody', () => {
    expect(countAudience(null, people)).toMatchObject({ matched: 3, total: 3 });
  });

  it('S-NULL-2: somebody without the attribute matches "is none of"', () => {
    const count = countAudience(notMql, people);
    expect(count.matched).toBe(2);
    expect(count.first.map((person) => person.external_id)).toEqual(['b', 'c']);
  });

  it('S-GRP-3: an exclusion takes people away', () => {
    const filter: FilterGroup = {
      ...notMql,
      filters: [
        ...notMql.filters,
        {
          type: 'group',
          join: 'or',
          exclude: true,
          filters: [
            {
              type: 'custom_attribute',
              attribute: 'is employee',
              comparison: { type: 'boolean', operator: 'is_true' },
            },
          ],
        },
      ],
    };
    expect(countAudience(filter, people).first.map((person) => person.external_id)).toEqual(['c']);
  });
});
