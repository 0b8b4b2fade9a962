import { useMemo, useState } from 'react';
import { X } from 'lucide-react';
import * as z from 'zod';
import { knownNames } from '@/editors/known-names';
import { AttributeField } from '@/editors/name-fields';
import { ScalarField } from '@/editors/scalar-field';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import type { Person } from '@/workflow/documents/people';
import { peopleMessages } from './messages';

type Value = Person[string];

const jsonValue = z.json();

/** Attributes of a person, each edited where it stands, with its type. */
export function PersonProfile({ person }: { readonly person: Person }) {
  const { t } = useText();
  const stores = useStores();
  const names = Object.keys(person).filter((name) => name !== 'external_id' && person[name] !== null);
  const set = (name: string, value: Value): void => stores.workspace.actions.editPerson({ ...person, [name]: value });
  const remove = (name: string): void => {
    const { [name]: _, ...rest } = person;
    stores.workspace.actions.editPerson({ ...rest, external_id: person.external_id });
  };
  return (
    <section className="card" aria-labelledby="person-profile">
      <header>
        <h2 className="text-sm" id="person-profile">
          {t(peopleMessages.profile)}
        </h2>
        <span className="m text-xs">{t(peopleMessages.profileHint)}</span>
      </header>
      <ul className="profile">
        {names.map((name) => (
          <li key={name}>
            <span className="attr cut" title={name}>
              {name}
            </span>
            <ValueField name={name} value={person[name]} onChange={(value) => set(name, value)} />
            <IconButton
              icon={X}
              size="sm"
              name={t(peopleMessages.removeAttribute, { name })}
              onClick={() => remove(name)}
            />
          </li>
        ))}
      </ul>
      <div className="profile-add">
        <AddAttribute taken={names} onAdd={(name) => set(name, '')} />
      </div>
    </section>
  );
}

interface ValueFieldProps {
  readonly name: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

function ValueField({ name, value, onChange }: ValueFieldProps) {
  const { t } = useText();
  const label = t(peopleMessages.valueOf, { name });
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return <ScalarField label={label} value={value} onChange={onChange} />;
  }
  return (
    <TextField
      mono
      label={label}
      value={JSON.stringify(value)}
      accepts={(text) => parseJson(text) !== undefined}
      onCommit={(text) => {
        const parsed = jsonValue.safeParse(parseJson(text));
        if (parsed.success) onChange(parsed.data);
      }}
    />
  );
}

/** `undefined` when it is no JSON; the field then shows itself as wrong. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface AddAttributeProps {
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}

function AddAttribute({ taken, onAdd }: AddAttributeProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const known = useMemo(() => (open ? knownNames(people, events) : null), [open, people, events]);
  if (known === null) {
    return (
      <Button size="sm" onClick={() => setOpen(true)}>
        {t(peopleMessages.addAttribute)}
      </Button>
    );
  }
  const options = [...known.attributes, ...known.standard].filter(({ name }) => !taken.includes(name));
  return (
    <AttributeField
      autoFocus
      label={t(peopleMessages.addAttribute)}
      value=""
      attributes={options}
      onChange={(name) => {
        setOpen(false);
        if (!taken.includes(name) && name !== 'external_id') onAdd(name);
      }}
    />
  );
}
