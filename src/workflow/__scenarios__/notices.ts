import { duration, handOff, makeCanvas, onEvent, onStart, points } from './build';

type CampaignChange = NonNullable<Parameters<typeof handOff>[0]>;

export const again = { allowed: true, window: duration(0, 'minutes') };

/** A campaign set off by `ask`; what it sends shows the score at the moment it is rendered. */
export function notice(change: CampaignChange = {}) {
  return handOff({
    id: 'notice',
    name: 'Notice',
    delivery: { type: 'action', triggers: [onEvent('ask')] },
    audience: { filter: null },
    reeligibility: again,
    message: {
      url: 'https://partner.example/notice',
      body: { type: 'raw', text: 'score {{custom_attribute.${lead score}}}' },
    },
    ...change,
  });
}

/** A canvas that sends one webhook on the way to a point. */
export function hooks(send: CampaignChange['send'], rest: object = {}) {
  return makeCanvas({
    id: 'hooks',
    entry: onStart,
    send: { to: 'all', ...send },
    steps: [
      {
        id: 'hook',
        kind: 'webhook',
        name: 'hook',
        config: {
          url: 'https://partner.example/hook',
          body: { type: 'raw', text: 'score {{custom_attribute.${lead score}}}' },
        },
        next: { next: 'one' },
      },
      points('one', 1),
    ],
    ...rest,
  });
}

export const afterHour = { delay: { type: 'after' as const, duration: duration(1, 'hours') } };
export const seoul = { external_id: 'p', time_zone: 'Asia/Seoul' };
export const newYork = { external_id: 'p', time_zone: 'America/New_York' };

export const nobody = { score: null, entries: 0, waiting: 0 } as const;
