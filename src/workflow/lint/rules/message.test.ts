import { describe, expect, it } from 'vitest';
import type { LiquidEngine } from '@/core/liquid/contract';
import { createLiquid } from '@/core/liquid/liquid';
import {
  duration,
  handOff,
  jsonHeader,
  leadUrl,
  makeCanvas,
  makeWorkspace,
  onEvent,
  scoringCanvas,
  seedBody,
  setTo,
  tokenHeader,
  write,
} from '../../__scenarios__/build';
import type { Campaign } from '../../documents/campaign';
import type { Workspace } from '../../documents/workspace';
import { lintWorkspace } from '../../lint';
import type { Finding } from '../../run-result';
import { applyFix } from '../fix';

function findings(workspace: Workspace, code: string, liquid?: LiquidEngine): readonly Finding[] {
  return lintWorkspace(workspace, liquid === undefined ? {} : { liquid }).filter((finding) => finding.code === code);
}

function lint(campaign: Campaign, code: string): readonly Finding[] {
  return findings(makeWorkspace({ campaigns: [campaign] }), code);
}

function message(change: Partial<Campaign['message']>): Campaign {
  return handOff({ message: { ...handOff().message, ...change } });
}

/** The finding’s fix applied to the campaign. */
function fixed(campaign: Campaign, code: string): Campaign {
  const [finding] = lint(campaign, code);
  const result = finding?.fix === undefined ? null : applyFix(campaign, finding.fix);
  if (result?.ok !== true) throw new Error('no fix');
  return result.value;
}

describe('handoff-repeats', () => {
  const everyChange = { allowed: true, window: duration(0, 'minutes') };

  it('W-SEED-3, O-10: warns when nothing writes back what the audience asks for', () => {
    expect(lint(handOff({ reeligibility: everyChange }), 'handoff-repeats')).toMatchObject([
      {
        severity: 'warning',
        path: 'reeligibility',
        tab: 'audience',
        message: {
          key: 'lint.handoff-repeats',
          values: { triggers: ['lead score'], guards: ['lead_status'], windowMs: 0 },
        },
      },
    ]);
  });

  it('says so when there is no filter at all', () => {
    const open = handOff({
      reeligibility: { allowed: true, window: duration(1, 'hours') },
      audience: { filter: null },
    });
    expect(lint(open, 'handoff-repeats')).toMatchObject([{ message: { key: 'lint.handoff-repeats.open' } }]);
  });

  it('is silent when a step or the history writes it, and without re-eligibility', () => {
    const campaigns = [handOff({ reeligibility: everyChange })];
    const writer = makeCanvas({
      entry: { type: 'action', triggers: [onEvent('x')] },
      steps: [setTo('mql', 'lead_status', 'MQL')],
    });
    expect(findings(makeWorkspace({ campaigns, canvases: [writer] }), 'handoff-repeats')).toEqual([]);
    expect(
      findings(makeWorkspace({ campaigns, events: [write('1h', { lead_status: 'MQL' })] }), 'handoff-repeats'),
    ).toEqual([]);
    expect(lint(handOff(), 'handoff-repeats')).toEqual([]);
  });
});

describe('handoff-once', () => {
  it('O-10, W-ELIG-1: notes that a threshold crossed twice sends once', () => {
    expect(
      findings(makeWorkspace({ canvases: [scoringCanvas()], campaigns: [handOff()] }), 'handoff-once'),
    ).toMatchObject([
      {
        severity: 'info',
        document: 'hand-off',
        path: 'reeligibility',
        message: { values: { attribute: 'lead score', value: 100 } },
      },
    ]);
  });

  it('is silent when the score never falls, or there is no threshold', () => {
    expect(lint(handOff(), 'handoff-once')).toEqual([]);
    const plain = message({ body: { type: 'raw', text: '{}' } });
    expect(findings(makeWorkspace({ canvases: [scoringCanvas()], campaigns: [plain] }), 'handoff-once')).toEqual([]);
  });
});

