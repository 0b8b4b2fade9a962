import { describe, expect, it } from 'vitest';
import { engineMessages } from '@/core/engine/messages';
import { locales, type Message, type MessageRef } from '@/core/kernel/message';
import { analyseTemplate } from '@/core/liquid/analysis/analyse';
import { createLiquid } from '@/core/liquid/liquid';
import { emptyContent } from '../documents/content';
import { segmentMessages } from '@/core/segments/messages';
import { createTools } from '@/i18n/tools';
import { nodes } from '@/nodes/registry';
import {
  at,
  audienceOf,
  delay,
  duration,
  handOff,
  is,
  makeCanvas,
  makeWorkspace,
  onEmail,
  onEvent,
  onScore,
  onStart,
  paths,
  points,
  scoringCanvas,
  seedBody,
  seedGroups,
  seedUpdates,
  write,
} from '../__scenarios__/build';
import type { Workspace } from '../documents/workspace';
import { lintWorkspace } from '../lint';
import { sampleWorkspace } from '../sample/workspace';
import { lintMessages } from './messages';

const liquid = createLiquid();
const nothing = { type: 'action' as const, triggers: [] };
const scoreOnly = { type: 'action' as const, triggers: [onScore] };
const base = handOff();

function sends(change: Partial<(typeof base)['message']>, id: string) {
  return handOff({ id, message: { ...base.message, ...change } });
}

function body(text: string, id: string) {
  return sends({ body: { type: 'raw', text } }, id);
}

const sendsTo = (id: string, canvas: string) => ({
  id,
  kind: 'send_to_destination',
  name: id,
  config: { canvas },
});

const sessions = { type: 'session_start' } as const;

const tight = makeCanvas({ id: 'tight', entry: scoreOnly, steps: [points('bump', 1)] });

const a = (name: string) => `custom_attribute.\${${name}}`;

/** Templates that are read, and do not do what was meant. */
const conflicts = [
  `{{${a('nubmer')}}}{{${a('something else')}}}{{\${first_nam}}}{{\${zzzzzzzz}}}{{ unknown_thing }}{{event_properties.\${page_ulr}}}`,
  `{% if ${a('text')} > 5 %}{% elsif ${a('number')} > '5' %}{% elsif ${a('other')} > '5' %}{% elsif ${a('digits')} > '5' %}{% endif %}`,
  `{% if ${a('text')} == 5 or ${a('list')} == 'a' or ${a('number')} contains 1 or ${a('yes')} > 1 %}{% endif %}{{ 'x' | plus: 1 }}{{ ${a('list')} | plus: 1 }}`,
  `{% if ${a('number')} > 5 %}{% if ${a('number')} < 3 %}{% abort_message %}{% endif %}{% endif %}`,
  `{% unless 1 == 1 %}x{% endunless %}{% if 1 > 2 %}x{% endif %}{% if 1 == 1 %}{% else %}x{% endif %}`,
  `{% case ${a('text')} %}{% when 'a' %}1{% when 'b' %}{% if ${a('text')} == 'c' %}x{% endif %}{% when 'a' %}2{% endcase %}`,
  `{% if ${a('yes')} %}{% abort_message %}{% else %}{% abort_message %}{% endif %}`,
  '{% for x in y %}'.repeat(40) + '{% endfor %}'.repeat(40),
];

/** Bodies that are no JSON, each in a way of its own. */
const brokenJson = [
  '{"a": ?}',
  '{"a": tru',
  '{"a": 1,}',
  '{"a": 1 "b": 2}',
  '{"a" 1}',
  '{"a": yes}',
  '{a: 1}',
  "{'a': 1}",
  '{"a": "\n"}',
  '{"a": "\\q"}',
  '{"a": [1',
  '{"a": "x',
  '{} {}',
  `{% if ${a('yes')} %}{}{% endif %}`,
  `{"a": {{${a('list')}}}}`,
  `{"b": {{${a('number')}}}, "c": "{{${a('text')}}}"}`,
  `{"a": "{{${a('list')} | as_json_string}}"}`,
  `[{% for x in ${a('list')} %}1,{% endfor %}]`,
  `[{% for x in ${a('list')} %}1,{% else %}1,{% endfor %}{% case ${a('text')} %}{% when 'q' %}{% else %}1{% endcase %}]`,
  `[{% case ${a('text')} %}{% when 'q' %}1{% else %}?{% endcase %}]`,
];

