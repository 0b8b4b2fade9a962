import { describe, expect, it } from 'vitest';
import type { FilterGroup } from '@/core/segments/filter';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { countAudience } from './audience-count';

const { run } = sampleWorkspace('en');
const scope = { events: [], run };

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
    expect(countAudience(null, people, scope)).toMatchObject({ matched: 3, total: 3 });
  });

  it('S-NULL-2: somebody without the attribute matches "is none of"', () => {
    const count = countAudience(notMql, people, scope);
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
    expect(countAudience(filter, people, scope).first.map((person) => person.external_id)).toEqual(['c']);
  });

  it('S-EVT-1: counts what people did before the run, and nothing of it', () => {
    const filter: FilterGroup = {
      type: 'group',
      join: 'and',
      filters: [
        {
          type: 'custom_event',
          event: 'demo',
          properties: [],
          measure: { type: 'count', operator: 'more_than', value: 0 },
        },
      ],
    };
    const events = [
      { external_id: 'a', name: 'demo', time: '2020-01-01T00:00:00Z' },
      { external_id: 'b', name: 'demo', time: run.from },
    ];
    expect(countAudience(filter, people, { ...scope, events }).first.map((person) => person.external_id)).toEqual([
      'a',
    ]);
  });

  it('S-OTH-3: knows the segments of the workspace', () => {
    const segments = [{ id: 's', name: 'S', description: '', filter: notMql }];
    const filter: FilterGroup = {
      type: 'group',
      join: 'and',
      filters: [{ type: 'segment', segment: 's', member: false }],
    };
    expect(countAudience(filter, people, { ...scope, segments }).first.map((person) => person.external_id)).toEqual([
      'a',
    ]);
  });
});
