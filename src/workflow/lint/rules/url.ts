import { code } from '@/core/segments/phrases';
import { defineRule } from '@/core/lint/contract';
import type { MessageSubject } from '../subjects';

/** An address that can never be sent to, as far as it shows before rendering. */
export const url = defineRule<MessageSubject>({
  id: 'url',
  severity: 'error',
  basis: ['W-COMP-5'],
  messages: {
    'lint.url.missing': {
      en: 'Nothing can be sent: the webhook has no URL.',
      ko: '웹훅에 URL이 없어 아무것도 보낼 수 없습니다.',
    },
    'lint.url.scheme': {
      en: (values) =>
        `Nothing can be sent: ${code(values['url'])} does not start with ${code('https://')} or ${code('http://')}.`,
      ko: (values) =>
        `${code(values['url'])} 주소는 ${code('https://')} 또는 ${code('http://')}로 시작하지 않아 보낼 수 없습니다.`,
    },
    'lint.url.port': {
      en: (values) => `Nothing can be sent: Braze sends to ports 80 and 443 only, not to ${code(values['port'])}.`,
      ko: (values) => `Braze는 80번과 443번 포트로만 전송하므로 ${code(values['port'])} 포트로는 보낼 수 없습니다.`,
    },
  },
  check({ message, path, step }) {
    const text = message.url.trim();
    const at = { path: [...path, 'url'], ...(step === null ? {} : { step }) };
    // A step's own rules speak up about its missing address.
    if (text === '') return step === null ? [{ ...at, variant: 'missing' }] : [];
    if (/^\{[{%]/.test(text)) return [];
    const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1];
    if (authority === undefined) return [{ ...at, variant: 'scheme', values: { url: text } }];
    const port = /:(\d+)$/.exec(authority)?.[1];
    return port === undefined || port === '80' || port === '443' ? [] : [{ ...at, variant: 'port', values: { port } }];
  },
});
