import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactionOf, shortenSecret, type Exchanged } from './redact';

const secret = 'S3cr3t-of-the-connected-app';
const token = '00D5g00000Leadloom!abc123.def456';

const tokenCall: Exchanged = {
  request: {
    method: 'POST',
    url: 'https://acme.my.salesforce.com/services/oauth2/token',
    headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
    body: `client_id=abc&client_secret=${secret}&grant_type=client_credentials`,
  },
  response: {
    status: 200,
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    body: JSON.stringify({ access_token: token, token_type: 'Bearer' }),
  },
};

const patch: Exchanged = {
  request: {
    method: 'PATCH',
    url: `https://user:hunter22@acme.my.salesforce.com/Lead/00Q1?api_key=k&page=2`,
    headers: [
      { name: 'Authorization', value: `Bearer ${token}` },
      { name: 'X-Note', value: `sent with ${token}` },
    ],
    body: `{"lead_status": "MQL", "note": "${secret}"}`,
  },
  response: { status: 204, headers: [{ name: 'Set-Cookie', value: 'sid=1' }], body: '' },
};

describe('what is shown of an exchange', () => {
  const shown = redactionOf([tokenCall, patch]);

  it('shortens a token to its ends, and keeps its scheme', () => {
    expect(shown.header({ name: 'Authorization', value: `Bearer ${token}` }).value).toBe('Bearer 00D5g…456');
    expect(shortenSecret(token)).toBe('00D5g…456');
  });

  it('shows nothing of a name and password in other letters, and nothing of a short secret', () => {
    expect(shown.header({ name: 'authorization', value: 'Basic dXNlcjpodW50ZXIyMi1hbmQtbW9yZQ==' }).value).toBe(
      'Basic •••',
    );
    expect(shown.header({ name: 'X-Api-Key', value: 'k-17' }).value).toBe('•••');
    expect(shown.header({ name: 'Set-Cookie', value: 'sid=1' }).value).toBe('•••');
  });

  it('hides fields with a telling name in forms, JSON and addresses, and no others', () => {
    expect(shown.body(tokenCall.request.body ?? '')).toBe(
      'client_id=abc&client_secret=S3cr3…app&grant_type=client_credentials',
    );
    expect(shown.body(tokenCall.response?.body ?? '')).toBe('{"access_token":"00D5g…456","token_type":"Bearer"}');
    expect(shown.url(patch.request.url)).toBe('https://•••@acme.my.salesforce.com/Lead/00Q1?api_key=•••&page=2');
  });

  it('hides the same value wherever else it turns up', () => {
    expect(shown.header({ name: 'X-Note', value: `sent with ${token}` }).value).toBe('sent with 00D5g…456');
    expect(shown.body(patch.request.body ?? '')).toBe('{"lead_status": "MQL", "note": "S3cr3…app"}');
  });

  it('leaves a text without secrets as it is', () => {
    const plain = '{\n"lead_status": "MQL"\n}';
    expect(shown.body(plain)).toBe(plain);
    expect(shown.header({ name: 'Content-Type', value: 'application/json' }).value).toBe('application/json');
  });

  it('never shows a secret, whatever its letters', () => {
    const value = fc.string({ minLength: 8, maxLength: 60 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(value, (password) => {
        const encoded = encodeURIComponent(password);
        const request = { ...tokenCall.request, body: `password=${encoded}&a=1` };
        const safe = redactionOf([{ request, response: { status: 200, headers: [], body: `"${password}"` } }]);
        expect(safe.body(request.body)).not.toContain(`=${encoded}&`);
        expect(safe.body(`you said ${password}`)).not.toContain(` ${password}`);
      }),
    );
  });
});
