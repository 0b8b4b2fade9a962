import type { DocEntries, DocEntry } from './entry';
import { loopDoc } from './tag-docs';

function name(signature: string, en: string, ko: string): DocEntry {
  return { signature, text: { en, ko } };
}

/** What a template can read from, by the word before `.${…}`. */
export const rootDocs: DocEntries = {
  custom_attribute: {
    ...name(
      'custom_attribute.${name}',
      'A custom attribute of the person. The name is taken as it is written, spaces and case included.',
      '사용자의 커스텀 속성입니다. 이름은 공백과 대소문자까지 그대로 읽습니다.',
    ),
    example: { source: '{{custom_attribute.${lead score}}}', result: '101', given: { 'lead score': 101 } },
  },
  event_properties: name(
    'event_properties.${name}',
    'A property of the event that triggered the message. In a Canvas: only in the first message behind an action path.',
    '메시지를 트리거한 이벤트의 속성정보입니다. Canvas에서는 액션 경로 다음 첫 메시지에서만 쓸 수 있습니다.',
  ),
  context: name(
    'context.${name}',
    'A variable of this entry into the Canvas, made by a Context step or given with the entry.',
    '이번 Canvas 진입의 변수입니다. 컨텍스트 단계에서 만들거나 진입할 때 함께 받습니다.',
  ),
  canvas_entry_properties: name(
    'canvas_entry_properties.${name}',
    'What came with the entry into the Canvas: the older name of `context`.',
    'Canvas에 진입할 때 함께 온 값입니다. `context`의 이전 이름입니다.',
  ),
  content_blocks: name(
    'content_blocks.${name}',
    'Inserts a Content Block of the workspace.',
    '워크스페이스의 콘텐츠 블록을 삽입합니다.',
  ),
  campaign: name(
    'campaign.${name | api_id | dispatch_id}',
    'The campaign being sent; in a Canvas, the step.',
    '전송 중인 캠페인입니다. Canvas에서는 단계입니다.',
  ),
  canvas: name('canvas.${name | api_id}', 'The Canvas being sent.', '전송 중인 Canvas입니다.'),
  api_trigger_properties: name(
    'api_trigger_properties.${name}',
    'What the call that triggered the campaign brought along.',
    '캠페인을 트리거한 API 호출에 담긴 값입니다.',
  ),
  subscribed_state: name(
    'subscribed_state.${email_global}',
    'State of the email subscription, or of a group by its ID.',
    '이메일 구독 상태 또는 ID로 지정한 구독 그룹의 상태입니다.',
  ),
  most_recently_used_device: name(
    'most_recently_used_device.${platform}',
    'The last device of the person; empty when no app was ever used.',
    '마지막으로 사용한 기기입니다. 앱을 쓴 적이 없으면 비어 있습니다.',
  ),
  forloop: loopDoc,
};

/** Standard fields of a profile as templates name them (L-VAR-2). */
export const standardDocs: DocEntries = {
  user_id: name(
    '${user_id}',
    'External ID of the person; empty for anonymous people.',
    '사용자의 외부 ID입니다. 익명이면 비어 있습니다.',
  ),
  braze_id: name('${braze_id}', 'ID that Braze itself gave.', 'Braze가 부여한 ID입니다.'),
  first_name: name('${first_name}', 'First name.', '이름입니다.'),
  last_name: name('${last_name}', 'Last name.', '성입니다.'),
  email_address: name(
    '${email_address}',
    'Email address (`email` in the API).',
    '이메일 주소입니다(API에서는 `email`).',
  ),
  phone_number: name('${phone_number}', 'Phone number (`phone` in the API).', '전화번호입니다(API에서는 `phone`).'),
  date_of_birth: name('${date_of_birth}', 'Date of birth (`dob` in the API).', '생년월일입니다(API에서는 `dob`).'),
  city: name('${city}', 'City (`home_city` in the API).', '도시입니다(API에서는 `home_city`).'),
  country: name('${country}', 'Country.', '국가입니다.'),
  gender: name('${gender}', 'Gender.', '성별입니다.'),
  language: name('${language}', 'Language.', '언어입니다.'),
  time_zone: name('${time_zone}', 'Time zone.', '시간대입니다.'),
  last_used_app_date: name('${last_used_app_date}', 'When an app was last used.', '앱을 마지막으로 사용한 날짜입니다.'),
  most_recent_app_version: name(
    '${most_recent_app_version}',
    'Version of the app last used.',
    '마지막으로 사용한 앱의 버전입니다.',
  ),
  most_recent_locale: name(
    '${most_recent_locale}',
    'Locale of the device last used.',
    '마지막으로 사용한 기기의 로케일입니다.',
  ),
  most_recent_location: name('${most_recent_location}', 'Last known place.', '마지막으로 확인된 위치입니다.'),
  random_bucket_number: name(
    '${random_bucket_number}',
    'A number from 0 to 9,999 that stays with the person.',
    '사용자마다 고정된 0부터 9,999까지의 숫자입니다.',
  ),
};

/** Options of `connected_content`. */
export const optionDocs: DocEntries = {
  method: name(
    ':method get | post',
    'How to call; `get` if nothing is said.',
    '호출 방식입니다. 지정하지 않으면 `get`입니다.',
  ),
  body: name(
    ':body key=value&key=value',
    'Body of a POST: pairs, a `{{variable}}`, or JSON without spaces.',
    'POST 본문입니다. 키와 값, `{{변수}}` 또는 공백 없는 JSON을 씁니다.',
  ),
  headers: name(
    ':headers {"Name": "value"}',
    'Headers as a JSON object; values may hold Liquid.',
    'JSON 객체로 쓴 헤더입니다. 값에 Liquid를 쓸 수 있습니다.',
  ),
  content_type: name(
    ':content_type application/json',
    'Sets `Content-Type` and `Accept`. With JSON, pairs of the body become an object.',
    '`Content-Type`과 `Accept`를 지정합니다. JSON이면 본문의 키와 값이 객체로 바뀝니다.',
  ),
  save: name(
    ':save name',
    'Variable for the answer, in this field only.',
    '응답을 담을 변수입니다. 이 필드에서만 쓸 수 있습니다.',
  ),
  cache_max_age: name(
    ':cache_max_age seconds',
    'How long an answer is used again: 300 to 14,400 seconds.',
    '응답을 다시 쓰는 시간입니다. 300초에서 14,400초까지입니다.',
  ),
  no_cache: name(':no_cache', 'Calls every time.', '매번 새로 호출합니다.'),
  retry: name(
    ':retry',
    'Tries up to five times more and aborts the message if all fail. No effect in Canvas steps.',
    '최대 다섯 번 다시 시도하고 모두 실패하면 메시지를 중단합니다. Canvas 단계에서는 효과가 없습니다.',
  ),
  basic_auth: name(':basic_auth name', 'A stored user name and password.', '저장된 사용자 이름과 비밀번호입니다.'),
  auth_credentials: name(
    ':auth_credentials name',
    'Stored headers for one domain.',
    '한 도메인에 쓰도록 저장된 헤더입니다.',
  ),
};