describe('thresholds', () => {
  it('L-SEED-3: a strict comparison leaves out the number itself', () => {
    expect(lint(handOff(), 'threshold-strict')).toMatchObject([
      {
        severity: 'info',
        path: 'message.body.text',
        tab: 'message',
        message: { values: { attribute: 'lead score', value: 100 } },
      },
    ]);
    const inclusive = message({ body: { type: 'raw', text: seedBody.replace('>', '>=') } });
    expect(lint(inclusive, 'threshold-strict')).toEqual([]);
  });

  it('L-SYN-5: reads both spellings of an attribute, and a number written in place', () => {
    const body =
      '{% if {{custom_attribute.${points}}} > 12.5 %}x{% endif %}{% if custom_attribute.${a} > unknown %}y{% endif %}';
    const campaign = message({ body: { type: 'json', pairs: [{ key: 'k', value: body }] } });
    expect(lint(campaign, 'threshold-strict')).toMatchObject([
      { path: 'message.body.pairs.0.value', message: { values: { attribute: 'points', value: 12.5 } } },
    ]);
  });

  it('L-SEED-5: counts the people without a score', () => {
    const people = [
      { external_id: 'a' },
      { external_id: 'b', 'lead score': null },
      { external_id: 'c', 'lead score': 5 },
    ];
    expect(findings(makeWorkspace({ campaigns: [handOff()], people }), 'threshold-missing-score')).toMatchObject([
      { severity: 'info', message: { values: { attribute: 'lead score', missing: 2, people: 3 } } },
    ]);
    const all = people.slice(2);
    expect(findings(makeWorkspace({ campaigns: [handOff()], people: all }), 'threshold-missing-score')).toEqual([]);
  });
});

describe('score-is-text', () => {
  const people = [
    { external_id: 'a', 'lead score': 3 },
    { external_id: 'b', 'lead score': '40' },
    { external_id: 'c', 'lead score': 'high' },
  ];
  const workspace = makeWorkspace({ canvases: [scoringCanvas()], people });

  it('V10, L-SEED-6: points at the first person whose score is text, and counts them', () => {
    expect(findings(workspace, 'score-is-text')).toMatchObject([
      {
        severity: 'warning',
        document: 'workspace',
        path: 'people.1.lead score',
        message: { values: { text: 2, sample: '40' } },
      },
    ]);
    expect(
      findings(makeWorkspace({ canvases: [scoringCanvas()], people: people.slice(0, 1) }), 'score-is-text'),
    ).toEqual([]);
    expect(findings(makeWorkspace({ people }), 'score-is-text')).toEqual([]);
  });

  it('V10: points at the first line of history that writes text', () => {
    const events = [
      write('1h', { 'lead score': 5 }),
      write('2h', { 'lead score': '6' }),
      write('3h', { 'lead score': '7' }),
    ];
    expect(findings(makeWorkspace({ canvases: [scoringCanvas()], events }), 'score-is-text')).toMatchObject([
      {
        path: 'events.1.attributes.lead score',
        message: { key: 'lint.score-is-text.history', values: { sample: '6' } },
      },
    ]);
  });

  it('D-TYPE-3: the fix stores what is plainly a number as a number, and nothing else', () => {
    const fix = findings(workspace, 'score-is-text')[0]!.fix!;
    const result = applyFix(workspace, fix);
    expect(result.ok && result.value.people.map((person) => person['lead score'])).toEqual([3, 40, 'high']);
  });
});

describe('attribute-typo', () => {
  const wrong = message({ url: 'https://acme.my.salesforce.com/Lead/{{$user_id}}}' });

  it('L-VAR-3: knows the seed’s slip and repairs it', () => {
    expect(lint(wrong, 'attribute-typo')).toMatchObject([
      {
        severity: 'error',
        path: 'message.url',
        message: { values: { written: '{{$user_id}}}', meant: '{{${user_id}}}' } },
      },
    ]);
    expect(fixed(wrong, 'attribute-typo').message.url).toBe('https://acme.my.salesforce.com/Lead/{{${user_id}}}');
    expect(lint(fixed(wrong, 'attribute-typo'), 'attribute-typo')).toEqual([]);
  });

  it('leaves correct attributes alone', () => {
    expect(lint(message({ url: `${leadUrl}?a={{ \${first_name} }}` }), 'attribute-typo')).toEqual([]);
  });

  it('refuses a fix that no longer fits', () => {
    const edit = { op: 'set', path: ['message', 'headers', 9, 'name'], value: 'x' } as const;
    expect(applyFix(wrong, { label: { key: 'x' }, edits: [edit] })).toEqual({
      ok: false,
      error: { key: 'lint.fix.stale' },
    });
    const breaking = { op: 'set', path: ['message', 'method'], value: 'SHOUT' } as const;
    expect(applyFix(wrong, { label: { key: 'x' }, edits: [breaking] }).ok).toBe(false);
  });
});

