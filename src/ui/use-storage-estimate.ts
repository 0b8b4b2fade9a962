import { useEffect, useState } from 'react';

export interface StorageEstimateResult {
  readonly used: number;
  readonly quota: number;
}

/** What this origin keeps and may keep, in bytes; `null` where the browser does not say. Read again when `key` changes. */
export function useStorageEstimate(key: unknown): StorageEstimateResult | null {
  const [estimate, setEstimate] = useState<StorageEstimateResult | null>(null);
  useEffect(() => {
    let current = true;
    void navigator.storage.estimate().then(({ usage, quota }) => {
      if (current && usage !== undefined && quota !== undefined) setEstimate({ used: usage, quota });
    });
    return () => {
      current = false;
    };
  }, [key]);
  return estimate;
}
