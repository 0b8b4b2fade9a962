import type { ViewStorage } from './contract';

const name = 'leadloom.view';

/** Small settings of the view in local storage. Where that is refused, they last as long as the page. */
export function createViewStorage(storage: Storage | null): ViewStorage {
  return {
    load: () => {
      try {
        const value: unknown = JSON.parse(storage?.getItem(name) ?? 'null');
        return value;
      } catch {
        return null;
      }
    },
    save: (value) => {
      try {
        storage?.setItem(name, JSON.stringify(value));
      } catch {
        // Full or refused: nothing of the user's work is in it.
      }
    },
  };
}
