import { describe, expect, it } from 'vitest';
import { diagnostics, found } from './test-tools';

const variants = (source: string) => diagnostics(source).map(({ variant }) => variant);
const edited = (source: string) =>
  diagnostics(source).flatMap(({ edit }) =>
    edit === undefined ? [] : source.slice(0, edit.begin) + edit.text + source.slice(edit.end),
  );

describe('types that do not fit', () => {
  it('L-CMP-6: a number in quotes compared with an attribute that is a number, and the way out', () => {
    const source = "\n{% if custom_attribute.${lead score} > '100' %}{% endif %}";
    expect(found(source)).toEqual(['type_conflict constant_with_number 2:7']);
    expect(edited(source)).toEqual(['\n{% if custom_attribute.${lead score} > 100 %}{% endif %}']);
  });

  it('L-CMP-6: L-SEED-6: text compared with a number, through variables too', () => {
    expect(variants('{% if custom_attribute.${plan} > 100 %}{% endif %}')).toEqual(['text_with_number']);
    expect(variants("{% assign t = '5' %}{% if custom_attribute.${lead score} < t %}{% endif %}")).toEqual([
      'constant_with_number',
    ]);
    expect(variants('{% if ${first_name} >= 3 %}{% endif %}')).toEqual(['text_with_number']);
    expect(variants('{% if 3 < custom_attribute.${plan} %}{% endif %}')).toEqual(['text_with_number']);
  });

  it('L-CMP-7: a time in digits is text until a filter makes it a number', () => {
    expect(variants("{% assign t = 'now' | date: '%s' %}{% if t > 100 %}{% endif %}")).toEqual(['text_with_number']);
    expect(variants("{% assign t = 'now' | date: '%s' | plus: 0 %}{% if t > 100 %}{% endif %}")).toEqual([]);
  });

  it('L-CMP-6: a number in quotes against an attribute of unknown type', () => {
    const source = "{% if custom_attribute.${mixed} > '100' %}{% endif %}";
    expect(variants(source)).toEqual(['quoted_number']);
    expect(edited(source)).toEqual(['{% if custom_attribute.${mixed} > 100 %}{% endif %}']);
  });

  it('texts are compared by their letters', () => {
    expect(variants("{% if custom_attribute.${zip} > '100' %}{% endif %}")).toEqual(['by_letters']);
    expect(variants("{% if custom_attribute.${zip} > 'b' %}{% endif %}")).toEqual([]);
  });

  it('L-CMP-4: booleans and lists have no order', () => {
    expect(variants('{% if custom_attribute.${vip} > 0 %}{% elsif custom_attribute.${tags} > 1 %}{% endif %}')).toEqual(
      ['no_order', 'no_order'],
    );
  });

  it('L-CMP-5: nothing is converted for ==', () => {
    const source = "{% if custom_attribute.${lead score} == '5' or custom_attribute.${plan} != 5 %}{% endif %}";
    expect(variants(source)).toEqual(['never_equal', 'never_equal']);
    expect(edited(source)[0]).toContain('${lead score} == 5 or');
    expect(edited(source)[1]).toContain("${plan} != '5' %}");
    expect(variants("{% if custom_attribute.${vip} == 'true' %}{% endif %}")).toEqual(['never_equal']);
  });

  it('L-OP-3: L-OP-4: lists are asked with contains, numbers never contain anything', () => {
    expect(variants("{% if custom_attribute.${tags} == 'a' %}{% endif %}")).toEqual(['list_equal']);
    expect(variants("{% if custom_attribute.${lead score} contains '4' %}{% endif %}")).toEqual(['never_contains']);
    expect(variants("{% if custom_attribute.${tags} contains 'a' %}{% endif %}")).toEqual([]);
  });

  it('L-FIL-4: sums with what is no number', () => {
    expect(
      found('{{ custom_attribute.${plan} | upcase | size | plus: 1 }}{{ custom_attribute.${plan} | plus: 1 }}'),
    ).toEqual(['type_conflict sum 1:87']);
    expect(variants("{{ 5 | times: 'many' }}{{ custom_attribute.${vip} | minus: 1 }}")).toEqual(['sum', 'sum']);
    expect(variants("{{ custom_attribute.${zip} | plus: 1 }}{{ '12 EUR' | plus: 1 }}")).toEqual([]);
  });

  it('L-NIL-2: L-CMP-3: what is asked about blank, empty and nil is fine whatever it is', () => {
    const source =
      '{% if custom_attribute.${tags} == blank or custom_attribute.${lead score} != nil or custom_attribute.${tags} == empty %}{% endif %}';
    expect(found(source)).toEqual([]);
  });

  it('says nothing where types are unknown or fit', () => {
    const source =
      "{% if custom_attribute.${mixed} > 5 and custom_attribute.${lead score} > 1.5 and custom_attribute.${plan} == 'gold' %}{% endif %}";
    expect(found(source)).toEqual([]);
    expect(found('{% assign threshold = 100%}{% if custom_attribute.${lead score} > threshold %}{% endif %}')).toEqual(
      [],
    );
  });
});
