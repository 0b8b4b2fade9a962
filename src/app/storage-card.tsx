import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { useStorageEstimate } from '@/ui/use-storage-estimate';
import { backUp, useLastBackup } from './backup';
import { appMessages } from './messages';

/** How full this browser is, and the way to a backup. */
export function StorageCard() {
  const { t, tools } = useText();
  const stores = useStores();
  const save = useWorkspaceState((state) => state.save);
  const estimate = useStorageEstimate(save);
  const backedUpAt = useLastBackup();
  const share = estimate === null || estimate.quota === 0 ? 0 : estimate.used / estimate.quota;
  return (
    <section className="store" aria-label={t(appMessages.keptHere)}>
      <b>{t(appMessages.keptHere)}</b>
      <div className="store-bar" aria-hidden="true">
        <i style={{ width: `${Math.max(0.02, share) * 100}%` }} />
      </div>
      <p>
        {estimate !== null &&
          `${t(appMessages.used, { used: tools.bytes(estimate.used), quota: tools.bytes(estimate.quota) })} `}
        {backedUpAt === null
          ? t(appMessages.noBackup)
          : t(appMessages.lastBackup, { when: tools.ago(backedUpAt, Date.now()) })}{' '}
        <button type="button" className="link" onClick={() => backUp(stores)}>
          {t(appMessages.backUp)}
        </button>
      </p>
    </section>
  );
}
