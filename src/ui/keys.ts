const appleNames: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Shift: '⇧', Alt: 'Alt' };
const common: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
};

/** True on systems whose command key is ⌘. */
export function usesCommandKey(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** `Mod+Shift+Z` as people of this system read it: `⌘⇧Z`, `Ctrl ⇧ Z`. */
export function formatKeys(keys: string, apple: boolean = usesCommandKey()): string {
  const names = keys.split('+').map((key) => (apple ? appleNames : otherNames)[key] ?? common[key] ?? key);
  return names.join(apple ? '' : ' ');
}

/** `Mod+Shift+Z` in the form of `aria-keyshortcuts`. */
export function ariaKeys(keys: string, apple: boolean = usesCommandKey()): string {
  return keys.replace('Mod', apple ? 'Meta' : 'Control');
}
