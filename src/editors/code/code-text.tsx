import { lazy, Suspense, useRef } from 'react';
import { TextField } from '@/ui/text-field';
import type { CodeFieldProps } from './code-field-props';
import { useTextProblems } from './text-problems';

// The editor is as large as the rest of the page: it comes when the first text is looked at.
const CodeField = lazy(async () => ({ default: (await import('./code-field')).CodeField }));

interface CodeTextProps extends Omit<CodeFieldProps, 'problems' | 'takesFocus'> {
  /** Of the text in the step's settings: what is wrong with it is underlined. */
  readonly path?: string;
}

/** A text that knows Liquid, in a panel; a plain field until the editor is there, which goes on where that one was. */
export function CodeText({ path, ...props }: CodeTextProps) {
  const { label, value, onChange } = props;
  const problems = useTextProblems(path);
  const hasFocus = useRef(false);
  const keep = (text: string): void => onChange(text, 0);
  const plain = (
    <div className="grid flex-1" onFocus={() => (hasFocus.current = true)} onBlur={() => (hasFocus.current = false)}>
      <TextField mono multiline label={label} value={value} onInput={keep} onCommit={keep} />
    </div>
  );
  return (
    <Suspense fallback={plain}>
      <CodeField {...props} problems={problems} takesFocus={() => hasFocus.current} />
    </Suspense>
  );
}
