/** A number as typed: spaces and whole thousands groups fall away, a real minus and a plus are understood. `null` is none. */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/[\s\u00a0]/g, '')
    .replace(
      /^([+-]?\d{1,3})((?:,\d{3})+)(?=\.|$)/,
      (_, head: string, groups: string) => head + groups.replaceAll(',', ''),
    )
    .replace(/^\+/, '');
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Plain digits with a real minus; no separators, so that it can be edited. */
export function formatNumber(value: number): string {
  return String(value).replace('-', '−');
}

/** `+5`, `−1`, `±0`: a change, never a balance. */
export function formatPoints(value: number): string {
  if (value === 0) return '±0';
  const digits = Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: 6 });
  return `${value > 0 ? '+' : '−'}${digits}`;
}
