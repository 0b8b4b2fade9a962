import type { Locale } from '@/core/kernel/message';
import type { EventLine, Person } from '../documents/people';

/** One hand-made person of the sample: what is known before the run, what they do, and what their journey shows. */
export interface SamplePerson {
  readonly profile: Person;
  readonly events: readonly EventLine[];
  readonly story: string;
}

interface Told {
  readonly id: string;
  readonly first?: { readonly en: string; readonly ko: string };
  readonly last?: { readonly en: string; readonly ko: string };
  readonly known?: Readonly<Record<string, string | number | boolean>>;
  /** Time in UTC, and what is done then. */
  readonly does: readonly (readonly [time: string, action: Action])[];
  readonly story: { readonly en: string; readonly ko: string };
}

type Action =
  | 'session'
  | { readonly event: string; readonly properties?: Readonly<Record<string, string | number>> }
  | { readonly write: Readonly<Record<string, string | number | null>> };

const webinar: Action = { event: 'webinar_attended', properties: { title: 'Scoring leads in the open', minutes: 42 } };

const pricing: Action = { event: 'pricing_viewed', properties: { plan: 'team' } };
const demo: Action = { event: 'demo_requested', properties: { seats: 25 } };
const score = (value: number | string): Action => ({ write: { 'lead score': value } });

