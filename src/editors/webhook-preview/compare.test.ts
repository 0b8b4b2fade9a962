import { describe, expect, it } from 'vitest';
import { compareRequests } from './compare';
import type { DiffLine, DiffPiece } from './diff';
import type { RequestParts } from './request-parts';

const piece = (text: string) => [{ text, personalised: false }];

function request(url: string, headers: Readonly<Record<string, string>>, body: string | null): RequestParts {
  return {
    url: piece(url),
    headers: Object.entries(headers).map(([name, value]) => ({
      header: { name, value },
      pieces: piece(value),
      own: true,
    })),
    body: body === null ? null : piece(body),
    pretty: null,
  };
}

const shown = (pieces: readonly DiffPiece[] | null): string =>
  pieces?.map(({ text, only }) => (only ? `[${text}]` : text)).join('') ?? '(none)';
const line = (one: DiffLine): string => (one.type === 'both' ? one.text : `${one.type}: ${shown(one.pieces)}`);

describe('two requests compared', () => {
  it('tells every place that differs: address, headers by name, lines of the body', () => {
    const left = request('https://x.test/Lead/1', { 'Content-Type': 'text/plain', A: '1' }, 'x\ny');
    const right = request('https://x.test/Lead/2', { 'content-type': 'text/plain', B: '2' }, 'x\nz');
    const { fields, body, differences } = compareRequests(left, right);
    expect(fields.map(({ name, left: one, right: other }) => `${name}|${shown(one)}|${shown(other)}`)).toEqual([
      '|https://x.test/Lead/[1]|https://x.test/Lead/[2]',
      'Content-Type|text/plain|text/plain',
      'A|[1]|(none)',
      'B|(none)|[2]',
    ]);
    expect(body?.map(line)).toEqual(['x', 'left: [y]', 'right: [z]']);
    expect(differences).toBe(4);
  });

  it('equal requests have no difference', () => {
    const same = request('https://x.test/', { A: '1' }, 'x');
    expect(compareRequests(same, same)).toMatchObject({ differences: 0, fields: [{ isSame: true }, { isSame: true }] });
    expect(compareRequests({ ...same, body: null }, { ...same, body: null }).body).toBeNull();
  });

  it('where one is sent nothing, everything is the other’s', () => {
    const { fields, body } = compareRequests(null, request('https://x.test/', { A: '1' }, 'x\ny'));
    expect(fields.every(({ left, isSame }) => left === null && !isSame)).toBe(true);
    expect(body?.map(line)).toEqual(['right: [x]', 'right: [y]']);
  });

  it('headers of one name are compared in their order', () => {
    const twice = (second: string): RequestParts => ({
      ...request('u', {}, null),
      headers: ['a', second].map((value) => ({ header: { name: 'X', value }, pieces: piece(value), own: true })),
    });
    const { fields } = compareRequests(twice('b'), twice('c'));
    expect(fields.map(({ isSame }) => isSame)).toEqual([true, true, false]);
  });
});
