import { describe, expect, it } from 'vitest';
import type { StepProblem } from '@/core/engine/contract';
import type { FilterGroup } from '@/core/segments/filter';
import { agent } from './agent';
import { audiencePaths } from './audience-paths';
import { audienceSync } from './audience-sync';
import { context } from './context';
import { decisionSplit } from './decision-split';
import { exit } from './exit';
import { featureFlag } from './feature-flag';
import { message } from './message';
import { sendToDestination } from './send-to-destination';
import { webhook } from './webhook';

const filter: FilterGroup = {
  type: 'group',
  join: 'and',
  filters: [{ type: 'feature_flag', flag: 'f', enabled: true }],
};
const quiet = { writes: [], listens: [], waits: false, longestMs: 0, exits: [], sends: [] };
const next = [{ id: 'next' }];

/** Severity, code, place and values of every problem. */
function told(problems: readonly StepProblem[] = []): readonly unknown[] {
  return problems.map(({ severity, code, path, message: { key, values } }) => [severity, code, path, key, values]);
}

describe('Agent', () => {
  const parse = (variable: string) => agent.config.parse({ variable });

  it('C-AGT-1: is known not to be simulated, and asks for the variable it fills', () => {
    const info = ['info', 'agent-not-simulated', undefined, 'agent.problem.not_simulated', undefined];
    expect(told(agent.rules?.(parse('answer')))).toEqual([info]);
    expect(told(agent.rules?.(parse(' ')))).toEqual([
      info,
      ['warning', 'agent-no-variable', 'variable', 'agent.problem.no_variable', undefined],
    ]);
    expect(agent.summary(parse(' answer '))).toEqual({ key: 'agent.summary', values: { variable: 'answer' } });
    expect(agent.summary(parse(' '))).toEqual({ key: 'agent.summary.no_variable' });
    expect([agent.ports(parse('')), agent.facts(parse(''))]).toEqual([next, quiet]);
    expect(agent.initial).toEqual({ instructions: '', variable: '', fallback: null });
  });
});

describe('Audience Sync', () => {
  const parse = (partner: string, audience: string, action = 'add') =>
    audienceSync.config.parse({ partner, audience, action });

  it('C-SYNC-1: names network and audience, and asks for the missing one', () => {
    const missing = (field: string) => [
      'error',
      `audience-sync-${field}-missing`,
      field,
      `audience_sync.problem.no_${field}`,
      undefined,
    ];
    expect(told(audienceSync.rules?.(parse(' ', ' ')))).toEqual([missing('partner'), missing('audience')]);
    expect(told(audienceSync.rules?.(parse('google', 'leads')))).toEqual([]);
    expect(audienceSync.summary(parse(' google ', ' leads ', 'remove'))).toEqual({
      key: 'audience_sync.summary.remove',
      values: { partner: 'google', audience: 'leads' },
    });
    expect(audienceSync.summary(parse('google', ' '))).toEqual({ key: 'audience_sync.summary.empty' });
    const plain = parse('google', 'leads');
    expect([audienceSync.ports(plain), audienceSync.facts(plain)]).toEqual([next, quiet]);
    expect(audienceSync.initial).toEqual({ partner: '', audience: '', action: 'add' });
  });
});

describe('Audience Paths', () => {
  const group = (id: string, of: FilterGroup | null = filter) => ({ id, name: id.toUpperCase(), filter: of });
  const parse = (groups: readonly object[], otherwise = '') =>
    audiencePaths.config.parse({ groups, otherwise: { name: otherwise } });
  const many = (count: number) => Array.from({ length: count }, (_, index) => group(`g${index}`));

  it('C-SPLIT-3: seven groups beside Everyone Else, each with an id and a filter of its own', () => {
    const found = (groups: readonly object[]) => told(audiencePaths.rules?.(parse(groups)));
    expect(found([])).toEqual([['warning', 'audience-no-groups', 'groups', 'audience_paths.problem.no_groups', {}]]);
    expect(found(many(7))).toEqual([]);
    expect(found(many(8))).toEqual([
      ['error', 'audience-too-many-groups', 'groups', 'audience_paths.problem.too_many_groups', { max: 7 }],
    ]);
    const twice = (index: number, of: string) => [
      'error',
      'audience-group-id-twice',
      `groups.${index}.id`,
      'audience_paths.problem.group_id_twice',
      { group: of },
    ];
    expect(found([group('a'), group('a'), group('otherwise')])).toEqual([twice(1, 'A'), twice(2, 'OTHERWISE')]);
    expect(found([group('a', null)])).toEqual([
      [
        'warning',
        'audience-group-without-filter',
        'groups.0.filter',
        'audience_paths.problem.group_without_filter',
        { group: 'A' },
      ],
    ]);
  });

  it('C-SPLIT-6: groups and their rank are fixed, whom each takes is open', () => {
    const config = parse([group('a'), group('b', null)], 'Rest');
    expect(audiencePaths.fixed?.(config)).toEqual(['a', 'b']);
    expect(audiencePaths.ports(config)).toEqual([
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'otherwise', name: 'Rest' },
    ]);
    expect(audiencePaths.ports(parse([]))).toEqual([{ id: 'otherwise' }]);
    expect(audiencePaths.summary(config)).toEqual({ key: 'audience_paths.summary', values: { groups: 2 } });
    expect(audiencePaths.facts(config)).toEqual({
      ...quiet,
      filters: [
        { path: 'groups.0.filter', filter, context: true },
        { path: 'groups.1.filter', filter: null, context: true },
      ],
    });
  });
});

