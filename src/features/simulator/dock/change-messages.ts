import { defineMessages } from '@/core/kernel/message';

/** Words of what happens to a canvas or campaign during a run. */
export const changeMessages = defineMessages({
  title: { en: 'Stops, launches and edits', ko: '중지, 시작, 편집' },
  help: {
    en: 'What happens to it during the run, before everything else of that moment.',
    ko: '실행 중에 일어나는 변경입니다. 같은 시각의 다른 일보다 먼저 적용됩니다.',
  },
  'action.launch': { en: 'Launch', ko: '시작' },
  'action.stop': { en: 'Stop', ko: '중지' },
  'action.resume': { en: 'Resume', ko: '재개' },
  action: { en: 'What happens', ko: '변경' },
  when: { en: 'When', ko: '시점' },
  remove: { en: 'Remove this change', ko: '이 변경 삭제' },
  add_status: { en: 'Add a stop or launch', ko: '중지 또는 시작 추가' },
  edit: {
    en: (v) => `Edited: as “${String(v['name'])}” was`,
    ko: (v) => `편집: ‘${String(v['name'])}’의 내용으로 바뀜`,
  },
  redirect: {
    en: (v) => `People waiting in “${String(v['name'])}”`,
    ko: (v) => `‘${String(v['name'])}’에서 대기 중인 사용자`,
  },
  redirect_leave: { en: 'Leave the canvas', ko: 'Canvas에서 나감' },
  redirect_to: { en: (v) => `Go on to “${String(v['name'])}”`, ko: (v) => `‘${String(v['name'])}’ 단계로 진행` },
  redirect_help: {
    en: 'The edit takes this step away. People stay to the end of their wait, then go where you say.',
    ko: '이 편집으로 단계가 삭제됩니다. 사용자는 대기가 끝난 뒤 여기에서 정한 곳으로 이동합니다.',
  },
  add_edit: { en: 'Becomes like', ko: '다음과 같이 바뀜' },
  add_edit_help: {
    en: 'Duplicate it, edit the copy, and choose the copy here: from that moment on it counts. Who waits inside stays.',
    ko: '복제한 사본을 편집한 뒤 여기에서 고르세요. 그 시점부터 적용되며, 대기 중인 사용자는 그대로 남습니다.',
  },
  add_edit_none: { en: 'Choose an edited copy', ko: '편집한 사본 선택' },
  delay_duplicates: { en: 'A second call reaching the same delay', ko: '같은 지연에 도달한 두 번째 호출' },
  'delay_duplicates.keep': { en: 'Waits as well', ko: '함께 대기함' },
  'delay_duplicates.end': { en: 'Ends there', ko: '그 자리에서 종료함' },
});
