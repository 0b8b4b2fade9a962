import type { ComparisonOperator, Phrasing } from './phrasing';

/** Operators in English. */
export const english: Readonly<Record<ComparisonOperator, Phrasing>> = {
  exactly: (x) => ({ yes: `is exactly ${x}`, no: `is not exactly ${x}`, noun: `exactly ${x}` }),
  does_not_equal: (x) => ({ yes: `is not ${x}`, no: `is ${x}`, noun: `not ${x}` }),
  more_than: (x) => ({ yes: `is more than ${x}`, no: `is not more than ${x}`, noun: `more than ${x}` }),
  less_than: (x) => ({ yes: `is less than ${x}`, no: `is not less than ${x}`, noun: `less than ${x}` }),
  is_any_of: (x) => ({ yes: `is one of ${x}`, no: `is none of ${x}`, noun: `one of ${x}` }),
  is_none_of: (x) => ({ yes: `is none of ${x}`, no: `is one of ${x}`, noun: `none of ${x}` }),
  contains_any_of: (x) => ({ yes: `contains ${x}`, no: `does not contain ${x}`, noun: `containing ${x}` }),
  does_not_contain_any_of: (x) => ({ yes: `does not contain ${x}`, no: `contains ${x}`, noun: `not containing ${x}` }),
  matches_regex: (x) => ({ yes: `matches ${x}`, no: `does not match ${x}`, noun: `matching ${x}` }),
  does_not_match_regex: (x) => ({
    yes: `does not match ${x}`,
    no: `is blank or matches ${x}`,
    noun: `not matching ${x}`,
  }),
  is_true: () => ({ yes: 'is true', no: 'is not true', noun: 'true' }),
  is_false: () => ({ yes: 'is false', no: 'is not false', noun: 'false' }),
  is_true_or_not_set: () => ({ yes: 'is true or not set', no: 'is neither true nor not set', noun: 'true or not set' }),
  is_false_or_not_set: () => ({
    yes: 'is false or not set',
    no: 'is neither false nor not set',
    noun: 'false or not set',
  }),
  is_blank: () => ({ yes: 'is blank', no: 'is not blank', noun: 'blank' }),
  is_not_blank: () => ({ yes: 'is not blank', no: 'is blank', noun: 'not blank' }),
  includes_any_of: (x) => ({ yes: `includes ${x}`, no: `does not include ${x}`, noun: `including ${x}` }),
  includes_none_of: (x) => ({ yes: `does not include ${x}`, no: `includes ${x}`, noun: `not including ${x}` }),
  values_contain_any_of: (x) => ({
    yes: `has a value that contains ${x}`,
    no: `has no value that contains ${x}`,
    noun: `holding a value that contains ${x}`,
  }),
  values_do_not_contain_any_of: (x) => ({
    yes: `has no value that contains ${x}`,
    no: `has a value that contains ${x}`,
    noun: `holding no value that contains ${x}`,
  }),
  is_all_of: (x) => ({ yes: `holds all of ${x}`, no: `does not hold all of ${x}`, noun: `holding all of ${x}` }),
  is_not_all_of: (x) => ({
    yes: `does not hold all of ${x}`,
    no: `holds all of ${x}`,
    noun: `not holding all of ${x}`,
  }),
  list_matches_regex: (x) => ({
    yes: `has a value that matches ${x}`,
    no: `has no value that matches ${x}`,
    noun: `holding a value that matches ${x}`,
  }),
  has_a_value: () => ({ yes: 'has a value', no: 'has no value', noun: 'having a value' }),
  is_empty: () => ({ yes: 'is empty', no: 'is not empty', noun: 'empty' }),
  before: (x) => ({ yes: `is before ${x}`, no: `is not before ${x}`, noun: `before ${x}` }),
  after: (x) => ({ yes: `is after ${x}`, no: `is not after ${x}`, noun: `after ${x}` }),
  more_than_days_ago: (x) => ({
    yes: `is more than ${x} days ago`,
    no: `is not more than ${x} days ago`,
    noun: `more than ${x} days ago`,
  }),
  less_than_days_ago: (x) => ({
    yes: `is less than ${x} days ago`,
    no: `is not less than ${x} days ago`,
    noun: `less than ${x} days ago`,
  }),
  in_more_than_days: (x) => ({
    yes: `is in more than ${x} days`,
    no: `is not in more than ${x} days`,
    noun: `in more than ${x} days`,
  }),
  in_less_than_days: (x) => ({
    yes: `is in less than ${x} days`,
    no: `is not in less than ${x} days`,
    noun: `in less than ${x} days`,
  }),
  is_day: (x) => ({ yes: `falls on ${x}`, no: `does not fall on ${x}`, noun: `on ${x}` }),
  is_day_or_earlier: (x) => ({
    yes: `falls on ${x} or earlier in the year`,
    no: `falls after ${x}`,
    noun: `on ${x} or earlier in the year`,
  }),
  is_day_or_later: (x) => ({
    yes: `falls on ${x} or later in the year`,
    no: `falls before ${x}`,
    noun: `on ${x} or later in the year`,
  }),
  equals: (x) => ({ yes: `equals ${x}`, no: `does not equal ${x}`, noun: `equal to ${x}` }),
  differs_from: (x) => ({ yes: `differs from ${x}`, no: `does not differ from ${x}`, noun: `different from ${x}` }),
  is_greater_than: (x) => ({
    yes: `is greater than ${x}`,
    no: `is not greater than ${x}`,
    noun: `greater than ${x}`,
  }),
  is_smaller_than: (x) => ({
    yes: `is smaller than ${x}`,
    no: `is not smaller than ${x}`,
    noun: `smaller than ${x}`,
  }),
};
