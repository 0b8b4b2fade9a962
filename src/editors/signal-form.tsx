import { channels, groupStates, interactions } from '@/core/segments/filter';
import { inboundChannels, shopEvents, type Trigger } from '@/core/segments/trigger';
import { useText } from '@/i18n/react';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { ConditionsEditor } from './conditions-editor';
import { filterMessages as f } from './filter-messages';
import { FlowField, StepField } from './flow-fields';
import { GroupField } from './leaf-parts';
import { editorsMessages as m } from './messages';

type SignalTrigger = Extract<
  Trigger,
  {
    type:
      | 'subscription_group_change'
      | 'message_interaction'
      | 'conversion_event'
      | 'location_entered'
      | 'geofence'
      | 'inbound_message'
      | 'shop';
  }
>;

interface SignalFormProps<T extends SignalTrigger = SignalTrigger> {
  readonly value: T;
  readonly onChange: (value: Trigger) => void;
}

type Of<T extends SignalTrigger['type']> = Extract<SignalTrigger, { type: T }>;

/** What can be chosen about a trigger that is no event, purchase, session or attribute. */
export function SignalForm({ value, onChange }: SignalFormProps) {
  switch (value.type) {
    case 'subscription_group_change':
      return <GroupForm value={value} onChange={onChange} />;
    case 'message_interaction':
      return <MessageForm value={value} onChange={onChange} />;
    case 'conversion_event':
      return <ConversionForm value={value} onChange={onChange} />;
    case 'location_entered':
    case 'geofence':
      return <PlaceForm value={value} onChange={onChange} />;
    case 'inbound_message':
      return <InboundForm value={value} onChange={onChange} />;
    case 'shop':
      return <ShopForm value={value} onChange={onChange} />;
  }
}

function GroupForm({ value, onChange }: SignalFormProps<Of<'subscription_group_change'>>) {
  const { t } = useText();
  const { type, group } = value;
  return (
    <>
      <Field label={t(f['field.group'])}>
        <GroupField value={group} onChange={(next) => onChange({ ...value, group: next })} />
      </Field>
      <Field label={t(m['field.state'])}>
        <Select
          grow
          value={value.to ?? 'any'}
          options={(['any', ...groupStates] as const).map((state) => ({
            value: state,
            label: t(state === 'any' ? m['field.any_state'] : m[`state.${state}`]),
          }))}
          onChange={(to) => onChange(to === 'any' ? { type, group } : { type, group, to })}
        />
      </Field>
    </>
  );
}

function MessageForm({ value, onChange }: SignalFormProps<Of<'message_interaction'>>) {
  const { t } = useText();
  const { flow, step, channel, ...rest } = value;
  const kept = { ...rest, ...(channel !== undefined && { channel }) };
  return (
    <>
      <Field label={t(f['field.interaction'])}>
        <Select
          grow
          value={value.interaction}
          options={interactions.map((one) => ({ value: one, label: t(f[`interaction.${one}`]) }))}
          onChange={(interaction) => onChange({ ...value, interaction })}
        />
      </Field>
      <Field label={t(f['field.flow'])}>
        <FlowField
          optional
          value={flow}
          onChange={(next) => onChange({ ...kept, ...(next !== undefined && { flow: next }) })}
        />
        <StepField
          flow={flow}
          value={step}
          onChange={(next) =>
            onChange({ ...kept, ...(flow !== undefined && { flow }), ...(next !== undefined && { step: next }) })
          }
        />
      </Field>
      <Field label={t(f['field.channel'])}>
        <Select
          grow
          value={channel ?? 'any'}
          options={(['any', ...channels] as const).map((one) => ({ value: one, label: t(f[`channel.${one}`]) }))}
          onChange={(next) => {
            const { channel: _, ...others } = value;
            onChange(next === 'any' ? others : { ...others, channel: next });
          }}
        />
      </Field>
    </>
  );
}

function ConversionForm({ value, onChange }: SignalFormProps<Of<'conversion_event'>>) {
  const { t } = useText();
  return (
    <Field label={t(f['field.flow'])}>
      <FlowField
        optional
        value={value.flow}
        onChange={(flow) => onChange(flow === undefined ? { type: value.type } : { type: value.type, flow })}
      />
    </Field>
  );
}

function PlaceForm({ value, onChange }: SignalFormProps<Of<'location_entered' | 'geofence'>>) {
  const { t } = useText();
  if (value.type === 'location_entered') {
    return (
      <Field label={t(f['field.location'])}>
        <TextField
          value={value.location ?? ''}
          placeholder={t(f['field.any_location'])}
          onCommit={(text) => {
            const location = text.trim();
            onChange(location === '' ? { type: value.type } : { type: value.type, location });
          }}
        />
      </Field>
    );
  }
  return (
    <>
      <Field label={t(f['field.geofence'])}>
        <TextField value={value.geofence} onCommit={(text) => onChange({ ...value, geofence: text.trim() })} />
      </Field>
      <Field label={t(f['field.crossing'])}>
        <Select
          grow
          value={value.event}
          options={(['enter', 'exit'] as const).map((one) => ({ value: one, label: t(f[`crossing.${one}`]) }))}
          onChange={(event) => onChange({ ...value, event })}
        />
      </Field>
    </>
  );
}

function InboundForm({ value, onChange }: SignalFormProps<Of<'inbound_message'>>) {
  const { t } = useText();
  const { type, channel } = value;
  return (
    <>
      <Field label={t(f['field.channel'])}>
        <Select
          grow
          value={channel}
          options={inboundChannels.map((one) => ({ value: one, label: t(f[`channel.${one}`]) }))}
          onChange={(next) => onChange({ ...value, channel: next })}
        />
      </Field>
      <Field label={t(f['field.text'])}>
        <TextField
          value={value.text ?? ''}
          placeholder={t(f['field.any_text'])}
          onCommit={(text) => onChange(text.trim() === '' ? { type, channel } : { type, channel, text: text.trim() })}
        />
      </Field>
    </>
  );
}

function ShopForm({ value, onChange }: SignalFormProps<Of<'shop'>>) {
  const { t } = useText();
  return (
    <>
      <Field label={t(f['field.shop_event'])}>
        <Select
          grow
          value={value.event}
          options={shopEvents.map((one) => ({ value: one, label: t(f[`shop.${one}`]) }))}
          onChange={(event) => onChange({ ...value, event })}
        />
      </Field>
      <ConditionsEditor value={value.properties} onChange={(properties) => onChange({ ...value, properties })} />
    </>
  );
}
