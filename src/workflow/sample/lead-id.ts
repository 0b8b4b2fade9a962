const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checksum = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** An 18-character Salesforce Lead id (prefix `00Q`, W-SF-9) for a number, with the checksum its capitals ask for (W-SF-17). */
export function leadId(ordinal: number): string {
  let body = '';
  for (let rest = ordinal; body.length < 7; rest = Math.floor(rest / 62)) body = base62.charAt(rest % 62) + body;
  const id = `00Q5g000${body}`;
  return id + suffix(id);
}

/** Three characters, each standing for which of five are capitals. */
function suffix(id: string): string {
  let text = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) if (/[A-Z]/.test(id.charAt(block + at))) bits |= 1 << at;
    text += checksum.charAt(bits);
  }
  return text;
}
