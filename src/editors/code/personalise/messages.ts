import { defineMessages } from '@/core/kernel/message';

export const personaliseMessages = defineMessages({
  title: { en: 'Add personalisation', ko: '개인화 추가' },
  into: {
    en: ({ field }) => `Into ${String(field)}, at the cursor.`,
    ko: ({ field }) => `${String(field)}의 커서 위치에 넣습니다.`,
  },
  into_liquid: {
    en: ({ field }) => `Into the Liquid at the cursor of ${String(field)}, without braces of its own.`,
    ko: ({ field }) => `${String(field)}의 커서 위치에 있는 Liquid 안에 중괄호 없이 넣습니다.`,
  },
  close: { en: 'Close', ko: '닫기' },
  kind: { en: 'Kind', ko: '종류' },
  'kind.attribute': { en: 'Custom attribute', ko: '커스텀 속성' },
  'kind.profile': { en: 'Profile field', ko: '프로필 필드' },
  'kind.event': { en: 'Event property', ko: '이벤트 속성정보' },
  'kind.context': { en: 'Context variable', ko: '컨텍스트 변수' },
  'kind.block': { en: 'Content Block', ko: '콘텐츠 블록' },
  'kind.catalog': { en: 'Catalog item', ko: '카탈로그 항목' },
  'kind.promotion': { en: 'Promotion code', ko: '프로모션 코드' },
  'kind.message': { en: 'Campaign and Canvas', ko: '캠페인 및 Canvas' },
  search: { en: 'Search', ko: '검색' },
  list: { en: 'What to insert', ko: '넣을 항목' },
  no_match: {
    en: ({ query }) => `Nothing is called “${String(query)}”.`,
    ko: ({ query }) => `‘${String(query)}’ 이름의 항목이 없습니다.`,
  },
  'none.attribute': {
    en: 'Nobody has a custom attribute yet. Import people or generate some.',
    ko: '아직 커스텀 속성이 있는 사용자가 없습니다. 사용자를 가져오거나 생성해 보세요.',
  },
  'none.profile': { en: 'No profile fields.', ko: '프로필 필드가 없습니다.' },
  'none.event': {
    en: 'No event of this workspace carries properties.',
    ko: '이 워크스페이스의 이벤트에는 속성정보가 없습니다.',
  },
  'none.context': {
    en: 'No context variables here. A Context step of the Canvas makes them.',
    ko: '여기에는 컨텍스트 변수가 없습니다. Canvas의 컨텍스트 단계에서 만듭니다.',
  },
  'none.block': {
    en: 'No Content Blocks yet. Settings has a place for them.',
    ko: '아직 콘텐츠 블록이 없습니다. 설정에서 만들 수 있습니다.',
  },
  'none.catalog': {
    en: 'No catalog items yet. Settings has a place for them.',
    ko: '아직 카탈로그 항목이 없습니다. 설정에서 만들 수 있습니다.',
  },
  'none.promotion': {
    en: 'No promotion codes yet. Settings has a place for them.',
    ko: '아직 프로모션 코드가 없습니다. 설정에서 만들 수 있습니다.',
  },
  'none.message': { en: 'Nothing.', ko: '항목이 없습니다.' },
  more: {
    en: ({ count }, tools) => `${tools.number(count)} more: search to narrow them down.`,
    ko: ({ count }, tools) => `${tools.number(count)}개 더 있습니다. 검색으로 좁혀 보세요.`,
  },
  fallback: { en: 'Default value', ko: '기본값' },
  fallback_help: { en: 'Used where the value is not set or empty.', ko: '값이 없거나 비어 있을 때 씁니다.' },
  fallback_tag: {
    en: 'A condition takes no default: a value that is not set makes it false.',
    ko: '조건에는 기본값을 쓸 수 없습니다. 값이 없으면 조건은 거짓입니다.',
  },
  fallback_quotes: {
    en: 'Liquid cannot hold both kinds of quotes in one text: take out the single or the double ones.',
    ko: '하나의 Liquid 텍스트에 두 가지 따옴표를 함께 쓸 수 없습니다. 작은따옴표나 큰따옴표를 지우세요.',
  },
  'escape.string': { en: 'Escape for JSON', ko: 'JSON 이스케이프' },
  'escape.string_help': {
    en: 'Quotes and line breaks in the value would break the body.',
    ko: '값에 따옴표나 줄바꿈이 있으면 본문이 깨집니다.',
  },
  'escape.value': { en: 'As text in quotes, escaped for JSON', ko: '따옴표로 감싼 텍스트로 넣고 JSON 이스케이프' },
  'escape.value_help': {
    en: 'Off for numbers and true or false: JSON has those without quotes.',
    ko: '숫자와 참/거짓은 JSON에서 따옴표 없이 쓰므로 끕니다.',
  },
  'escape.url': { en: 'Escape for the URL', ko: 'URL 이스케이프' },
  'escape.url_help': {
    en: 'Spaces, slashes and other signs in the value stay part of it.',
    ko: '값에 든 공백, 슬래시 등의 문자가 값의 일부로 남습니다.',
  },
  escaped_pair: {
    en: 'Values of pairs are escaped for JSON by themselves.',
    ko: '키-값의 값은 자동으로 JSON 이스케이프됩니다.',
  },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },
  preview: { en: 'Preview', ko: '미리보기' },
  inserted: { en: 'Inserted', ko: '삽입' },
  rendered: { en: ({ person }) => `For ${String(person)}`, ko: ({ person }) => `${String(person)}의 값` },
  rendered_sample: { en: 'With a sample value', ko: '샘플 값으로' },
  nothing: { en: 'nothing: the value is not set or empty', ko: '없음: 값이 없거나 비어 있습니다' },
  nobody: { en: 'No people yet to preview it for.', ko: '미리 볼 사용자가 아직 없습니다.' },
  stops: {
    en: ({ reason }) => `stops the message: ${String(reason)}`,
    ko: ({ reason }) => `메시지 중단: ${String(reason)}`,
  },
  fails: { en: 'cannot be rendered', ko: '렌더링할 수 없습니다' },
  cancel: { en: 'Cancel', ko: '취소' },
  insert: { en: 'Insert', ko: '삽입' },
  'message.campaign_name': { en: 'Name of the campaign, or of the step', ko: '캠페인(Canvas에서는 단계) 이름' },
  'message.campaign_id': { en: 'ID of the campaign, or of the step', ko: '캠페인(Canvas에서는 단계) ID' },
  'message.dispatch_id': { en: 'ID of this send', ko: '이번 전송 ID' },
  'message.canvas_name': { en: 'Name of the Canvas', ko: 'Canvas 이름' },
  'message.canvas_id': { en: 'ID of the Canvas', ko: 'Canvas ID' },
});
