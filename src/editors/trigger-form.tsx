import { Plus, X } from 'lucide-react';
import type { PropertyFilter, Trigger } from '@/core/segments/trigger';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { ComparisonEditor } from './comparison-editor';
import { newComparison } from './comparison-model';
import type { KnownAttribute, KnownEvent } from './known-names';
import { editorsMessages as m } from './messages';
import { AttributeField, EventField } from './name-fields';
import { ScalarField } from './scalar-field';

export interface TriggerFormProps<T extends Trigger = Trigger> {
  readonly value: T;
  readonly onChange: (value: Trigger) => void;
  readonly attributes: readonly KnownAttribute[];
  readonly events: readonly KnownEvent[];
  readonly products?: readonly KnownEvent[] | undefined;
  /** Put the cursor into the first field: the trigger was just added. */
  readonly fresh?: boolean | undefined;
}

type Of<T extends Trigger['type']> = Extract<Trigger, { type: T }>;

/** What can be chosen about one trigger. */
export function TriggerForm(props: TriggerFormProps) {
  const { value } = props;
  const { t } = useText();
  switch (value.type) {
    case 'custom_attribute_change':
      return <AttributeChangeForm {...props} value={value} />;
    case 'custom_event':
      return <CustomEventForm {...props} value={value} />;
    case 'purchase':
      return <PurchaseForm {...props} value={value} />;
    case 'email_subscription_change':
      return <SubscriptionForm {...props} value={value} />;
    case 'unknown':
      return <p className="m text-xs">{t(m['triggers.unknown'])}</p>;
    case 'email_added':
    case 'session_start':
      return null;
  }
}

function AttributeChangeForm({ value, onChange, attributes, fresh }: TriggerFormProps<Of<'custom_attribute_change'>>) {
  const { t } = useText();
  const { attribute, to } = value;
  const isSpecific = to !== undefined;
  return (
    <>
      <Field label={t(m['field.attribute'])}>
        <AttributeField
          value={attribute}
          attributes={attributes}
          autoFocus={fresh === true}
          onChange={(next) => onChange({ ...value, attribute: next })}
        />
      </Field>
      <Field label={t(m['field.change'])}>
        <Select
          grow
          value={isSpecific ? 'specific' : 'any'}
          options={[
            { value: 'any', label: t(m['field.any_value']) },
            { value: 'specific', label: t(m['field.specific_value']) },
          ]}
          onChange={(choice) =>
            onChange(choice === 'any' ? { type: value.type, attribute } : { type: value.type, attribute, to: 0 })
          }
        />
      </Field>
      {isSpecific && (
        <Field label={t(m['field.value'])}>
          <ScalarField
            label={t(m['field.value'])}
            value={to}
            onChange={(next) => onChange({ type: value.type, attribute, to: next })}
          />
        </Field>
      )}
    </>
  );
}

function CustomEventForm({ value, onChange, events, fresh }: TriggerFormProps<Of<'custom_event'>>) {
  const { t } = useText();
  return (
    <>
      <Field label={t(m['field.event'])}>
        <EventField
          value={value.event}
          events={events}
          autoFocus={fresh === true}
          onChange={(event) => onChange({ ...value, event })}
        />
      </Field>
      <Conditions value={value.properties} onChange={(properties) => onChange({ ...value, properties })} />
    </>
  );
}

const anyProduct = '';

function PurchaseForm({ value, onChange, products = [] }: TriggerFormProps<Of<'purchase'>>) {
  const { t } = useText();
  const choose = (product: string): void => {
    const { type, properties } = value;
    onChange(product === anyProduct ? { type, properties } : { type, properties, product });
  };
  return (
    <>
      <Field label={t(m['field.product'])}>
        <Combobox
          value={value.product ?? anyProduct}
          options={[
            { value: anyProduct, label: t(m['field.any_product']) },
            ...products.map(({ name, count }) => ({ value: name, hint: t(m['hint.times'], { count }) })),
          ]}
          emptyText={t(m['field.any_product'])}
          onChange={choose}
          onCreate={choose}
          createLabel={(name) => t(m['create.product'], { name })}
        />
      </Field>
      <Conditions value={value.properties} onChange={(properties) => onChange({ ...value, properties })} />
    </>
  );
}

const states = ['any', 'opted_in', 'subscribed', 'unsubscribed'] as const;

function SubscriptionForm({ value, onChange }: TriggerFormProps<Of<'email_subscription_change'>>) {
  const { t } = useText();
  return (
    <Field label={t(m['field.state'])}>
      <Select
        grow
        value={value.to ?? 'any'}
        options={states.map((state) => ({
          value: state,
          label: t(state === 'any' ? m['field.any_state'] : m[`state.${state}`]),
        }))}
        onChange={(state) => onChange(state === 'any' ? { type: value.type } : { type: value.type, to: state })}
      />
    </Field>
  );
}

interface ConditionsProps {
  readonly value: readonly PropertyFilter[];
  readonly onChange: (value: PropertyFilter[]) => void;
}

/** Conditions on properties of the event, joined by AND (C-ENTRY-12, C-ACTION-10). */
function Conditions({ value, onChange }: ConditionsProps) {
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
