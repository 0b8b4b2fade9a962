import * as z from 'zod';
import type { LiquidEngine } from '@/core/liquid/contract';
import type { Catalog, ContentLibrary } from '@/core/liquid/library';
import { credentialDocument, outlineOf } from './credentials';

const name = z.string().min(1).max(100);

/** A Content Block; templates read it as `{{content_blocks.${name}}}` (L-CB-1). */
const contentBlock = z.looseObject({ name, text: z.string().default('') });

/** Items are objects with an `id`; a selection lists ids in order (L-CAT-1, L-CAT-2). */
const catalog = z.looseObject({
  name,
  items: z.array(z.looseObject({ id: z.string() }).catchall(z.json())).default([]),
  selections: z.array(z.looseObject({ name, items: z.array(z.string()) })).default([]),
});
export type CatalogDocument = z.output<typeof catalog>;

/** A list of promotion codes (L-PROMO-1). */
const promotionList = z.looseObject({ name, codes: z.array(z.string()).default([]) });

/** Uploaded text of one `translation` tag for one locale (L-TRANS-1). */
const translation = z.looseObject({ locale: z.string().min(1).max(35), id: name, text: z.string().default('') });

/** What the templates of a workspace can ask for by name. */
export const content = z.looseObject({
  blocks: z.array(contentBlock).default([]),
  catalogs: z.array(catalog).default([]),
  promotions: z.array(promotionList).default([]),
  translations: z.array(translation).default([]),
  /** For Connected Content; left out: none. Their values stay in the browser. */
  credentials: z.array(credentialDocument).optional(),
});
export type Content = z.output<typeof content>;

export const emptyContent: Content = { blocks: [], catalogs: [], promotions: [], translations: [] };

/** The library a template is parsed with. Of two of one name the first counts. */
export function toLibrary(given: Content | undefined): ContentLibrary {
  if (given === undefined) return {};
  const locales = [...new Set(given.translations.map(({ locale }) => locale))];
  return {
    blocks: firstByName(given.blocks.map(({ name: key, text }) => [key, text])),
    catalogs: firstByName(given.catalogs.map((each) => [each.name, toCatalog(each)])),
    promotions: firstByName(given.promotions.map(({ name: key, codes }) => [key, codes])),
    translations: firstByName(
      locales.map((locale) => {
        const rows = given.translations.filter((row) => row.locale === locale);
        return [locale, firstByName(rows.map(({ id, text }) => [id, text]))];
      }),
    ),
    credentials: firstByName((given.credentials ?? []).map((each) => [each.name, outlineOf(each)])),
  };
}

function toCatalog({ items, selections }: CatalogDocument): Catalog {
  return {
    items: firstByName(items.map((item) => [item.id, item])),
    selections: firstByName(selections.map(({ name: key, items: ids }) => [key, ids])),
  };
}

/** `fromEntries` defines members, so that `__proto__` is a name like any other. */
function firstByName<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.toReversed());
}

/** The dialect as the templates of this workspace see it. */
export function withContent(liquid: LiquidEngine, given: Content | undefined): LiquidEngine {
  if (given === undefined) return liquid;
  const library = toLibrary(given);
  return { parse: (source) => liquid.parse(source, library) };
}
