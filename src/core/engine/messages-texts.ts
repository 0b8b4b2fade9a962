import type { JsonValue } from '../kernel/json';
import { defineMessages, type MessageText } from '../kernel/message';

const code = (value: JsonValue | undefined): string =>
  `\`${typeof value === 'string' ? value : JSON.stringify(value ?? null)}\``;

const skipped = (en: string, ko: string): { readonly en: MessageText; readonly ko: MessageText } => ({
  en: ({ attribute }) => `${code(attribute)} is not written: ${en}`,
  ko: ({ attribute }) => `${code(attribute)} 속성을 쓰지 않습니다. ${ko}`,
});

/** Sentences about texts that steps render, and what these write: user updates in JSON, context variables. */
export const engineTextMessages = defineMessages({
  'engine.write.not_array': skipped('it holds no list, or is to become none', '목록이 아닌 값입니다'),
  'engine.write.bad_increment': skipped('`inc` takes a number', '`inc`에는 숫자가 필요합니다'),
  'engine.write.bad_list_edit': skipped(
    'the change of the list is not written as Braze reads it',
    '목록을 바꾸는 형식이 올바르지 않습니다',
  ),
  'engine.write.reserved': skipped(
    'the step is about this very person, so nothing here says who it is or how to reach them',
    '이 단계는 해당 사용자에 대한 것이므로 식별자나 키를 쓸 수 없습니다',
  ),
  'engine.write.nested_null': skipped('a member of the object is null', '객체 안에 null 값이 있습니다'),
  'engine.write.nested_time': skipped('a `$time` in it is no time', '`$time` 값이 올바른 시간이 아닙니다'),
  'engine.write.nested_key': skipped(
    'names in objects are 1 to 255 characters long, without spaces, `.` and `$`',
    '객체의 키는 공백, `.`, `$` 없이 1~255자여야 합니다',
  ),
  'engine.write.nested_text': skipped(
    'texts in objects are at most 255 characters long',
    '객체 안의 텍스트는 255자까지입니다',
  ),
  'engine.write.nested_depth': skipped('the object is nested too deep', '객체가 너무 깊이 중첩되어 있습니다'),
  'engine.write.nested_size': skipped('the object is larger than 100 KB', '객체가 100KB보다 큽니다'),
  'engine.logged.custom_event': {
    en: ({ event }) => `Logged the event ${code(event)}`,
    ko: ({ event }) => `이벤트 ${code(event)} 기록`,
  },
  'engine.logged.purchase': {
    en: ({ event }) => `Logged the purchase of ${code(event)}`,
    ko: ({ event }) => `${code(event)} 구매 기록`,
  },
  'engine.context.set': {
    en: ({ name, value }, tools) => `The context variable ${code(name)} is ${tools.value(value)} from here on`,
    ko: ({ name, value }, tools) => `컨텍스트 변수 ${code(name)} 값을 ${tools.value(value)}(으)로 설정했습니다`,
  },
  'engine.exit.step_failed': {
    en: 'Connected Content failed 14 times over two and a quarter hours, so the entry leaves',
    ko: '연결된 콘텐츠 호출이 2시간 15분여 동안 14번 실패하여 진입이 종료됩니다',
  },
  'engine.send.content_failed': {
    en: ({ field }) => `Every Connected Content call of ${code(field)} failed, so nothing is sent`,
    ko: ({ field }) => `${code(field)}의 연결된 콘텐츠 호출이 모두 실패하여 보내지 않습니다`,
  },
});
