import { defineMessages } from '@/core/kernel/message';

export const appMessages = defineMessages({
  find: { en: 'Find', ko: '찾기' },
  findHint: { en: 'Find canvases, campaigns, people, actions', ko: 'Canvas, 캠페인, 사용자, 작업 찾기' },
  home: { en: 'Home', ko: '홈' },
  canvases: { en: 'Canvases', ko: 'Canvas' },
  campaigns: { en: 'Campaigns', ko: '캠페인' },
  people: { en: 'People', ko: '사용자' },
  inbox: { en: 'Lead inbox', ko: '리드 인박스' },
  settings: { en: 'Settings', ko: '설정' },
  actions: { en: 'Actions', ko: '작업' },
  skip: { en: 'Skip to the content', ko: '본문으로 건너뛰기' },
  main: { en: 'Main', ko: '주 메뉴' },
  keptHere: { en: 'Kept in this browser', ko: '이 브라우저에 저장됨' },
  used: {
    en: (v) => `${String(v['used'])} of ${String(v['quota'])}.`,
    ko: (v) => `${String(v['quota'])} 중 ${String(v['used'])} 사용.`,
  },
  noBackup: { en: 'No backup yet.', ko: '아직 백업이 없습니다.' },
  lastBackup: {
    en: (v) => `Backed up: ${String(v['when'])}.`,
    ko: (v) => `마지막 백업: ${String(v['when'])}.`,
  },
  backUp: { en: 'Back up', ko: '백업' },
  backUpNow: { en: 'Export a backup now', ko: '지금 백업 내보내기' },
  noSpace: {
    en: 'Not saved: this browser is out of space.',
    ko: '저장하지 못했습니다. 브라우저 저장 공간이 부족합니다.',
  },
  blocked: {
    en: 'Not saved: this browser does not let pages keep data. Private windows and strict settings do that.',
    ko: '저장하지 못했습니다. 이 브라우저에서는 데이터를 저장할 수 없습니다. 시크릿 창이나 엄격한 설정이 원인일 수 있습니다.',
  },
  saveFailed: {
    en: 'Not saved: the browser refused to write. Your work is still here as long as this tab is open.',
    ko: '저장하지 못했습니다. 브라우저가 쓰기를 거부했습니다. 이 탭이 열려 있는 동안 작업 내용은 유지됩니다.',
  },
  noticeUpdated: {
    en: (v) => `Changed in another tab ${String(v['ago'])}. This tab shows it now.`,
    ko: (v) => `${String(v['ago'])} 다른 탭에서 변경되었습니다. 이 탭에도 반영했습니다.`,
  },
  noticeKept: {
    en: (v) => `Changed in another tab ${String(v['ago'])}. Both edits were kept.`,
    ko: (v) => `${String(v['ago'])} 다른 탭에서 변경되었습니다. 두 변경 사항을 모두 유지했습니다.`,
  },
  noticeCopied: {
    en: (v) =>
      `Changed in another tab ${String(v['ago'])}, in the same field as here. This tab keeps its edit; the other one is now a copy.`,
    ko: (v) =>
      `${String(v['ago'])} 다른 탭에서 같은 항목이 변경되었습니다. 이 탭의 변경 사항을 유지하고 다른 탭의 내용은 사본으로 남겼습니다.`,
  },
  noticeMine: {
    en: (v) => `Changed in another tab ${String(v['ago'])}, in the same setting as here. The value of this tab stands.`,
    ko: (v) => `${String(v['ago'])} 다른 탭에서 같은 설정이 변경되었습니다. 이 탭의 값을 유지했습니다.`,
  },
  secondsAgo: {
    en: (v, t) => `${t.number(v['seconds'])} s ago`,
    ko: (v, t) => `${t.number(v['seconds'])}초 전에`,
  },
  dismiss: { en: 'Dismiss', ko: '닫기' },
  close: { en: 'Close', ko: '닫기' },
  crashed: {
    en: 'This part stopped working. The rest of the page and your documents are untouched.',
    ko: '이 부분이 작동을 멈췄습니다. 페이지의 나머지 부분과 문서는 그대로입니다.',
  },
  tryAgain: { en: 'Try again', ko: '다시 시도' },
  opening: { en: 'Opening…', ko: '여는 중…' },
  notFound: { en: 'There is nothing at this address.', ko: '이 주소에는 아무것도 없습니다.' },
  noDocument: {
    en: 'This document is not in the workspace. It may have been deleted.',
    ko: '이 문서는 워크스페이스에 없습니다. 삭제되었을 수 있습니다.',
  },
  goHome: { en: 'Go to Home', ko: '홈으로' },
  nothingFound: { en: 'Nothing found.', ko: '찾은 항목이 없습니다.' },
  runNow: { en: 'Run the simulation', ko: '시뮬레이션 실행' },
  themeLight: { en: 'Light theme', ko: '밝은 테마' },
  themeDark: { en: 'Dark theme', ko: '어두운 테마' },
  themeSystem: { en: 'Theme of the system', ko: '시스템 테마' },
  otherLanguage: { en: '한국어로 보기', ko: 'Switch to English' },
  repaired: {
    en: (v, t) =>
      `${t.number(v['count'])} ${t.plural(v['count'], 'thing was', 'things were')} repaired while opening the workspace.`,
    ko: (v, t) => `워크스페이스를 열면서 ${t.number(v['count'])}개 항목을 고쳤습니다.`,
  },
  setAside: {
    en: (v, t) =>
      `${t.number(v['count'])} ${t.plural(v['count'], 'document', 'documents')} could not be read and ${t.plural(v['count'], 'was', 'were')} set aside unchanged.`,
    ko: (v, t) => `읽을 수 없는 문서 ${t.number(v['count'])}개를 변경하지 않고 따로 보관했습니다.`,
  },
});
