import type { Choice } from './choices';
import type { Place } from './place';

export interface SnippetOptions {
  readonly place: Place;
  /** Used where the value is not set or empty; nothing when empty. */
  readonly fallback: string;
  /** Makes the value safe in its place: `json_escape` (L-FIL-14), with quotes where there are none, or `url_param_escape`. */
  readonly escape: boolean;
}

/** What can be chosen at a place for a choice. */
export function optionsFor(choice: Choice, place: Place): { readonly fallback: boolean; readonly escape: boolean } {
  const takesFilters = choice.expression !== null && place !== 'tag';
  return {
    fallback: takesFilters,
    escape: takesFilters && (place === 'string' || place === 'value' || place === 'url'),
  };
}

/** Whether it should be made safe when nobody says otherwise. */
export function isEscapedByDefault(choice: Choice, place: Place): boolean {
  return place === 'string' || place === 'url' || (place === 'value' && choice.isText);
}

/** A default cannot be written down with both kinds of quotes in it: Liquid has no way to escape one. */
export function isWritableDefault(fallback: string): boolean {
  return !(fallback.includes("'") && fallback.includes('"'));
}

/** The Liquid that is inserted. Inside Liquid that is there already it has no braces of its own. */
export function snippetOf(choice: Choice, { place, fallback, escape }: SnippetOptions): string {
  const { expression, tag = '', isText } = choice;
  if (expression === null) return place === 'value' && escape ? `"${tag}"` : tag;
  const can = optionsFor(choice, place);
  const filters = [
    can.fallback && fallback !== '' ? `default: ${literal(fallback, isText)}` : '',
    can.escape && escape ? (place === 'url' ? 'url_param_escape' : 'json_escape') : '',
  ].filter((filter) => filter !== '');
  const value = [expression, ...filters].join(' | ');
  if (place === 'output' || place === 'tag') return value;
  const output = filters.length === 0 && tag === '' ? `{{${value}}}` : `{{ ${value} }}`;
  return place === 'value' && escape ? `${tag}"${output}"` : `${tag}${output}`;
}

/** A number stays one where numbers are expected. */
function literal(fallback: string, isText: boolean): string {
  if (!isText && /^-?\d+(\.\d+)?$|^true$|^false$/.test(fallback)) return fallback;
  return fallback.includes("'") ? `"${fallback}"` : `'${fallback}'`;
}
