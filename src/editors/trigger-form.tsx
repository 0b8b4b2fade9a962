import type { Trigger } from '@/core/segments/trigger';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { ConditionsEditor } from './conditions-editor';
import type { KnownAttribute, KnownEvent } from './known-names';
import { editorsMessages as m } from './messages';
import { AttributeField, EventField } from './name-fields';
import { ScalarField } from './scalar-field';
import { SignalForm } from './signal-form';

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
    case 'subscription_group_change':
    case 'message_interaction':
    case 'conversion_event':
    case 'location_entered':
    case 'geofence':
    case 'inbound_message':
    case 'shop':
      return <SignalForm value={value} onChange={props.onChange} />;
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
      <ConditionsEditor value={value.properties} onChange={(properties) => onChange({ ...value, properties })} />
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
      <ConditionsEditor value={value.properties} onChange={(properties) => onChange({ ...value, properties })} />
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
