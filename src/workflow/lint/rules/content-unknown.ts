import { code } from '@/core/segments/phrases';
import { defineRule, type Hit } from '@/core/lint/contract';
import type { TemplateReads } from '@/core/liquid/contract';
import type { AnalysedRead } from '@/core/liquid/contract-analysis';
import type { MessageText, MessageValues } from '@/core/kernel/message';
import { nearestName } from '@/core/kernel/nearest';
import type { Content } from '../../documents/content';
import { isFilled } from '../../documents/credentials';
import type { TextSubject } from '../subjects';
import { whereEn, whereKo } from '../template-words';

/** A template asks for something the workspace does not hold: Braze may have it, this run has not. */
export const contentUnknown = defineRule<TextSubject>({
  id: 'content-unknown',
  severity: 'warning',
  basis: ['L-CB-1', 'L-CAT-1', 'L-PROMO-1', 'L-CC-10'],
  messages: {
    'lint.content-unknown': {
      en: en(
        (values) =>
          `Nothing stands for the Content Block ${code(values['name'])}: this workspace has none of that name. Add it in Settings.`,
      ),
      ko: ko(
        (values) =>
          `${code(values['name'])} 콘텐츠 블록이 이 워크스페이스에 없어 아무것도 출력하지 않습니다. 설정에서 추가하세요.`,
      ),
    },
    'lint.content-unknown.catalog': {
      en: en(
        (values) => `No item is found: this workspace has no catalog ${code(values['name'])}. Add it in Settings.`,
      ),
      ko: ko(
        (values) =>
          `이 워크스페이스에 ${code(values['name'])} 카탈로그가 없어 항목을 찾을 수 없습니다. 설정에서 추가하세요.`,
      ),
    },
    'lint.content-unknown.selection': {
      en: en(
        (values) =>
          `No item is found: the catalog ${code(values['name'])} has no selection ${code(values['selection'])}.`,
      ),
      ko: ko(
        (values) =>
          `${code(values['name'])} 카탈로그에 ${code(values['selection'])} 선택 항목이 없어 항목을 찾을 수 없습니다.`,
      ),
    },
    'lint.content-unknown.promotion': {
      en: en(
        (values) =>
          `No code is given: this workspace has no promotion list ${code(values['name'])}. Add it in Settings.`,
      ),
      ko: ko(
        (values) =>
          `이 워크스페이스에 ${code(values['name'])} 프로모션 코드 목록이 없어 코드를 넣을 수 없습니다. 설정에서 추가하세요.`,
      ),
    },
    'lint.content-unknown.credential': {
      en: en(
        (values) =>
          `Every message is aborted: this workspace has no ${kinds.en[kindOf(values)]} credential ${code(values['name'])}. Add it in Settings.`,
      ),
      ko: ko(
        (values) =>
          `이 워크스페이스에 ${kinds.ko[kindOf(values)]} 자격 증명 ${code(values['name'])} 항목이 없어 모든 메시지가 중단됩니다. 설정에서 추가하세요.`,
      ),
    },
    'lint.content-unknown.credential_empty': {
      en: en(
        (values) =>
          `Every message is aborted: the credential ${code(values['name'])} has no values here. Exported files leave them out; fill it in in Settings.`,
      ),
      ko: ko(
        (values) =>
          `자격 증명 ${code(values['name'])} 항목에 값이 없어 모든 메시지가 중단됩니다. 내보낸 파일에는 값이 없으니 설정에서 입력하세요.`,
      ),
    },
  },
  check({ fields, step, liquid, content, analysisOf }) {
    if (liquid === null) return [];
    return fields.flatMap((field): readonly Hit[] => {
      const { text, path } = field;
      if (!asks.test(text)) return [];
      const parsed = liquid.parse(text);
      if (!parsed.ok) return [];
      const at = { path, ...(step === null ? {} : { step }) };
      const reads = analysisOf(field)?.reads ?? [];
      return unknownOf(parsed.value.reads, content).map((hit) => ({ ...at, ...placed(hit, reads) }));
    });
  },
});

const asks = /content_blocks|catalog_|promotion|basic_auth|auth_credentials/;

type Words = (values: MessageValues) => string;

function en(words: Words): MessageText {
  return (values, tools) => {
    const { meant } = values;
    return `${words(values)}${meant === undefined ? '' : ` Did you mean ${code(meant)}?`}${whereEn(values, tools)}`;
  };
}

function ko(words: Words): MessageText {
  return (values, tools) => {
    const { meant } = values;
    return `${words(values)}${meant === undefined ? '' : ` 혹시 ${code(meant)} 항목인가요?`}${whereKo(values, tools)}`;
  };
}

type Unknown = Pick<Hit, 'values' | 'variant'>;

/** Where it is asked for first. */
function placed(hit: Unknown, reads: readonly AnalysedRead[]): Unknown {
  const { values } = hit;
  const kind = hit.variant === undefined ? 'block' : hit.variant.replace(/_.*/, '');
  const name = kind === 'selection' ? values?.['selection'] : values?.['name'];
  const place = reads.find((read) => read.kind === kind && read.name === name)?.place;
  if (place === undefined) return hit;
  const { line, column, begin, end } = place;
  return { ...hit, values: { ...values, line, column, length: end - begin } };
}

/** The name that was probably meant, of those there are. */
function slip(name: string, known: readonly { readonly name: string }[]): MessageValues {
  const meant = nearestName(
    name,
    known.map((each) => each.name),
  );
  return meant === null ? { name } : { name, meant };
}

const kinds = {
  en: { basic: 'basic authentication', token: 'token authentication' },
  ko: { basic: '기본 인증', token: '토큰 인증' },
} as const;

function kindOf(values: MessageValues): 'basic' | 'token' {
  return values['of'] === 'basic' ? 'basic' : 'token';
}

function unknownOf(reads: TemplateReads, content: Content): readonly Unknown[] {
  const { blocks, promotions, catalogs, credentials = [] } = content;
  const missing = reads.blocks.filter((name) => !blocks.some((block) => block.name === name));
  const others = reads.library.flatMap((read): readonly Unknown[] => {
    const { name } = read;
    if (read.type === 'promotion') {
      const isKnown = promotions.some((list) => list.name === name);
      return isKnown ? [] : [{ variant: 'promotion', values: slip(name, promotions) }];
    }
    if (read.type === 'credential') {
      const known = credentials.find((each) => each.name === name);
      if (known?.type !== read.of) {
        const alike = credentials.filter(({ type }) => type === read.of);
        return [{ variant: 'credential', values: { ...slip(name, alike), of: read.of } }];
      }
      return isFilled(known) ? [] : [{ variant: 'credential_empty', values: { name } }];
    }
    const catalog = catalogs.find((each) => each.name === name);
    if (catalog === undefined) return [{ variant: 'catalog', values: slip(name, catalogs) }];
    const { selection } = read;
    if (selection === undefined || catalog.selections.some((each) => each.name === selection)) return [];
    return [{ variant: 'selection', values: { ...slip(selection, catalog.selections), name, selection } }];
  });
  return [...missing.map((name) => ({ values: slip(name, blocks) })), ...others];
}
