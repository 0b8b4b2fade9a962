import { describe, expect, it } from 'vitest';
import { guessSubject, strangersOf } from './import-source';

describe('what a file holds', () => {
  it.each([
    ['external_id,email,lead score\n', 'people'],
    ['\uFEFF"external_id";"time";"name"\r\n', 'events'],
    ['id,Timestamp,event\n', 'events'],
    ['{"external_id":"a","email":"a@example.com"}\n', 'people'],
    ['{"external_id":"a","time":"2026-03-02T09:00:00Z","name":"x"}\n', 'events'],
    ['[\n {"external_id":"a","time":"2026-03-02T09:00:00Z"}\n]', 'events'],
    ['{"attributes":[{"external_id":"a"}],"events":[{"external_id":"a","time":"2026-03-02T09:00:00Z"}]}', 'people'],
    ['', 'people'],
  ] as const)('%j looks like %s', (head, expected) => {
    expect(guessSubject(head)).toBe(expected);
  });
});

describe('events of people nobody knows', () => {
  it('get one bare profile each', () => {
    const line = { time: '2026-03-02T09:00:00Z', type: 'session_start' as const };
    const events = ['a', 'b', 'c', 'b'].map((external_id) => ({ ...line, external_id }));
    expect(strangersOf([{ external_id: 'a' }], [{ external_id: 'c' }], events)).toEqual([{ external_id: 'b' }]);
  });
});
