import { defineRule } from '@/core/lint/contract';
import type { MessageText, MessageTools, MessageValues } from '@/core/kernel/message';
import { code } from '@/core/segments/phrases';
import type { TextSubject } from '../subjects';
import { templateHits } from '../template-hits';
import { typeEn, typeKo, whereEn, whereKo } from '../template-words';

const failsEn = 'Braze prints a Liquid error in place of the whole block, so none of its branches runs.';
const failsKo = 'Braze는 블록 전체를 Liquid 오류로 바꾸므로 어느 분기도 실행되지 않습니다.';

/** Values compared or added up that are of the wrong type: Liquid converts nothing when it compares. */
export const typeConflict = defineRule<TextSubject>({
  id: 'type-conflict',
  severity: 'warning',
  basis: ['L-CMP-4', 'L-CMP-5', 'L-CMP-6', 'L-CMP-7', 'L-OP-4', 'L-FIL-4'],
  messages: {
    'lint.type-conflict.text_with_number': {
      en: en(
        (values, tools) =>
          `The comparison fails: ${code(values['name'])} is text${sampleEn(values, tools)}, and ${code(values['other_name'])} is a number. ${failsEn} Assign it with ${code('| plus: 0')} first and compare that.`,
      ),
      ko: ko(
        (values, tools) =>
          `비교가 실패합니다. ${code(values['name'])} 값은 텍스트${sampleKo(values, tools)}이고 ${code(values['other_name'])} 값은 숫자입니다. ${failsKo} 먼저 ${code('| plus: 0')} 필터로 숫자로 바꿔 변수에 저장한 뒤 비교하세요.`,
      ),
    },
    'lint.type-conflict.constant_with_number': {
      en: en(
        (values) =>
          `The comparison fails: in quotes ${code(values['name'])} is text, and ${code(values['other_name'])} is a number. ${failsEn} Leave the quotes out.`,
      ),
      ko: ko(
        (values) =>
          `비교가 실패합니다. 따옴표로 묶은 ${code(values['name'])} 값은 텍스트이고 ${code(values['other_name'])} 값은 숫자입니다. ${failsKo} 따옴표를 빼세요.`,
      ),
    },
    'lint.type-conflict.quoted_number': {
      en: en(
        (values) =>
          `The comparison fails for everybody whose ${code(values['name'])} is a number: in quotes ${code(values['other_name'])} is text. Leave the quotes out.`,
      ),
      ko: ko(
        (values) =>
          `${code(values['name'])} 값이 숫자인 사용자는 비교가 실패합니다. 따옴표로 묶은 ${code(values['other_name'])} 값은 텍스트입니다. 따옴표를 빼세요.`,
      ),
    },
    'lint.type-conflict.by_letters': {
      en: en(
        (values) =>
          `Text is compared letter by letter: ${code(values['name'])} is text like ${code(values['other_name'])}, so ${code('"9"')} comes after ${code('"100"')}. Assign it with ${code('| plus: 0')} first and compare with a number.`,
      ),
      ko: ko(
        (values) =>
          `텍스트는 글자 순서로 비교됩니다. ${code(values['name'])} 값은 ${code(values['other_name'])}처럼 텍스트여서 ${code('"9"')}가 ${code('"100"')}보다 큽니다. 먼저 ${code('| plus: 0')} 필터로 숫자로 바꿔 변수에 저장한 뒤 숫자와 비교하세요.`,
      ),
    },
    'lint.type-conflict.never_equal': {
      en: en(
        (values) =>
          `These two are never equal: ${code(values['name'])} is ${typeEn(values['type'])}, ${code(values['other_name'])} is ${typeEn(values['other_type'])}, and Liquid converts neither.`,
      ),
      ko: ko(
        (values) =>
          `두 값은 결코 같지 않습니다. ${code(values['name'])} 값은 ${typeKo(values['type'])}, ${code(values['other_name'])} 값은 ${typeKo(values['other_type'])} 형식이며 Liquid는 형식을 변환하지 않습니다.`,
      ),
    },
    'lint.type-conflict.list_equal': {
      en: en(
        (values) =>
          `A list is never equal to one value: ${code(values['name'])} is a list. Ask with ${code('contains')} instead.`,
      ),
      ko: ko(
        (values) =>
          `배열은 하나의 값과 결코 같지 않습니다. ${code(values['name'])} 값은 배열이므로 ${code('contains')} 연산자를 사용하세요.`,
      ),
    },
    'lint.type-conflict.never_contains': {
      en: en(
        (values) =>
          `This is false for everybody: ${code(values['name'])} is ${typeEn(values['type'])}, and only text and lists contain something.`,
      ),
      ko: ko(
        (values) =>
          `항상 거짓입니다. ${code(values['name'])} 값은 ${typeKo(values['type'])} 형식이며, ${code('contains')} 연산자는 텍스트와 배열에만 쓸 수 있습니다.`,
      ),
    },
    'lint.type-conflict.no_order': {
      en: en(
        (values) =>
          `This is false for everybody: ${code(values['name'])} is ${typeEn(values['type'])}, which is neither above nor below anything.`,
      ),
      ko: ko(
        (values) =>
          `항상 거짓입니다. ${code(values['name'])} 값은 ${typeKo(values['type'])} 형식이어서 크기를 비교할 수 없습니다.`,
      ),
    },
    'lint.type-conflict.sum': {
      en: en(
        (values, tools) =>
          `The filter ${code(values['filter'])} counts ${code(values['name'])} as 0: it is ${typeEn(values['type'])}${sampleEn(values, tools)} and no number.`,
      ),
      ko: ko(
        (values, tools) =>
          `${code(values['filter'])} 필터는 ${code(values['name'])} 값을 0으로 계산합니다. 숫자가 아니라 ${typeKo(values['type'])}${sampleKo(values, tools)} 형식입니다.`,
      ),
    },
    'lint.type-conflict.fix': {
      en: (values) => `Write ${code(values['text'])}`,
      ko: (values) => `${code(values['text'])} 사용`,
    },
  },
  check: (subject) =>
    templateHits(subject, 'type_conflict', ({ edit }) => ({
      key: 'lint.type-conflict.fix',
      values: { text: edit?.text },
    })),
});

type Words = (values: MessageValues, tools: MessageTools) => string;

function en(words: Words): MessageText {
  return (values, tools) => words(values, tools) + whereEn(values, tools);
}

function ko(words: Words): MessageText {
  return (values, tools) => words(values, tools) + whereKo(values, tools);
}

function sampleEn({ sample }: MessageValues, tools: MessageTools): string {
  return sample === undefined ? '' : ` (such as ${tools.value(sample)})`;
}

function sampleKo({ sample }: MessageValues, tools: MessageTools): string {
  return sample === undefined ? '' : `(예: ${tools.value(sample)})`;
}
