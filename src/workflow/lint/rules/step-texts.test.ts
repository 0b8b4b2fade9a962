import { expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { applyFix } from '../fix';
import { enterOn, makeCanvas, makeWorkspace, performs } from '../../__fixtures__/documents';
import { lintWorkspace } from '../../lint';

const textRules = ['attribute-typo', 'liquid-syntax', 'curly-quotes', 'assign-comparison', 'variable-shadows'];

function lint(...steps: object[]) {
  const workspace = makeWorkspace({ canvases: [makeCanvas({ id: 'c', entry: enterOn(performs('go')), steps })] });
  const findings = lintWorkspace(workspace, { liquid: createLiquid() });
  return { workspace, found: findings.filter(({ code }) => textRules.includes(code)) };
}

const json = (text: string) => ({ id: 'u', kind: 'user_update', config: { mode: 'json', json: text } });
const context = (...values: string[]) => ({
  id: 'x',
  kind: 'context',
  config: { variables: values.map((value, index) => ({ name: `v${index}`, type: 'string', value })) },
});

it('L-SYN-3: finds Liquid that cannot be read in every text a step renders, with its place', () => {
  const { found } = lint(json('{"attributes":[\n{% if x %}]}'), context('fine', '{{ x | }}{% endif %}'), {
    id: 'r',
    kind: 'user_update',
    config: { rows: [{ operation: 'set', attribute: 'a', value: '{% endfor %}' }] },
  });
  expect(found.map(({ code, path, step, severity }) => [code, path, step, severity])).toEqual([
    ['liquid-syntax', 'steps.0.config.json', 'u', 'error'],
    ['liquid-syntax', 'steps.1.config.variables.1.value', 'x', 'error'],
    ['liquid-syntax', 'steps.2.config.rows.0.value', 'r', 'error'],
  ]);
  expect(found[0]?.message.key).toBe('lint.liquid-syntax.step');
});

it('L-VAR-1: L-SYN-2: L-SYN-12: L-VAR-30: the other slips of a template are found there too, and a fix changes the text', () => {
  const { workspace, found } = lint(
    json("{% assign language = 'ko' %}{% assign a = b == 2 %}{{$user_id}}}{{ ‘x’ }}"),
    context('{{ “x” }}'),
  );
  expect(found.map(({ code, step }) => `${step ?? ''} ${code}`).toSorted()).toEqual([
    'u assign-comparison',
    'u attribute-typo',
    'u curly-quotes',
    'u liquid-syntax',
    'u variable-shadows',
    'x curly-quotes',
  ]);
  const fix = found.find(({ code, step }) => code === 'curly-quotes' && step === 'x')?.fix;
  const [canvas] = workspace.canvases;
  const fixed = canvas === undefined || fix === undefined ? undefined : applyFix(canvas, fix);
  expect(fixed?.ok === true && fixed.value.steps[1]?.config['variables']).toMatchObject([{ value: '{{ "x" }}' }]);
});

it('says nothing about texts without Liquid, nor about the editor that is not used', () => {
  const rows = [{ operation: 'set', attribute: 'a', value: 'x' }];
  expect(
    lint(json('{"attributes":[]}'), { id: 'r', kind: 'user_update', config: { rows, json: '{% if %}' } }).found,
  ).toEqual([]);
});
