import { describe, expect, it } from 'vitest';
import { snapshot } from '@/core/engine/snapshot';
import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { headerValue } from '@/core/webhooks/request';
import { handOffCampaign, makeWorkspace } from '../__fixtures__/documents';
import { Play } from '../__fixtures__/play';
import { content as contentSchema } from '../documents/content';
import type { CredentialDocument } from '../documents/credentials';
import { loadDocument } from '../documents/load';
import { serialize, serializeText } from '../documents/serialize';
import { lintWorkspace } from '../lint';

const secret = 'hush-0123456789';
const host = 'https://acme.my.salesforce.com';
const form = ':method post :body grant_type=client_credentials';

const basic: CredentialDocument = { type: 'basic', name: 'sf', username: 'id', password: secret };
const token: CredentialDocument = {
  type: 'token',
  name: 'sf',
  domain: 'my.salesforce.com',
  headers: [{ name: 'Authorization', value: `Basic ${Buffer.from(`id:${secret}`).toString('base64')}` }],
};

const contentOf = (...credentials: readonly CredentialDocument[]) => contentSchema.parse({ credentials });

function campaignWith(option: string) {
  const campaign = handOffCampaign();
  const call = `{% connected_content ${host}/services/oauth2/token ${option} ${form} :save result %}`;
  const headers = [
    { name: 'Authorization', value: `${call}Bearer {{result.access_token}}` },
    { name: 'Content-Type', value: 'application/json' },
  ];
  return { ...campaign, message: { ...campaign.message, headers } };
}

function run(option: string, credentials: readonly CredentialDocument[], split = false, until = 60_000): Play {
  const salesforce = { token: { clientId: 'id', clientSecret: secret }, latencyMs: 40 };
  const options = { campaigns: [campaignWith(option)], content: contentOf(...credentials), salesforce, split };
  return new Play(options).score(0, 101).until(until);
}

describe.each([
  [':basic_auth sf', basic],
  [':auth_credentials sf', token],
])('a run with %s', (option, credential) => {
  it('L-CC-10, W-SF-2: the org gets the values, and the hand-off goes through', () => {
    const [send] = run(option, [credential]).webhooks;
    expect(send).toMatchObject({ outcome: 'sent', contentCalls: [{ response: { status: 200 } }] });
  });

  it('L-CC-10: no trace, record or snapshot holds a value; the call says which credential it went with', () => {
    const played = run(option, [credential], true);
    const halfway = run(option, [credential], false, 20);
    const told = JSON.stringify([
      [played.trace, played.webhooks, played.keys],
      snapshot(halfway.program, halfway.person),
    ]);
    expect(halfway.webhooks).toEqual([]);
    for (const value of [secret, Buffer.from(`id:${secret}`).toString('base64')]) expect(told).not.toContain(value);
    const request = played.webhooks[0]?.contentCalls[0]?.request;
    expect(request?.credential).toEqual({ type: credential.type, name: 'sf' });
    expect(headerValue(request?.headers ?? [], 'Authorization')).toMatch(/•••$/);
    const whole = run(option, [credential]);
    expect([played.trace, played.webhooks]).toEqual([whole.trace, whole.webhooks]);
  });

  it('L-CC-10: a deleted one aborts the message, without a call', () => {
    expect(run(option, []).webhooks).toMatchObject([
      { outcome: 'aborted', reason: "Connected Content credential 'sf' does not exist", contentCalls: [] },
    ]);
  });
});

describe('an exported file', () => {
  const workspace = makeWorkspace({
    campaigns: [campaignWith(':basic_auth sf')],
    content: contentOf(basic, { ...token, name: 'crm' }),
  });

  it('names the credentials and holds no value of theirs, whatever else was written beside', () => {
    const odd = { ...basic, note: secret };
    const text = serializeText({ ...workspace, content: contentOf(odd, { ...token, name: 'crm' }) });
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(`id:${secret}`).toString('base64'));
    const { document } = loadDocument(text);
    expect(document?.type === 'workspace' && document.content?.credentials).toEqual([
      { type: 'basic', name: 'sf' },
      { type: 'token', name: 'crm', domain: 'my.salesforce.com', headers: [{ name: 'Authorization' }] },
    ]);
  });

  it('keeps them where it stays in the browser', () => {
    expect(stableStringify(serialize(workspace, 'kept'))).toContain(secret);
  });
});

describe('lint', () => {
  const codes = (option: string, ...credentials: readonly CredentialDocument[]) =>
    lintWorkspace(makeWorkspace({ campaigns: [campaignWith(option)], content: contentOf(...credentials) }), {
      liquid: createLiquid(),
    })
      .filter(({ code }) => code === 'content-unknown')
      .map(({ message, path }) => [message.key, path]);

  it('L-CC-10: tells of a credential that is not there, is of the other kind, or has no values here', () => {
    const path = 'message.headers.0.value';
    expect(codes(':basic_auth sf', basic)).toEqual([]);
    expect(codes(':basic_auth sf')).toEqual([['lint.content-unknown.credential', path]]);
    expect(codes(':auth_credentials sf', basic)).toEqual([['lint.content-unknown.credential', path]]);
    expect(codes(':basic_auth sf', { type: 'basic', name: 'sf' })).toEqual([
      ['lint.content-unknown.credential_empty', path],
    ]);
  });
});
