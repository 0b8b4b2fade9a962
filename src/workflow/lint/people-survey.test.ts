import { describe, expect, it } from 'vitest';
import { surveyPeople } from './people-survey';

const people = [{ external_id: 'a', 'lead score': '40' }, { external_id: 'b' }];
const events = [{ external_id: 'a', time: '2026-03-03T00:00:00Z', attributes: { 'lead score': 41 } }];

describe('survey of people and history', () => {
  it('counts who lacks an attribute and who holds it as text', () => {
    expect(surveyPeople({ people, events }).attribute('lead score')).toEqual({
      people: 2,
      missing: 1,
      text: 1,
      firstText: { index: 0, value: '40' },
      writtenByHistory: true,
      textInHistory: null,
    });
  });

  it('looks once at the same people and events, and again when either is another', () => {
    const first = surveyPeople({ people, events }).attribute('lead score');
    expect(surveyPeople({ people, events }).attribute('lead score')).toBe(first);
    expect(surveyPeople({ people: [...people], events }).attribute('lead score')).not.toBe(first);
    expect(surveyPeople({ people: [], events }).attribute('lead score').people).toBe(0);
    expect(surveyPeople({ people, events: [] }).attribute('lead score').writtenByHistory).toBe(false);
  });
});
