import { aborts } from './aborts';
import { attributes } from './attributes';
import { calls } from './calls';
import { carts } from './carts';
import { control } from './control';
import { dates } from './dates';
import { events } from './events';
import { greetings } from './greetings';
import { contents } from './contents';
import { loyalty } from './loyalty';
import { payloads } from './payloads';
import type { TemplateCase } from './template-case';
import { values } from './values';

/** All of them, by what people write them for. */
export const templateGroups: Readonly<Record<string, readonly TemplateCase[]>> = {
  greetings,
  'loyalty tiers': loyalty,
  'abandoned carts': carts,
  'dates and countdowns': dates,
  'messages that abort': aborts,
  'content blocks, catalogs and translations': contents,
  'Connected Content': calls,
  'JSON for other systems': payloads,
  'numbers and texts': values,
  'attributes of every shape': attributes,
  'events, context and campaigns': events,
  'control flow and white space': control,
};
