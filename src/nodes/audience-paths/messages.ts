import { defineMessages, type MessageValues } from '@/core/kernel/message';

const group = (values: MessageValues): string => String(values['group']);

export const audiencePathsMessages = defineMessages({
  'audience_paths.name': { en: 'Audience Paths', ko: '오디언스 경로' },
  'audience_paths.description': {
    en: 'Several ways by who people are; the first that fits',
    ko: '사용자에 따라 먼저 맞는 경로로 나눕니다',
  },
  'audience_paths.port.otherwise': { en: 'Everyone Else', ko: '다른 모든 사용자' },
  'audience_paths.summary': {
    en: (values, tools) =>
      `${tools.number(values['groups'])} ${tools.plural(values['groups'], 'group', 'groups')} by rank`,
    ko: (values, tools) => `순위별 그룹 ${tools.number(values['groups'])}개`,
  },
  'audience_paths.because.group': {
    en: (values, tools) => `“${group(values)}”, rank ${tools.number(values['rank'])}, is the first group that fits`,
    ko: (values, tools) => `${tools.number(values['rank'])}순위 ‘${group(values)}’ 그룹이 처음으로 일치했습니다`,
  },
  'audience_paths.because.otherwise': { en: 'No group fits', ko: '일치하는 그룹이 없습니다' },
  'audience_paths.reason.no_filter': {
    en: 'Has no filter, so nobody fits',
    ko: '필터가 없어 아무도 일치하지 않습니다',
  },
  'audience_paths.reason.ranked_lower': { en: 'Ranked lower, not asked', ko: '순위가 낮아 확인하지 않았습니다' },
  'audience_paths.reason.none_fits': { en: 'No group fits', ko: '일치하는 그룹이 없습니다' },
  'audience_paths.reason.group_fits': { en: 'A group fits', ko: '일치하는 그룹이 있습니다' },
  'audience_paths.problem.too_many_groups': {
    en: (values, tools) => `At most ${tools.number(values['max'])} groups besides Everyone Else.`,
    ko: (values, tools) => `다른 모든 사용자를 제외하고 그룹은 최대 ${tools.number(values['max'])}개입니다.`,
  },
  'audience_paths.problem.no_groups': {
    en: 'There is no group, so everybody takes Everyone Else.',
    ko: '그룹이 없어 모두 다른 모든 사용자 경로로 갑니다.',
  },
  'audience_paths.problem.group_id_twice': {
    en: (values) => `Another path already uses the id of “${group(values)}”.`,
    ko: (values) => `‘${group(values)}’ 그룹의 ID를 다른 경로가 이미 쓰고 있습니다.`,
  },
  'audience_paths.problem.group_without_filter': {
    en: (values) => `The group “${group(values)}” has no filter, so nobody takes this path.`,
    ko: (values) => `‘${group(values)}’ 그룹에 필터가 없어 아무도 이 경로로 가지 않습니다.`,
  },
});
