import { Search, X } from 'lucide-react';
import { Icon } from './icon';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Name of the button that empties it. */
  readonly clearLabel?: string;
  readonly autoFocus?: boolean;
}

/** Filters while it is typed in; Escape empties it. */
export function SearchField({ label, placeholder, value, onChange, clearLabel, autoFocus }: SearchFieldProps) {
  return (
    <div className="inp search">
      <Icon of={Search} size="s" className="m" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      {value !== '' && clearLabel !== undefined && (
        <button type="button" aria-label={clearLabel} className="m" onClick={() => onChange('')}>
          <Icon of={X} size="s" />
        </button>
      )}
    </div>
  );
}
