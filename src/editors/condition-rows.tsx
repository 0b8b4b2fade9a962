import { Plus, X } from 'lucide-react';
import type { Comparison, ComparisonType } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { ComparisonEditor } from './comparison-editor';
import { editorsMessages as m } from './messages';

interface Condition {
  readonly comparison: Comparison;
}

interface ConditionRowsProps<C extends Condition> {
  readonly value: readonly C[];
  readonly onChange: (value: C[]) => void;
  /** What a row begins with. */
  readonly fresh: () => C;
  readonly pathOf: (row: C) => string;
  readonly withPath: (row: C, path: string) => C;
  /** So many rows stay. */
  readonly least: number;
  readonly types?: readonly ComparisonType[];
  readonly pathLabel: string;
  readonly pathFormat: string;
  readonly addLabel: string;
}

/** Comparisons of what stands at a path, one a row; a row has no identity of its own and is edited in place. */
export function ConditionRows<C extends Condition>(props: ConditionRowsProps<C>) {
  const { value, onChange, fresh, pathOf, withPath, least, types, pathLabel, pathFormat, addLabel } = props;
  const { t } = useText();
  return (
    <>
      {value.map((row, index) => (
        <div key={index} className="flex items-start gap-1.5">
          <TextField
            mono
            className="max-w-[120px]"
            label={pathLabel}
            placeholder={pathFormat}
            value={pathOf(row)}
            onCommit={(path) => onChange(value.with(index, withPath(row, path)))}
          />
          <ComparisonEditor
            typed
            {...(types !== undefined && { types })}
            value={row.comparison}
            onChange={(comparison) => onChange(value.with(index, { ...row, comparison }))}
          />
          {value.length > least && (
            <IconButton icon={X} name={t(m['conditions.remove'])} onClick={() => onChange(value.toSpliced(index, 1))} />
          )}
        </div>
      ))}
      <div>
        <Button variant="ghost" size="sm" icon={Plus} onClick={() => onChange([...value, fresh()])}>
          {addLabel}
        </Button>
      </div>
    </>
  );
}
