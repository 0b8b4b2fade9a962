import { defineMessages, type MessageValues } from '@/core/kernel/message';

const name = (v: MessageValues): string => (typeof v['name'] === 'string' ? v['name'] : '');

export const contentMessages = defineMessages({
  title: { en: 'Content for templates', ko: '템플릿 콘텐츠' },
  help: {
    en: 'What templates ask for by name. In Braze it lives in the dashboard; copy it here so that previews and runs show it.',
    ko: '템플릿이 이름으로 불러오는 내용입니다. Braze에서는 대시보드에 있으며, 여기에 옮겨 두면 미리보기와 시뮬레이션에 반영됩니다.',
  },
  edit: { en: (v) => `Edit ${name(v)}`, ko: (v) => `${name(v)} 편집` },
  remove: { en: (v) => `Remove ${name(v)}`, ko: (v) => `${name(v)} 삭제` },
  blocks: { en: 'Content Blocks', ko: '콘텐츠 블록' },
  blocks_empty: {
    en: 'None yet. Write {{content_blocks.${name}}} to insert one.',
    ko: '아직 없습니다. {{content_blocks.${name}}}으로 삽입합니다.',
  },
  block_add: { en: 'Add Content Block', ko: '콘텐츠 블록 추가' },
  block_name: { en: 'Name of the Content Block', ko: '콘텐츠 블록 이름' },
  block_text: { en: (v) => `Text of ${name(v)}`, ko: (v) => `${name(v)} 내용` },
  catalogs: { en: 'Catalogs', ko: '카탈로그' },
  catalogs_empty: {
    en: 'None yet. {% catalog_items name id %} reads an item.',
    ko: '아직 없습니다. {% catalog_items name id %}로 항목을 불러옵니다.',
  },
  catalog_add: { en: 'Add catalog', ko: '카탈로그 추가' },
  catalog_name: { en: 'Name of the catalog', ko: '카탈로그 이름' },
  catalog_items: { en: (v) => `Items of ${name(v)} (JSON array)`, ko: (v) => `${name(v)} 항목(JSON 배열)` },
  catalog_items_help: {
    en: 'Every item is an object with an "id". A text that is no such array is not kept.',
    ko: '각 항목은 "id"가 있는 객체입니다. 이 형식의 배열이 아니면 저장하지 않습니다.',
  },
  selections: {
    en: (v) => `Selections of ${name(v)}: one a line, “name: id, id”`,
    ko: (v) => `${name(v)} 선택 항목: 한 줄에 하나씩 ‘이름: id, id’`,
  },
  promotions: { en: 'Promotion codes', ko: '프로모션 코드' },
  promotions_empty: {
    en: "None yet. {% promotion('name') %} takes a code.",
    ko: "아직 없습니다. {% promotion('name') %}으로 코드를 넣습니다.",
  },
  promotion_add: { en: 'Add list of codes', ko: '코드 목록 추가' },
  promotion_name: { en: 'Name of the list', ko: '목록 이름' },
  promotion_codes: { en: (v) => `Codes of ${name(v)}, one a line`, ko: (v) => `${name(v)} 코드(한 줄에 하나씩)` },
  translations: { en: 'Translations', ko: '번역' },
  translations_empty: {
    en: 'None yet. {% translation id %}default{% endtranslation %} shows the text of the person’s language.',
    ko: '아직 없습니다. {% translation id %}기본값{% endtranslation %}은 사용자 언어의 텍스트를 보여 줍니다.',
  },
  translation_add: { en: 'Add translation', ko: '번역 추가' },
  translation_id: { en: 'Id of the tag', ko: '태그 id' },
  translation_locale: { en: 'Locale', ko: '로캘' },
  translation_text: { en: 'Text', ko: '텍스트' },
  credentials: { en: 'Credentials for Connected Content', ko: 'Connected Content 자격 증명' },
  credentials_help: {
    en: 'Kept in this browser only. Backups and exports name them and leave their values out, and no screen shows a value again.',
    ko: '이 브라우저에만 저장됩니다. 백업과 내보낸 파일에는 이름만 남고 값은 빠지며, 입력한 값은 화면에 다시 표시되지 않습니다.',
  },
  credentials_empty: {
    en: 'None yet. Write :basic_auth name or :auth_credentials name in a connected_content tag.',
    ko: '아직 없습니다. connected_content 태그에 :basic_auth 이름 또는 :auth_credentials 이름으로 사용합니다.',
  },
  credential_add_basic: { en: 'Add basic authentication', ko: '기본 인증 추가' },
  credential_add_token: { en: 'Add token authentication', ko: '토큰 인증 추가' },
  'credential.basic': { en: 'Basic authentication', ko: '기본 인증' },
  'credential.token': { en: 'Token authentication', ko: '토큰 인증' },
  credential_name: { en: 'Name of the credential', ko: '자격 증명 이름' },
  credential_missing: {
    en: 'Values are missing: messages that use it are aborted.',
    ko: '값이 없어 이 자격 증명을 쓰는 메시지는 중단됩니다.',
  },
  username: { en: (v) => `User name of ${name(v)}`, ko: (v) => `${name(v)} 사용자 이름` },
  password: { en: (v) => `Password of ${name(v)}`, ko: (v) => `${name(v)} 비밀번호` },
  domain: { en: (v) => `Allowed domain of ${name(v)}`, ko: (v) => `${name(v)} 허용 도메인` },
  domain_help: {
    en: 'The values go to this host and those below it, and nowhere else.',
    ko: '값은 이 호스트와 그 하위 호스트에만 전송됩니다.',
  },
  header: {
    en: (v, t) => `Header ${t.number(v['row'])} of ${name(v)}`,
    ko: (v, t) => `${name(v)} 헤더 ${t.number(v['row'])}`,
  },
  header_value: {
    en: (v, t) => `Value of header ${t.number(v['row'])} of ${name(v)}`,
    ko: (v, t) => `${name(v)} 헤더 ${t.number(v['row'])} 값`,
  },
  header_name_hint: { en: 'Header name', ko: '헤더 이름' },
  header_add: { en: 'Add header', ko: '헤더 추가' },
  header_remove: {
    en: (v, t) => `Remove header ${t.number(v['row'])} of ${name(v)}`,
    ko: (v, t) => `${name(v)} 헤더 ${t.number(v['row'])} 삭제`,
  },
  value_stored: { en: 'stored; type to replace it', ko: '저장됨(입력하면 바뀜)' },
  value_none: { en: 'not given yet', ko: '아직 없음' },
  credentials_download: { en: 'Download with values', ko: '값을 포함해 내려받기' },
  credentials_download_help: {
    en: 'For the command line: `leadloom simulate … --credentials FILE`. Keep the file as you keep a password.',
    ko: '명령줄용 파일입니다: `leadloom simulate … --credentials FILE`. 비밀번호처럼 안전하게 보관하세요.',
  },
  fresh: { en: 'new', ko: '새 이름' },
});
