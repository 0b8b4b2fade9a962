import { describe, expect, it } from 'vitest';
import { analyseTemplate } from '@/core/liquid/analysis/analyse';
import { createLiquid } from '@/core/liquid/liquid';
import {
  handOff,
  jsonHeader,
  makeCanvas,
  makeWorkspace,
  onStart,
  setTo,
  tokenHeader,
  write,
} from '../../__scenarios__/build';
import type { Campaign } from '../../documents/campaign';
import { findingKey } from '../../finding-key';
import { lintWorkspace } from '../../lint';
import type { Finding } from '../../run-result';
import { applyFix } from '../fix';

const dialect = { liquid: createLiquid(), analyse: analyseTemplate };
const people = [
  { external_id: 'a', 'lead score': 40, plan: 'gold' },
  { external_id: 'b', 'lead score': 3, plan: 'a "b"' },
  { external_id: 'c', plan: 'x' },
];

type Input = Parameters<typeof makeWorkspace>[0];

function findings(input: Input, code: string): readonly Finding[] {
  return lintWorkspace(makeWorkspace({ people, ...input }), dialect).filter((finding) => finding.code === code);
}

function sent(change: Partial<Campaign['message']>): Campaign {
  return handOff({ message: { ...handOff().message, ...change } });
}

function body(text: string): Campaign {
  return sent({ body: { type: 'raw', text } });
}

function inBody(text: string, code: string): readonly Finding[] {
  return findings({ campaigns: [body(text)] }, code);
}

/** The body after the first finding’s fix. */
function fixed(text: string, code: string): string {
  const [finding] = inBody(text, code);
  const result = finding?.fix === undefined ? null : applyFix(body(text), finding.fix);
  if (result?.ok !== true || result.value.message.body.type !== 'raw') throw new Error('no fix');
  return result.value.message.body.text;
}

describe('name-unknown', () => {
  it('L-VAR-5: points at line and column of the author’s text and writes what was meant', () => {
    const text = '{\n"a": "{{custom_attribute.${led score}}}" }';
    expect(inBody(text, 'name-unknown')).toMatchObject([
      {
        severity: 'warning',
        path: 'message.body.text',
        tab: 'message',
        message: {
          key: 'lint.name-unknown.attribute',
          values: { name: 'led score', meant: 'custom_attribute.${lead score}', line: 2, column: 9, length: 29 },
        },
      },
    ]);
    expect(fixed(text, 'name-unknown')).toBe('{\n"a": "{{custom_attribute.${lead score}}}" }');
  });

  it('knows what people have, what history and steps write, and what filters and triggers ask for', () => {
    const text =
      '{{custom_attribute.${plan}}}{{custom_attribute.${late}}}{{custom_attribute.${made}}}{{custom_attribute.${lead_status}}}';
    const input = {
      campaigns: [body(text)],
      canvases: [makeCanvas({ entry: onStart, steps: [setTo('s', 'made', 1)] })],
      events: [write('1h', { late: 1 })],
    };
    expect(findings(input, 'name-unknown')).toEqual([]);
    expect(findings({ campaigns: [body(text)] }, 'name-unknown')).toHaveLength(2);
  });

  it('is silent about attributes in a workspace without people', () => {
    expect(findings({ campaigns: [body('{{custom_attribute.${x}}}')], people: [] }, 'name-unknown')).toEqual([]);
  });

  it('L-VAR-12: L-VAR-14: knows the properties of events and the variables of the canvas a step stands in', () => {
    const events = [{ external_id: 'a', time: '2026-03-02T01:00:00Z', name: 'view', properties: { page_url: '/' } }];
    expect(findings({ campaigns: [body('{{event_properties.${page_ulr}}}')], events }, 'name-unknown')).toMatchObject([
      { message: { key: 'lint.name-unknown.event_property', values: { meant: 'event_properties.${page_url}' } } },
    ]);
    const context = {
      id: 'x',
      kind: 'context',
      config: { variables: [{ name: 'points', type: 'number', value: '{{context.${poinst}}}' }] },
    };
    const canvases = [makeCanvas({ entry: onStart, steps: [context] })];
    expect(findings({ canvases }, 'name-unknown')).toMatchObject([
      { step: 'x', path: 'steps.0.config.variables.0.value', message: { values: { meant: 'context.${points}' } } },
    ]);
  });

  it('tells several in one text apart', () => {
    const found = inBody('{{custom_attribute.${a1}}}{{custom_attribute.${a2}}}', 'name-unknown');
    expect(new Set(found.map(findingKey)).size).toBe(2);
  });
});

