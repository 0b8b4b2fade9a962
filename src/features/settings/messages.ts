import { defineMessages } from '@/core/kernel/message';

export const settingsMessages = defineMessages({
  title: { en: 'Settings', ko: '설정' },
  lede: {
    en: 'Language, theme and keys belong to this browser; the time zone belongs to the workspace.',
    ko: '언어, 테마, 단축키는 이 브라우저에, 시간대는 워크스페이스에 저장됩니다.',
  },
  appearance: { en: 'Appearance', ko: '화면' },
  language: { en: 'Language', ko: '언어' },
  theme: { en: 'Theme', ko: '테마' },
  light: { en: 'Light', ko: '밝게' },
  dark: { en: 'Dark', ko: '어둡게' },
  system: { en: 'System', ko: '시스템' },
  keyboard: { en: 'Keyboard', ko: '키보드' },
  singleKeys: { en: 'Single-key shortcuts', ko: '단일 키 단축키' },
  singleKeysHelp: {
    en: 'Letters such as A, D or L act in the editor. They rest while a text field has the focus. Off: only shortcuts with Ctrl or ⌘ act.',
    ko: 'A, D, L 같은 글자 키로 편집기를 조작합니다. 텍스트 입력 중에는 작동하지 않습니다. 끄면 Ctrl 또는 ⌘ 단축키만 작동합니다.',
  },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },
  time: { en: 'Time', ko: '시간' },
  zone: { en: 'Company time zone', ko: '회사 시간대' },
  zoneHelp: {
    en: 'Dates are shown in it, and calendar rules use it for people without a zone of their own.',
    ko: '날짜를 이 시간대로 표시하며, 시간대가 없는 사용자의 날짜 규칙에도 적용합니다.',
  },
  zoneNow: { en: (v) => `It is ${String(v['now'])} there.`, ko: (v) => `현재 ${String(v['now'])}입니다.` },
  zoneUnknown: { en: 'No time zone has this name.', ko: '이 이름의 시간대가 없습니다.' },
  workspace: { en: 'Workspace', ko: '워크스페이스' },
  name: { en: 'Name', ko: '이름' },
  backup: { en: 'Backup', ko: '백업' },
  backUp: { en: 'Back up everything', ko: '전체 백업' },
  backupHelp: {
    en: 'One JSON file with all canvases, campaigns, people and events. Import it on Home, here or in another browser.',
    ko: '모든 Canvas, 캠페인, 사용자, 이벤트가 담긴 JSON 파일입니다. 홈에서 가져오기로 복원할 수 있습니다.',
  },
  sample: { en: 'Sample', ko: '샘플' },
  restoreSample: { en: 'Restore the sample workspace', ko: '샘플 워크스페이스 복원' },
  sampleHelp: {
    en: 'Replaces everything in this workspace with the sample in the language of the page. You can undo it right after.',
    ko: '이 워크스페이스의 모든 내용을 현재 언어의 샘플로 바꿉니다. 바로 실행 취소할 수 있습니다.',
  },
  sampleRestored: { en: 'The sample workspace is restored.', ko: '샘플 워크스페이스를 복원했습니다.' },
  undo: { en: 'Undo', ko: '실행 취소' },
  storage: { en: 'Storage', ko: '저장 공간' },
  storageUsed: {
    en: (v) => `${String(v['used'])} of ${String(v['quota'])} this browser allows.`,
    ko: (v) => `이 브라우저에서 허용하는 ${String(v['quota'])} 중 ${String(v['used'])} 사용 중입니다.`,
  },
  storageUnknown: { en: 'This browser does not say.', ko: '이 브라우저에서는 알 수 없습니다.' },
  storageMeter: { en: 'Used storage', ko: '사용 중인 저장 공간' },
  persisted: {
    en: 'Protected: the browser does not clear it on its own.',
    ko: '보호됨: 브라우저가 임의로 지우지 않습니다.',
  },
  notPersisted: {
    en: 'The browser may clear it when the disk is nearly full.',
    ko: '디스크가 거의 차면 브라우저가 지울 수 있습니다.',
  },
  protect: { en: 'Protect it', ko: '보호하기' },
  protectRefused: {
    en: 'The browser refused. Keep a backup.',
    ko: '브라우저가 허용하지 않았습니다. 백업을 보관하세요.',
  },
});