/** Between them these make every rule say everything it can say. */
const workspaces: readonly Workspace[] = [
  sampleWorkspace('en'),
  makeWorkspace({
    canvases: [
      makeCanvas({ id: 'json', steps: [{ id: 'u', kind: 'user_update', config: { mode: 'json', json: '{% if %}' } }] }),
      scoringCanvas({ id: 'never', reentry: { allowed: false } }),
      tight,
      scoringCanvas({
        id: 'gaps',
        entry: scoreOnly,
        reentry: { allowed: true, window: { type: 'specified', duration: duration(1, 'hours') } },
        audience: audienceOf(is('lead score', 'is_any_of', '')),
        steps: [
          paths(
            'paths',
            [{ id: 'a', triggers: [onEvent('x')] }, { id: 'b', triggers: [onEvent('x')], to: 'gone' }, ...seedGroups],
            {
              otherwise: 'decay',
            },
          ),
          ...seedUpdates,
          points('alone', 1),
        ],
      }),
      scoringCanvas({
        id: 'leaves',
        exit: { triggers: [onEvent('webinar_attended')] },
        steps: [
          paths('paths', seedGroups, { otherwise: 'end' }),
          ...seedUpdates,
          { id: 'end', kind: 'exit', name: 'End' },
        ],
      }),
      makeCanvas({
        id: 'broken',
        name: '',
        entry: { ...nothing, start: at('9d') },
        variants: [
          { id: 'a', name: 'A', percentage: 10, first: null },
          { id: 'b', name: 'B', percentage: 10, first: 'nowhere' },
        ],
        steps: [
          { id: 'optimizer', kind: 'content_optimizer', name: 'Optimizer' },
          { id: 'odd', kind: 'delay', name: 'Odd', config: { duration: 1 } },
          { id: 'hook', kind: 'webhook', name: 'Hook', config: { url: '' } },
        ],
      }),
      makeCanvas({
        id: 'apart',
        status: 'stopped',
        variants: Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, name: '', percentage: 10, first: null })),
        steps: [
          sendsTo('to-nowhere', 'nowhere'),
          sendsTo('to-stopped', 'apart'),
          { id: 'test', kind: 'experiment_paths', name: 'Test', config: { paths: [] } },
        ],
      }),
      makeCanvas({
        id: 'past',
        entry: { ...onStart, start: at('2d'), end: at('1d') },
        steps: [delay('long', 9, 'days', 'bump'), points('bump', 1)],
      }),
      makeCanvas({
        id: 'many',
        entry: { type: 'action', triggers: Array.from({ length: 51 }, (_, index) => onEvent(`e${index}`)) },
        steps: Array.from({ length: 201 }, (_, index) => points(`s${index}`, 1, `s${index + 1}`)),
      }),
    ],
    campaigns: [
      handOff({
        id: 'open',
        name: '',
        reeligibility: { allowed: true, window: duration(1, 'hours') },
        audience: { filter: null },
        delivery: { ...scoreOnly, start: at('9d') },
      }),
      handOff({ id: 'again', reeligibility: { allowed: true } }),
      handOff({ id: 'once' }),
      handOff({ id: 'idle', delivery: nothing }),
      sends({ url: '' }, 'no-url'),
      sends({ url: 'ftp://x' }, 'scheme'),
      sends({ url: 'https://x:99/{{$user_id}}}' }, 'port'),
      sends({ headers: [{ name: 'Content_Type', value: '{{ “x” }}' }] }, 'header'),
      body('{% if x %}', 'open-tag'),
      sends(
        { url: 'https://x/{{ unclosed', body: { type: 'json', pairs: [{ key: 'k', value: '{% if %}' }] } },
        'open-output',
      ),
      sends({ headers: [{ name: 'X', value: '{% if %}' }] }, 'open-header'),
      body('{% assign hot = a > 1 %}{% assign language = 1 %}', 'assign'),
      body(seedBody, 'seed'),
    ],
    people: [{ external_id: 'a b', 'lead score': '40' }, { external_id: 'c' }],
    events: [write('1h', { 'lead score': '41' })],
  }),
  {
    ...makeWorkspace({
      campaigns: [
        body(
          "{{content_blocks.${a}}}{% catalog_items B 1 %}{% catalog_selection_items C s %}{% promotion('p') %}" +
            '{% connected_content https://x.example/ :basic_auth d %}{% connected_content https://x.example/ :basic_auth e %}',
          'content',
        ),
      ],
    }),
    content: {
      ...emptyContent,
      catalogs: [{ name: 'C', items: [], selections: [] }],
      credentials: [{ type: 'basic', name: 'e' }],
    },
  },
  makeWorkspace({ canvases: [scoringCanvas(), tight] }, { sameSecond: 'clock_second' }),
  makeWorkspace({ canvases: [tight] }, { sameSecond: 0 }),
  makeWorkspace({
    campaigns: [
      handOff({
        id: 'sessions',
        delivery: { type: 'action', triggers: [sessions], start: at('0s'), end: at('1h') },
        timing: {
          delay: { type: 'after', duration: duration(2, 'hours') },
          exceptions: [sessions],
          timeOfDay: { from: '09:00', to: '09:00', clock: 'user', then: 'skip' },
        },
        send: { to: 'all', quietHours: { from: '22:00', to: '22:00', then: 'abort' } },
      }),
      handOff({ id: 'idle-exceptions', timing: { exceptions: [sessions] } }),
    ],
    frequencyCaps: Array.from({ length: 11 }, () => ({ max: 1, every: { value: 1, unit: 'days' as const } })),
  }),
  makeWorkspace({ canvases: [scoringCanvas({ entry: { type: 'action', triggers: [onScore, onEmail] } })] }),
  makeWorkspace({
    canvases: [
      makeCanvas({
        id: 'variables',
        entry: onStart,
        steps: [
          {
            id: 'x',
            kind: 'context',
            name: 'Context',
            config: { variables: [{ name: 'points', type: 'number', value: '{{context.${poinst}}}' }] },
          },
        ],
      }),
    ],
    campaigns: [...conflicts, ...brokenJson].map((text, index) => body(text, `template ${index}`)),
    people: [
      { external_id: 'a', number: 1, text: 'x', digits: '12', yes: true, list: ['a'] },
      { external_id: 'b', text: '"' },
    ],
    events: [{ external_id: 'a', time: at('1h'), name: 'view', properties: { page_url: '/' } }],
  }),
];