describe('Decision Split', () => {
  const parse = (of: FilterGroup | null) => decisionSplit.config.parse({ filter: of });

  it('C-SPLIT-1: two ways by a filter, and a word where there is none', () => {
    expect(decisionSplit.ports(parse(filter))).toEqual([{ id: 'yes' }, { id: 'no' }]);
    expect(decisionSplit.facts(parse(filter))).toEqual({
      ...quiet,
      filters: [{ path: 'filter', filter, context: true }],
    });
    expect(decisionSplit.summary(parse(filter))).toEqual({ key: 'decision_split.summary', values: { filters: 1 } });
    expect(decisionSplit.summary(parse(null))).toEqual({ key: 'decision_split.summary.empty' });
    expect(told(decisionSplit.rules?.(parse(filter)))).toEqual([]);
    expect(told(decisionSplit.rules?.(parse(null)))).toEqual([
      ['warning', 'decision-split-no-filter', 'filter', 'decision_split.problem.no_filter', undefined],
    ]);
  });
});

describe('Context', () => {
  const variable = (name: string, value = 'x') => ({ name, type: 'string', value });
  const parse = (...variables: readonly object[]) => context.config.parse({ variables });
  const found = (...variables: readonly object[]) => told(context.rules?.(parse(...variables)));

  it('C-CTX-1: ten variables, names of 100 letters, digits and underscores, values of 10 KB', () => {
    expect(found()).toEqual([['warning', 'context-empty', 'variables', 'context.problem.empty', {}]]);
    const many = (count: number) => Array.from({ length: count }, (_, index) => variable(`v${index}`));
    expect(found(...many(10))).toEqual([]);
    expect(found(...many(11))).toEqual([
      ['error', 'context-too-many', 'variables', 'context.problem.too_many', { max: 10 }],
    ]);
    expect(found(variable('n'.repeat(100)), variable('A_9'))).toEqual([]);
    for (const name of ['n'.repeat(101), 'a b', 'a-b', '']) {
      expect(found(variable('ok'), variable(name))).toEqual([
        ['error', 'context-name', 'variables.1.name', 'context.problem.name', { name, row: 2 }],
      ]);
    }
    expect(found(variable('a', 'x'.repeat(10_240)))).toEqual([]);
    expect(found(variable('a', 'x'.repeat(10_241)))).toEqual([
      ['error', 'context-value-long', 'variables.0.value', 'context.problem.value_long', { name: 'a', max: 10_240 }],
    ]);
  });

  it('C-CTX-3: a name set twice, an empty value and event properties are pointed out', () => {
    expect(found(variable('a'), variable('a'))).toEqual([
      ['warning', 'context-name-twice', 'variables.1.name', 'context.problem.name_twice', { name: 'a' }],
    ]);
    expect(found(variable('a', ' '))).toEqual([
      ['warning', 'context-value-empty', 'variables.0.value', 'context.problem.value_empty', { name: 'a', row: 1 }],
    ]);
    for (const value of ['{{event_properties.${x}}}', '{{event_properties .${x}}}']) {
      expect(found(variable('a', value))).toEqual([
        ['warning', 'context-event-properties', 'variables.0.value', 'context.problem.event_properties', { name: 'a' }],
      ]);
    }
  });

  it('tells what it sets', () => {
    const two = parse(variable('a', '{{x}}'), variable('b'));
    expect(context.facts(two)).toEqual({
      ...quiet,
      sets: ['a', 'b'],
      templates: [
        { path: 'variables.0.value', source: '{{x}}' },
        { path: 'variables.1.value', source: 'x' },
      ],
    });
    expect(context.summary(two)).toEqual({ key: 'context.summary', values: { name: 'a', more: 1 } });
    expect(context.summary(parse())).toEqual({ key: 'context.summary.none' });
    expect([context.ports(two), context.initial]).toEqual([
      next,
      { variables: [{ name: '', type: 'string', value: '' }] },
    ]);
    expect(
      [{ index: 0, bytes: 0 }, { index: -1, bytes: 0 }, { index: 0, bytes: 0.5 }, null].map((state) => {
        return context.wait.safeParse(state).success;
      }),
    ).toEqual([true, false, false, false]);
  });
});

