import fc from 'fast-check';
import { oneOf } from './draw';

const abortsBelow = [
  '{% assign threshold = 100%}',
  '{% if custom_attribute.${lead score} > threshold %}',
  '{"lead_status": "MQL"}',
  "{% else %}{% abort_message('not at threshold')%}",
  '{% endif %}',
].join('\n');

const tokenHeader = {
  name: 'Authorization',
  value:
    '{% connected_content https://acme.my.salesforce.com/services/oauth2/token :method post :body client_id=id&client_secret=secret&grant_type=client_credentials :save result %}Bearer {{result.access_token}}',
};
const jsonHeader = { name: 'Content-Type', value: 'application/json' };
const leadUrl = 'https://acme.my.salesforce.com/services/data/v60.0/sobjects/Lead/{{${user_id}}}';
const partnerUrl = 'https://partner.example/{{${user_id}}}';

const body = oneOf(
  abortsBelow,
  '{"lead_status": "{{custom_attribute.${lead score}}}", "Company": "{{event_properties.${plan}}}"}',
  '{"lead_status": "{{custom_attribute.${lead score}}}", "Company": "{{event_properties.${plan}}}"}',
  '{"Company": "{{context.${plan}}}{{canvas_entry_properties.${plan}}}"}',
  '{% if custom_attribute.${stage} == "MQL" %}{% abort_message() %}{% endif %}{}',
).map((text) => ({ type: 'raw', text }));

export const handOff = fc.record({
  url: fc.constant(leadUrl),
  method: fc.constant('PATCH'),
  headers: oneOf(
    [tokenHeader, jsonHeader],
    [tokenHeader, jsonHeader],
    [tokenHeader, jsonHeader],
    [jsonHeader],
    [tokenHeader],
  ),
  body,
});

export const partner = fc.record({
  url: fc.constant(partnerUrl),
  method: oneOf('POST', 'GET'),
  headers: fc.constant([jsonHeader]),
  body,
});

/** Of a step: without the token, which a canvas waits for in its own way (C-UU-26, O-26). */
export const stepMessage = fc.oneof(
  partner,
  handOff.map((message) => ({ ...message, headers: [jsonHeader] })),
);
