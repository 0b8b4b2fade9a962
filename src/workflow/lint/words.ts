import type { JsonValue } from '@/core/kernel/json';
import type { Message, MessageTools, MessageValues } from '@/core/kernel/message';
import { code, plainText } from '@/core/segments/phrases';
import { isNodeKind, nodes } from '@/nodes/registry';
import type { Way } from './analysis';
import type { Step } from '../documents/canvas';

/** Names people gave, as a sentence shows them: attributes in backticks, titles in quotes. */
export function titled(value: JsonValue | undefined, tools: MessageTools): string {
  const text = typeof value === 'string' ? value : '';
  return tools.locale === 'ko' ? `‘${text}’` : `“${text}”`;
}

/** A list of attribute names. */
export function attributeList(value: JsonValue | undefined, joiner: 'and' | 'or', tools: MessageTools): string {
  const names: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return tools.list(names.map(code), joiner);
}

/** Values that let {@link portTitle} name a way out. */
export function portValues(step: Step, { port }: Pick<Way, 'port'>): MessageValues {
  return { kind: step.kind, port: port.id, portName: port.name ?? '' };
}

/** The user's name for a port, or the kind's own word for it. */
export function portTitle(values: MessageValues, tools: MessageTools): string {
  const { kind, port, portName } = values;
  if (typeof portName === 'string' && portName !== '') return titled(portName, tools);
  const messages: Readonly<Record<string, Message>> =
    typeof kind === 'string' && isNodeKind(kind) ? nodes[kind].messages : {};
  const text = messages[`${plainText(kind)}.port.${plainText(port)}`]?.[tools.locale];
  return titled(typeof text === 'string' ? text : (port ?? ''), tools);
}
