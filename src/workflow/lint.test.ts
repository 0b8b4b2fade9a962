import { describe, expect, it } from 'vitest';
import { createTools } from '@/i18n/tools';
import { locales, type Message } from '@/core/kernel/message';
import { nodes } from '@/nodes/registry';
import { segmentMessages } from '@/core/segments/messages';
import { makeCanvas, makeWorkspace, onEvent, paths } from './__scenarios__/build';
import { lintWorkspace } from './lint';
import { lintMessages } from './lint/messages';
import { campaignRules, canvasRules, flowRules, messageRules, workspaceRules } from './lint/rules';
import { sampleWorkspace } from './sample/workspace';

const groups = [canvasRules, flowRules, campaignRules, messageRules, workspaceRules];
const nodeMessages = Object.values(nodes).map((node) => node.messages);
const ids = groups.flatMap((rules) => rules.map(({ id }) => id));

describe('the rules', () => {
  it('have stable ids of their own, a rule of the sheets behind them, and messages under their id', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const rules of groups) {
      for (const { id, basis, messages } of rules) {
        expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(basis.length).toBeGreaterThan(0);
        for (const key of Object.keys(messages))
          expect(key === `lint.${id}` || key.startsWith(`lint.${id}.`)).toBe(true);
      }
    }
  });
});

describe('lintWorkspace', () => {
  it('shows the traps of the seed in the sample workspace, and no error', () => {
    const found = lintWorkspace(sampleWorkspace('en'));
    const codes = new Set(found.map(({ code }) => code));
    const traps = [
      'loop-by-design',
      'decay-unbounded',
      'decay-doubles',
      'same-second',
      'handoff-once',
      'threshold-strict',
      'content-type-header',
      'score-is-text',
    ];
    expect(traps.filter((code) => !codes.has(code))).toEqual([]);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(locales)('says every finding of a broken workspace in %s, with its values filled in', (locale) => {
    const tools = createTools(locale, { zone: 'UTC', year: 2026 });
    const broken = makeWorkspace({
      canvases: [
        ...sampleWorkspace(locale).canvases,
        makeCanvas({
          name: '',
          steps: [
            paths('p', [
              { id: 'a', triggers: [onEvent('x')] },
              { id: 'b', triggers: [onEvent('x')], to: 'gone' },
            ]),
            { id: 'odd', kind: 'odd', name: '' },
          ],
        }),
      ],
      campaigns: sampleWorkspace(locale).campaigns,
      people: sampleWorkspace(locale).people,
    });
    const catalogues: readonly Readonly<Record<string, Message>>[] = [segmentMessages, lintMessages, ...nodeMessages];
    const messages = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));
    for (const { message } of lintWorkspace(broken)) {
      const text = messages.get(message.key)?.[locale];
      const shown = typeof text === 'function' ? text(message.values ?? {}, tools) : text;
      expect(shown).toMatch(/[.다]$/u);
      expect(shown).not.toMatch(/undefined|\[object|NaN|``|“”|‘’/);
    }
  });

  it('is deterministic and leaves its input as it was', () => {
    const workspace = sampleWorkspace('ko');
    const before = structuredClone(workspace);
    expect(lintWorkspace(workspace)).toEqual(lintWorkspace(workspace));
    expect(workspace).toEqual(before);
  });
});
