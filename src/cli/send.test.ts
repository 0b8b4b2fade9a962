import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';
import { serializeText } from '@/workflow/documents/load';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { createTestHost } from './__fixtures__/test-host';

const [campaign] = sampleWorkspace('en').campaigns;
if (campaign === undefined) throw new Error('the sample has a campaign');
const host = 'acme.my.salesforce.com';
const seedHost = /https:\/\/[^/"{]*my\.salesforce\.com/g;
const live = serializeText(campaign).replaceAll(seedHost, `https://${host}`);
const lead = (score: number) => JSON.stringify([{ external_id: '00Q5g0000000Sample', 'lead score': score }]);
const files = {
  'h.json': live,
  'p.json': lead(101),
  'low.json': lead(100),
  'c.json': serializeText(sampleWorkspace('en').canvases[0]!),
};
const token = '00D5g00000Leadloom!abcdefghijklmnop';

/** A Salesforce somewhere, and what it was sent. */
function somewhere() {
  const sent: HttpRequest[] = [];
  const fetch = (request: HttpRequest): Promise<HttpResponse> => {
    sent.push(request);
    const isToken = request.url.includes('/oauth2/token');
    const headers = [{ name: 'Content-Type', value: 'application/json' }];
    return Promise.resolve(
      isToken
        ? { status: 200, headers, body: JSON.stringify({ access_token: token }) }
        : { status: 204, headers: [], body: '' },
    );
  };
  return { sent, fetch };
}

describe('leadloom send', () => {
  it('is dry by default: the request and the answer of the mock, secrets shortened', async () => {
    const { sent, fetch } = somewhere();
    const cli = createTestHost(files, { fetch });
    const code = await cli.run('send --campaign h.json --person p.json');
    expect(code).toBe(0);
    expect(sent).toEqual([]);
    expect(cli.said.out).toContain(`PATCH https://${host}/services/data/`);
    expect(cli.said.out).toMatch(/Authorization: Bearer \S{5}…\S{3}\n/);
    expect(cli.said.out).toContain('"lead_status": "MQL"');
    expect(cli.said.out).toContain('→ 204');
    expect(cli.said.err).toContain('Dry run');
  });

  it('shows an abort as an outcome', async () => {
    const cli = createTestHost(files);
    expect(await cli.run('send --campaign h.json --person low.json')).toBe(0);
    expect(cli.said.out).toBe('');
    expect(cli.said.err).toContain('Nothing is sent. Aborted: ');
  });

  it('W-TEST-1: asks for every host before anything goes out for real, once', async () => {
    const { sent, fetch } = somewhere();
    const asked: string[] = [];
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(` ${host.toUpperCase()} `);
    };
    const cli = createTestHost(files, { fetch, ask });
    expect(await cli.run('send --campaign h.json --person p.json --live')).toBe(0);
    expect(asked).toEqual([`About to send POST to ${host} for real. Type the host to go on: `]);
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
    expect(sent[1]?.headers).toContainEqual({ name: 'Authorization', value: `Bearer ${token}` });
    expect(cli.said.out).not.toContain(token);
    expect(cli.said.err).toContain('Sent for real.');
  });

  it.each([
    ['another word', () => Promise.resolve('yes'), '', 1, `That is not ${host}`],
    ['nobody there', () => Promise.resolve(null), '', 2, `Add --confirm ${host}.`],
    ['another host confirmed', () => Promise.resolve(null), ' --confirm example.com', 2, `Add --confirm ${host}.`],
  ])('sends nothing with %s', async (_, ask, more, code, words) => {
    const { sent, fetch } = somewhere();
    const cli = createTestHost(files, { fetch, ask });
    expect(await cli.run(`send --campaign h.json --person p.json --live${more}`)).toBe(code);
    expect(sent).toEqual([]);
    expect(cli.said.err).toContain(words);
  });

  it('confirms the host that would be called, not the one an address pretends', async () => {
    const { sent, fetch } = somewhere();
    const tricky = live.replaceAll(`https://${host}`, `https://${host}\\\\@example.com`);
    const cli = createTestHost({ ...files, 'h.json': tricky }, { fetch });
    await cli.run('send --campaign h.json --person p.json --live --confirm example.com');
    expect(sent).toEqual([]);
  });

  it('goes out without a question to hosts given with --confirm; no answer is a failure', async () => {
    const cli = createTestHost(files, { fetch: () => Promise.reject(new Error('socket hang up')) });
    expect(await cli.run(`send --campaign h.json --person p.json --live --confirm ${host}`)).toBe(1);
    expect(cli.said.err).toContain(`${host} did not answer: socket hang up.`);
  });

  it('gives everything as JSON, secrets shortened unless asked for', async () => {
    const shape = z.object({
      live: z.boolean(),
      status: z.number(),
      exchanges: z.array(z.object({ request: z.object({ url: z.string(), body: z.string().nullable() }) })),
    });
    const { fetch } = somewhere();
    const line = `send --campaign h.json --person p.json --live --confirm ${host} --json`;
    const short = createTestHost(files, { fetch });
    expect(await short.run(line)).toBe(0);
    expect(shape.parse(JSON.parse(short.said.out))).toMatchObject({ live: true, status: 204 });
    expect(short.said.out).not.toContain(token);
    const full = createTestHost(files, { fetch });
    await full.run(`${line} --show-secrets`);
    expect(full.said.out).toContain(token);
  });

  it('takes Content Blocks from a workspace', async () => {
    const sample = sampleWorkspace('en');
    const content = { blocks: [{ name: 'why', text: 'too low' }], catalogs: [], promotions: [], translations: [] };
    const cli = createTestHost({
      'w.json': serializeText({ ...sample, content }),
      't.liquid': '{{content_blocks.${why}}}!',
    });
    expect(await cli.run('render --template t.liquid --workspace w.json')).toBe(0);
    expect(cli.said.out).toBe('too low!');
    const wrong = createTestHost({ ...files, 't.liquid': 'x' });
    expect(await wrong.run('render --template t.liquid --workspace c.json')).toBe(1);
    expect(wrong.said.err).toContain('c.json is a canvas; a workspace is wanted here.');
  });

  it.each([
    ['send --person p.json', 2, 'send needs --campaign FILE'],
    ['send --campaign h.json', 2, 'send needs --person FILE'],
    ['send --campaign c.json --person p.json', 1, 'c.json is a canvas; a campaign is wanted here.'],
    ['send --campaign h.json --person p.json more', 2, '“more” is one argument too many.'],
  ])('%s', async (line, code, words) => {
    const cli = createTestHost(files);
    expect(await cli.run(line)).toBe(code);
    expect(cli.said.err).toContain(words);
  });
});

describe('leadloom render --connected-content', () => {
  const template =
    '{% connected_content https://a.test/x :save a %}{{a.n}}{% connected_content https://a.test/y :save b %}[{{b}}]';
  const run = async (answers: unknown) => {
    const cli = createTestHost({ 't.liquid': template, 'a.json': JSON.stringify(answers) });
    return { code: await cli.run('render --template t.liquid --connected-content a.json'), ...cli.said };
  };

  it('answers in order, JSON or text; a null is no answer', async () => {
    expect((await run([{ body: { n: 7 } }, { body: 'plain' }])).out).toBe('7[plain]');
    expect((await run([null, { body: 'plain' }])).out).toBe('[plain]');
    expect((await run([])).out).toBe('[]');
  });

  it('answers every call to an address by that address', async () => {
    expect((await run([{ url: 'https://a.test/y', body: 'why' }, { body: { n: 1 } }])).out).toBe('1[why]');
  });

  it.each([
    ['no array', { status: 200 }],
    ['an unknown key', [{ text: 'x' }]],
    ['a bad status', [{ status: 9 }]],
  ])('refuses a file with %s', async (_, answers) => {
    const { code, err } = await run(answers);
    expect(code).toBe(1);
    expect(err).toContain('is no list of answers');
  });
});
