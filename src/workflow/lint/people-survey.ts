import type { Workspace } from '../documents/workspace';
import { surveyNames, type NameSurvey } from './name-survey';

/** What the workspace's people and history say about one attribute. */
export interface AttributeSurvey {
  readonly people: number;
  readonly missing: number;
  /** People who hold it as text. */
  readonly text: number;
  /** Place and value of the first such text. */
  readonly firstText: { readonly index: number; readonly value: string } | null;
  /** Whether the history writes it, and the first line that writes text. */
  readonly writtenByHistory: boolean;
  readonly textInHistory: { readonly index: number; readonly value: string } | null;
}

/** Looks at people and events only when a rule asks, and once per attribute. */
export interface PeopleSurvey {
  attribute(name: string): AttributeSurvey;
  names(): NameSurvey;
}

type Data = Pick<Workspace, 'people' | 'events'>;

/** By the arrays it looks at: an edit to a canvas leaves people and history as they are, and what is known of them. */
const surveys = new WeakMap<Workspace['people'], WeakMap<Workspace['events'], PeopleSurvey>>();

export function surveyPeople({ people, events }: Data): PeopleSurvey {
  let ofPeople = surveys.get(people);
  if (ofPeople === undefined) surveys.set(people, (ofPeople = new WeakMap()));
  let survey = ofPeople.get(events);
  if (survey === undefined) ofPeople.set(events, (survey = createSurvey({ people, events })));
  return survey;
}

function createSurvey(data: Data): PeopleSurvey {
  const known = new Map<string, AttributeSurvey>();
  let all: NameSurvey | null = null;
  return {
    names: () => (all ??= surveyNames(data)),
    attribute(name) {
      const before = known.get(name);
      if (before !== undefined) return before;
      const survey = surveyAttribute(data, name);
      known.set(name, survey);
      return survey;
    },
  };
}

function surveyAttribute({ people, events }: Data, name: string): AttributeSurvey {
  let missing = 0;
  let text = 0;
  let firstText: AttributeSurvey['firstText'] = null;
  people.forEach((person, index) => {
    const value = Object.hasOwn(person, name) ? person[name] : undefined;
    if (value === undefined || value === null) missing += 1;
    if (typeof value !== 'string') return;
    text += 1;
    firstText ??= { index, value };
  });
  return { people: people.length, missing, text, firstText, ...surveyHistory(events, name) };
}

function surveyHistory(
  events: Workspace['events'],
  name: string,
): Pick<AttributeSurvey, 'writtenByHistory' | 'textInHistory'> {
  let writtenByHistory = false;
  for (const [index, event] of events.entries()) {
    const { attributes } = event;
    if (!isRecord(attributes) || !Object.hasOwn(attributes, name)) continue;
    writtenByHistory = true;
    const value = attributes[name];
    if (typeof value === 'string') return { writtenByHistory, textInHistory: { index, value } };
  }
  return { writtenByHistory, textInHistory: null };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