describe('the steps with little to say', () => {
  it('C-STEP-3: Exit has no way on', () => {
    expect([exit.ports({}), exit.facts({}), exit.summary({})]).toEqual([[], quiet, { key: 'exit.summary' }]);
  });

  it('C-FF-1: Feature Flag asks for a flag', () => {
    const parse = (flag: string) => featureFlag.config.parse({ flag });
    expect(featureFlag.summary(parse(' f '))).toEqual({ key: 'feature_flag.summary', values: { flag: 'f' } });
    expect(featureFlag.summary(parse(' '))).toEqual({ key: 'feature_flag.summary.no_flag' });
    expect(told(featureFlag.rules?.(parse('f')))).toEqual([]);
    expect(told(featureFlag.rules?.(parse(' ')))).toEqual([
      ['error', 'feature-flag-missing', 'flag', 'feature_flag.problem.no_flag', undefined],
    ]);
    expect([featureFlag.ports(parse('')), featureFlag.facts(parse(''))]).toEqual([next, quiet]);
    expect(featureFlag.initial).toEqual({ flag: '', properties: [] });
  });

  it('C-DEST-1: Send to Destination asks for a canvas, and says where it leads', () => {
    const parse = (canvas: string) => sendToDestination.config.parse({ canvas });
    expect(sendToDestination.facts(parse('other'))).toEqual({ ...quiet, sendsTo: ['other'] });
    expect(sendToDestination.facts(parse(''))).toEqual(quiet);
    expect(sendToDestination.summary(parse('other')).values).toEqual({ canvas: 'other' });
    expect(sendToDestination.summary(parse(''))).toEqual({ key: 'send_to_destination.summary.none' });
    expect(told(sendToDestination.rules?.(parse('other')))).toEqual([]);
    expect(told(sendToDestination.rules?.(parse('')))).toEqual([
      ['error', 'destination-missing', 'canvas', 'send_to_destination.problem.none', undefined],
    ]);
    expect([sendToDestination.ports(parse('')), sendToDestination.initial]).toEqual([next, { canvas: '' }]);
  });

  it('C-MSG-1, D-SUB-2: Message names its channel, and asks for a group where the channel needs one', () => {
    const parse = (config: object) => message.config.parse({ channel: 'email', ...config });
    expect(message.summary(parse({})).key).toBe('message.summary.email');
    expect(message.facts(parse({ validate: { filter } }))).toEqual({
      ...quiet,
      delivers: true,
      filters: [{ path: 'validate.filter', filter, context: false }],
    });
    expect(message.facts(parse({})).filters).toEqual([]);
    const found = (config: object) => told(message.rules?.(parse(config)));
    expect(found({})).toEqual([]);
    expect(found({ intelligentTiming: true })).toEqual([
      ['info', 'message-intelligent-timing', 'intelligentTiming', 'message.problem.intelligent_timing', undefined],
    ]);
    const missing = [
      'warning',
      'message-group-missing',
      'subscriptionGroup',
      'message.problem.group_missing',
      undefined,
    ];
    expect(found({ channel: 'sms' })).toEqual([missing]);
    expect(found({ channel: 'sms', subscriptionGroup: ' ' })).toEqual([missing]);
    expect(found({ channel: 'sms', subscriptionGroup: 'news' })).toEqual([]);
  });

  it('C-MSG-7: Webhook asks for an address', () => {
    const parse = (url: string) => webhook.config.parse({ url });
    expect(webhook.summary(parse('https://x.example')).values).toEqual({ method: 'POST', url: 'https://x.example' });
    expect(webhook.summary(parse(' '))).toEqual({ key: 'webhook.summary.no_url' });
    expect(told(webhook.rules?.(parse('https://x.example')))).toEqual([]);
    expect(told(webhook.rules?.(parse(' ')))).toEqual([
      ['error', 'webhook-url-missing', 'url', 'webhook.problem.url_missing', undefined],
    ]);
    expect(webhook.facts(parse('https://x.example'))).toMatchObject({ ...quiet, sends: [{ method: 'POST' }] });
    expect([webhook.ports(parse('')), webhook.initial]).toEqual([
      next,
      { url: '', method: 'POST', headers: [], body: { type: 'raw', text: '' } },
    ]);
  });
});
