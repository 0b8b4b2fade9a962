import { lazy, Suspense } from 'react';
import { TextField } from '@/ui/text-field';
import type { CodeFieldProps } from './code-field-props';

// The editor is as large as the rest of the page: it comes when the first text is looked at.
const CodeField = lazy(async () => ({ default: (await import('./code-field')).CodeField }));

/** A text that knows Liquid, in a panel; a plain field until the editor is there. */
export function CodeText(props: CodeFieldProps) {
  const { label, value, onChange } = props;
  return (
    <Suspense
      fallback={<TextField mono multiline label={label} value={value} onCommit={(text) => onChange(text, 0)} />}
    >
      <CodeField {...props} />
    </Suspense>
  );
}
