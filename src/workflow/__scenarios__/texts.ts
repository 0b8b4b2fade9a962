import {
  at,
  delay,
  event,
  makeCanvas,
  makeWorkspace,
  onStart,
  paths,
  points,
  score,
  scoringCanvas,
  setTo,
} from './build';
import type { Scenario } from './scenario';
import { context, json } from './text-steps';

const done = setTo('done', 'done', true);
const once = { score: null, entries: 1, waiting: 0 };

/** What steps render for themselves: JSON updates, context variables, and the Connected Content among it. */
export const texts: readonly Scenario[] = [
  {
    name: 'json-update-scores',
    expected: {
      p: {
        score: 12,
        entries: 1,
        waiting: 0,
        trace: [
          'write lead score 10 -> 12',
          'write tags ["a"] -> ["a","b"]',
          'write pets',
          'path canvas#1 update -> next',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-UU-4, C-UU-7, D-ATTR-7, D-ATTR-11: increments, lists and lists of objects in one update',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            json(
              'update',
              `{"attributes":[{"${score}":{"inc":{{context.\${points}}}},"tags":{"add":["b"]},"pets":{"$update":[{"$identifier_key":"id","$identifier_value":1,"$new_object":{"id":1,"name":"Rex"}}]}}]}`,
              'done',
            ),
            done,
          ],
        }),
      ],
      people: [{ external_id: 'p', [score]: 10, tags: ['a'], pets: [{ id: 1, name: 'Gus' }] }],
      events: [event('1h', 'start', { properties: { points: 2 } })],
    }),
  },
  {
    name: 'json-update-merges',
    expected: {
      p: {
        ...once,
        trace: ['write car {"color":"red","engine":{"hp":90,"kw":66}} -> {"color":"blue","engine":{"hp":90,"kw":70}}'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-ATTR-10, D-ATTR-13: objects are merged on request; a null inside drops the update of its attribute',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            json(
              'update',
              '{"attributes":[{"_merge_objects":true,"car":{"color":"blue","engine":{"kw":70}},"house":{"rooms":null},"city":"Seoul"}]}',
            ),
          ],
        }),
      ],
      people: [{ external_id: 'p', car: { color: 'red', engine: { hp: 90, kw: 66 } }, house: { rooms: 3 } }],
      events: [event('1h', 'start')],
    }),
  },
  {
    name: 'json-update-logs-events',
    expected: {
      p: {
        score: 1,
        entries: 3,
        waiting: 1,
        trace: [
          'logged win#1 update: custom_event webinar_attended {"by":"canvas"}',
          'logged win#1 update: purchase pen',
          'path scoring#1 paths -> +1',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-UU-23: a logged event moves who waits in action paths, and the score of that starts the next entry',
        canvases: [
          scoringCanvas(),
          makeCanvas({
            id: 'win',
            entry: onStart,
            steps: [
              json(
                'update',
                '{"events":[{"name":"webinar_attended","time":"{{ "now" | date: "%Y-%m-%dT%H:%M:%SZ" }}","properties":{"by":"canvas"}}],"purchases":[{"product_id":"pen","currency":"EUR","price":2,"time":"2026-03-02T00:00:00Z"}]}',
              ),
            ],
          }),
        ],
        people: [{ external_id: 'p' }],
        events: [{ external_id: 'p', time: at('1h'), attributes: { email: 'p@example.com' } }, event('2h', 'start')],
      },
      { until: at('20h') },
    ),
  },
  {
    name: 'json-update-bad-rows',
    expected: {
      p: {
        ...once,
        score: 'forty',
        trace: [
          'write skipped events.0',
          'write skipped lead score "forty" by canvas#1 update  [C-UU-14',
          'write skipped external_id unset by canvas#1 update  [C-UU-5',
          'write city unset -> "Seoul"',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-7: bad rows are passed over and named, the others are written',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            json(
              'update',
              `{"events":[{"name":"no time"}],"attributes":[{"${score}":{"inc":5},"external_id":"q","city":"Seoul"}]}`,
            ),
          ],
        }),
      ],
      people: [{ external_id: 'p', [score]: 'forty' }],
      events: [event('1h', 'start')],
    }),
  },
  {
    name: 'json-update-nothing-written',
    expected: {
      p: {
        score: 0,
        entries: 3,
        waiting: 0,
        trace: [
          '[C-UU-25 user_update.because.aborted {"reason":"not for free plans"}]',
          'write done unset -> true',
          '[O-7 user_update.because.not_json',
          '[C-UU-11 user_update.because.empty]',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-UU-25, C-UU-11, O-7: an abort, bad JSON and nothing at all write nothing, and the person goes on',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            json(
              'update',
              `{% if custom_attribute.\${plan} == 'free' %}{% abort_message('not for free plans') %}{% elsif custom_attribute.\${plan} == 'broken' %}{"attributes":[{% elsif custom_attribute.\${plan} == 'full' %}{"attributes":[{"${score}":{"inc":1}}]}{% endif %}`,
              'done',
            ),
            done,
          ],
        }),
      ],
      people: [{ external_id: 'p', plan: 'free', [score]: 0 }],
      events: [
        event('1h', 'start'),
        { external_id: 'p', time: at('2h'), attributes: { plan: 'broken' } },
        event('3h', 'start'),
        { external_id: 'p', time: at('4h'), attributes: { plan: 'other' } },
        event('5h', 'start'),
      ],
    }),
  },
  {
    name: 'update-rows-with-liquid',
    expected: {
      p: {
        ...once,
        score: 6,
        trace: ['write lead score 5 -> 6', 'write hello unset -> "Hi Kim"', 'write tags ["a","b"] -> ["b","a"]'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-UU-3, C-UU-10: rows with Liquid, and rows about lists',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            {
              id: 'update',
              kind: 'user_update',
              name: 'update',
              next: {},
              config: {
                rows: [
                  { operation: 'set', attribute: score, value: `{{custom_attribute.\${${score}} | plus: 1}}` },
                  { operation: 'set', attribute: 'hello', value: 'Hi {{${first_name}}}' },
                  { operation: 'add_item', attribute: 'tags', value: 'a' },
                ],
              },
            },
          ],
        }),
      ],
      people: [{ external_id: 'p', [score]: 5, first_name: 'Kim', tags: ['a', 'b'] }],
      events: [event('1h', 'start')],
    }),
  },
  {
    name: 'context-of-each-entry',
    expected: {
      p: {
        score: null,
        entries: 2,
        waiting: 0,
        trace: [
          'variable canvas#1 ctx: plan "gold" -> "GOLD"',
          'variable canvas#2 ctx: plan "basic" -> "BASIC"',
          'write seen unset -> "GOLD gold"',
          'write seen "GOLD gold" -> "BASIC basic"',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-RE-12, C-CTX-3, L-O-8: each entry has a context of its own, over the properties it entered with',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            context('ctx', [['plan', 'string', '{{context.${plan} | upcase}}']], 'hold'),
            delay('hold', 1, 'hours', 'seen'),
            setTo('seen', 'seen', '{{context.${plan}}} {{canvas_entry_properties.${plan}}}'),
          ],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [
        event('1h', 'start', { properties: { plan: 'gold' } }),
        event('1h 30m', 'start', { properties: { plan: 'basic' } }),
      ],
    }),
  },
  {
    name: 'context-not-updated',
    expected: {
      p: {
        ...once,
        trace: [
          'not updated canvas#1 ctx: age  [C-CTX-4 context.because.wrong_type',
          'not updated canvas#1 ctx: city  [C-CTX-4 context.because.empty',
          'variable canvas#1 ctx: due unset -> "2026-03-05T03:00:00.000Z"',
          'write done unset -> true',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-CTX-2, C-CTX-4: what is no value of its type is not stored, and the person goes on',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            context(
              'ctx',
              [
                ['age', 'number', 'twelve'],
                ['city', 'string', '{{custom_attribute.${city}}}'],
                ['due', 'time', '2026-03-05T12:00:00+09:00'],
              ],
              'done',
            ),
            done,
          ],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start')],
    }),
  },
  {
    name: 'context-in-paths',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 1,
        trace: ['variable canvas#1 ctx: item', 'variable canvas#2 ctx: item', 'path canvas#2 paths -> bought'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-10, C-ACTION-22: an action is compared with the context of each waiting entry',
        canvases: [
          makeCanvas({
            entry: onStart,
            steps: [
              context('ctx', [['item', 'string', '{{context.${sku} | downcase}}']], 'paths'),
              paths('paths', [
                {
                  id: 'bought',
                  triggers: [
                    {
                      type: 'custom_event',
                      event: 'bought',
                      properties: [
                        {
                          property: 'item',
                          comparison: {
                            type: 'reference',
                            as: 'string',
                            operator: 'equals',
                            to: { type: 'context_variable', name: 'item' },
                          },
                        },
                      ],
                    },
                  ],
                  to: 'point',
                },
              ]),
              points('point', 1),
            ],
          }),
        ],
        people: [{ external_id: 'p' }],
        events: [
          event('1h', 'start', { properties: { sku: 'PEN' } }),
          event('2h', 'start', { properties: { sku: 'INK' } }),
          event('3h', 'bought', { properties: { item: 'ink' } }),
        ],
      },
      { until: at('20h') },
    ),
  },
];
