import { Liquid } from 'liquidjs';
import { analyseTemplate } from '@/core/liquid/analysis/analyse';
import type { RenderData, Template } from '@/core/liquid/contract';
import type { KnownWorld } from '@/core/liquid/contract-analysis';
import { createLiquid } from '@/core/liquid/liquid';
import { memoise } from '@/core/liquid/memoise';
import type { WebhookMessage } from '@/core/webhooks/message';
import { emptyContent } from '@/workflow/documents/content';
import { textRules } from '@/workflow/lint/rules';
import { analysisOfFields } from '@/workflow/lint/template-analysis';
import { handOffCampaign } from '@/workflow/templates/hand-off';
import { measure, median, type Variant } from './measure';

/** `npm run bench -- --liquid [rounds]`: the dialect beside plain liquidjs, on templates that do the same. */
const [rounds = 15] = process.argv.slice(2).map(Number);

const dialect = createLiquid();
const plain = new Liquid();
const { message } = handOffCampaign('en', { id: 'bench', createdAt: '2026-03-01T00:00:00Z' });
if (message.body.type !== 'raw') throw new Error('The hand-off has no raw body.');
const body = message.body.text;

/** Without an abort: plain Liquid can only write nothing. */
const plainBody = body
  .replaceAll('custom_attribute.${lead score}', 'lead_score')
  .replace(/\{% abort_message\(.*?\) *%\}/, '');