const catalogues: readonly Readonly<Record<string, Message>>[] = [
  segmentMessages,
  lintMessages,
  engineMessages,
  ...Object.values(nodes).map((node) => node.messages),
];
const messages = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));
const findings = workspaces.flatMap((workspace) => lintWorkspace(workspace, { liquid, analyse: analyseTemplate }));
const labels = findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix.label]));

describe('what rules say', () => {
  it('is all said by these workspaces', () => {
    const said = new Set([
      ...findings.map(({ message }) => message.key),
      ...labels.map(({ key }) => key),
      'lint.fix.stale',
    ]);
    expect(Object.keys(lintMessages).filter((key) => !said.has(key))).toEqual([]);
  });

  it.each(locales)('reads well in %s: every value filled in, and nothing left over', (locale) => {
    const tools = createTools(locale, { zone: 'UTC', year: 2026 });
    const show = ({ key, values }: MessageRef): string => {
      const text = messages.get(key)?.[locale];
      return typeof text === 'function' ? text(values ?? {}, tools) : (text ?? '');
    };
    for (const { message } of findings) {
      expect(show(message)).toMatch(locale === 'ko' ? /[다요]\.$/u : /\.$/u);
      expect(show(message)).not.toMatch(/undefined|\[object|NaN|``|“”|‘’|\(이\)|\(가\)|\(은\)/);
    }
    for (const label of labels) expect(show(label)).not.toMatch(/^$|undefined/);
  });
});