describe('content-type-header', () => {
  const underscore = message({ headers: [tokenHeader, { name: 'Content_Type', value: 'application/json' }] });

  it('W-COMP-11, O-8: warns of the underscore and renames the header', () => {
    expect(lint(underscore, 'content-type-header')).toMatchObject([
      { severity: 'warning', path: 'message.headers.1.name', tab: 'message' },
    ]);
    expect(fixed(underscore, 'content-type-header').message.headers).toEqual([tokenHeader, jsonHeader]);
  });

  it('is silent when the real header is there', () => {
    const both = message({ headers: [{ name: 'Content_Type', value: 'x' }, jsonHeader] });
    expect([...lint(both, 'content-type-header'), ...lint(handOff(), 'content-type-header')]).toEqual([]);
  });
});

describe('url', () => {
  const keys = (url: string): readonly string[] => lint(message({ url }), 'url').map((finding) => finding.message.key);

  it('W-COMP-5: only http and https, only ports 80 and 443', () => {
    expect(keys('')).toEqual(['lint.url.missing']);
    expect(keys('ftp://acme.example')).toEqual(['lint.url.scheme']);
    expect(keys('acme.example/{{${user_id}}}')).toEqual(['lint.url.scheme']);
    expect(keys('https://acme.example:8443/x')).toEqual(['lint.url.port']);
  });

  it('lets pass what can be sent, and what only rendering will show', () => {
    const fine = [
      leadUrl,
      'HTTP://acme.example:80/',
      'https://acme.example:443',
      '{{custom_attribute.${hook}}}',
      'https://{{custom_attribute.${host}}}/x',
    ];
    expect(fine.flatMap(keys)).toEqual([]);
  });

  it('speaks once about a webhook step without an address', () => {
    const canvas = makeCanvas({ steps: [{ id: 'hook', kind: 'webhook', name: 'Hook', config: {} }] });
    const codes = lintWorkspace(makeWorkspace({ canvases: [canvas] })).map(({ code }) => code);
    expect(codes.filter((code) => code.includes('url'))).toEqual(['webhook-url-missing']);
  });

  it('W-COMP-5: checks the address of a webhook step where it stands', () => {
    const canvas = makeCanvas({
      steps: [{ id: 'hook', kind: 'webhook', name: 'Hook', config: { url: 'https://x:99' } }],
    });
    expect(findings(makeWorkspace({ canvases: [canvas] }), 'url')).toMatchObject([
      { step: 'hook', path: 'steps.0.config.url', tab: 'build' },
    ]);
  });
});

describe('liquid-syntax', () => {
  /** Refuses what holds "broken", and tells where. */
  const liquid: LiquidEngine = {
    parse: (source) => {
      if (!source.includes('broken')) {
        const reads = { custom: [], standard: [], eventProperties: [], blocks: [], library: [], pure: true };
        return { ok: true, value: { source, reads, render: () => ({ type: 'text', text: source, errors: [] }) } };
      }
      const position = { line: 2, column: 4, excerpt: source };
      return { ok: false, error: { code: 'syntax', message: 'tag not closed', position } };
    },
  };
  const campaign = message({
    headers: [{ name: 'X', value: '{{broken' }],
    body: { type: 'raw', text: '{% broken' },
  });

  it('L-SYN-3: names each text that cannot be read, with line and column', () => {
    expect(findings(makeWorkspace({ campaigns: [campaign] }), 'liquid-syntax', liquid)).toMatchObject([
      {
        severity: 'error',
        path: 'message.headers.0.value',
        message: { values: { field: 'header', name: 'X', line: 2, column: 4 } },
      },
      { severity: 'error', path: 'message.body.text', message: { values: { field: 'body', excerpt: '{% broken' } } },
    ]);
  });

  it('leaves to other rules what has a fix of its own', () => {
    const real = createLiquid();
    const slips = message({ url: 'https://x/{{$user_id}}}', body: { type: 'raw', text: '{{ “x” | upcase }}' } });
    expect(findings(makeWorkspace({ campaigns: [slips] }), 'liquid-syntax', real)).toEqual([]);
    const open = message({ url: 'https://x/{{$user_id}}}{% if %}' });
    expect(findings(makeWorkspace({ campaigns: [open] }), 'liquid-syntax', real)).toHaveLength(1);
  });

  it('is silent about readable texts, and without a reader', () => {
    expect(findings(makeWorkspace({ campaigns: [handOff()] }), 'liquid-syntax', liquid)).toEqual([]);
    expect(findings(makeWorkspace({ campaigns: [campaign] }), 'liquid-syntax')).toEqual([]);
  });
});