if (/\$\{|abort_message/.test(plainBody)) throw new Error('The plain body is not plain Liquid.');

const renders = 20_000;
const memoised = 2_000_000;
/** Half of them reach the threshold; as many different people as a cohort has. */
const people = Array.from({ length: 1_000 }, (_, index): RenderData => {
  return { now: Date.UTC(2026, 2, 2), standard: {}, custom: { 'lead score': index / 5 } };
});
const plainPeople = people.map(({ custom }) => ({ lead_score: custom['lead score'] }));

function parsed(source: string): Template {
  const result = dialect.parse(source);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** What was sent: characters of all texts. */
function renderAll(template: Template, count: number): number {
  let length = 0;
  for (let i = 0; i < count; i++) {
    const outcome = template.render(people[i % people.length]!);
    if (outcome.type === 'text') length += outcome.text.trim().length;
    else if (outcome.type !== 'aborted') throw new Error(`The seed's body ended as ${outcome.type}.`);
  }
  return length;
}

const nodes = plain.parse(plainBody);
function renderPlain(): number {
  let length = 0;
  for (let i = 0; i < renders; i++) {
    length += String(plain.renderSync(nodes, plainPeople[i % plainPeople.length])).trim().length;
  }
  return length;
}

/** 500 lines such as long bodies have: conditions, loops, filters, JSON. */
const lines = 500;
function longTemplate(read: (name: string) => string): string {
  const part = [
    `{% assign points = ${read('lead score')} | plus: 5 | at_most: 250 %}`,
    `{% if points > 100 and ${read('plan')} == 'business' %}`,
    `  "score": {{ points }}, "plan": "{{ ${read('plan')} | default: 'none' | upcase }}",`,
    '{% elsif points >= 50 %}',
    `  "name": "{{ ${read('company')} | strip | json_escape }}",`,
    '{% else %}',
    '  "score": 0,',
    '{% endif %}',
    `"tags": [{% for tag in ${read('tags')} limit: 5 %}"{{ tag | append: '-' | append: forloop.index }}"`,
    '  {% unless forloop.last %},{% endunless %}{% endfor %}],',
  ];
  const parts = Array.from({ length: lines / part.length }, () => part.join('\n')).join('\n');
  return `{ ${parts} "end": true}`;
}
const long = longTemplate((name) => `custom_attribute.\${${name}}`);
const plainLong = longTemplate((name) => name.replace(' ', '_'));

/** What a workspace with people knows of the names in there. */
const known = { sample: 'x', missing: 10, needsEscape: true } as const;
const world: KnownWorld = {
  attributes: new Map([
    ['lead score', { ...known, type: 'number' }],
    ['plan', { ...known, type: 'text' }],
    ['company', { ...known, type: 'text' }],
    ['tags', { ...known, type: 'list' }],
  ]),
  standard: new Map(),
  eventProperties: new Map(),
  context: null,
  people: 1_000,
};
const longMessage: WebhookMessage = {
  ...message,
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  body: { type: 'raw', text: long },
};

/** What the problems of a text come from, after a keystroke: it is read, followed through its branches, and judged. */
function diagnose(): number {
  const template = parsed(long);
  const fields = [{ field: 'body', name: '', text: long, path: ['message', 'body', 'text'] }] as const;
  const deps = { analyse: analyseTemplate, library: undefined, known: () => world };
  const analysisOf = analysisOfFields(deps, longMessage);
  const subject = { step: null, fields, liquid: dialect, content: emptyContent, analysisOf };
  const hits = textRules.flatMap((rule) => rule.check(subject));
  if (template.reads.custom.length !== 4) throw new Error('The template was not read.');
  return hits.length;
}

const body1 = 'plain liquidjs renders the body';
const parse1 = 'plain liquidjs parses 500 lines';
const template = parsed(body);
const remembered = memoise(template);
interface Timed extends Variant<number> {
  /** How often `run` does what is measured. */
  readonly times: number;
  readonly budget: string;
  readonly holds: (ratio: number, microseconds: number) => boolean;
}
const always = () => true;
const variants: readonly Timed[] = [
  { name: body1, yardstick: body1, times: renders, budget: '', holds: always, run: renderPlain },
  {
    name: 'the dialect renders the body',
    yardstick: body1,
    times: renders,
    budget: '≤ 1.5 ×',
    holds: (ratio) => ratio <= 1.5,
    run: () => renderAll(template, renders),
  },
  {
    name: 'the same, remembered',
    yardstick: body1,
    times: memoised,
    budget: '≤ 0.02 × (50 times as fast)',
    holds: (ratio) => ratio <= 0.02,
    run: () => renderAll(remembered, memoised),
  },
  {
    name: parse1,
    yardstick: parse1,
    times: 10,
    budget: '',
    holds: always,
    run: () => repeat(10, () => plain.parse(plainLong).length),
  },
  {
    name: 'the dialect parses 500 lines',
    yardstick: parse1,
    times: 10,
    budget: '',
    holds: always,
    run: () => repeat(10, () => parsed(long).source.length),
  },
  {
    name: 'the dialect parses and checks 500 lines',
    yardstick: parse1,
    times: 10,
    budget: '≤ 50 ms',
    holds: (_ratio, microseconds) => microseconds <= 50_000,
    run: () => repeat(10, diagnose),
  },
];

function repeat(times: number, act: () => number): number {
  let sum = 0;
  for (let i = 0; i < times; i++) sum += act();
  return sum;
}

const measured = measure(variants, rounds);
console.log(`Liquid, median of ${String(rounds)} interleaved rounds, processor time, Node ${process.version}`);
console.log('| variant | µs each (min–max) | × yardstick | budget | |');
console.log('| --- | --- | --- | --- | --- |');
let withinBudget = true;
for (const { name, yardstick, times, budget, holds } of variants) {
  const each = measured.get(name)!.cpu.map((ms) => (ms * 1_000) / times);
  const base = variants.find((variant) => variant.name === yardstick)!;
  const baseline = (median(measured.get(yardstick)!.cpu) * 1_000) / base.times;
  const ratio = median(each) / baseline;
  const held = holds(ratio, median(each));
  withinBudget &&= held;
  const range = [median(each), Math.min(...each), Math.max(...each)].map((value) => Number(value.toPrecision(3)));
  const verdict = budget === '' ? '' : held ? 'held' : 'MISSED';
  console.log(`| ${name} | ${range[0]} (${range[1]}–${range[2]}) | ${ratio.toPrecision(3)} | ${budget} | ${verdict} |`);
}
const expected = measured.get(body1)!.last;
const same = measured.get('the dialect renders the body')!.last === expected;
console.log(same ? 'Both wrote the same.' : 'The dialect and liquidjs did NOT write the same.');
process.exitCode = same && withinBudget ? 0 : 1;
