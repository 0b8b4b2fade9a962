import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const name = (values: MessageValues, fallback: string): string => {
  const given = values['name'];
  return typeof given === 'string' && given !== '' ? `\`${given}\`` : fallback;
};

const becomes = (values: MessageValues, tools: MessageTools): string => tools.value(values['to']);

/** Texts of the shared domain editors. Backticks mark names people gave; they are shown in mono. */
export const editorsMessages = defineMessages({
  'trigger.custom_attribute_change': { en: 'Change custom attribute value', ko: '커스텀 속성 값 변경' },
  'trigger.email_added': { en: 'Add an email address', ko: '이메일 주소 추가' },
  'trigger.custom_event': { en: 'Perform custom event', ko: '커스텀 이벤트 수행' },
  'trigger.session_start': { en: 'Start session', ko: '세션 시작' },
  'trigger.purchase': { en: 'Make purchase', ko: '구매' },
  'trigger.email_subscription_change': { en: 'Update email subscription', ko: '이메일 구독 상태 변경' },
  'trigger.subscription_group_change': { en: 'Update subscription group status', ko: '구독 그룹 상태 변경' },
  'trigger.message_interaction': { en: 'Interact with a message', ko: '메시지 상호작용' },
  'trigger.conversion_event': { en: 'Perform conversion event', ko: '전환 이벤트 수행' },
  'trigger.location_entered': { en: 'Enter a location', ko: '위치 진입' },
  'trigger.geofence': { en: 'Trigger a geofence', ko: '지오펜스 트리거' },
  'trigger.inbound_message': { en: 'Send an SMS, WhatsApp or LINE message', ko: 'SMS/WhatsApp/LINE 메시지 수신' },
  'trigger.shop': { en: 'eCommerce event', ko: '이커머스 이벤트' },
  'trigger_group.behaviour': { en: 'What people do', ko: '사용자 행동' },
  'trigger_group.profile': { en: 'What changes on the profile', ko: '프로필 변경' },
  'trigger_group.messages': { en: 'Messages', ko: '메시지' },
  'trigger_group.places': { en: 'Places', ko: '위치' },
  'trigger.unknown': { en: 'Unknown trigger', ko: '알 수 없는 트리거' },

  'phrase.custom_attribute_change': {
    en: (values, tools) =>
      `${name(values, 'An attribute')} ${values['to'] === undefined ? 'changes to any new value' : `changes to ${becomes(values, tools)}`}`,
    ko: (values, tools) =>
      values['to'] === undefined
        ? `${name(values, '속성')} 값이 새로운 값으로 바뀔 때`
        : `${name(values, '속성')} 값이 ${tools.particle(becomes(values, tools), '으로/로')} 바뀔 때`,
  },
  'phrase.email_added': { en: 'Adds an email address', ko: '이메일 주소 추가' },
  'phrase.custom_event': {
    en: (values) => `Performs ${name(values, 'an event')}`,
    ko: (values) => `${name(values, '이벤트')} 수행`,
  },
  'phrase.session_start': { en: 'Starts a session', ko: '세션 시작' },
  'phrase.purchase': {
    en: (values) => `Buys ${name(values, 'anything')}`,
    ko: (values) => `${name(values, '아무 제품')} 구매`,
  },
  'phrase.email_subscription_change': { en: 'Changes the email subscription', ko: '이메일 구독 상태 변경' },
  'phrase.email_subscription_change.opted_in': { en: 'Opts in to email', ko: '이메일 수신 동의' },
  'phrase.email_subscription_change.subscribed': { en: 'Subscribes to email', ko: '이메일 구독' },
  'phrase.email_subscription_change.unsubscribed': { en: 'Unsubscribes from email', ko: '이메일 구독 취소' },
  'phrase.unknown': { en: 'A trigger this version does not know', ko: '이 버전이 알지 못하는 트리거' },
  'phrase.conditions': {
    en: (values, tools) =>
      `${tools.number(values['count'])} ${tools.plural(values['count'], 'condition', 'conditions')}`,
    ko: (values, tools) => `조건 ${tools.number(values['count'])}개`,
  },
  'phrase.any_app': { en: 'any app', ko: '모든 앱' },
  'chip.attribute': {
    en: (values) => `${String(values['name'])} changes`,
    ko: (values) => `${String(values['name'])} 변경`,
  },
  'chip.unnamed_event': { en: 'event to choose', ko: '이벤트 선택 필요' },
  'chip.unnamed_attribute': { en: 'attribute to choose', ko: '속성 선택 필요' },

  'triggers.add': { en: 'Add trigger', ko: '트리거 추가' },
  'triggers.add_to': {
    en: (values) => `Add trigger to ${String(values['name'])}`,
    ko: (values) => `${String(values['name'])}에 트리거 추가`,
  },
  'triggers.none': { en: 'No trigger yet', ko: '아직 트리거가 없습니다' },
  'triggers.edit': {
    en: (values) => `Edit trigger: ${String(values['name'])}`,
    ko: (values) => `트리거 편집: ${String(values['name'])}`,
  },
  'triggers.more': {
    en: (values) => `More for trigger: ${String(values['name'])}`,
    ko: (values) => `트리거 더 보기: ${String(values['name'])}`,
  },
  'triggers.remove': { en: 'Remove trigger', ko: '트리거 제거' },
  'triggers.up': { en: 'Move up', ko: '위로 이동' },
  'triggers.down': { en: 'Move down', ko: '아래로 이동' },
  'triggers.unknown': {
    en: 'Kept as it came. This version cannot run it.',
    ko: '들어온 그대로 유지됩니다. 이 버전에서는 실행할 수 없습니다.',
  },

  'field.event': { en: 'Event', ko: '이벤트' },
  'field.attribute': { en: 'Attribute', ko: '속성' },
  'field.change': { en: 'Changes to', ko: '변경되는 값' },
  'field.any_value': { en: 'Any new value', ko: '새로운 값' },
  'field.specific_value': { en: 'A specific value', ko: '특정 값' },
  'field.value': { en: 'Value', ko: '값' },
  'field.type': { en: 'Type', ko: '유형' },
  'field.product': { en: 'Product', ko: '제품' },
  'field.any_product': { en: 'Any product', ko: '모든 제품' },
  'field.state': { en: 'New state', ko: '새 상태' },
  'field.any_state': { en: 'Any state', ko: '모든 상태' },
  'state.opted_in': { en: 'Opted in', ko: '수신 동의' },
  'state.subscribed': { en: 'Subscribed', ko: '구독 중' },
  'state.unsubscribed': { en: 'Unsubscribed', ko: '구독 취소' },
  'field.conditions': { en: 'Conditions', ko: '조건' },
  'conditions.add': { en: 'Add condition', ko: '조건 추가' },
  'conditions.remove': { en: 'Remove condition', ko: '조건 제거' },
  'conditions.property': { en: 'Property', ko: '이벤트 속성' },
  'conditions.path': { en: 'e.g. plan or cart.total', ko: '예: plan 또는 cart.total' },

  'create.attribute': {
    en: (values) => `Create attribute “${String(values['name'])}”`,
    ko: (values) => `속성 ‘${String(values['name'])}’ 만들기`,
  },
  'create.event': {
    en: (values) => `Create event “${String(values['name'])}”`,
    ko: (values) => `이벤트 ‘${String(values['name'])}’ 만들기`,
  },
  'create.product': {
    en: (values) => `Use product “${String(values['name'])}”`,
    ko: (values) => `제품 ‘${String(values['name'])}’ 사용`,
  },
  'choose.attribute': { en: 'Choose…', ko: '속성 선택' },
  'choose.event': { en: 'Choose…', ko: '이벤트 선택' },
  'empty.attributes': {
    en: 'No such attribute. Type a name to create it.',
    ko: '해당 속성이 없습니다. 이름을 입력하면 만들 수 있습니다.',
  },
  'empty.events': {
    en: 'No such event. Type a name to create it.',
    ko: '해당 이벤트가 없습니다. 이름을 입력하면 만들 수 있습니다.',
  },
  'group.custom': { en: 'Custom attributes', ko: '커스텀 속성' },
  'group.standard': { en: 'Standard fields', ko: '표준 필드' },
  'hint.times': {
    en: (values, tools) => `${tools.number(values['count'])} ×`,
    ko: (values, tools) => `${tools.number(values['count'])}회`,
  },

  'type.number': { en: 'Number', ko: '숫자' },
  'type.string': { en: 'Text', ko: '텍스트' },
  'type.boolean': { en: 'True or false', ko: '참/거짓' },
  'value.true': { en: 'True', ko: '참' },
  'value.false': { en: 'False', ko: '거짓' },
  'value.null': { en: 'Nothing', ko: '값 없음' },

  'operator.label': { en: 'Operator', ko: '연산자' },
  'values.label': { en: 'Values', ko: '값' },
  'values.add': { en: 'Add a value', ko: '값 추가' },
  'values.remove': {
    en: (values) => `Remove ${String(values['name'])}`,
    ko: (values) => `${String(values['name'])} 제거`,
  },
  'values.pattern': { en: 'Pattern', ko: '패턴' },

  'filter.everybody': {
    en: 'Everybody. Add a filter to narrow it down.',
    ko: '모든 사용자입니다. 필터를 추가해 범위를 좁힐 수 있습니다.',
  },
  'filter.add': { en: 'Add filter', ko: '필터 추가' },
  'filter.add_to': {
    en: (values) => `Add filter: ${String(values['name'])}`,
    ko: (values) => `필터 추가: ${String(values['name'])}`,
  },
  'filter.add_group': { en: 'Add group', ko: '그룹 추가' },
  'filter.add_exclusion': { en: 'Add exclusion', ko: '제외 조건 추가' },
  'filter.remove': { en: 'Remove filter', ko: '필터 제거' },
  'filter.remove_group': { en: 'Remove group', ko: '그룹 제거' },
  'filter.group': { en: 'Filter group', ko: '필터 그룹' },
  'filter.include': { en: 'Filters', ko: '필터' },
  'filter.exclusion': { en: 'Except people who match', ko: '다음에 해당하는 사용자 제외' },
  'filter.and': { en: 'AND', ko: '그리고' },
  'filter.or': { en: 'OR', ko: '또는' },
  'filter.switch_join': {
    en: (values) =>
      `Joined by ${values['join'] === 'and' ? 'AND' : 'OR'}. Switch to ${values['join'] === 'and' ? 'OR' : 'AND'}`,
    ko: (values) =>
      `${values['join'] === 'and' ? '모두 만족(AND)' : '하나라도 만족(OR)'}. ${values['join'] === 'and' ? 'OR' : 'AND'}로 전환`,
  },
  'filter.unknown': {
    en: 'A filter of a kind this version does not know. Kept as it came; it matches nobody.',
    ko: '이 버전이 알지 못하는 종류의 필터입니다. 그대로 유지되며 아무도 해당하지 않습니다.',
  },
  'filter.empty_attribute': { en: 'Choose what this filter looks at.', ko: '이 필터가 볼 속성을 선택하세요.' },
  'filter.count': {
    en: (values, tools) => `${tools.number(values['matched'])} of ${tools.number(values['total'])} people`,
    ko: (values, tools) => `${tools.number(values['total'])}명 중 ${tools.number(values['matched'])}명`,
  },
  'filter.counting': { en: 'Counting…', ko: '계산 중…' },
  'filter.show_who': { en: 'Show who', ko: '대상 보기' },

  'audience.everybody': { en: 'All users', ko: '모든 사용자' },
  'audience.only': {
    en: (values) => `Users: ${String(values['what'])}`,
    ko: (values) => `사용자: ${String(values['what'])}`,
  },
  'audience.except': {
    en: (values) => `All users, except: ${String(values['what'])}`,
    ko: (values) => `모든 사용자(제외: ${String(values['what'])})`,
  },
  'audience.only_except': {
    en: (values) => `Users: ${String(values['only'])}; except: ${String(values['what'])}`,
    ko: (values) => `사용자: ${String(values['only'])} (제외: ${String(values['what'])})`,
  },

  'duration.unit': { en: 'Unit', ko: '단위' },
  'unit.seconds': { en: 'seconds', ko: '초' },
  'unit.minutes': { en: 'minutes', ko: '분' },
  'unit.hours': { en: 'hours', ko: '시간' },
  'unit.days': { en: 'days', ko: '일' },
  'unit.weeks': { en: 'weeks', ko: '주' },

  'webhook.url': { en: 'URL', ko: 'URL' },
  'webhook.method': { en: 'Method', ko: '메서드' },
  'webhook.headers': { en: 'Headers', ko: '헤더' },
  'webhook.no_headers': { en: 'No headers yet', ko: '아직 헤더가 없습니다' },
  'webhook.header_name': {
    en: (values) => `Header ${String(values['row'])} name`,
    ko: (values) => `헤더 ${String(values['row'])} 이름`,
  },
  'webhook.header_value': {
    en: (values) => `Header ${String(values['row'])} value`,
    ko: (values) => `헤더 ${String(values['row'])} 값`,
  },
  'webhook.add_header': { en: 'Add header', ko: '헤더 추가' },
  'webhook.remove_header': {
    en: (values) => `Remove header ${String(values['row'])}`,
    ko: (values) => `헤더 ${String(values['row'])} 제거`,
  },
  'webhook.body': { en: 'Body', ko: '본문' },
  'webhook.body_raw': { en: 'Raw text', ko: '원시 텍스트' },
  'webhook.body_json': { en: 'JSON pairs', ko: 'JSON 키-값' },
  'webhook.no_body': {
    en: (values) => `${String(values['method'])} requests have no body.`,
    ko: (values) => `${String(values['method'])} 요청에는 본문이 없습니다.`,
  },
  'webhook.key': { en: (values) => `Key ${String(values['row'])}`, ko: (values) => `키 ${String(values['row'])}` },
  'webhook.value': { en: (values) => `Value ${String(values['row'])}`, ko: (values) => `값 ${String(values['row'])}` },
  'webhook.add_pair': { en: 'Add pair', ko: '키-값 추가' },
  'webhook.remove_pair': {
    en: (values) => `Remove pair ${String(values['row'])}`,
    ko: (values) => `키-값 ${String(values['row'])} 제거`,
  },
  'webhook.liquid': {
    en: 'Liquid works in every field: {{${user_id}}}',
    ko: '모든 필드에 Liquid를 쓸 수 있습니다: {{${user_id}}}',
  },
});
