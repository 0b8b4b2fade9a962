import { defineMessages, type MessageValues } from '@/core/kernel/message';

const name = ({ name: given }: MessageValues): string => (typeof given === 'string' ? given : '');

/** Texts about variants and the control group. */
export const variantMessages = defineMessages({
  title: { en: 'Variants', ko: '배리언트' },
  sum: {
    en: (values, tools) => `${tools.number(values['sum'])} of 100 %`,
    ko: (values, tools) => `합계 ${tools.number(values['sum'])}%`,
  },
  lede: {
    en: 'Everybody who enters gets one variant, and the same one again at every re-entry.',
    ko: '진입하는 사용자는 배리언트 하나에 배정되며, 재진입해도 같은 배리언트를 받습니다.',
  },
  name_of: {
    en: (values, tools) => `Variant ${tools.number(values['rank'])} name`,
    ko: (values, tools) => `배리언트 ${tools.number(values['rank'])} 이름`,
  },
  control_name: { en: 'Control group name', ko: '대조군 이름' },
  unnamed: {
    en: (values, tools) => `Variant ${tools.number(values['rank'])}`,
    ko: (values, tools) => `배리언트 ${tools.number(values['rank'])}`,
  },
  control: { en: 'Control group', ko: '대조군' },
  control_lede: {
    en: 'Takes no step; conversions are still counted.',
    ko: '어떤 단계도 진행하지 않으며, 전환은 집계됩니다.',
  },
  share_of: {
    en: (values) => `Share of ${name(values)} in percent`,
    ko: (values) => `${name(values)} 비율(%)`,
  },
  first: { en: 'First step', ko: '첫 단계' },
  no_first: { en: 'None: people leave at once', ko: '없음: 바로 나감' },
  nothing_found: { en: 'No step of that name', ko: '해당 이름의 단계가 없습니다' },
  add: { en: 'Add variant', ko: '배리언트 추가' },
  add_full: { en: 'Eight variants are the most there can be.', ko: '배리언트는 최대 8개입니다.' },
  add_control: { en: 'Add control group', ko: '대조군 추가' },
  remove: { en: 'Remove variant', ko: '배리언트 제거' },
  remove_control: { en: 'Remove control group', ko: '대조군 제거' },
  evenly: { en: 'Distribute evenly', ko: '균등하게 나누기' },
  launched: {
    en: 'Once a canvas is launched, its control group can only get smaller.',
    ko: 'Canvas를 시작한 뒤에는 대조군을 줄일 수만 있습니다.',
  },
  line: {
    en: (values, tools) => `${name(values)} ${tools.number(values['percentage'])} %`,
    ko: (values, tools) => `${name(values)} ${tools.number(values['percentage'])}%`,
  },
});
