import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Field } from '@/ui/field';
import { TextField } from '@/ui/text-field';
import { emptyContent, type Content } from '@/workflow/documents/content';
import { contentMessages as m } from './content-messages';
import { freshName, Name, Part, Row, type TextProps } from './content-parts';
import { CredentialFields } from './credential-fields';
import { readItems, readLines, readSelections, writeItems, writeSelections } from './content-text';

/** Content Blocks, catalogs, promotion codes, translations and credentials of the workspace. */
export function ContentFields() {
  const { t } = useText();
  const { workspace } = useStores();
  const content = useWorkspaceState((state) => state.workspace.content) ?? emptyContent;
  const change = (part: Partial<Content>): void => workspace.actions.editContent({ ...content, ...part });
  return (
    <>
      <p className="m2">{t(m.help)}</p>
      <Blocks value={content.blocks} onChange={(blocks) => change({ blocks })} />
      <Catalogs value={content.catalogs} onChange={(catalogs) => change({ catalogs })} />
      <Promotions value={content.promotions} onChange={(promotions) => change({ promotions })} />
      <Translations value={content.translations} onChange={(translations) => change({ translations })} />
      <CredentialFields value={content.credentials ?? []} onChange={(credentials) => change({ credentials })} />
    </>
  );
}

interface PartProps<T> {
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
}

function Blocks({ value, onChange }: PartProps<Content['blocks'][number]>) {
  const { t } = useText();
  return (
    <Part
      title={m.blocks}
      empty={m.blocks_empty}
      count={value.length}
      adds={[
        { label: m.block_add, onAdd: () => onChange([...value, { name: freshName(value, t(m.fresh)), text: '' }]) },
      ]}
    >
      {value.map((block, index) => (
        <Row key={index} name={block.name} onRemove={() => onChange(value.toSpliced(index, 1))}>
          <Name
            label={t(m.block_name)}
            value={block.name}
            onCommit={(name) => onChange(value.with(index, { ...block, name }))}
          />
          <Lines
            label={t(m.block_text, { name: block.name })}
            value={block.text}
            onCommit={(text) => onChange(value.with(index, { ...block, text }))}
          />
        </Row>
      ))}
    </Part>
  );
}

function Catalogs({ value, onChange }: PartProps<Content['catalogs'][number]>) {
  const { t } = useText();
  return (
    <Part
      title={m.catalogs}
      empty={m.catalogs_empty}
      count={value.length}
      adds={[
        {
          label: m.catalog_add,
          onAdd: () => onChange([...value, { name: freshName(value, t(m.fresh)), items: [], selections: [] }]),
        },
      ]}
    >
      {value.map((catalog, index) => {
        const { name } = catalog;
        const set = (part: Partial<typeof catalog>): void => onChange(value.with(index, { ...catalog, ...part }));
        return (
          <Row key={index} name={name} onRemove={() => onChange(value.toSpliced(index, 1))}>
            <Name label={t(m.catalog_name)} value={name} onCommit={(next) => set({ name: next })} />
            <Lines
              label={t(m.catalog_items, { name })}
              value={writeItems(catalog.items)}
              accepts={(text) => readItems(text) !== null}
              help={t(m.catalog_items_help)}
              onCommit={(text) => set({ items: readItems(text) ?? catalog.items })}
            />
            <Lines
              label={t(m.selections, { name })}
              value={writeSelections(catalog.selections)}
              onCommit={(text) => set({ selections: readSelections(text) })}
            />
          </Row>
        );
      })}
    </Part>
  );
}

function Promotions({ value, onChange }: PartProps<Content['promotions'][number]>) {
  const { t } = useText();
  return (
    <Part
      title={m.promotions}
      empty={m.promotions_empty}
      count={value.length}
      adds={[
        {
          label: m.promotion_add,
          onAdd: () => onChange([...value, { name: freshName(value, t(m.fresh)), codes: [] }]),
        },
      ]}
    >
      {value.map((list, index) => (
        <Row key={index} name={list.name} onRemove={() => onChange(value.toSpliced(index, 1))}>
          <Name
            label={t(m.promotion_name)}
            value={list.name}
            onCommit={(name) => onChange(value.with(index, { ...list, name }))}
          />
          <Lines
            label={t(m.promotion_codes, { name: list.name })}
            value={list.codes.join('\n')}
            onCommit={(text) => onChange(value.with(index, { ...list, codes: readLines(text) }))}
          />
        </Row>
      ))}
    </Part>
  );
}

function Translations({ value, onChange }: PartProps<Content['translations'][number]>) {
  const { t, locale } = useText();
  return (
    <Part
      title={m.translations}
      empty={m.translations_empty}
      count={value.length}
      adds={[{ label: m.translation_add, onAdd: () => onChange([...value, { id: t(m.fresh), locale, text: '' }]) }]}
    >
      {value.map((row, index) => {
        const set = (part: Partial<typeof row>): void => onChange(value.with(index, { ...row, ...part }));
        return (
          <Row key={index} name={`${row.id} (${row.locale})`} onRemove={() => onChange(value.toSpliced(index, 1))}>
            <Name label={t(m.translation_id)} value={row.id} onCommit={(id) => set({ id })} />
            <Name label={t(m.translation_locale)} value={row.locale} onCommit={(next) => set({ locale: next })} />
            <Lines label={t(m.translation_text)} value={row.text} onCommit={(text) => set({ text })} />
          </Row>
        );
      })}
    </Part>
  );
}

interface LinesProps extends TextProps {
  readonly accepts?: (text: string) => boolean;
  readonly help?: string;
}

function Lines({ label, value, onCommit, accepts, help }: LinesProps) {
  return (
    <Field label={label} {...(help !== undefined && { help })}>
      <TextField multiline mono value={value} onCommit={onCommit} {...(accepts !== undefined && { accepts })} />
    </Field>
  );
}
