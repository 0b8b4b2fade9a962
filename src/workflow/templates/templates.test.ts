import { describe, expect, it } from 'vitest';
import { locales } from '@/core/kernel/message';
import { loadCampaign, loadCanvas, serialize } from '../documents/load';
import { blankCampaign, blankCanvas } from './blank';
import { handOffCampaign } from './hand-off';
import { leadScoringCanvas } from './lead-scoring';

const identity = { id: 'x', createdAt: '2026-03-01T09:00:00.000Z' };

describe.each(locales)('templates in %s', (locale) => {
  it('load without a finding and come back as they are', () => {
    for (const document of [leadScoringCanvas(locale, identity), blankCanvas(locale, identity)]) {
      expect(loadCanvas(serialize(document))).toEqual({ document, findings: [] });
    }
    for (const document of [handOffCampaign(locale, identity), blankCampaign(locale, identity)]) {
      expect(loadCampaign(serialize(document))).toEqual({ document, findings: [] });
    }
  });

  it('C-LOOP-1: the scoring canvas enters on any score or an added email, again after 0 seconds, for all users', () => {
    const canvas = leadScoringCanvas(locale, identity);
    expect(canvas.entry.triggers).toEqual([
      { type: 'custom_attribute_change', attribute: 'lead score' },
      { type: 'email_added' },
    ]);
    expect(canvas.audience.filter).toBeNull();
    expect(canvas.reentry).toEqual({
      allowed: true,
      window: { type: 'specified', duration: { value: 0, unit: 'seconds' } },
    });
    expect(canvas.send.to).toBe('all');
  });

  it('C-ACTION-3: three groups and Everyone Else lead to one User Update each: +1, +5, −1, −1', () => {
    const canvas = leadScoringCanvas(locale, identity);
    const [paths] = canvas.steps;
    const changes = Object.values(paths?.next ?? {}).map((target) => {
      const step = canvas.steps.find(({ id }) => id === target);
      return step?.config['rows'];
    });
    expect(changes).toEqual([
      [{ operation: 'increment', attribute: 'lead score', by: 1 }],
      [{ operation: 'increment', attribute: 'lead score', by: 5 }],
      [{ operation: 'decrement', attribute: 'lead score', by: 1 }],
      [{ operation: 'decrement', attribute: 'lead score', by: 1 }],
    ]);
  });
});

describe('names', () => {
  it('are those of the seed', () => {
    expect(leadScoringCanvas('ko', identity)).toMatchObject({ name: '리드 스코어링 캔버스', tags: ['리드 관리'] });
    expect(leadScoringCanvas('en', identity)).toMatchObject({ name: 'Lead scoring canvas', tags: ['Lead management'] });
    expect(handOffCampaign('ko', identity).name).toBe('Salesforce > MQL로 리드 업데이트');
    expect(handOffCampaign('en', identity).name).toBe('Salesforce > Update lead to MQL');
  });
});

describe('W-SEED: the hand-off request', () => {
  it('is the seed’s, to the letter', () => {
    const { message, delivery, audience, reeligibility, send } = handOffCampaign('ko', identity);
    expect(message).toEqual({
      url: 'https://YOUR_SALESFORCE_INSTANCE.my.salesforce.com/services/data/v60.0/sobjects/Lead/{{${user_id}}}',
      method: 'PATCH',
      headers: [
        {
          name: 'Authorization',
          value:
            '{% connected_content https://[instance].my.salesforce.com/services/oauth2/token :method post :body client_id=[client_id]&client_secret=[client_secret]&grant_type=client_credentials :save result %}Bearer {{result.access_token}}',
        },
        { name: 'Content_Type', value: 'application/json' },
      ],
      body: {
        type: 'raw',
        text: `{% assign threshold = 100%}
{% if custom_attribute.\${lead score} > threshold %}
{
"lead_status": "MQL"
}
{% else %}{% abort_message('not at threshold')%}
{% endif %}`,
      },
    });
    expect(delivery.triggers).toEqual([{ type: 'custom_attribute_change', attribute: 'lead score' }]);
    expect(audience.filter?.filters).toEqual([
      {
        type: 'custom_attribute',
        attribute: 'lead_status',
        comparison: { type: 'string', operator: 'is_none_of', values: ['MQL'] },
      },
    ]);
    expect(reeligibility.allowed).toBe(false);
    expect(send.to).toBe('all');
  });
});
