import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { profileFields } from '@/core/segments/filter';
import { renderDataOf } from './render-data';

const now = Date.UTC(2026, 2, 2, 9);
const campaign = { id: 'c-1', name: 'Spring' };

describe('what templates read of a profile', () => {
  it('L-VAR-2, L-VAR-4: a date of birth is a field of the profile, as it is in a run', () => {
    const parsed = createLiquid().parse("{{${date_of_birth} | date: '%d.%m.'}}[{{custom_attribute.${dob}}}]");
    if (!parsed.ok) throw new Error(parsed.error.message);
    const data = renderDataOf({ external_id: 'u1', dob: '1990-03-14' }, now, campaign);
    expect(parsed.value.render(data)).toEqual({ type: 'text', text: '14.03.[]', errors: [] });
  });

  it('D-ATTR-1: no field of the profile is a custom attribute', () => {
    const profile = Object.fromEntries(profileFields.map((name) => [name, 'x']));
    const { custom, standard } = renderDataOf({ ...profile, plan: 'pro' }, now, campaign);
    expect(custom).toEqual({ plan: 'pro' });
    expect(Object.keys(standard)).toEqual(expect.arrayContaining([...profileFields]));
  });
});
