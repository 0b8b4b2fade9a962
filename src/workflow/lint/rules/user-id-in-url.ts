import { code } from '@/core/segments/phrases';
import { isLeadId } from '@/core/outside/state';
import { defineRule, type Hit } from '@/core/lint/contract';
import type { MessageSubject } from '../subjects';

const userId = /\{\{\s*\$\{user_id\}\s*(\|[^}]*)?\}\}/;

/** External ids that do not fit where the URL puts them. */
export const userIdInUrl = defineRule<MessageSubject>({
  id: 'user-id-in-url',
  severity: 'warning',
  basis: ['O-9', 'W-SF-10', 'W-SEED-4'],
  messages: {
    'lint.user-id-in-url.escape': {
      en: (values, tools) =>
        `The address is wrong for ${tools.number(values['count'])} ${tools.plural(values['count'], 'person', 'people')}, such as ${tools.value(values['sample'])}: nothing escapes the id. Add a filter, ${code('| url_param_escape')}.`,
      ko: (values, tools) =>
        `${tools.value(values['sample'])} 등 사용자 ${tools.number(values['count'])}명의 주소가 잘못됩니다. ID가 이스케이프되지 않으니 ${code('| url_param_escape')} 필터를 추가하세요.`,
    },
    'lint.user-id-in-url.lead': {
      en: (values, tools) =>
        `Salesforce answers 404 for ${tools.number(values['count'])} of ${tools.number(values['people'])} people, such as ${tools.value(values['sample'])}: their external id is no Lead id.`,
      ko: (values, tools) =>
        `사용자 ${tools.number(values['people'])}명 중 ${tools.number(values['count'])}명(${tools.value(values['sample'])} 등)은 외부 ID가 리드 ID가 아니어서 Salesforce가 404로 응답합니다.`,
    },
  },
  check({ message, path, step, all }) {
    const match = userId.exec(message.url);
    if (match === null) return [];
    const ids = all.workspace.people.map((person) => person.external_id);
    const at = { path: [...path, 'url'], ...(step === null ? {} : { step }) };
    const odd = match[1] === undefined ? ids.filter((id) => encodeURIComponent(id) !== id) : [];
    const toLead = /\/sobjects\/Lead\/$/i.test(message.url.slice(0, match.index));
    const strangers = toLead ? ids.filter((id) => !isLeadId(id)) : [];
    const hit = (variant: string, found: readonly string[]): readonly Hit[] => {
      const [sample] = found;
      return sample === undefined
        ? []
        : [{ ...at, variant, values: { count: found.length, people: ids.length, sample } }];
    };
    return [...hit('escape', odd), ...hit('lead', strangers)];
  },
});
