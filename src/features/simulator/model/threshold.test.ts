import { describe, expect, it } from 'vitest';
import type { WebhookMessage } from '@/core/webhooks/message';
import { findThreshold, passes } from './threshold';

const message = (text: string): WebhookMessage => ({
  url: '',
  method: 'PATCH',
  headers: [],
  body: { type: 'raw', text },
});
const seed = `{% assign threshold = 100%}
{% if custom_attribute.\${lead score} > threshold %}
{"lead_status": "MQL"}
{% else %}{% abort_message('not at threshold')%}
{% endif %}`;

describe('findThreshold', () => {
  it('L-SEED-1: reads the seed’s threshold from its body', () => {
    const found = findThreshold([{ flow: 'handoff', message: message(seed) }], 'lead score');
    expect(found).toEqual({ value: 100, strict: true, flow: 'handoff' });
  });

  it('reads a number compared with directly, wrapped or bare', () => {
    const text = '{% if {{custom_attribute.${points}}} >= 42.5 %}x{% endif %}';
    expect(findThreshold([{ flow: 'f', message: message(text) }], 'points')).toMatchObject({
      value: 42.5,
      strict: false,
    });
  });

  it('prefers the flow that is open', () => {
    const senders = [7, 8].map((value) => ({
      flow: `f${value}`,
      message: message(`{% if custom_attribute.\${p} > ${value} %}{% endif %}`),
    }));
    expect(findThreshold(senders, 'p', 'f8')?.value).toBe(8);
    expect(findThreshold(senders, 'p')?.value).toBe(7);
  });

  it('finds none without a score, a comparison, or a constant', () => {
    expect(findThreshold([{ flow: 'f', message: message(seed) }], null)).toBeNull();
    expect(findThreshold([{ flow: 'f', message: message(seed) }], 'other (score)')).toBeNull();
    expect(findThreshold([{ flow: 'f', message: message('{% if custom_attribute.${a} > b %}') }], 'a')).toBeNull();
  });
});

describe('passes', () => {
  it('is strict where the template is', () => {
    expect(passes({ value: 100, strict: true, flow: '' }, 100)).toBe(false);
    expect(passes({ value: 100, strict: false, flow: '' }, 100)).toBe(true);
  });
});
