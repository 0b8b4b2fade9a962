import { lines, type TemplateCase } from './template-case';

const seed = lines(
  '{% assign threshold = 100%}',
  '{% if custom_attribute.${lead score} > threshold %}',
  '{',
  '"lead_status": "MQL"',
  '}',
  "{% else %}{% abort_message('not at threshold')%}",
  '{% endif %}',
);
const lead =
  '{"LastName":"{{${last_name} | default: \'Unknown\' | json_escape}}","Company":"{{custom_attribute.${company} | json_escape}}","Lead_Score__c":{{custom_attribute.${lead score} | default: 0}}}';
const withPhone = '{"id":"{{${user_id}}}"{% if ${phone_number} != blank %},"phone":"{{${phone_number}}}"{% endif %}}';

export const payloads: readonly TemplateCase[] = [
  {
    name: 'L-SEED-2: the hand-off of the tutorial, one point above the threshold',
    template: seed,
    custom: { 'lead score': 101 },
    expected: '\n\n{\n"lead_status": "MQL"\n}\n',
  },
  {
    name: 'L-SEED-3: and at the threshold',
    template: seed,
    custom: { 'lead score': 100 },
    expected: { aborts: 'not at threshold' },
  },
  {
    name: 'L-SEED-4: half a point above is above',
    template: seed,
    custom: { 'lead score': 100.5 },
    expected: '\n\n{\n"lead_status": "MQL"\n}\n',
  },
  { name: 'L-SEED-5: without a score nothing is handed off', template: seed, expected: { aborts: 'not at threshold' } },
  {
    name: 'L-FIL-14: a lead for Salesforce escapes what people type',
    template: lead,
    profile: { last_name: 'Kim' },
    custom: { company: 'Say "Hi" \\ Co', 'lead score': 120 },
    expected: '{"LastName":"Kim","Company":"Say \\"Hi\\" \\\\ Co","Lead_Score__c":120}',
  },
  {
    name: 'L-DEF-1: a lead nobody knows has defaults',
    template: lead,
    expected: '{"LastName":"Unknown","Company":"","Lead_Score__c":0}',
  },
  {
    name: 'L-VAR-4: properties for HubSpot',
    template:
      '{"properties":{"email":"{{${email_address}}}","hs_lead_status":"OPEN","score":"{{custom_attribute.${lead score}}}"}}',
    profile: { email: 'mina@example.com' },
    custom: { 'lead score': 88 },
    expected: '{"properties":{"email":"mina@example.com","hs_lead_status":"OPEN","score":"88"}}',
  },
  {
    name: 'L-FIL-14: a note with a line end for Slack',
    template: '{"text":"New MQL: {{${first_name} | json_escape}}\\n> {{custom_attribute.${note} | json_escape}}"}',
    profile: { first_name: 'Mina' },
    custom: { note: 'calls\nback' },
    expected: '{"text":"New MQL: Mina\\n> calls\\nback"}',
  },
  {
    name: 'L-FIL-15: an object goes into a body as it is',
    template: '{"address":{{custom_attribute.${address} | as_json_string}}}',
    custom: { address: { city: 'Seoul', zip: '04524' } },
    expected: '{"address":{"city":"Seoul","zip":"04524"}}',
  },
  {
    name: 'L-FIL-15: what is unset is null in JSON',
    template: '{"address":{{custom_attribute.${address} | as_json_string}}}',
    expected: '{"address":null}',
  },
  {
    name: 'L-FIL-15: a text becomes a quoted one',
    template: '{"company":{{custom_attribute.${company} | as_json_string}}}',
    custom: { company: 'A "B"' },
    expected: '{"company":"A \\"B\\""}',
  },
  {
    name: 'L-FIL-1: a list of tags is joined into one of JSON',
    template: `{"tags":["{{custom_attribute.\${tags} | join: '","'}}"]}`,
    custom: { tags: ['new', 'eu'] },
    expected: '{"tags":["new","eu"]}',
  },
  {
    name: 'L-DEF-4: a switch nobody set is off',
    template: '{"subscribed":{{custom_attribute.${opt in} | default: false}}}',
    expected: '{"subscribed":false}',
  },
  {
    name: 'L-DEF-1: a switch that is off takes the default as well',
    template: '{"subscribed":{{custom_attribute.${opt in} | default: true}}}',
    custom: { 'opt in': false },
    expected: '{"subscribed":true}',
  },
  {
    name: 'L-NIL-2: a field is left out where it is unknown',
    template: withPhone,
    profile: { external_id: 'u1' },
    expected: '{"id":"u1"}',
  },
  {
    name: 'L-NIL-2: and stands where it is known',
    template: withPhone,
    profile: { external_id: 'u1', phone: '+821012345678' },
    expected: '{"id":"u1","phone":"+821012345678"}',
  },
  {
    name: 'L-FIL-11: signs what it sends',
    template: "{{custom_attribute.${payload} | hmac_sha256_hex: 'secret_key'}}",
    custom: { payload: 'hey' },
    expected: '8df897f8da3d7992fe57c8dbc6f27578cfbf2dcc4d0fbb4000b8c924841d508e',
  },
  {
    name: 'L-FIL-10: logs in with a header made of user and password',
    template: "Basic {{'user:pass' | base64_encode}}",
    expected: 'Basic dXNlcjpwYXNz',
  },
  {
    name: 'L-FIL-10: hashes an address in small letters',
    template: '{{custom_attribute.${address} | downcase | sha2}}',
    custom: { address: 'HEY' },
    expected: 'fa690b82061edfd2852629aeba8a8977b57e40fcb77d1a7a28b26cba62591204',
  },
  {
    name: 'L-VAR-3: the address of a lead ends in its external id',
    template: 'https://acme.my.salesforce.com/services/data/v60.0/sobjects/Lead/{{${user_id}}}',
    profile: { external_id: '00Q5g000001' },
    expected: 'https://acme.my.salesforce.com/services/data/v60.0/sobjects/Lead/00Q5g000001',
  },
  {
    name: 'L-FIL-15: JSON kept as text is read',
    template:
      '{% assign raw = custom_attribute.${raw} | json_parse %}{{raw.plan}} for {{raw.seats[0]}} to {{raw.seats[1]}}',
    custom: { raw: '{"plan":"team","seats":[5,10]}' },
    expected: 'team for 5 to 10',
  },
  {
    name: 'L-FIL-14: 한국어는 이스케이프하지 않습니다',
    template: '{"회사":"{{custom_attribute.${회사} | json_escape}}"}',
    custom: { 회사: '리드룸 "서울"' },
    expected: '{"회사":"리드룸 \\"서울\\""}',
  },
];
