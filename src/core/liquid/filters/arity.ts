/** Fewest and most arguments of the filters that are Ruby Liquid's own, without the input. Braze's are not checked. */
const arities: Readonly<Record<string, readonly [least: number, most: number]>> = {
  abs: [0, 0],
  append: [1, 1],
  at_least: [1, 1],
  at_most: [1, 1],
  base64_encode: [0, 0],
  capitalize: [0, 0],
  ceil: [0, 0],
  compact: [0, 1],
  concat: [1, 1],
  date: [1, 1],
  default: [0, 2],
  divided_by: [1, 1],
  downcase: [0, 0],
  escape: [0, 0],
  first: [0, 0],
  floor: [0, 0],
  join: [0, 1],
  last: [0, 0],
  map: [1, 1],
  minus: [1, 1],
  modulo: [1, 1],
  newline_to_br: [0, 0],
  plus: [1, 1],
  prepend: [1, 1],
  remove: [1, 1],
  remove_first: [1, 1],
  replace: [1, 2],
  replace_first: [1, 2],
  reverse: [0, 0],
  round: [0, 1],
  size: [0, 0],
  slice: [1, 2],
  sort: [0, 1],
  sort_natural: [0, 1],
  split: [1, 1],
  strip: [0, 0],
  strip_html: [0, 0],
  strip_newlines: [0, 0],
  times: [1, 1],
  truncate: [0, 2],
  truncatewords: [0, 2],
  uniq: [0, 1],
  upcase: [0, 0],
  url_encode: [0, 0],
  where: [1, 2],
};

/** Ruby's words, which count the input too; `null` if the number is right. */
export function arityFault(name: string, given: number): string | null {
  const arity = Object.hasOwn(arities, name) ? arities[name] : undefined;
  if (arity === undefined) return null;
  const [least, most] = arity;
  if (given >= least && given <= most) return null;
  const expected = least === most ? String(least + 1) : `${least + 1}..${most + 1}`;
  return `wrong number of arguments (given ${given + 1}, expected ${expected})`;
}
