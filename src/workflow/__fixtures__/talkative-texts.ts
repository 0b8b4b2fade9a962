import { enterOn, makeCanvas, performs, set, update } from './documents';
import { play, type Play } from './play';

const go = enterOn(performs('go'));

function through(...steps: readonly object[]): Play {
  const last = update('last', [set('done', true)]);
  const linked = [...steps, last].map((step, index, all) => {
    const next = all[index + 1];
    return next !== undefined && 'id' in next ? { ...step, next: { next: next.id } } : step;
  });
  return play({ canvases: [makeCanvas({ id: 'c', entry: go, steps: linked })] });
}

const json = (text: string) => ({
  id: 'json',
  kind: 'user_update',
  name: 'Json',
  config: { mode: 'json', json: text },
});
const context = (...variables: readonly (readonly [string, string, string])[]) => ({
  id: 'ctx',
  kind: 'context',
  name: 'Ctx',
  config: { variables: variables.map(([name, type, value]) => ({ name, type, value })) },
});
const delay = (config: object) => ({ id: 'hold', kind: 'delay', name: 'Hold', config });

const call = '{% connected_content https://acme.my.salesforce.com/services/oauth2/token :method post :save x %}';
const down = { faults: [{ request: 1, times: 20, status: 503, at: 'token' }] };

/** Runs that between them say all there is to say about texts of steps, what they write, and delays. */
export function talkativeTexts(): readonly Play[] {
  const day = 86_400_000;
  const nested = (value: string) => `{"attributes":[{"a":${value}}]}`;
  const long = (character: string, length: number): string =>
    `{% for i in (1..${length / 10}) %}${character.repeat(10)}{% endfor %}`;
  const texts = [
    '',
    '{"attributes":',
    '[]',
    '{% if %}',
    '{% abort_message("no") %}',
    long('x', 66_000),
    nested('{"inc":"x"}'),
    nested('{"add":1}'),
    nested('{"b":null}'),
    nested('{"b":{"$time":"soon"}}'),
    nested('{"b c":1}'),
    nested(`{"b":"${'x'.repeat(256)}"}`),
    nested(`${'{"b":'.repeat(54)}1${'}'.repeat(54)}`),
    nested(`${'['.repeat(70)}${']'.repeat(70)}`),
    nested(`[{"b":[{% for i in (1..170) %}"${'가'.repeat(250)}",{% endfor %}"x"]}]`),
    '{"attributes":[{"external_id":"q"},{"b":"text"},{"b":{"add":["x"]}}],"other":1,"purchases":{}}',
    '{"attributes":[1],"events":[{"name":""},{"name":"e"},{"name":"e","time":"2026-03-02T09:00:00Z","properties":1}]}',
    '{"purchases":[{"time":"2026-03-02T09:00:00Z"},{"product_id":"p","time":"2026-03-02T09:00:00Z"}]}',
    '{"events":[{"name":"e","time":"2026-03-02T09:00:00Z"}],"purchases":[{"product_id":"p","currency":"USD","price":1,"time":"2026-03-02T09:00:00Z"}]}',
  ];
  const big = 'x'.repeat(5_000);
  const variables = context(
    ['fine', 'string', 'x'],
    ['empty', 'string', ''],
    ['wrong', 'number', 'x'],
    ['broken', 'string', '{% if %}'],
    ['aborted', 'string', '{% abort_message("no") %}'],
    ['large', 'string', `{% for i in (1..11) %}${big}{% endfor %}`],
  );
  const hook = {
    id: 'hook',
    kind: 'webhook',
    name: 'Hook',
    config: { url: `https://x.example/${call}`, method: 'GET' },
  };
  const failing = (step: object) =>
    play({ canvases: [makeCanvas({ id: 'c', entry: go, steps: [step] })], salesforce: down })
      .event(0, 'go')
      .until(day);
  return [
    ...texts.map((text) => through(json(text)).event(0, 'go')),
    through(variables).event(0, 'go'),
    through(delay({ type: 'calendar_days', days: 1 }))
      .event(0, 'go')
      .until(2 * day),
    through(delay({ type: 'date', date: { local: '2020-01-01T00:00', clock: 'user' } })).event(0, 'go'),
    through(delay({ type: 'personalized', from: { source: 'attribute', name: 'x', as: 'date', clock: 'user' } })).event(
      0,
      'go',
    ),
    failing(hook),
    failing(json(`${call}{}`)),
  ];
}
