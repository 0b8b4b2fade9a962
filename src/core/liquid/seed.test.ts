import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../kernel/json';
import { createOutside } from '../outside/outside';
import { finishRequest, headerValue } from '../webhooks/request';
import { answer, mistake, outcome, parsed, render, testData, testNow } from './test-tools';

/** The texts of the seed, letter by letter (section 0 of the sheet). */
const url = 'https://YOUR_SALESFORCE_INSTANCE.my.salesforce.com/services/data/v60.0/sobjects/Lead/{{${user_id}}}';
const body = `{% assign threshold = 100%}
{% if custom_attribute.\${lead score} > threshold %}
{
"lead_status": "MQL"
}
{% else %}{% abort_message('not at threshold')%}
{% endif %}
`;
const tokenCall =
  'https://[instance].my.salesforce.com/services/oauth2/token :method post :body client_id=[client_id]&client_secret=[client_secret]&grant_type=client_credentials :save result';
const header = `{% connected_content ${tokenCall} %}Bearer {{result.access_token}}`;
/** As lead_scoring.md breaks it over lines. */
const brokenHeader = `{% connected_content
     https://[instance].my.salesforce.com/services/oauth2/token
     :method post
 :body client_id=[client_id]&client_secret=[client_secret]&grant_type=client_credentials
     :save result
%}
     Bearer {{result.access_token}}`;

const person = '00QA000001SeedLead';
const withScore = (score: JsonValue | undefined) => ({
  standard: { external_id: person },
  custom: score === undefined ? {} : { 'lead score': score },
});

describe('the seed’s URL', () => {
  it('L-VAR-3: ends in the external id', () => {
    expect(render(url, withScore(101))).toBe(
      `https://YOUR_SALESFORCE_INSTANCE.my.salesforce.com/services/data/v60.0/sobjects/Lead/${person}`,
    );
  });

  it('section 0: the slip `{{$user_id}}}` is a mistake, and the cure is named', () => {
    const error = mistake('https://x.test/{{$user_id}}}');
    expect(error).toMatchObject({ code: 'syntax', position: { line: 1, column: 18 } });
    expect(error.message).toContain('{{${user_id}}}');
  });
});

describe('the seed’s body', () => {
  it.each([100.5, 101, 1000])('L-SEED-1, L-SEED-2, L-SEED-4: is sent for a score of %d, as valid JSON', (score) => {
    const text = render(body, withScore(score));
    expect(text).toBe('\n\n{\n"lead_status": "MQL"\n}\n\n');
    expect(JSON.parse(text)).toEqual({ lead_status: 'MQL' });
  });

  it.each([100, 99, 0, -5])('L-SEED-3: aborts for a score of %d: the threshold itself is not above it', (score) => {
    expect(outcome(body, withScore(score))).toEqual({ type: 'aborted', reason: 'not at threshold' });
  });

  it.each([undefined, null])('L-SEED-5: aborts without a score (%s)', (score) => {
    expect(outcome(body, withScore(score))).toEqual({ type: 'aborted', reason: 'not at threshold' });
  });

  it('L-SEED-6, O-3: a score stored as text is an error in place of the block, and no abort', () => {
    const message = 'Liquid error: comparison of String with 100 failed';
    expect(outcome(body, withScore('150'))).toEqual({ type: 'text', text: `\n${message}\n`, errors: [message] });
  });

  it('L-CMP-4: a score of true is not above anything', () => {
    expect(outcome(body, withScore(true))).toEqual({ type: 'aborted', reason: 'not at threshold' });
  });

  it('L-SEED-7: the tag without a space before its end has its reason', () => {
    expect(render("{% abort_message('not at threshold')%}")).toBe('(aborted: not at threshold)');
  });

  it('reads the score and nothing else, so its outcomes can be remembered', () => {
    expect(parsed(body).reads).toEqual({
      custom: ['lead score'],
      standard: [],
      eventProperties: [],
      blocks: [],
      library: [],
      pure: true,
    });
    expect(parsed(url).reads).toMatchObject({ standard: ['user_id'], pure: false });
    expect(parsed(header).reads.pure).toBe(false);
  });
});

describe('the seed’s Authorization header', () => {
  it('L-SEED-10, L-SEED-11: asks for a token by POST, as a form, uncached, every time', () => {
    expect(outcome(header)).toMatchObject({
      type: 'needs',
      call: {
        ordinal: 0,
        retry: false,
        cacheSeconds: 0,
        request: {
          method: 'POST',
          url: 'https://[instance].my.salesforce.com/services/oauth2/token',
          body: 'client_id=[client_id]&client_secret=[client_secret]&grant_type=client_credentials',
        },
      },
    });
    const needs = outcome(header);
    const headers = needs.type === 'needs' ? needs.call.request.headers : [];
    expect(headerValue(headers, 'content-type')).toBe('application/x-www-form-urlencoded');
  });

  it('L-SEED-8: the answer is there for the rest of the same field, and in no other', () => {
    expect(render(header, {}, [answer('{"access_token":"00D!abc"}')])).toBe('Bearer 00D!abc');
    expect(render('Bearer {{result.access_token}}')).toBe('Bearer ');
  });

  it('L-CC-2, L-SEED-9: broken over lines it is the same call, and the wire sees no white space around the value', () => {
    const [one, other] = [outcome(header), outcome(brokenHeader)];
    expect(other).toEqual(one);
    const value = render(brokenHeader, {}, [answer('{"access_token":"t"}')]);
    const request = finishRequest('PATCH', { url, body: '{}', headers: [{ name: 'Authorization', value }] });
    expect(headerValue(request.headers, 'Authorization')).toBe('Bearer t');
  });

  it.each([
    ['400', answer('{"error":"invalid_client"}', 400)],
    ['500', answer('oops', 500)],
    ['no answer', null],
  ])('L-SEED-12, O-15: after %s the header is Bearer and nothing, and nothing aborts', (_name, failed) => {
    expect(outcome(header, {}, [failed])).toEqual({ type: 'text', text: 'Bearer ', errors: [] });
  });

  it('the mock token endpoint answers it, and its token opens the lead', () => {
    const outside = createOutside({ acceptSeedFields: true, latencyMs: 0, faults: [], tokenFails: false });
    const state = outside.initial(person, {});
    const needs = outcome(header);
    if (needs.type !== 'needs') throw new Error('no call');
    const { response } = outside.handle(state, needs.call.request, testNow);
    const data = withScore(101);
    const request = finishRequest('PATCH', {
      url: render(url, data),
      body: render(body, data),
      headers: [
        { name: 'Authorization', value: render(header, data, [response]) },
        { name: 'Content_Type', value: 'application/json' },
      ],
    });
    const answered = outside.handle(state, request, testNow);
    expect(answered.response?.status).toBe(204);
    expect(answered.state.leads['00QA000001SeedL']?.fields['lead_status']).toBe('MQL');
  });
});

it('L-VAR-31: what one field assigns is unknown to the next', () => {
  const first = parsed('{% assign a = 1 %}{{a}}');
  expect(first.render(testData())).toMatchObject({ text: '1' });
  expect(render('{{a}}')).toBe('');
  expect(parsed('{{a}}{% assign a = 2 %}').render(testData())).toMatchObject({ text: '' });
});
