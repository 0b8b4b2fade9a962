import type { FilterGroup } from '@/core/segments/filter';
import { FilterEditor } from './filter-editor';
import type { PanelProps } from './node-ui';

interface StepFilterProps extends Pick<PanelProps<unknown>, 'attributes' | 'standard'> {
  readonly value: FilterGroup | null;
  readonly onChange: (value: FilterGroup | null) => void;
}

/** A filter inside a step's settings. */
export function StepFilter({ value, onChange, attributes, standard }: StepFilterProps) {
  return <FilterEditor value={value} onChange={onChange} attributes={attributes} standard={standard} place="step" />;
}
