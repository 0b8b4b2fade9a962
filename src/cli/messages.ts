import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

function text(value: MessageValues[string]): string {
  return typeof value === 'string' ? value : '';
}

const helpEn = `Leadloom: check, run and render lead-scoring workflows without a browser.

Usage
  leadloom validate FILE… [--json]
      Checks canvases, campaigns and workspaces.
  leadloom simulate --workspace FILE --out DIR [options]
  leadloom simulate --canvas FILE [--campaign FILE]… --people FILE --events FILE
                    --from ISO --until ISO --out DIR [options]
      Runs people × events in virtual time and writes the results to DIR.
  leadloom render --template FILE [--person FILE] [--event FILE] [--now ISO]
                  [--connected-content FILE] [--workspace FILE] [--credentials FILE] [--json]
      Renders a Liquid template. Connected Content is answered by the mock systems, or by FILE: a JSON
      array of {"status", "headers", "body"} in order, with "url" for every call to it, null for no answer.
      Content Blocks, catalogs and translations come from the workspace, here and in send.
  leadloom send --campaign FILE --person FILE [--event FILE] [--now ISO] [--workspace FILE]
                [--credentials FILE] [--show-secrets] [--json] [--live [--confirm HOST]…]
      Shows the request a campaign would send and what the mock systems answer. --live sends it for real:
      every host is named first and has to be typed, or given with --confirm. Secrets are shortened.
  leadloom schema NAME
      Prints a JSON Schema: canvas, campaign, person, event, filter, workspace.

Options of simulate
  --from ISO, --until ISO   the run covers [from, until); with --workspace its own when left out
  --seed N                  whole number; the workspace's own or 1
  --trace LEVEL             none, counters (default), ledger or full
  --same-second MS          one entry per person within MS (default 1000), or clock_second
  --settings FILE           JSON with run settings, as a workspace has them under "run": stops, edits, every choice
  --people FILE, --events FILE   CSV, NDJSON, JSON or users/track; with --workspace in place of its own
  --skip-bad                take what can be read of people and events instead of refusing the file
  --leads FILE              leads the mock Salesforce has at the start: JSON records with an "Id", or the leads.ndjson
                            of an earlier run
  --credentials FILE        values for :basic_auth and :auth_credentials: a JSON array of {"type": "basic", "name",
                            "username", "password"} and {"type": "token", "name", "domain", "headers"}; also for
                            render and send. They appear in no output
  --out DIR                 folder for summary.json and people.ndjson; at level ledger also ledger.ndjson,
                            webhooks.ndjson and leads.ndjson; at level full also trace.ndjson
  --json                    print the summary as JSON

Everywhere
  -                         standard input, where one file is meant
  --lang en|ko              language of messages; LANG decides when left out
  --help, --version

Exit codes
  0  done (validate: no errors; render, send: an abort is an outcome, too)
  1  errors in the input, a file that cannot be read or written, or a send that was not received
  2  wrong use
`;