describe('type-conflict', () => {
  it('L-CMP-6: knows the types from people, and takes quotes away', () => {
    const text = "{% if custom_attribute.${lead score} > '100' %}{}{% endif %}";
    expect(inBody(text, 'type-conflict')).toMatchObject([
      {
        severity: 'warning',
        message: { key: 'lint.type-conflict.constant_with_number', values: { line: 1, column: 7 } },
      },
    ]);
    expect(fixed(text, 'type-conflict')).toBe('{% if custom_attribute.${lead score} > 100 %}{}{% endif %}');
    expect(findings({ campaigns: [body(text)], people: [] }, 'type-conflict')).toMatchObject([
      { message: { key: 'lint.type-conflict.quoted_number' } },
    ]);
  });
});

describe('branch-never and abort-always', () => {
  it('L-ABORT-2: a branch nobody comes to, in the header and in the body', () => {
    const text = '{% if 1 > 2 %}a{% endif %}';
    const campaign = sent({ headers: [{ name: 'X', value: text }], body: { type: 'raw', text } });
    expect(findings({ campaigns: [campaign] }, 'branch-never')).toMatchObject([
      { path: 'message.headers.0.value' },
      { path: 'message.body.text', message: { key: 'lint.branch-never.plain' } },
    ]);
  });

  it('L-ABORT-1: L-ABORT-11: a text that always aborts is an error', () => {
    expect(inBody("a\n{% abort_message('x') %}", 'abort-always')).toMatchObject([
      { severity: 'error', message: { values: { line: 2, column: 1 } } },
    ]);
    expect(inBody("{% if ${user_id} == 'a' %}{% abort_message %}{% endif %}", 'abort-always')).toEqual([]);
  });
});

describe('json-invalid', () => {
  const broken = '{"a": 1{% if custom_attribute.${lead score} > 100 %} "b": 2{% endif %}}';

  it('W-COMP-8: W-COMP-16: tells the branch and the place', () => {
    expect(inBody(broken, 'json-invalid')).toMatchObject([
      {
        severity: 'error',
        path: 'message.body.text',
        message: {
          key: 'lint.json-invalid.missing_comma',
          values: {
            found: '"',
            line: 1,
            column: 54,
            when: [{ type: 'condition', text: 'custom_attribute.${lead score} > 100', holds: true }],
          },
        },
      },
    ]);
  });

  it('W-COMP-3: W-COMP-7: W-COMP-11: only where the header says JSON, the body is raw, and it is sent', () => {
    const raw = { body: { type: 'raw', text: broken } } as const;
    const codes = (change: Partial<Campaign['message']>) =>
      findings({ campaigns: [sent({ ...raw, ...change })] }, 'json-invalid');
    expect(codes({ headers: [tokenHeader] })).toEqual([]);
    expect(
      codes({ headers: [{ name: 'content-type', value: 'application/vnd.api+json; charset=utf-8' }] }),
    ).toHaveLength(1);
    expect(codes({ headers: [{ name: 'Content-Type', value: 'text/plain' }] })).toEqual([]);
    expect(codes({ method: 'GET' })).toEqual([]);
    expect(codes({ body: { type: 'json', pairs: [{ key: 'k', value: broken }] } })).toEqual([]);
  });

  it('W-COMP-6: looks at the webhook step of a canvas too', () => {
    const config = { url: 'https://x.example/', headers: [jsonHeader], body: { type: 'raw', text: broken } };
    const canvases = [makeCanvas({ entry: onStart, steps: [{ id: 'hook', kind: 'webhook', name: 'Hook', config }] })];
    expect(findings({ canvases }, 'json-invalid')).toMatchObject([{ step: 'hook', path: 'steps.0.config.body.text' }]);
  });

  it('L-SEED-2: finds nothing in the seed’s campaign', () => {
    const codes = [
      'json-invalid',
      'json-missing',
      'json-unescaped',
      'type-conflict',
      'branch-never',
      'abort-always',
      'name-unknown',
    ];
    expect(codes.flatMap((code) => findings({ campaigns: [handOff()] }, code))).toEqual([]);
  });
});

