import { describe, expect, it } from 'vitest';
import type { StepProblem } from '@/core/engine/contract';
import { userUpdate } from '.';

const quiet = { writes: [], listens: [], waits: false, longestMs: 0, exits: [], sends: [] };

/** Severity, code, place and values of every problem. */
function told(problems: readonly StepProblem[] = []): readonly unknown[] {
  return problems.map(({ severity, code, path, message: { key, values } }) => [severity, code, path, key, values]);
}

describe('User Update', () => {
  const rows = (...list: readonly object[]) => userUpdate.config.parse({ rows: list });
  const json = (text: string) => userUpdate.config.parse({ mode: 'json', json: text });

  it('the card tells the first row, and how many follow', () => {
    const line = (...list: readonly object[]) => userUpdate.summary(rows(...list));
    const a = { attribute: 'a', more: 0 };
    expect(line()).toEqual({ key: 'user_update.summary.none' });
    expect(line({ operation: 'set', attribute: 'a', value: 1 }, { operation: 'remove', attribute: 'b' })).toEqual({
      key: 'user_update.summary.set',
      values: { attribute: 'a', more: 1, value: 1 },
    });
    expect(line({ operation: 'increment', attribute: 'a', by: 2 }).values).toEqual({ ...a, by: 2 });
    expect(line({ operation: 'decrement', attribute: 'a', by: 2 })).toEqual({
      key: 'user_update.summary.points',
      values: { ...a, by: -2 },
    });
    expect(line({ operation: 'add_item', attribute: 'a', value: 'x' })).toEqual({
      key: 'user_update.summary.add_item',
      values: { ...a, value: 'x' },
    });
    expect(line({ operation: 'remove', attribute: 'a' })).toEqual({ key: 'user_update.summary.remove', values: a });
    expect(userUpdate.summary(json(' ')).key).toBe('user_update.summary.json_empty');
    expect(userUpdate.summary(json('{}')).key).toBe('user_update.summary.json');
    expect(userUpdate.summary(json('{"attributes":[{"a":1,"b":2,"a":3}]}'))).toEqual({
      key: 'user_update.summary.json_writes',
      values: { attribute: 'a', more: 1 },
    });
  });

  it('C-UU-18: tells what it writes, and which texts it renders', () => {
    expect(
      userUpdate.facts(
        rows(
          { operation: 'increment', attribute: 'a', by: 2 },
          { operation: 'decrement', attribute: 'b', by: 3 },
          { operation: 'set', attribute: 'c', value: '{{x}}' },
          { operation: 'set', attribute: 'd', value: 'plain' },
        ),
      ),
    ).toEqual({
      ...quiet,
      writes: [
        { attribute: 'a', delta: 2 },
        { attribute: 'b', delta: -3 },
        { attribute: 'c', delta: null },
        { attribute: 'd', delta: null },
      ],
      templates: [{ path: 'rows.2.value', source: '{{x}}' }],
    });
    expect(userUpdate.facts(json('{}')).templates).toEqual([{ path: 'json', source: '{}' }]);
  });

  it('C-UU-2, C-UU-4: problems are told with the row, the attribute or the place', () => {
    const found = (...list: readonly object[]) => told(userUpdate.rules?.(rows(...list)));
    expect(found()).toEqual([['warning', 'user-update-empty', 'rows', 'user_update.problem.empty', undefined]]);
    expect(found({ operation: 'remove', attribute: 'a' }, { operation: 'remove', attribute: ' ' })).toEqual([
      [
        'error',
        'user-update-attribute-missing',
        'rows.1.attribute',
        'user_update.problem.attribute_missing',
        { row: 2 },
      ],
    ]);
    for (const operation of ['increment', 'decrement']) {
      expect(found({ operation, attribute: 'a', by: 0 })).toEqual([
        ['warning', 'user-update-by-zero', 'rows.0.by', 'user_update.problem.by_zero', { attribute: 'a' }],
      ]);
      expect(found({ operation, attribute: 'a', by: 1 })).toEqual([]);
    }
    const ofJson = (text: string) => told(userUpdate.rules?.(json(text)));
    expect(ofJson(' ')).toEqual([['warning', 'user-update-empty', 'json', 'user_update.problem.empty', {}]]);
    expect(ofJson('[]')).toEqual([['warning', 'user-update-json', 'json', 'user_update.problem.json_not_object', {}]]);
    expect(ofJson('{"attributes":[1]}')).toEqual([
      ['warning', 'user-update-json', 'json', 'user_update.problem.json_row', { place: 'attributes.0' }],
    ]);
    expect(ofJson('{"attributes":[{"a":"{{event_properties.${x}}}"}]}')).toEqual([
      ['warning', 'user-update-event-properties', 'json', 'user_update.problem.event_properties', {}],
    ]);
    expect(ofJson('{"attributes":[{"a":1}]}')).toEqual([]);
  });
});