const helpKo = `Leadloom: 리드 스코어링 워크플로를 브라우저 없이 검사하고 실행하고 렌더링합니다.

사용법
  leadloom validate FILE… [--json]
      Canvas, 캠페인, 워크스페이스를 검사합니다.
  leadloom simulate --workspace FILE --out DIR [옵션]
  leadloom simulate --canvas FILE [--campaign FILE]… --people FILE --events FILE
                    --from ISO --until ISO --out DIR [옵션]
      사용자와 이벤트를 가상 시간으로 실행하고 결과를 DIR에 씁니다.
  leadloom render --template FILE [--person FILE] [--event FILE] [--now ISO]
                  [--connected-content FILE] [--workspace FILE] [--credentials FILE] [--json]
      Liquid 템플릿을 렌더링합니다. 연결된 콘텐츠는 모의 시스템이나 FILE이 응답합니다. FILE은 순서대로 쓰는
      {"status", "headers", "body"}의 JSON 배열입니다. "url"이 있으면 그 주소의 모든 호출에, null은 응답 없음.
      콘텐츠 블록, 카탈로그, 번역은 워크스페이스의 것을 씁니다(send도 같음).
  leadloom send --campaign FILE --person FILE [--event FILE] [--now ISO] [--workspace FILE]
                [--credentials FILE] [--show-secrets] [--json] [--live [--confirm HOST]…]
      캠페인이 보낼 요청과 모의 시스템의 응답을 보여 줍니다. --live는 실제로 전송합니다. 전송 전에 호스트
      이름을 하나씩 알려 주며, 직접 입력하거나 --confirm으로 확인해야 합니다. 비밀 값은 줄여서 표시합니다.
  leadloom schema NAME
      JSON Schema를 출력합니다: canvas, campaign, person, event, filter, workspace.

simulate 옵션
  --from ISO, --until ISO   실행 구간 [from, until). --workspace에서는 생략하면 워크스페이스의 값
  --seed N                  정수. 생략하면 워크스페이스의 값 또는 1
  --trace LEVEL             none, counters(기본값), ledger, full
  --same-second MS          사용자당 MS 안에 진입 한 번(기본값 1000), 또는 clock_second
  --settings FILE           실행 설정 JSON(워크스페이스의 "run"과 같은 형식): 중지, 편집 등 모든 선택
  --people FILE, --events FILE   CSV, NDJSON, JSON, users/track. --workspace에서는 워크스페이스의 것을 대신함
  --skip-bad                읽을 수 없는 행이 있어도 파일을 거부하지 않고 나머지를 사용
  --leads FILE              시작 시점에 모의 Salesforce에 있는 리드: "Id"가 있는 JSON 레코드 또는 이전 실행의
                            leads.ndjson
  --credentials FILE        :basic_auth와 :auth_credentials의 값: {"type": "basic", "name", "username", "password"},
                            {"type": "token", "name", "domain", "headers"}의 JSON 배열(render, send도 같음).
                            값은 어떤 출력에도 나오지 않음
  --out DIR                 summary.json, people.ndjson을 쓸 폴더. ledger부터 ledger.ndjson, webhooks.ndjson,
                            leads.ndjson, full은 trace.ndjson도 씀
  --json                    요약을 JSON으로 출력

공통
  -                         파일 하나를 받는 자리에서는 표준 입력
  --lang en|ko              메시지 언어. 생략하면 LANG을 따름
  --help, --version

종료 코드
  0  완료(validate: 오류 없음, render와 send: 중단도 결과입니다)
  1  입력에 오류가 있거나, 파일을 읽거나 쓸 수 없거나, 전송이 수신되지 않음
  2  잘못된 사용법
`;

