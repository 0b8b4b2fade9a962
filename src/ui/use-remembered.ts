import { useState } from 'react';

function read(key: string): boolean {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    // Storage can be forbidden: then nothing is remembered.
    return false;
  }
}

/** A small yes or no of this browser ("the first steps are hidden"); nothing anybody would miss. */
export function useRemembered(key: string): readonly [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => read(key));
  const set = (next: boolean): void => {
    setValue(next);
    try {
      if (next) localStorage.setItem(key, '1');
      else localStorage.removeItem(key);
    } catch {
      // See above.
    }
  };
  return [value, set];
}
