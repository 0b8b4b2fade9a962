import { event, handOff, makeWorkspace, score, write } from './build';
import { again, nobody, notice } from './notices';
import type { Scenario } from './scenario';

/** The external id is a Lead id, as the seed asks for. */
const lead = '00Q5g00000KpR2mEAF';
const scored = (offset: string, value: number) => write(offset, { [score]: value }, lead);

/** What the systems outside can be told to do: webhook.md W-SF-21. */
export const outsideScenarios: readonly Scenario[] = [
  {
    name: 'outside-sync-back',
    expected: {
      [lead]: {
        score: 102,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: ['204', 'write lead_status unset -> "MQL" by outside', 'not sent hand-off: audience'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-SEED-3: with the status written back after a minute the hand-off does not repeat, re-eligibility or not',
      campaigns: [handOff({ reeligibility: again })],
      salesforce: { syncBack: { after: 60 } },
      events: [scored('1m', 101), scored('3m', 102)],
    }),
  },
  {
    name: 'outside-token-expires-before-retry',
    expected: {
      [lead]: {
        score: 101,
        entries: 0,
        waiting: 0,
        failed: 1,
        trace: ['503', 'again at 2026-03-02T00:02:00.000Z', 'attempt 2', '401', 'failed'],
        never: ['attempt 3'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-RETRY-4, W-RETRY-6, W-SF-8: the retry carries the old token, which has expired: 401 is never retried',
      campaigns: [handOff()],
      salesforce: { faults: [{ request: 1, status: 503 }], token: { lifetime: 30 } },
      events: [scored('1m', 101)],
    }),
  },
  {
    name: 'outside-token-out-of-calls',
    expected: {
      [lead]: { score: 101, entries: 0, waiting: 0, failed: 1, trace: ['content call', '200', '401', 'failed'] },
    },
    workspace: makeWorkspace({
      name: 'W-RETRY-6, W-SF-8: a token without a call left: the hand-off is lost until the next change',
      campaigns: [handOff()],
      salesforce: { token: { calls: 0 } },
      events: [scored('1m', 101)],
    }),
  },
  {
    name: 'outside-burst',
    expected: {
      [lead]: {
        score: 101,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: [
          '429',
          'again at 2026-03-02T00:06:00.000Z',
          '429',
          'again at 2026-03-02T00:11:00.000Z',
          '429',
          'again at 2026-03-02T00:16:00.000Z',
          '204',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-RETRY-3, O-1: a burst of 429: each attempt waits for the later of the schedule and Retry-After',
      campaigns: [handOff()],
      salesforce: { faults: [{ request: 1, status: 429, times: 3, retryAfter: 300 }] },
      events: [scored('1m', 101)],
    }),
  },
  {
    name: 'outside-timeout',
    expected: {
      [lead]: {
        score: 101,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: ['attempt 1: no answer retry again at 2026-03-02T00:03:30.000Z', 'attempt 2: 204'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-SEND-2, W-SEND-4: an answer after more than 90 seconds is none; it is tried again a minute after it was given up',
      campaigns: [handOff()],
      salesforce: { faults: [{ request: 1, status: 204, latencyMs: 120_000 }] },
      events: [scored('1m', 101)],
    }),
  },
  {
    name: 'outside-partner-script',
    expected: { p: { ...nobody, sent: 1, failed: 1, trace: ['500', 'again at', '202', 'sent', '410', 'failed'] } },
    workspace: makeWorkspace({
      name: 'W-SEND-3, W-SF-21: a partner that answers by a script',
      campaigns: [notice()],
      salesforce: {
        partners: [{ host: 'partner.example', answers: [{ status: 500 }, { status: 202 }, { status: 410 }] }],
      },
      events: [event('1h', 'ask'), event('2h', 'ask')],
    }),
  },
];
