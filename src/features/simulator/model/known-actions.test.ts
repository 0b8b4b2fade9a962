import { describe, expect, it } from 'vitest';
import { actionOfChoice, choiceOf, findKnownActions, parseValue, valueText } from './known-actions';

describe('findKnownActions', () => {
  it('gathers the names of triggers and of the history, each once and in order', () => {
    const known = findKnownActions(
      [
        { type: 'custom_event', event: 'demo', properties: [] },
        { type: 'email_added' },
        { type: 'purchase', product: 'plan', properties: [] },
      ],
      [
        { external_id: 'a', time: '2026-01-01', name: 'alpha' },
        { external_id: 'a', time: '2026-01-01', name: 'demo' },
        { external_id: 'a', time: '2026-01-01', attributes: { 'lead score': 1 } },
      ],
    );
    expect(known).toEqual({ events: ['alpha', 'demo'], products: ['plan'], attributes: ['email', 'lead score'] });
  });
});

describe('choices', () => {
  it('are text and back, whatever the name', () => {
    const actions = [
      { type: 'custom_event', name: 'a:b' },
      { type: 'purchase', product: 'plan: large' },
      { type: 'session_start' },
    ] as const;
    for (const action of actions) expect(actionOfChoice(choiceOf(action), '', null)).toEqual(action);
  });

  it('keep the other attributes of a write', () => {
    const before = { type: 'attributes', attributes: { 'lead score': 1, stage: 'MQL' } } as const;
    expect(actionOfChoice('write:lead score', 50, before)).toEqual({
      type: 'attributes',
      attributes: { 'lead score': 50, stage: 'MQL' },
    });
    expect(actionOfChoice('write:other', 5, before)).toEqual({ type: 'attributes', attributes: { other: 5 } });
  });
});

describe('parseValue', () => {
  it('reads numbers, booleans, null and text, and quotes what would read as something else', () => {
    expect(['50', '−1.5', 'true', 'null', 'MQL', '"40"', ' x '].map(parseValue)).toEqual([
      50,
      -1.5,
      true,
      null,
      'MQL',
      '40',
      'x',
    ]);
    for (const value of [50, -1, true, null, 'MQL', '40', 'true']) expect(parseValue(valueText(value))).toBe(value);
  });
});
