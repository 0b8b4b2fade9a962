import { defineMessages } from '@/core/kernel/message';
import { useText } from '@/i18n/react';
import type { SaveState as State } from '@/state/contract';
import { useWorkspaceState } from '@/state/react';
import { SaveMark } from '@/ui/top-bar';

const m = defineMessages({
  saved: { en: 'Saved in this browser', ko: '이 브라우저에 저장됨' },
  saving: { en: 'Saving…', ko: '저장 중…' },
  no_space: { en: 'Not saved: no space left', ko: '저장하지 못함: 공간 부족' },
  blocked: { en: 'Not saved: storage is blocked', ko: '저장하지 못함: 저장소 차단됨' },
  failed: { en: 'Not saved', ko: '저장하지 못함' },
});

/** Whether everything is kept, in the same words on every page. */
export function SaveState() {
  const { t } = useText();
  const save = useWorkspaceState((state) => state.save);
  return <SaveMark state={save.status} words={t(wordsOf(save))} />;
}

function wordsOf(save: State) {
  return save.status === 'not_saved' ? m[save.reason] : m[save.status];
}
