import { describe, expect, it } from 'vitest';
import { campaign as campaignSchema } from '@/workflow/documents/campaign';
import { serializeText } from '@/workflow/documents/load';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import type { HttpRequest } from '@/core/webhooks/message';
import { createTestHost } from './__fixtures__/test-host';

const sample = sampleWorkspace('en');
const [seed] = sample.campaigns;
if (seed === undefined) throw new Error('the sample has a campaign');
const host = 'acme.my.salesforce.com';
const secret = 'hush-0123456789';
const encoded = Buffer.from(`id:${secret}`).toString('base64');
const token = `{% connected_content https://${host}/services/oauth2/token :basic_auth sf :method post :body grant_type=client_credentials :save result %}`;
const campaign = campaignSchema.parse({
  ...seed,
  message: {
    ...seed.message,
    url: `https://${host}/services/data/v60.0/sobjects/Lead/{{\${user_id}}}`,
    headers: [
      { name: 'Authorization', value: `${token}Bearer {{result.access_token}}` },
      { name: 'Content-Type', value: 'application/json' },
    ],
  },
});
const workspace = { ...sample, campaigns: [campaign] };
const credentials = JSON.stringify([{ type: 'basic', name: 'sf', username: 'id', password: secret }]);
const files = {
  'w.json': serializeText(workspace),
  'h.json': serializeText(campaign),
  'p.json': JSON.stringify([{ external_id: '00Q5g0000000Sample', 'lead score': 101 }]),
  't.liquid': `${token}{{result.token_type}}`,
  'c.json': credentials,
};

type Cli = ReturnType<typeof createTestHost>;
const everything = (cli: Cli): string =>
  [cli.said.out, cli.said.err, ...[...cli.disk.keys()].filter((name) => name.startsWith('out/')).map(cli.text)].join(
    '\n',
  );

describe('--credentials FILE', () => {
  it('L-CC-10: a run uses the values, and leaves them in none of its files', async () => {
    const cli = createTestHost(files);
    expect(await cli.run('simulate --workspace w.json --credentials c.json --trace full --out out')).toBe(0);
    expect(cli.said.out).toContain('2 sent');
    expect(everything(cli)).toContain('"Basic •••"');
    expect(everything(cli)).not.toContain(secret);
    expect(everything(cli)).not.toContain(encoded);
    const without = createTestHost(files);
    await without.run('simulate --workspace w.json --out out');
    expect(without.said.out).toContain('0 sent');
    expect(without.text('out/summary.json')).toContain("Connected Content credential 'sf' does not exist");
  });

  it('L-CC-10: render and send take them as well', async () => {
    const cli = createTestHost(files);
    expect(await cli.run('render --template t.liquid --credentials c.json')).toBe(0);
    expect(cli.said.out).toBe('Bearer');
    const bare = createTestHost(files);
    await bare.run('render --template t.liquid');
    expect(bare.said.out).toBe(
      `${JSON.stringify({ aborted: true, reason: "Connected Content credential 'sf' does not exist" })}\n`,
    );
    const dry = createTestHost(files);
    expect(await dry.run('send --campaign h.json --person p.json --credentials c.json --show-secrets')).toBe(0);
    expect(dry.said.out).toContain('Authorization: Basic •••');
    expect(everything(dry)).not.toContain(encoded);
  });

  it('L-CC-10: a live send really carries them, and does not show what the other side repeats', async () => {
    const sent: HttpRequest[] = [];
    const cli = createTestHost(files, {
      fetch: (request) => {
        sent.push(request);
        const given = request.headers.find(({ name }) => name === 'Authorization')?.value ?? '';
        return Promise.resolve({
          status: 200,
          headers: [],
          body: JSON.stringify({ access_token: 'abc', you_sent: given }),
        });
      },
    });
    const line = `send --campaign h.json --person p.json --credentials c.json --live --confirm ${host}`;
    expect(await cli.run(line)).toBe(0);
    expect(sent[0]?.headers).toContainEqual({ name: 'Authorization', value: `Basic ${encoded}` });
    expect(sent[0]).not.toHaveProperty('credential');
    expect(everything(cli)).not.toContain(encoded);
    expect(everything(cli)).not.toContain(secret);
  });

  it('a file that is no list of credentials is refused without repeating what stands in it', async () => {
    for (const text of [`{"password":"${secret}"`, `[{"type":"basic","password":"${secret}"}]`]) {
      const cli = createTestHost({ ...files, 'c.json': text });
      expect(await cli.run('simulate --workspace w.json --credentials c.json --out out')).toBe(1);
      expect(cli.said.err).toContain('is no list of credentials');
      expect(everything(cli)).not.toContain(secret);
    }
  });
});

describe('--leads FILE', () => {
  const runWith = async (leads: string): Promise<Cli> => {
    const cli = createTestHost({ 'w.json': serializeText(sample), 'l.json': leads });
    const code = await cli.run('simulate --workspace w.json --leads l.json --trace ledger --out out');
    expect([code, cli.said.err]).toEqual([0, '']);
    return cli;
  };
  const plain = async (): Promise<Cli> => {
    const cli = createTestHost({ 'w.json': serializeText(sample) });
    await cli.run('simulate --workspace w.json --trace ledger --out out');
    return cli;
  };
  const leadsOf = (cli: Cli): Record<string, unknown>[] =>
    (cli.text('out/leads.ndjson') ?? '')
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>); // eslint-disable-line no-restricted-syntax -- lines we wrote

  it('a run writes the leads as they are in the end, with what was done to them', async () => {
    const first = await plain();
    const leads = leadsOf(first);
    expect(leads).toHaveLength(2);
    expect(first.text('out/leads.ndjson')).toMatch(/"at":"2026-\d\d-\d\dT/);
    expect(leads[0]).toMatchObject({
      deleted: false,
      fields: { lead_status: 'MQL' },
      history: [{ type: 'updated' }],
    });
  });

  it('W-SF-9: leads the org has at the start count: deleted ones take no update', async () => {
    const ids = leadsOf(await plain()).map(({ id }) => id);
    const cli = await runWith(JSON.stringify(ids.map((Id) => ({ Id, IsDeleted: true }))));
    expect(cli.said.out).toContain('0 sent');
    expect(cli.text('out/summary.json')).toContain('"404"');
  });

  it('the leads of one run are where the next begins', async () => {
    const first = await plain();
    const text = (first.text('out/leads.ndjson') ?? '').replaceAll('"LastName":"', '"Title":"CTO","LastName":"');
    const again = leadsOf(await runWith(text));
    expect(again.map(({ fields }) => fields)).toMatchObject([{ Title: 'CTO' }, { Title: 'CTO' }]);
    expect(again[0]).toMatchObject({ history: [{ fields: [] }] });
  });

  it.each([
    ['[{"Id":"00Q5g00000KpR2mEAF"},{"Id":"42"}]', 2],
    ['{"Id":"00Q5g00000KpR2mEAF"}\n{', 2],
    ['"x"', 1],
  ])('%s is refused', async (text, number) => {
    const cli = createTestHost({ 'w.json': serializeText(sample), 'l.json': text });
    expect(await cli.run('simulate --workspace w.json --leads l.json --out out')).toBe(1);
    expect(cli.said.err).toContain(`l.json: lead ${number} is no record`);
  });
});
