import { describe, expect, it } from 'vitest';
import { createText } from '@/i18n/text';
import { isNodeKind, nodes } from './registry';
import { nodeUi, stepUi } from './registry.ui';

const texts = [createText('en', { zone: 'UTC', year: 2026 }), createText('ko', { zone: 'UTC', year: 2026 })];

const kinds = Object.keys(nodeUi).filter(isNodeKind);

describe.each(kinds)('the card and panel of %s', (kind) => {
  const ui = nodeUi[kind];
  const config = ui.start({ score: 'lead score', otherwise: false });

  it('starts with a config of its own kind', () => {
    expect(ui.kind).toBe(kind);
    expect(nodes[kind].config.safeParse(config).success).toBe(true);
  });

  it.each(['full', 'compact', 'slim'] as const)('knows its size and where its ports stand: %s', (detail) => {
    const { width, height, portX } = ui.size(config, detail);
    expect(height).toBeGreaterThanOrEqual(42);
    expect(portX).toHaveLength(ui.ports(config).length);
    for (const x of portX) expect(x > 0 && x < width).toBe(true);
    expect([...portX]).toEqual([...portX].toSorted((a, b) => a - b));
  });

  it('says in both languages what it is, what it does here, and where its ports lead', () => {
    const [en, ko] = texts.map((text) => [
      text.t(ui.name),
      text.t(ui.description),
      ui.lede(config, text),
      ...ui.ports(config).map((port, index) => ui.portName(port, index + 1, text)),
    ]);
    expect(en!.every((line) => line !== '')).toBe(true);
    expect(ko!.some((line) => /[가-힣]/.test(line))).toBe(true);
    expect(en).not.toEqual(ko);
  });
});

describe('stepUi', () => {
  it('has one letter and one name per kind', () => {
    const all = Object.values(nodeUi);
    expect(new Set(all.map(({ letter }) => letter)).size).toBe(all.length);
  });

  it('knows no kind by the name of an object member', () => {
    expect(stepUi('constructor')).toBeNull();
    expect(stepUi('content_optimizer')).toBeNull();
  });

  it('keeps members of a config that no schema names', () => {
    const config = { mode: 'ui', rows: [{ operation: 'increment', attribute: 'a', by: 1, later: true }], newer: 1 };
    expect(stepUi('user_update')!.facts(config).writes).toEqual([{ attribute: 'a', delta: 1 }]);
  });
});
