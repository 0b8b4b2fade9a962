import { Plus, X } from 'lucide-react';
import type { PropertyFilter } from '@/core/segments/trigger';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { ComparisonEditor } from './comparison-editor';
import { newComparison } from './comparison-model';
import { editorsMessages as m } from './messages';

interface ConditionsEditorProps {
  readonly value: readonly PropertyFilter[];
  readonly onChange: (value: PropertyFilter[]) => void;
}

/** Conditions on properties of the event, joined by AND (C-ENTRY-12, C-ACTION-10). */
export function ConditionsEditor({ value, onChange }: ConditionsEditorProps) {
  const { t } = useText();
  const replace = (at: number, next: PropertyFilter): void =>
    onChange(value.map((filter, index) => (index === at ? next : filter)));
  return (
    <div className="mt-1.5 grid gap-1.5" role="group" aria-label={t(m['field.conditions'])}>
      {value.map((filter, index) => (
        // Conditions have no identity of their own; they are edited in place.
        <div key={index} className="flex items-start gap-1.5">
          <TextField
            mono
            className="max-w-[120px]"
            label={t(m['conditions.property'])}
            placeholder={t(m['conditions.path'])}
            value={filter.property}
            onCommit={(property) => replace(index, { ...filter, property })}
          />
          <ComparisonEditor
            typed
            value={filter.comparison}
            onChange={(comparison) => replace(index, { ...filter, comparison })}
          />
          <IconButton
            icon={X}
            name={t(m['conditions.remove'])}
            onClick={() => onChange(value.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          variant="ghost"
          size="sm"
          icon={Plus}
          onClick={() => onChange([...value, { property: '', comparison: newComparison('string') }])}
        >
          {t(m['conditions.add'])}
        </Button>
      </div>
    </div>
  );
}
