import type { Text } from '@/i18n/text';
import type { Message } from '@/core/kernel/message';
import type { TemplateErrorCode } from '@/core/liquid/contract';
import { editorsMessages } from '../messages';
import { previewMessages as m } from './messages';
import type { Composed } from '@/workflow/send/compose';

const errors: Readonly<Record<TemplateErrorCode, Message>> = {
  syntax: m['error.syntax'],
  unknown_tag: m['error.unknown_tag'],
  limit_parse: m['error.limit_parse'],
  limit_render_time: m['error.limit_render_time'],
  limit_memory: m['error.limit_memory'],
  limit_output: m['error.limit_output'],
  limit_nesting: m['error.limit_nesting'],
  connected_content_url: m['error.connected_content_url'],
};

/** Why nothing can leave, in one sentence. */
export function failureWords(
  preview: Extract<Composed, { readonly type: 'failed' | 'unsendable' }>,
  { t }: Text,
): string {
  if (preview.type === 'unsendable') return t(m[`unsendable.${preview.problem}`]);
  return t(preview.error === null ? m['error.too_many_calls'] : errors[preview.error.code]);
}

/** "the body", "header 2": where in the composer a text stands. */
export function fieldWords(field: string, { t }: Text): string {
  const [kind, index] = field.split('.');
  if (kind === 'url') return t(editorsMessages['webhook.url']);
  if (kind === 'header') return t(editorsMessages['webhook.header_value'], { row: Number(index) + 1 });
  return index === undefined
    ? t(editorsMessages['webhook.body'])
    : t(editorsMessages['webhook.value'], { row: Number(index) + 1 });
}
