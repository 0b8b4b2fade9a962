import { defineMessages, type MessageValues } from '@/core/kernel/message';

const text = (value: MessageValues[string]): string => (typeof value === 'string' ? value : '');

/** Texts about when and whether a message goes out, shared by canvases, campaigns and the workspace. */
export const sendingMessages = defineMessages({
  quiet: { en: 'Quiet hours', ko: '방해금지 시간' },
  quiet_help: {
    en: 'Nothing is sent in these hours of the person’s own day. People without a time zone follow the company’s.',
    ko: '사용자의 현지 시간 기준으로 이 시간에는 전송하지 않습니다. 시간대가 없는 사용자는 회사 시간대를 따릅니다.',
  },
  from: { en: 'From', ko: '시작' },
  to: { en: 'to', ko: '끝' },
  span: { en: 'Hours', ko: '시간' },
  then: { en: 'What falls into them', ko: '이 시간의 메시지' },
  'then.next_available': { en: 'is sent when they end', ko: '끝나면 전송' },
  'then.abort': { en: 'is not sent', ko: '전송하지 않음' },
  quiet_words: {
    en: (v) =>
      `Quiet from ${text(v['from'])} to ${text(v['to'])}: what falls into these hours ${v['abort'] === true ? 'is not sent' : 'waits for their end'}`,
    ko: (v) =>
      `${text(v['from'])}~${text(v['to'])} 방해금지: 이 시간의 메시지는 ${v['abort'] === true ? '전송하지 않음' : '끝난 뒤 전송'}`,
  },
  step_quiet_help: {
    en: 'A step can leave the quiet hours of its canvas aside, or have its own.',
    ko: '단계마다 Canvas의 방해금지 시간을 무시하거나 따로 정할 수 있습니다.',
  },
  'step_quiet.canvas': { en: 'As the canvas says', ko: 'Canvas 설정을 따름' },
  'step_quiet.own': { en: 'Hours of its own', ko: '이 단계에서 따로 설정' },
  'step_quiet.ignore': { en: 'Sent at any time', ko: '시간에 관계없이 전송' },
  'step_quiet.ignore_words': { en: 'Sent at any time: no quiet hours', ko: '방해금지 시간 없이 언제나 전송' },
  quiet_none: { en: 'No quiet hours', ko: '방해금지 시간 없음' },
  quiet_empty: {
    en: 'Both times are the same, so there are no quiet hours.',
    ko: '시작과 끝이 같아 방해금지 시간이 적용되지 않습니다.',
  },

  capping: { en: 'Frequency capping', ko: '최대 게재빈도 설정' },
  'capping.obey': { en: 'Caps hold here', ko: '제한 적용' },
  'capping.ignore': { en: 'Caps do not hold, and these sends do not count', ko: '제한을 무시하고 집계하지 않음' },
  'capping.ignore_but_count': { en: 'Caps do not hold, but these sends count', ko: '제한을 무시하지만 집계함' },
  capping_help: {
    en: (v, t) =>
      v['caps'] === 0
        ? 'The workspace has no caps, so nothing is capped. Add some in Settings.'
        : `${t.number(v['caps'])} ${t.plural(v['caps'], 'cap', 'caps')} in this workspace; change them in Settings.`,
    ko: (v, t) =>
      v['caps'] === 0
        ? '워크스페이스에 설정된 제한이 없어 적용되지 않습니다. 설정에서 추가할 수 있습니다.'
        : `이 워크스페이스의 제한 ${t.number(v['caps'])}개. 설정에서 바꿀 수 있습니다.`,
  },

  rate: { en: 'Rate limit', ko: '사용량 제한' },
  rate_help: {
    en: 'Messages a minute over everybody. A run then takes people in the order of time, which is slower.',
    ko: '모든 사용자를 합한 분당 메시지 수입니다. 실행 시 사용자를 시간 순서로 처리하므로 느려집니다.',
  },
  rate_words: {
    en: (v, t) => `At most ${t.number(v['perMinute'])} messages a minute`,
    ko: (v, t) => `분당 최대 ${t.number(v['perMinute'])}건`,
  },
  rate_none: { en: 'No rate limit', ko: '사용량 제한 없음' },
  per_minute: { en: 'a minute', ko: '건/분' },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },

  caps: { en: 'Frequency caps', ko: '최대 게재빈도' },
  caps_help: {
    en: 'How many messages one person may get from all canvases and campaigns. All caps must let a message through. Days are calendar days in the person’s zone.',
    ko: '한 사용자가 모든 Canvas와 캠페인에서 받을 수 있는 메시지 수입니다. 모든 제한을 통과해야 전송됩니다. 일수는 사용자 시간대의 달력 날짜로 셉니다.',
  },
  caps_none: { en: 'No caps: nobody is capped.', ko: '제한이 없어 아무도 제한되지 않습니다.' },
  cap_add: { en: 'Add a cap', ko: '제한 추가' },
  cap_remove: {
    en: (v, t) => `Remove cap ${t.number(v['number'])}`,
    ko: (v, t) => `제한 ${t.number(v['number'])} 삭제`,
  },
  cap_name: { en: (v, t) => `Cap ${t.number(v['number'])}`, ko: (v, t) => `제한 ${t.number(v['number'])}` },
  cap_max: { en: 'At most', ko: '최대' },
  cap_channel: { en: 'Channel', ko: '채널' },
  cap_every: { en: 'in', ko: '기간' },
  cap_unit: { en: 'Unit', ko: '단위' },
  cap_tag: { en: 'with the tag', ko: '태그' },
  cap_any_tag: { en: 'any tag', ko: '모든 태그' },
  'channel.any': { en: 'messages of any channel', ko: '모든 채널 메시지' },
  'channel.webhook': { en: 'webhooks', ko: '웹훅' },
  'channel.email': { en: 'emails', ko: '이메일' },
  'channel.push': { en: 'push messages', ko: '푸시' },
  'channel.sms': { en: 'SMS', ko: 'SMS' },
  'channel.whatsapp': { en: 'WhatsApp messages', ko: 'WhatsApp' },
  'channel.line': { en: 'LINE messages', ko: 'LINE' },
  'unit.minutes': { en: 'minutes', ko: '분' },
  'unit.days': { en: 'calendar days', ko: '일(달력)' },
  'unit.weeks': { en: 'weeks', ko: '주' },
  caps_full: { en: 'Ten caps at most.', ko: '제한은 최대 10개입니다.' },
});