export const cliMessages = defineMessages({
  help: { en: helpEn, ko: helpKo },
  'no-command': {
    en: 'Which command? validate, simulate, render, send or schema. “leadloom --help” explains them.',
    ko: '명령이 없습니다. validate, simulate, render, send, schema 중 하나를 쓰세요. ‘leadloom --help’에 설명이 있습니다.',
  },
  'unknown-command': {
    en: (v) => `There is no command “${text(v['name'])}”.${suggestionEn(v)} “leadloom --help” lists them.`,
    ko: (v, t) => `‘${text(v['name'])}’ 명령은 없습니다.${suggestionKo(v, t)} ‘leadloom --help’에 목록이 있습니다.`,
  },
  'unknown-option': {
    en: (v) => `${text(v['command'])} has no option ${text(v['name'])}.${suggestionEn(v)}`,
    ko: (v, t) => `${text(v['command'])} 명령에는 ${text(v['name'])} 옵션이 없습니다.${suggestionKo(v, t)}`,
  },
  'missing-value': {
    en: (v) => `${text(v['name'])} needs a value behind it.`,
    ko: (v) => `${text(v['name'])} 뒤에 값이 필요합니다.`,
  },
  'no-value-taken': {
    en: (v) => `${text(v['name'])} takes no value.`,
    ko: (v, t) => `${t.particle(text(v['name']), '은/는')} 값을 받지 않습니다.`,
  },
  'given-twice': {
    en: (v) => `${text(v['name'])} is given twice. Keep one.`,
    ko: (v) => `${text(v['name'])} 옵션이 두 번 있습니다. 하나만 남기세요.`,
  },
  'missing-option': {
    en: (v) => `${text(v['command'])} needs ${text(v['name'])}.`,
    ko: (v) => `${text(v['command'])} 명령에는 ${text(v['name'])} 옵션이 필요합니다.`,
  },
  'either-workspace-or-canvas': {
    en: 'Give either --workspace FILE, or --canvas FILE and --campaign FILE, not both.',
    ko: '--workspace FILE 또는 --canvas FILE과 --campaign FILE 중 한쪽만 쓰세요.',
  },
  'unexpected-argument': {
    en: (v) => `“${text(v['name'])}” is one argument too many.`,
    ko: (v, t) => `${t.particle(`‘${text(v['name'])}’`, '은/는')} 필요 없는 인자입니다.`,
  },
  'no-files': {
    en: 'Which files? leadloom validate FILE…',
    ko: '파일이 없습니다. leadloom validate FILE…',
  },
  'stdin-twice': {
    en: 'Standard input (-) can be read once only.',
    ko: '표준 입력(-)은 한 번만 읽을 수 있습니다.',
  },
  'bad-instant': {
    en: (v) => `${text(v['name'])} “${text(v['value'])}” is not a date and time. Write it like 2026-03-02T00:00:00Z.`,
    ko: (v, t) =>
      `${text(v['name'])} ${t.particle(`‘${text(v['value'])}’`, '은/는')} 날짜와 시간이 아닙니다. 2026-03-02T00:00:00Z처럼 쓰세요.`,
  },
  'bad-choice': {
    en: (v) => `${text(v['name'])} “${text(v['value'])}” is none of ${text(v['choices'])}.${suggestionEn(v)}`,
    ko: (v, t) =>
      `${text(v['name'])} ${t.particle(`‘${text(v['value'])}’`, '은/는')} ${text(v['choices'])} 중 하나가 아닙니다.${suggestionKo(v, t)}`,
  },
  'bad-number': {
    en: (v) => `${text(v['name'])} “${text(v['value'])}” is not a whole number.`,
    ko: (v, t) => `${text(v['name'])} ${t.particle(`‘${text(v['value'])}’`, '은/는')} 정수가 아닙니다.`,
  },
  'bad-settings': {
    en: (v) => `Run settings in ${text(v['file'])} cannot be read: ${text(v['issue'])}`,
    ko: (v) => `${text(v['file'])}의 실행 설정을 읽을 수 없습니다: ${text(v['issue'])}`,
  },
  'out-is-a-folder': {
    en: '--out is a folder; results cannot go to standard output. For the summary alone use --json.',
    ko: '--out은 폴더여야 하며 표준 출력으로 보낼 수 없습니다. 요약만 필요하면 --json을 쓰세요.',
  },
  'cannot-read': {
    en: (v) => `${text(v['file'])} cannot be read: ${text(v['reason'])}.`,
    ko: (v) => `${text(v['file'])} 읽기 실패: ${text(v['reason'])}.`,
  },
  'cannot-write': {
    en: (v) => `${text(v['file'])} cannot be written: ${text(v['reason'])}.`,
    ko: (v) => `${text(v['file'])} 쓰기 실패: ${text(v['reason'])}.`,
  },
  stdin: { en: 'standard input', ko: '표준 입력' },
  'reason.ENOENT': { en: 'there is no such file', ko: '파일이 없습니다' },
  'reason.EACCES': { en: 'access is denied', ko: '권한이 없습니다' },
  'reason.EPERM': { en: 'access is denied', ko: '권한이 없습니다' },
  'reason.EISDIR': { en: 'it is a folder', ko: '폴더입니다' },
  'reason.ENOTDIR': { en: 'a part of the path is no folder', ko: '경로의 일부가 폴더가 아닙니다' },
  'reason.ENOSPC': { en: 'the disk is full', ko: '디스크 공간이 부족합니다' },
  'wrong-document': {
    en: (v) => `${text(v['file'])} is a ${text(v['type'])}; a ${text(v['wanted'])} is wanted here.`,
    ko: (v) =>
      `${text(v['file'])} 파일은 ${text(v['type'])} 문서입니다. 여기에는 ${text(v['wanted'])} 문서가 필요합니다.`,
  },
  'not-utf8': {
    en: (v) => `${text(v['file'])} is not UTF-8 text.`,
    ko: (v) => `${text(v['file'])} 파일은 UTF-8 텍스트가 아닙니다.`,
  },
  'one-person': {
    en: (v, t) => `${text(v['file'])} holds ${t.number(v['count'])} people; the first is used.`,
    ko: (v, t) => `${text(v['file'])} 파일에 사용자가 ${t.number(v['count'])}명 있습니다. 첫 번째를 사용합니다.`,
  },
  'no-person': {
    en: (v) => `${text(v['file'])} holds no person.`,
    ko: (v) => `${text(v['file'])} 파일에 사용자가 없습니다.`,
  },
  'no-event': {
    en: (v) => `${text(v['file'])} holds no event.`,
    ko: (v) => `${text(v['file'])} 파일에 이벤트가 없습니다.`,
  },
  'nothing-imported': {
    en: (v) => `${text(v['file'])}: nothing was taken over. Fix the lines above, or add --skip-bad to leave them out.`,
    ko: (v) => `${text(v['file'])}: 아무것도 가져오지 않았습니다. 위 행을 고치거나 --skip-bad로 제외하세요.`,
  },
  'cannot-run': {
    en: 'The run did not start: the errors above have to be solved first.',
    ko: '실행을 시작하지 않았습니다. 먼저 위의 오류를 해결하세요.',
  },
  'ran-incomplete': {
    en: 'The run left out what could not be read; the errors above name it. Exit code 1.',
    ko: '읽을 수 없는 부분을 제외하고 실행했습니다. 위의 오류를 확인하세요. 종료 코드는 1입니다.',
  },
  'nothing-found': {
    en: (v) => `${text(v['file'])}: nothing to report.`,
    ko: (v) => `${text(v['file'])}: 문제가 없습니다.`,
  },
  counted: {
    en: (v, t) =>
      `${t.number(v['errors'])} ${t.plural(v['errors'], 'error', 'errors')}, ${t.number(v['warnings'])} ${t.plural(v['warnings'], 'warning', 'warnings')}`,
    ko: (v, t) => `오류 ${t.number(v['errors'])}건, 경고 ${t.number(v['warnings'])}건`,
  },
  error: { en: 'error', ko: '오류' },
  warning: { en: 'warning', ko: '경고' },
  info: { en: 'note', ko: '참고' },
  progress: {
    en: (v, t) => `${t.number(v['done'])} of ${t.number(v['total'])} people`,
    ko: (v, t) => `사용자 ${t.number(v['total'])}명 중 ${t.number(v['done'])}명`,
  },
  'ran-people': {
    en: (v, t) =>
      `${t.number(v['people'])} ${t.plural(v['people'], 'person', 'people')}, ${t.number(v['events'])} ${t.plural(v['events'], 'event', 'events')}`,
    ko: (v, t) => `사용자 ${t.number(v['people'])}명, 이벤트 ${t.number(v['events'])}건`,
  },
  'ran-canvas': {
    en: (v, t) =>
      `${text(v['name'])}: ${t.number(v['entries'])} ${t.plural(v['entries'], 'entry', 'entries')} by ${t.number(v['people'])} ${t.plural(v['people'], 'person', 'people')}, ${t.number(v['waiting'])} waiting at the end`,
    ko: (v, t) =>
      `${text(v['name'])}: 사용자 ${t.number(v['people'])}명이 ${t.number(v['entries'])}번 진입, 종료 시 대기 ${t.number(v['waiting'])}건`,
  },
  'ran-sends': {
    en: (v, t) =>
      `${text(v['name'])}: ${t.number(v['sent'])} sent, ${t.number(v['aborted'])} aborted, ${t.number(v['failed'])} failed`,
    ko: (v, t) =>
      `${text(v['name'])}: 전송 ${t.number(v['sent'])}건, 중단 ${t.number(v['aborted'])}건, 실패 ${t.number(v['failed'])}건`,
  },
  wrote: {
    en: (v) => `Results in ${text(v['folder'])}: ${text(v['files'])}`,
    ko: (v) => `결과 위치 ${text(v['folder'])}: ${text(v['files'])}`,
  },
  'template-failed': {
    en: (v, t) =>
      v['line'] === null
        ? `${text(v['file'])}: ${text(v['message'])}`
        : `${text(v['file'])}, line ${t.number(v['line'])}, column ${t.number(v['column'])}: ${text(v['message'])}`,
    ko: (v, t) =>
      v['line'] === null
        ? `${text(v['file'])}: ${text(v['message'])}`
        : `${text(v['file'])} ${t.number(v['line'])}행 ${t.number(v['column'])}열: ${text(v['message'])}`,
  },
  'bad-answers': {
    en: (v) =>
      `${text(v['file'])}${text(v['path']) === '' ? '' : ` (${text(v['path'])})`} is no list of answers. Write a JSON array like [{"status": 200, "body": {"access_token": "abc"}}, null].`,
    ko: (v) =>
      `${text(v['file'])}${text(v['path']) === '' ? '' : `(${text(v['path'])})`}: 응답 목록이 아닙니다. [{"status": 200, "body": {"access_token": "abc"}}, null]처럼 JSON 배열로 쓰세요.`,
  },
  'bad-credentials': {
    en: (v) =>
      `${text(v['file'])}${text(v['path']) === '' ? '' : ` (${text(v['path'])})`} is no list of credentials. Write a JSON array like [{"type": "basic", "name": "billing", "username": "…", "password": "…"}, {"type": "token", "name": "crm", "domain": "api.example.com", "headers": [{"name": "X-Key", "value": "…"}]}].`,
    ko: (v) =>
      `${text(v['file'])}${text(v['path']) === '' ? '' : `(${text(v['path'])})`}: 자격 증명 목록이 아닙니다. [{"type": "basic", "name": "billing", "username": "…", "password": "…"}, {"type": "token", "name": "crm", "domain": "api.example.com", "headers": [{"name": "X-Key", "value": "…"}]}]처럼 JSON 배열로 쓰세요.`,
  },
  'bad-leads': {
    en: (v, t) =>
      `${text(v['file'])}: lead ${t.number(v['number'])} is no record with an "Id" like 00Q5g00000KpR2mEAF. Write a JSON array or one JSON object a line, or give the leads.ndjson of an earlier run.`,
    ko: (v, t) =>
      `${text(v['file'])}: ${t.number(v['number'])}번째 리드에 00Q5g00000KpR2mEAF 같은 "Id"가 없습니다. JSON 배열이나 한 줄에 하나씩 JSON 객체로 쓰거나, 이전 실행의 leads.ndjson을 쓰세요.`,
  },
  'cannot-send': {
    en: (v) => `${text(v['file'])} cannot be sent: the errors above have to be solved first.`,
    ko: (v) => `${text(v['file'])} 파일을 전송할 수 없습니다. 먼저 위의 오류를 해결하세요.`,
  },
  'confirm-host': {
    en: (v) => `About to send ${text(v['method'])} to ${text(v['host'])} for real. Type the host to go on: `,
    ko: (v) =>
      `${text(v['host'])} 호스트로 ${text(v['method'])} 요청을 실제로 전송합니다. 계속하려면 호스트 이름을 입력하세요: `,
  },
  'cannot-ask': {
    en: (v) => `Nobody is there to confirm ${text(v['host'])}, so nothing was sent. Add --confirm ${text(v['host'])}.`,
    ko: (v) =>
      `${text(v['host'])} 호스트를 확인할 사람이 없어 전송하지 않았습니다. --confirm ${text(v['host'])} 옵션을 추가하세요.`,
  },
  'not-confirmed': {
    en: (v) => `That is not ${text(v['host'])}. Nothing was sent to it.`,
    ko: (v, t) => `${t.particle(text(v['host']), '과/와')} 다릅니다. 이 호스트로는 전송하지 않았습니다.`,
  },
  'no-answer': {
    en: (v) => `${text(v['host'])} did not answer: ${text(v['reason'])}.`,
    ko: (v) => `${text(v['host'])} 응답 없음: ${text(v['reason'])}.`,
  },
  answered: {
    en: (v) => (v['status'] === null ? '→ no answer' : `→ ${String(v['status'])}`),
    ko: (v) => (v['status'] === null ? '→ 응답 없음' : `→ ${String(v['status'])}`),
  },
  'send-aborted': {
    en: (v) => `Nothing is sent. Aborted: ${text(v['reason'])}`,
    ko: (v) => `아무것도 전송하지 않습니다. 중단: ${text(v['reason'])}`,
  },
  'endless-calls': {
    en: 'the template never stops asking for Connected Content',
    ko: '템플릿이 연결된 콘텐츠를 끝없이 요청합니다',
  },
  'unsendable.url_invalid': {
    en: (v) => `Nothing is sent: “${text(v['url'])}” is no address.`,
    ko: (v, t) => `아무것도 전송하지 않습니다. ${t.particle(`‘${text(v['url'])}’`, '은/는')} 주소가 아닙니다.`,
  },
  'unsendable.url_port': {
    en: (v) => `Nothing is sent: only ports 80 and 443 are allowed, not the one of “${text(v['url'])}”.`,
    ko: (v) => `아무것도 전송하지 않습니다. 포트는 80과 443만 허용됩니다: ${text(v['url'])}`,
  },
  'unsendable.header_newline': {
    en: 'Nothing is sent: a header has a line break in it.',
    ko: '아무것도 전송하지 않습니다. 헤더에 줄바꿈이 있습니다.',
  },
  'liquid-errors': {
    en: (v) => `The request carries Liquid errors: ${text(v['errors'])}`,
    ko: (v) => `요청에 Liquid 오류가 들어 있습니다: ${text(v['errors'])}`,
  },
  'sent-dry': {
    en: 'Dry run: nothing left this machine; the answers are the mock’s. --live sends it for real.',
    ko: '시험 실행: 실제로 전송한 것은 없으며 응답은 모의 시스템의 것입니다. 실제 전송은 --live를 쓰세요.',
  },
  'sent-live': { en: 'Sent for real.', ko: '실제로 전송했습니다.' },
  bug: {
    en: (v) => `This is a bug in Leadloom: ${text(v['message'])}`,
    ko: (v) => `Leadloom의 오류입니다: ${text(v['message'])}`,
  },
});

export type CliMessageKey = keyof typeof cliMessages;

function suggestionEn(v: MessageValues): string {
  const suggestion = text(v['suggestion']);
  return suggestion === '' ? '' : ` Did you mean ${suggestion}?`;
}

function suggestionKo(v: MessageValues, t: MessageTools): string {
  const suggestion = text(v['suggestion']);
  return suggestion === '' ? '' : ` ${t.particle(suggestion, '을/를')} 쓰려고 하셨나요?`;
}
