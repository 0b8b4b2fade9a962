import { useCallback, useRef } from 'react';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Command } from '@/state/contract';
import { useStores } from '@/state/react';

/** A pause in typing that begins a new undo step. */
const pauseMs = 1_000;

export interface Edit {
  /** Changes the campaign. Edits of one `field` without a pause are one undo step. */
  readonly change: (command: Command<Campaign>, field?: string) => void;
  /** Typing ended: whatever comes next is an undo step of its own. */
  readonly end: () => void;
}

export function useEdit(campaignId: string): Edit {
  const { workspace } = useStores();
  const typing = useRef({ field: '', at: 0, run: 0 });
  const change = useCallback(
    (command: Command<Campaign>, field?: string) => {
      if (field === undefined) {
        workspace.actions.editCampaign(campaignId, command);
        return;
      }
      const now = Date.now();
      const { current } = typing;
      const goesOn = current.field === field && now - current.at < pauseMs;
      typing.current = { field, at: now, run: goesOn ? current.run : current.run + 1 };
      workspace.actions.editCampaign(campaignId, command, { gesture: `${field} ${typing.current.run}` });
    },
    [workspace, campaignId],
  );
  const end = useCallback(() => {
    typing.current = { ...typing.current, field: '' };
  }, []);
  return { change, end };
}