describe('curly-quotes', () => {
  const curly = message({ body: { type: 'raw', text: 'a “quote” {% abort_message(‘no’) %} {{ “x” | upcase }}' } });

  it('L-SYN-2: finds them inside Liquid only, and straightens them there only', () => {
    expect(lint(curly, 'curly-quotes')).toMatchObject([{ severity: 'error', path: 'message.body.text' }]);
    expect(fixed(curly, 'curly-quotes').message.body).toEqual({
      type: 'raw',
      text: `a “quote” {% abort_message('no') %} {{ "x" | upcase }}`,
    });
    expect(lint(message({ body: { type: 'raw', text: 'a “quote”' } }), 'curly-quotes')).toEqual([]);
  });
});

describe('assign-comparison', () => {
  const assigned = (text: string): readonly Finding[] =>
    lint(message({ body: { type: 'raw', text } }), 'assign-comparison');

  it('L-SYN-12: warns of a comparison stored in a variable', () => {
    expect(assigned('{% assign hot = custom_attribute.${lead score} > 100 %}')).toMatchObject([
      { severity: 'warning', message: { values: { variable: 'hot', operator: '>' } } },
    ]);
  });

  it('leaves comparisons in conditions and in quotes alone', () => {
    expect(assigned("{% if a > 1 %}{% assign x = 'a > b' %}{% endif %}")).toEqual([]);
    expect(lint(handOff(), 'assign-comparison')).toEqual([]);
  });
});

describe('variable-shadows', () => {
  it('L-VAR-30: warns of a variable called like something built in', () => {
    const text = "{% assign language = 'ko' %}{% capture first_name %}x{% endcapture %}{% assign tongue = 'ko' %}";
    const found = lint(message({ body: { type: 'raw', text } }), 'variable-shadows');
    expect(found.map((finding) => finding.message.values?.['variable'])).toEqual(['language', 'first_name']);
    expect(lint(handOff(), 'variable-shadows')).toEqual([]);
  });
});

describe('user-id-in-url', () => {
  const people = [{ external_id: '00Q5g00000KpR2mEAF' }, { external_id: 'jo@acme.example' }, { external_id: 'p' }];

  it('O-9 of webhook.md, W-SF-10: counts ids that need escaping, and ids that are no Lead id', () => {
    const found = findings(makeWorkspace({ campaigns: [handOff()], people }), 'user-id-in-url');
    expect(found).toMatchObject([
      { message: { key: 'lint.user-id-in-url.escape', values: { count: 1, sample: 'jo@acme.example' } } },
      { message: { key: 'lint.user-id-in-url.lead', values: { count: 2, people: 3, sample: 'jo@acme.example' } } },
    ]);
  });

  it('is silent with a filter, elsewhere than at Lead, and without such people', () => {
    const escaped = message({ url: 'https://partner.example/{{${user_id} | url_param_escape}}' });
    expect(findings(makeWorkspace({ campaigns: [escaped], people }), 'user-id-in-url')).toEqual([]);
    expect(findings(makeWorkspace({ campaigns: [handOff()], people: people.slice(0, 1) }), 'user-id-in-url')).toEqual(
      [],
    );
  });
});

describe('filters of a campaign', () => {
  it('S-GRP-6: two exclusions joined by OR', () => {
    const [leaf] = handOff().audience.filter?.filters ?? [];
    const filters = leaf === undefined ? [] : [leaf, leaf];
    const campaign = handOff({ audience: { filter: { type: 'group', join: 'or', filters } } });
    expect(lint(campaign, 'filter-negatives-or')).toMatchObject([
      { severity: 'warning', path: 'audience.filter.filters.1' },
    ]);
  });
});