describe('json-missing and json-unescaped', () => {
  it('L-DEF-3: counts the people for whom nothing stands there', () => {
    expect(inBody('{"a": {{custom_attribute.${lead score}}}}', 'json-missing')).toMatchObject([
      { severity: 'warning', message: { values: { missing: 1, name: 'custom_attribute.${lead score}' } } },
    ]);
    expect(inBody('{"a": {{custom_attribute.${lead score} | default: 0}}}', 'json-missing')).toEqual([]);
  });

  it('L-FIL-14: adds json_escape where text of a person stands in quotes', () => {
    const text = '{"a": "{{ custom_attribute.${plan} }}"}';
    expect(inBody(text, 'json-unescaped')).toMatchObject([
      { severity: 'warning', message: { values: { line: 1, column: 11 } } },
    ]);
    expect(fixed(text, 'json-unescaped')).toBe('{"a": "{{ custom_attribute.${plan} | json_escape }}"}');
    expect(inBody(fixed(text, 'json-unescaped'), 'json-unescaped')).toEqual([]);
  });

  it('O-9: external ids are judged by those there are', () => {
    const text = '{"a": "{{${user_id}}}"}';
    expect(inBody(text, 'json-unescaped')).toEqual([]);
    const odd = [{ external_id: 'a"b' }];
    expect(findings({ campaigns: [body(text)], people: odd }, 'json-unescaped')).toHaveLength(1);
  });
});

it('without the analysis nothing of it is said', () => {
  const campaigns = [body('{"a" 1}{{custom_attribute.${x}}}{% abort_message %}')];
  const codes = lintWorkspace(makeWorkspace({ campaigns, people }), { liquid: dialect.liquid }).map(({ code }) => code);
  expect(codes.filter((code) => /^(?:json|name-unknown|abort-always)/.test(code))).toEqual([]);
});

describe('content-unknown', () => {
  it('L-CB-1: L-CAT-1: L-CAT-2: L-PROMO-1: L-CC-10: points at the place, and names what was probably meant', () => {
    const content = {
      blocks: [{ name: 'Footer', text: '' }],
      catalogs: [{ name: 'Games', items: [], selections: [{ name: 'top rated', items: [] }] }],
      promotions: [{ name: 'spring', codes: [] }],
      translations: [],
      credentials: [{ type: 'basic' as const, name: 'salesforce', user: 'u', password: 'p' }],
    };
    const text = [
      'a {{content_blocks.${Foter}}}',
      '{% catalog_items Gmaes 1 %}',
      '{% catalog_selection_items Games top_rate %}',
      "{% promotion('autumn') %}",
      '{% connected_content https://x.example/ :basic_auth salesfroce %}',
    ].join('\n');
    const found = findings({ campaigns: [body(text)], content }, 'content-unknown');
    expect(
      found.map(({ message: { key, values } }) => [
        key.replace('lint.content-unknown', ''),
        values?.['meant'],
        values?.['line'],
        values?.['column'],
      ]),
    ).toEqual([
      ['', 'Footer', 1, 3],
      ['.catalog', 'Games', 2, 1],
      ['.selection', 'top rated', 3, 1],
      ['.promotion', undefined, 4, 1],
      ['.credential', 'salesforce', 5, 1],
    ]);
  });
});
