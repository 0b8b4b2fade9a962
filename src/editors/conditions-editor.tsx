import type { PropertyFilter } from '@/core/segments/trigger';
import { useText } from '@/i18n/react';
import { newComparison } from './comparison-model';
import { ConditionRows } from './condition-rows';
import { editorsMessages as m } from './messages';

interface ConditionsEditorProps {
  readonly value: readonly PropertyFilter[];
  readonly onChange: (value: PropertyFilter[]) => void;
}

/** Conditions on properties of the event, joined by AND (C-ENTRY-12, C-ACTION-10). */
export function ConditionsEditor({ value, onChange }: ConditionsEditorProps) {
  const { t } = useText();
  return (
    <div className="mt-1.5 grid gap-1.5" role="group" aria-label={t(m['field.conditions'])}>
      <ConditionRows
        value={value}
        onChange={onChange}
        fresh={() => ({ property: '', comparison: newComparison('string') })}
        pathOf={({ property }) => property}
        withPath={(condition, property) => ({ ...condition, property })}
        least={0}
        pathLabel={t(m['conditions.property'])}
        pathFormat={t(m['conditions.path'])}
        addLabel={t(m['conditions.add'])}
      />
    </div>
  );
}
