import { defineMessages, type Message } from '@/core/kernel/message';
import { campaignRules, canvasRules, flowRules, messageRules, workspaceRules } from './rules';

const own = defineMessages({
  'lint.fix.stale': {
    en: 'This was changed in the meantime, so the fix no longer fits. Check the problem again.',
    ko: '그 사이 내용이 바뀌어 수정 사항을 적용할 수 없습니다. 문제를 다시 확인하세요.',
  },
});

/** Every sentence of every rule. */
export const lintMessages: Readonly<Record<string, Message>> = Object.fromEntries(
  [own, ...[canvasRules, flowRules, campaignRules, messageRules, workspaceRules].flatMap(messagesOf)].flatMap(
    Object.entries,
  ),
);

function messagesOf(rules: readonly { readonly messages: Readonly<Record<string, Message>> }[]) {
  return rules.map(({ messages }) => messages);
}
