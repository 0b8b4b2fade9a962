import { describe, expect, it } from 'vitest';
import type { AnyNodeSpec } from '@/core/engine/contract';
import { locales, type MessageText } from '@/core/kernel/message';
import { isNodeKind, nodes } from './registry';

describe('registry of step kinds', () => {
  it.each(Object.entries(nodes))('%s: key and kind agree, and what the palette drops in parses', (key, node) => {
    expect(node.kind).toBe(key);
    expect(node.config.safeParse(node.initial).success).toBe(true);
    expect(node.config.safeParse({}).success).toBe(true);
  });

  it.each(Object.entries<AnyNodeSpec>(nodes))(
    '%s: names, descriptions and port words exist in both languages',
    (key, node) => {
      const { messages } = node;
      const config = node.config.parse(node.initial);
      const keys = [`${key}.name`, `${key}.description`, ...node.ports(config).map(({ id }) => `${key}.port.${id}`)];
      const isSaid = (text: MessageText | undefined): boolean =>
        typeof text === 'function' || (text !== undefined && text.trim() !== '');
      const unsaid = keys.flatMap((wanted) =>
        locales.filter((locale) => !isSaid(messages[wanted]?.[locale])).map((locale) => `${wanted} in ${locale}`),
      );
      expect(unsaid).toEqual([]);
      expect(messages[node.summary(config).key]).toBeDefined();
    },
  );

  it.each(Object.entries(nodes))('%s: every message of the kind starts with its name', (key, node) => {
    for (const message of Object.keys(node.messages)) expect(message.startsWith(`${key}.`)).toBe(true);
  });

  it('knows no kind that only JavaScript knows', () => {
    for (const name of ['constructor', '__proto__', 'toString', '']) expect(isNodeKind(name)).toBe(false);
    expect(isNodeKind('delay')).toBe(true);
  });
});
