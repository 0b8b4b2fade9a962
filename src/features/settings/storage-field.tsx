import { useEffect, useState } from 'react';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { ProgressBar } from '@/ui/progress-bar';
import { useStorageEstimate } from '@/ui/use-storage-estimate';
import { settingsMessages } from './messages';

type Protection = 'unknown' | 'protected' | 'open' | 'refused';

/** How much is kept, and whether the browser promises to keep it. */
export function StorageField() {
  const { t, tools } = useText();
  const save = useWorkspaceState((state) => state.save);
  const estimate = useStorageEstimate(save);
  const [protection, setProtection] = useState<Protection>('unknown');
  useEffect(() => {
    let current = true;
    void navigator.storage.persisted().then((yes) => {
      if (current) setProtection(yes ? 'protected' : 'open');
    });
    return () => {
      current = false;
    };
  }, []);
  const protect = async (): Promise<void> =>
    setProtection((await navigator.storage.persist()) ? 'protected' : 'refused');
  return (
    <div className="grid gap-2 text-xs">
      {estimate === null ? (
        <p className="m">{t(settingsMessages.storageUnknown)}</p>
      ) : (
        <ProgressBar
          done={estimate.used}
          total={estimate.quota}
          label={t(settingsMessages.storageMeter)}
          words={t(settingsMessages.storageUsed, {
            used: tools.bytes(estimate.used),
            quota: tools.bytes(estimate.quota),
          })}
        />
      )}
      {protection === 'protected' && <p className="m2">{t(settingsMessages.persisted)}</p>}
      {protection === 'refused' && <p className="text-warn">{t(settingsMessages.protectRefused)}</p>}
      {protection === 'open' && (
        <p className="m2">
          {t(settingsMessages.notPersisted)}{' '}
          <Button size="sm" onClick={() => void protect()}>
            {t(settingsMessages.protect)}
          </Button>
        </p>
      )}
    </div>
  );
}
