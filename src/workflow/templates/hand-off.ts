import type { Locale } from '@/core/kernel/message';
import { campaign, campaignVersion, type Campaign } from '../documents/campaign';
import type { NewIdentity } from './blank';
import { scoreAttribute } from './lead-scoring';

const words = {
  en: { name: 'Salesforce > Update lead to MQL', tag: 'Lead management' },
  ko: { name: 'Salesforce > MQL로 리드 업데이트', tag: '리드 관리' },
} as const;

/** The seed's request, to the letter (`liquid.md` section 0): slips such as `Content_Type` are the product's to point out. */
const message = {
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
    text: [
      '{% assign threshold = 100%}',
      `{% if custom_attribute.\${${scoreAttribute}} > threshold %}`,
      '{',
      '"lead_status": "MQL"',
      '}',
      "{% else %}{% abort_message('not at threshold')%}",
      '{% endif %}',
    ].join('\n'),
  },
} as const;

/**
 * The seed's lead hand-off: a PATCH to Salesforce whenever `lead score` takes any new value, for people whose
 * `lead_status` is none of `MQL`, sent to all users. Re-eligibility is off, as in a new campaign (`webhook.md` O-10).
 */
export function handOffCampaign(locale: Locale, identity: NewIdentity): Campaign {
  return campaign.parse({
    type: 'campaign',
    schemaVersion: campaignVersion,
    ...identity,
    name: words[locale].name,
    tags: [words[locale].tag],
    delivery: { type: 'action', triggers: [{ type: 'custom_attribute_change', attribute: scoreAttribute }] },
    audience: {
      filter: {
        type: 'group',
        join: 'and',
        filters: [
          {
            type: 'custom_attribute',
            attribute: 'lead_status',
            comparison: { type: 'string', operator: 'is_none_of', values: ['MQL'] },
          },
        ],
      },
    },
    send: { to: 'all' },
    message,
  });
}