/** In the order their stories are best told. Every number in a story follows from the sample canvas, window 7 days. */
const cast: readonly Told[] = [
  {
    id: '00Q5g00000KpR2mEAF',
    first: { en: 'Jiyoon', ko: '지윤' },
    last: { en: 'Park', ko: '박' },
    known: { email: 'jiyoon.park@hanbit-tech.example', company: 'Hanbit Tech', country: 'KR', language: 'ko' },
    does: [
      ['2026-03-02T09:00:00Z', score(86)],
      ['2026-03-03T14:12:00Z', 'session'],
      ['2026-03-05T10:05:00Z', webinar],
      ['2026-03-05T10:47:00Z', pricing],
      ['2026-03-13T16:20:00Z', 'session'],
      ['2026-03-14T11:02:00Z', demo],
      ['2026-03-16T09:30:00Z', 'session'],
      ['2026-03-16T18:36:00Z', 'session'],
      ['2026-03-17T21:00:00Z', pricing],
      ['2026-03-20T08:15:00Z', { write: { email_subscribe: 'unsubscribed' } }],
    ],
    story: {
      en: 'Reaches 105 on 17 March and is handed to Salesforce, once. Unsubscribing takes a point and changes nothing else.',
      ko: '3월 17일에 105점이 되어 Salesforce로 한 번 전달됩니다. 구독을 취소하면 1점이 빠지고 그 밖에는 달라지지 않습니다.',
    },
  },
  {
    id: '00Q5g00000KpR3sEAF',
    first: { en: 'Minseo', ko: '민서' },
    last: { en: 'Kim', ko: '김' },
    known: { email: 'minseo.kim@daon-labs.example', company: 'Daon Labs', country: 'KR', language: 'ko' },
    does: [
      ['2026-03-26T02:00:00Z', score(94)],
      ['2026-03-27T05:40:00Z', demo],
      ['2026-03-30T01:15:00Z', 'session'],
    ],
    story: {
      en: 'Stops at exactly 100: “more than 100” is not met, so the webhook aborts every time.',
      ko: '정확히 100점에서 멈춥니다. ‘100보다 큼’이 아니므로 웹훅은 매번 중단됩니다.',
    },
  },
  {
    id: '00Q5g00000KpR4tEAF',
    first: { en: 'Amara', ko: '아마라' },
    last: { en: 'Okafor', ko: '오카포르' },
    known: { company: 'Okafor & Sons', country: 'GB', language: 'en' },
    does: [
      ['2026-03-04T09:30:00Z', { write: { email: 'amara@okafor.example' } }],
      ['2026-03-04T09:34:00Z', pricing],
      ['2026-03-06T13:05:00Z', webinar],
    ],
    story: {
      en: 'Has no score at first. Her new email address enters her, and the first +5 creates the attribute.',
      ko: '처음에는 점수가 없습니다. 이메일 주소가 추가되어 진입하고, 첫 +5가 속성을 만듭니다.',
    },
  },
  {
    id: '00Q5g00000KpR5uEAF',
    first: { en: 'Tomás', ko: '토마스' },
    last: { en: 'Rivera', ko: '리베라' },
    known: { email: 'tomas.rivera@costa.example', company: 'Costa Logistics', country: 'ES', language: 'es' },
    does: [
      ['2026-03-03T08:20:00Z', 'session'],
      ['2026-03-09T10:00:00Z', demo],
      ['2026-03-17T15:45:00Z', pricing],
    ],
    story: {
      en: 'His email address was known before, and he has no score: he never enters, and nothing he does is scored.',
      ko: '이메일은 이미 알려져 있고 점수는 없습니다. 한 번도 진입하지 않으므로 어떤 행동도 점수가 되지 않습니다.',
    },
  },
  {
    id: '00Q5g00000KpR6vEAF',
    first: { en: 'Haruto', ko: '하루토' },
    last: { en: 'Sato', ko: '사토' },
    known: { email: 'haruto.sato@kitayama.example', company: 'Kitayama', country: 'JP', 'lead score': '38' },
    does: [
      ['2026-03-05T01:00:00Z', score('40')],
      ['2026-03-06T04:30:00Z', pricing],
      ['2026-03-11T02:10:00Z', demo],
    ],
    story: {
      en: 'An import stored his score as the text "40". It cannot be increased, the chain ends, and the webhook body breaks.',
      ko: '가져오기에서 점수가 텍스트 "40"으로 저장되었습니다. 점수를 더할 수 없어 흐름이 끊기고 웹훅 본문도 깨집니다.',
    },
  },
  {
    id: '00Q5g00000KpR7wEAF',
    first: { en: 'Dana', ko: '다나' },
    last: { en: 'Lee', ko: '이' },
    known: { email: 'dana.lee@acme.example', company: 'Acme', country: 'US', language: 'en' },
    does: [
      ['2026-03-02T15:00:00Z', score(60)],
      ['2026-03-04T16:20:00Z', pricing],
    ],
    story: {
      en: 'Works at Acme herself: the audience leaves employees out, so her score stays what the import said.',
      ko: 'Acme 직원입니다. 오디언스에서 직원을 제외하므로 점수는 가져온 값 그대로입니다.',
    },
  },
  {
    id: 'visitor-2c91f0',
    does: [
      ['2026-03-08T22:10:00Z', score(97)],
      ['2026-03-09T20:05:00Z', pricing],
    ],
    story: {
      en: 'No name, no email address: scored all the same. Above 100 the request goes out, twice, and is answered 404 both times: this is no Salesforce id.',
      ko: '이름도 이메일도 없지만 점수는 똑같이 계산됩니다. 100점을 넘는 동안 요청이 두 번 나가지만 Salesforce ID가 아니어서 두 번 모두 404로 응답합니다.',
    },
  },
  {
    id: '00Q5g00000KpR8xEAF',
    first: { en: 'Dohyun', ko: '도현' },
    last: { en: 'Lee', ko: '이' },
    known: { company: 'Narae Soft', country: 'KR', language: 'ko' },
    does: [
      ['2026-03-05T03:00:00Z', { write: { email: 'dohyun.lee@narae.example', 'lead score': 20 } }],
      ['2026-03-07T06:00:00Z', score(50)],
      ['2026-03-09T07:30:00Z', 'session'],
      ['2026-03-12T01:00:00Z', score(55)],
    ],
    story: {
      en: 'Email and score in one request make one entry. A later import while it waits makes a second: one action still scores once, but inactivity takes two points.',
      ko: '이메일과 점수가 한 요청에 오면 진입은 한 번입니다. 대기 중에 점수를 다시 가져오면 진입이 둘이 됩니다. 행동은 한 번만 점수가 되지만 비활동은 두 번 감점됩니다.',
    },
  },
  {
    id: '00Q5g00000KpR9yEAF',
    first: { en: 'Sofia', ko: '소피아' },
    last: { en: 'Rossi', ko: '로시' },
    known: {
      email: 'sofia.rossi@lanterna.example',
      company: 'Lanterna',
      country: 'IT',
      email_subscribe: 'unsubscribed',
    },
    does: [
      ['2026-03-10T08:00:00Z', score(96)],
      ['2026-03-11T09:15:00Z', demo],
      ['2026-03-11T14:40:00Z', 'session'],
    ],
    story: {
      en: 'Unsubscribed long ago, scored and handed off all the same: both go to all users.',
      ko: '오래전에 구독을 취소했지만 점수도 핸드오프도 그대로 진행됩니다. 둘 다 모든 사용자에게 보내기 때문입니다.',
    },
  },
  {
    id: '00Q5g00000KpRAzEAN',
    first: { en: 'Priya', ko: '프리야' },
    last: { en: 'Nair', ko: '나이르' },
    known: {
      email: 'priya.nair@saffron.example',
      company: 'Saffron',
      country: 'IN',
      lead_status: 'MQL',
      'lead score': 118,
    },
    does: [
      ['2026-03-03T06:00:00Z', score(120)],
      ['2026-03-04T07:25:00Z', pricing],
      ['2026-03-18T10:00:00Z', webinar],
    ],
    story: {
      en: 'Is a qualified lead already: the campaign’s audience refuses her, and nothing is rendered or sent.',
      ko: '이미 적격 리드(MQL)입니다. 캠페인 오디언스에서 제외되어 아무것도 렌더링하거나 보내지 않습니다.',
    },
  },
  {
    id: '00Q5g00000KpRB1EAN',
    first: { en: 'Marcus', ko: '마커스' },
    last: { en: 'Chen', ko: '천' },
    known: { email: 'marcus.chen@northgate.example', company: 'Northgate', country: 'US', language: 'en' },
    does: [
      ['2026-03-06T17:00:00Z', score(30)],
      ['2026-03-10T18:00:00Z', webinar],
      ['2026-03-10T18:00:00.400Z', pricing],
      ['2026-03-12T18:30:00Z', demo],
      ['2026-03-19T17:10:00Z', 'session'],
    ],
    story: {
      en: 'Two actions within a second: both score, but the second re-entry is dropped. From then on nothing he does counts.',
      ko: '1초 안에 두 번 행동합니다. 둘 다 점수가 되지만 두 번째 재진입은 누락되고, 그 뒤의 행동은 점수가 되지 않습니다.',
    },
  },
  {
    id: '00Q5g00000KpRC2EAN',
    first: { en: 'Emil', ko: '에밀' },
    last: { en: 'Novak', ko: '노바크' },
    known: { email: 'emil.novak@brno-steel.example', company: 'Brno Steel', country: 'CZ', language: 'cs' },
    does: [
      ['2026-03-02T10:00:00Z', score(1)],
      ['2026-03-03T12:00:00Z', { event: 'email_opened' }],
    ],
    story: {
      en: 'Does nothing that counts. A point goes every seven days, below zero and on: nothing stops the decay.',
      ko: '점수가 되는 행동을 하지 않습니다. 7일마다 1점씩 0점 아래로도 계속 줄어듭니다. 감점을 멈추는 것은 없습니다.',
    },
  },
];

/** The twelve people of the sample in one language. */
export function samplePeople(locale: Locale): readonly SamplePerson[] {
  return cast.map((told) => ({
    profile: {
      external_id: told.id,
      ...(told.first === undefined ? {} : { first_name: told.first[locale] }),
      ...(told.last === undefined ? {} : { last_name: told.last[locale] }),
      ...told.known,
    },
    events: told.does.map(([time, action]) => toEventLine(told.id, time, action)),
    story: told.story[locale],
  }));
}

function toEventLine(id: string, time: string, action: Action): EventLine {
  if (action === 'session') return { external_id: id, time, type: 'session_start' };
  if ('write' in action) return { external_id: id, time, attributes: { ...action.write } };
  if (action.properties === undefined) return { external_id: id, time, name: action.event };
  return { external_id: id, time, name: action.event, properties: { ...action.properties } };
}
