import { useState } from 'react';
import { CircleAlert, Info, X } from 'lucide-react';
import type { Message } from '@/core/kernel/message';
import { useText } from '@/i18n/react';
import type { SaveState, TabNotice } from '@/state/contract';
import type { LoadReport } from '@/state/create-stores';
import { useStores, useWorkspaceState } from '@/state/react';
import { IconButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { backUp } from './backup';
import { appMessages } from './messages';

type Reason = Extract<SaveState, { status: 'not_saved' }>['reason'];

const reasons: Readonly<Record<Reason, Message>> = {
  no_space: appMessages.noSpace,
  blocked: appMessages.blocked,
  failed: appMessages.saveFailed,
};

const outcomes: Readonly<Record<TabNotice['outcome'], Message>> = {
  updated: appMessages.noticeUpdated,
  kept_both: appMessages.noticeKept,
  copied: appMessages.noticeCopied,
  mine_kept: appMessages.noticeMine,
};

/** What concerns the whole workspace: it is not being saved, or another tab changed it. */
export function Notices({ report }: { readonly report: LoadReport }) {
  const { t } = useText();
  const stores = useStores();
  const save = useWorkspaceState((state) => state.save);
  const notice = useWorkspaceState((state) => state.notice);
  const [reportSeen, setReportSeen] = useState(false);
  const repaired = report.findings.length;
  const setAside = report.quarantined.length;
  return (
    <div className="notices">
      {save.status === 'not_saved' && (
        <div className="note stop card" role="alert">
          <Icon of={CircleAlert} size="s" />
          <p>
            <b>{t(reasons[save.reason])}</b>{' '}
            <button type="button" className="link" onClick={() => backUp(stores)}>
              {t(appMessages.backUpNow)}
            </button>
          </p>
        </div>
      )}
      {!reportSeen && repaired + setAside > 0 && (
        <div className="note info card" role="status">
          <Icon of={Info} size="s" />
          <p>
            {setAside > 0 && <b>{t(appMessages.setAside, { count: setAside })} </b>}
            {repaired > 0 && t(appMessages.repaired, { count: repaired })}
          </p>
          <IconButton icon={X} size="sm" name={t(appMessages.dismiss)} onClick={() => setReportSeen(true)} />
        </div>
      )}
      {notice !== null && <Notice notice={notice} onDismiss={() => stores.workspace.actions.dismissNotice()} />}
    </div>
  );
}

function Notice({ notice, onDismiss }: { readonly notice: TabNotice; readonly onDismiss: () => void }) {
  const { t, tools } = useText();
  const seconds = Math.max(0, Math.round((Date.now() - notice.at) / 1000));
  const ago = seconds < 60 ? t(appMessages.secondsAgo, { seconds }) : tools.ago(notice.at, Date.now());
  return (
    <div className="note info card" role="status">
      <Icon of={Info} size="s" />
      <p>{t(outcomes[notice.outcome], { ago })}</p>
      <IconButton icon={X} size="sm" name={t(appMessages.dismiss)} onClick={onDismiss} />
    </div>
  );
}
