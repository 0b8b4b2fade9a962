import type { ComparisonOperator, Phrasing } from './phrasing';

/** Operators in Korean. */
export const korean: Readonly<Record<ComparisonOperator, Phrasing>> = {
  exactly: (x, tail) => ({
    yes: `정확히 ${x}입니다`,
    no: `정확히 ${x}${tail('이/가')} 아닙니다`,
    noun: `정확히 ${x}인`,
  }),
  does_not_equal: (x, tail) => ({
    yes: `${x}${tail('이/가')} 아닙니다`,
    no: `${x}입니다`,
    noun: `${x}${tail('이/가')} 아닌`,
  }),
  more_than: (x) => ({ yes: `${x}보다 큽니다`, no: `${x}보다 크지 않습니다`, noun: `${x}보다 큰` }),
  less_than: (x) => ({ yes: `${x}보다 작습니다`, no: `${x}보다 작지 않습니다`, noun: `${x}보다 작은` }),
  is_any_of: (x) => ({ yes: `${x} 중 하나입니다`, no: `${x} 중 어느 것도 아닙니다`, noun: `${x} 중 하나인` }),
  is_none_of: (x) => ({ yes: `${x} 중 어느 것도 아닙니다`, no: `${x} 중 하나입니다`, noun: `${x} 중 어느 것도 아닌` }),
  contains_any_of: (x, tail) => ({
    yes: `${x}${tail('을/를')} 포함합니다`,
    no: `${x}${tail('을/를')} 포함하지 않습니다`,
    noun: `${x}${tail('을/를')} 포함하는`,
  }),
  does_not_contain_any_of: (x, tail) => ({
    yes: `${x}${tail('을/를')} 포함하지 않습니다`,
    no: `${x}${tail('을/를')} 포함합니다`,
    noun: `${x}${tail('을/를')} 포함하지 않는`,
  }),
  matches_regex: (x) => ({
    yes: `${x} 패턴과 일치합니다`,
    no: `${x} 패턴과 일치하지 않습니다`,
    noun: `${x} 패턴과 일치하는`,
  }),
  does_not_match_regex: (x) => ({
    yes: `${x} 패턴과 일치하지 않습니다`,
    no: `비어 있거나 ${x} 패턴과 일치합니다`,
    noun: `${x} 패턴과 일치하지 않는`,
  }),
  is_true: () => ({ yes: '참입니다', no: '참이 아닙니다', noun: '참인' }),
  is_false: () => ({ yes: '거짓입니다', no: '거짓이 아닙니다', noun: '거짓인' }),
  is_true_or_not_set: () => ({
    yes: '참이거나 설정되지 않았습니다',
    no: '참도 아니고 설정되지 않은 것도 아닙니다',
    noun: '참이거나 설정되지 않은',
  }),
  is_false_or_not_set: () => ({
    yes: '거짓이거나 설정되지 않았습니다',
    no: '거짓도 아니고 설정되지 않은 것도 아닙니다',
    noun: '거짓이거나 설정되지 않은',
  }),
  is_blank: () => ({ yes: '비어 있습니다', no: '비어 있지 않습니다', noun: '비어 있는' }),
  is_not_blank: () => ({ yes: '비어 있지 않습니다', no: '비어 있습니다', noun: '비어 있지 않은' }),
  includes_any_of: (x, tail) => ({
    yes: `${x}${tail('을/를')} 포함합니다`,
    no: `${x}${tail('을/를')} 포함하지 않습니다`,
    noun: `${x}${tail('을/를')} 포함하는`,
  }),
  includes_none_of: (x, tail) => ({
    yes: `${x}${tail('을/를')} 포함하지 않습니다`,
    no: `${x}${tail('을/를')} 포함합니다`,
    noun: `${x}${tail('을/를')} 포함하지 않는`,
  }),
  values_contain_any_of: (x, tail) => ({
    yes: `값 중에 ${x}${tail('을/를')} 포함하는 것이 있습니다`,
    no: `값 중에 ${x}${tail('을/를')} 포함하는 것이 없습니다`,
    noun: `${x}${tail('을/를')} 포함하는 값이 있는`,
  }),
  values_do_not_contain_any_of: (x, tail) => ({
    yes: `값 중에 ${x}${tail('을/를')} 포함하는 것이 없습니다`,
    no: `값 중에 ${x}${tail('을/를')} 포함하는 것이 있습니다`,
    noun: `${x}${tail('을/를')} 포함하는 값이 없는`,
  }),
  is_all_of: (x, tail) => ({
    yes: `${x}${tail('을/를')} 모두 포함합니다`,
    no: `${x}${tail('을/를')} 모두 포함하지는 않습니다`,
    noun: `${x}${tail('을/를')} 모두 포함하는`,
  }),
  is_not_all_of: (x, tail) => ({
    yes: `${x}${tail('을/를')} 모두 포함하지는 않습니다`,
    no: `${x}${tail('을/를')} 모두 포함합니다`,
    noun: `${x}${tail('을/를')} 모두 포함하지는 않는`,
  }),
  list_matches_regex: (x) => ({
    yes: `값 중에 ${x} 패턴과 일치하는 것이 있습니다`,
    no: `값 중에 ${x} 패턴과 일치하는 것이 없습니다`,
    noun: `${x} 패턴과 일치하는 값이 있는`,
  }),
  has_a_value: () => ({ yes: '값이 있습니다', no: '값이 없습니다', noun: '값이 있는' }),
  is_empty: () => ({ yes: '비어 있습니다', no: '비어 있지 않습니다', noun: '비어 있는' }),
  before: (x) => ({ yes: `${x} 이전입니다`, no: `${x} 이전이 아닙니다`, noun: `${x} 이전인` }),
  after: (x) => ({ yes: `${x} 이후입니다`, no: `${x} 이후가 아닙니다`, noun: `${x} 이후인` }),
  more_than_days_ago: (x) => ({
    yes: `${x}일보다 더 전입니다`,
    no: `${x}일보다 더 전이 아닙니다`,
    noun: `${x}일보다 더 전인`,
  }),
  less_than_days_ago: (x) => ({
    yes: `지난 ${x}일 이내입니다`,
    no: `지난 ${x}일 이내가 아닙니다`,
    noun: `지난 ${x}일 이내인`,
  }),
  in_more_than_days: (x) => ({
    yes: `${x}일보다 더 뒤입니다`,
    no: `${x}일보다 더 뒤가 아닙니다`,
    noun: `${x}일보다 더 뒤인`,
  }),
  in_less_than_days: (x) => ({
    yes: `앞으로 ${x}일 이내입니다`,
    no: `앞으로 ${x}일 이내가 아닙니다`,
    noun: `앞으로 ${x}일 이내인`,
  }),
  is_day: (x) => ({ yes: `${x}에 해당합니다`, no: `${x}에 해당하지 않습니다`, noun: `${x}에 해당하는` }),
  is_day_or_earlier: (x) => ({
    yes: `한 해 중 ${x} 당일이거나 그 전입니다`,
    no: `한 해 중 ${x}보다 뒤입니다`,
    noun: `한 해 중 ${x} 당일이거나 그 전인`,
  }),
  is_day_or_later: (x) => ({
    yes: `한 해 중 ${x} 당일이거나 그 뒤입니다`,
    no: `한 해 중 ${x}보다 전입니다`,
    noun: `한 해 중 ${x} 당일이거나 그 뒤인`,
  }),
  equals: (x, tail) => ({
    yes: `${x}${tail('과/와')} 같습니다`,
    no: `${x}${tail('과/와')} 같지 않습니다`,
    noun: `${x}${tail('과/와')} 같은`,
  }),
  differs_from: (x, tail) => ({
    yes: `${x}${tail('과/와')} 다릅니다`,
    no: `${x}${tail('과/와')} 다르지 않습니다`,
    noun: `${x}${tail('과/와')} 다른`,
  }),
  is_greater_than: (x) => ({ yes: `${x}보다 큽니다`, no: `${x}보다 크지 않습니다`, noun: `${x}보다 큰` }),
  is_smaller_than: (x) => ({ yes: `${x}보다 작습니다`, no: `${x}보다 작지 않습니다`, noun: `${x}보다 작은` }),
};
