import { useState, type KeyboardEvent } from 'react';
import { X } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { editorsMessages as m } from './messages';

interface TokensFieldProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly label: string;
  readonly placeholder: string;
  readonly max?: number;
}

/** Several texts: Enter or a comma adds one, Backspace in the empty field takes the last one back. */
export function TokensField({ values, onChange, label, placeholder, max = 256 }: TokensFieldProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const add = (typed: string): void => {
    const fresh = typed.split(',').map((part) => part.trim());
    const next = [...new Set([...values, ...fresh.filter((part) => part !== '')])].slice(0, max);
    setText('');
    if (next.length !== values.length) onChange(next);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && values.length > 0) {
      event.preventDefault();
      onChange(values.slice(0, -1));
    } else if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    }
  };
  return (
    <div className="inp h-auto min-h-[30px] flex-1 flex-wrap py-[3px]">
      {values.map((value) => (
        <span key={value} className="token ev" title={value}>
          <span className="cut">{value}</span>
          <button
            type="button"
            className="grid size-4 place-items-center rounded-xs hover:text-ink"
            aria-label={t(m['values.remove'], { name: value })}
            onClick={() => onChange(values.filter((other) => other !== value))}
          >
            <Icon of={X} size="xs" />
          </button>
        </span>
      ))}
      <input
        type="text"
        className="token-new"
        aria-label={label}
        placeholder={values.length === 0 ? placeholder : undefined}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={() => add(text)}
        onKeyDown={handleKey}
      />
    </div>
  );
}
