import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { invariant } from '@/core/kernel/invariant';
import type { Locale } from '@/core/kernel/message';
import { catalogueVersion, subscribeToCatalogues } from './registry';
import { createText, type Text } from './text';

const TextContext = createContext<Text | null>(null);

interface TextProviderProps {
  readonly locale: Locale;
  /** Zone all dates are shown in. */
  readonly zone?: string;
  readonly children: ReactNode;
}

export function TextProvider({ locale, zone, children }: TextProviderProps) {
  // Another text once missed words have arrived: whoever showed none shows them then.
  const version = useSyncExternalStore(subscribeToCatalogues, catalogueVersion);
  const text = useMemo(
    () => createText(locale, zone === undefined ? {} : { zone }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [locale, zone, version],
  );
  return <TextContext value={text}>{children}</TextContext>;
}

/** `const { t, tools } = useText()`. */
export function useText(): Text {
  const text = use(TextContext);
  invariant(text !== null, 'useText needs a TextProvider around it');
  return text;
}
