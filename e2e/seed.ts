/** Five people whose runs can be worked out by hand: +5, +1, −1, and −1 after 7 idle days. */
export const peopleCsv = `external_id,first_name,last_name,email,lead score
00Q5g00000Ada0AEAV,Ada,Moon,ada@hanbit.example,
00Q5g00000Ben0BEAV,Ben,Okoro,,95
00Q5g00000Cho0CEAV,Cho,Sato,cho@kitayama.example,10
00Q5g00000Dan0DEAV,Dan,Lee,dan@acme.example,
00Q5g00000Eva0EEAV,Eva,Novak,eva@brno.example,
`;

/** The same people as a workspace file has them. */
export const people = peopleCsv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [external_id, first_name, last_name, email, score] = line.split(',');
    return {
      external_id,
      first_name,
      last_name,
      email: email || undefined,
      'lead score': score ? Number(score) : undefined,
    };
  });

const ids = {
  Ada: '00Q5g00000Ada0AEAV',
  Ben: '00Q5g00000Ben0BEAV',
  Cho: '00Q5g00000Cho0CEAV',
  Dan: '00Q5g00000Dan0DEAV',
  Eva: '00Q5g00000Eva0EEAV',
} as const;

const events = [
  // 96 enters; pricing makes it 101, which is handed off; three idle weeks take 3.
  ['Ada', '2026-03-03T09:00:00Z', { attributes: { 'lead score': 96 } }],
  ['Ada', '2026-03-04T10:00:00Z', { name: 'pricing_viewed' }],
  // The address enters; 95 + 5 stops at 100, which is not above 100; three idle weeks take 3.
  ['Ben', '2026-03-05T08:00:00Z', { attributes: { email: 'ben@okoro.example' } }],
  ['Ben', '2026-03-05T09:00:00Z', { name: 'demo_requested' }],
  // Nothing waits for Cho.
  ['Cho', '2026-03-06T12:00:00Z', { type: 'session_start' }],
  // Dan is an employee, so nothing of his is scored; his written score still triggers the hand-off.
  ['Dan', '2026-03-07T12:00:00Z', { attributes: { 'lead score': 50 } }],
  ['Dan', '2026-03-08T12:00:00Z', { name: 'pricing_viewed' }],
  // Down and up again, then two idle weeks.
  ['Eva', '2026-03-10T00:00:00Z', { attributes: { 'lead score': 20 } }],
  ['Eva', '2026-03-11T00:00:00Z', { name: 'trial_expired' }],
  ['Eva', '2026-03-12T12:00:00Z', { type: 'session_start' }],
] as const;

export const eventsNdjson = events
  .map(([who, time, what]) => `${JSON.stringify({ external_id: ids[who], time, ...what })}\n`)
  .join('');

/** What the table of the run must say from March 2 until April 1, worked out by hand. */
export const expectedRows = [
  { person: 'Ada Moon', now: '98', entries: '5', last: 'Action Paths', until: 'Apr 1, 10:00', sent: '1', aborted: '1' },
  {
    person: 'Ben Okoro',
    now: '97',
    entries: '5',
    last: 'Action Paths',
    until: 'Apr 2, 09:00',
    sent: '0',
    aborted: '4',
  },
  { person: 'Cho Sato', now: '10', entries: '0', last: '—', until: '', sent: '0', aborted: '0' },
  { person: 'Dan Lee', now: '50', entries: '0', last: '—', until: '', sent: '0', aborted: '1' },
  {
    person: 'Eva Novak',
    now: '18',
    entries: '5',
    last: 'Action Paths',
    until: 'Apr 2, 12:00',
    sent: '0',
    aborted: '5',
  },
] as const;
