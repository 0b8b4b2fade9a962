import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { sampleWorkspace } from '../sample/workspace';
import { outsideOf } from '../outside';
import { simulate } from '../simulate';
import { runFiles } from './run-files';

function files(): Readonly<Record<string, string>> {
  const workspace = sampleWorkspace('en');
  const deps = { liquid: createLiquid(), outside: outsideOf(workspace) };
  const result = simulate({ workspace, settings: workspace.run, traceLevel: 'full' }, deps);
  if (!result.ok) throw new Error('the sample runs');
  const token = /"access_token":"([^"]+)"/.exec(JSON.stringify(result.value.webhooks).replaceAll('\\"', '"'))?.[1];
  const written = runFiles(result.value, 'full').map((file): [string, string] => [
    file.name,
    [...file.lines()].join(''),
  ]);
  return { token: token ?? '', ...Object.fromEntries(written) };
}

describe('the files of a run', () => {
  const { token = '', ...written } = files();

  it('hold no token and no client secret, in requests, answers or the trace', () => {
    expect(token.length).toBeGreaterThan(20);
    for (const text of Object.values(written)) {
      expect(text).not.toContain(token);
      expect(text).not.toContain('client_secret=[client_secret]');
    }
  });

  it('still say what was sent and answered', () => {
    expect(written['webhooks.ndjson']).toContain('\\"lead_status\\": \\"MQL\\"');
    expect(written['webhooks.ndjson']).toMatch(/"name":"Authorization","value":"Bearer \S{5}…\S{3}"/);
    expect(written['trace.ndjson']).toMatch(/"type":"request"/);
    expect(written['leads.ndjson']?.trim().split('\n')).toHaveLength(2);
  });
});
