import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

function text(value: MessageValues[string]): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function whereEn(v: MessageValues, t: MessageTools): string {
  if (v['line'] === 0) return '';
  const column = typeof v['column'] === 'string' ? `, column \`${v['column']}\`` : '';
  return `Line ${t.number(v['line'])}${column}: `;
}

function whereKo(v: MessageValues, t: MessageTools): string {
  if (v['line'] === 0) return '';
  const column = typeof v['column'] === 'string' ? ` \`${v['column']}\` 열` : '';
  return `${t.number(v['line'])}행${column}: `;
}

const times = (v: MessageValues, t: MessageTools): string =>
  `${t.number(v['count'])} ${t.plural(v['count'], 'time', 'times')}`;

/** Everything an import can say. Texts name the line and the column, what is wrong, and what to do. */
export const fileMessages = defineMessages({
  'files.empty': {
    en: 'The file holds nothing. Choose another one.',
    ko: '파일에 내용이 없습니다. 다른 파일을 선택하세요.',
  },
  'files.no-rows': {
    en: 'The file has column names and no line below them.',
    ko: '열 이름만 있고 데이터 행이 없습니다.',
  },
  'files.excel': {
    en: 'This is an Excel workbook. Save the sheet as “CSV UTF-8” and import that file.',
    ko: 'Excel 통합 문서입니다. 시트를 ‘CSV UTF-8’로 저장한 뒤 그 파일을 가져오세요.',
  },
  'files.compressed': {
    en: 'This file is compressed. Unpack it and import what is inside.',
    ko: '압축된 파일입니다. 압축을 푼 뒤 가져오세요.',
  },
  'files.binary': {
    en: 'This is no text file. Leadloom reads CSV, NDJSON and JSON.',
    ko: '텍스트 파일이 아닙니다. Leadloom은 CSV, NDJSON, JSON을 읽습니다.',
  },
  'files.utf-32': {
    en: 'The file is in UTF-32. Save it as UTF-8 and import it again.',
    ko: 'UTF-32로 저장된 파일입니다. UTF-8로 저장한 뒤 다시 가져오세요.',
  },
  'files.encoding': {
    en: (v, t) =>
      `${whereEn(v, t)}this is not UTF-8; it looks like ${text(v['encoding'])}. Save the file as UTF-8, or read it as ${text(v['encoding'])}.`,
    ko: (v, t) =>
      `${whereKo(v, t)}UTF-8이 아니며 ${t.particle(text(v['encoding']), '으로/로')} 보입니다. UTF-8로 저장하거나 ${t.particle(text(v['encoding']), '으로/로')} 읽으세요.`,
  },
  'files.encoding-wrong': {
    en: (v) => `The file cannot be read as ${text(v['encoding'])}.`,
    ko: (v, t) => `${t.particle(text(v['encoding']), '으로/로')} 읽을 수 없는 파일입니다.`,
  },
  'files.quote-open': {
    en: (v, t) => `${whereEn(v, t)}a quotation mark opens here and never closes. Close it and import the file again.`,
    ko: (v, t) => `${whereKo(v, t)}여기서 열린 따옴표가 닫히지 않습니다. 따옴표를 닫은 뒤 다시 가져오세요.`,
  },
  'files.quote-stray': {
    en: (v, t) =>
      `${whereEn(v, t)}there is text after a closing quotation mark. Write a quotation mark inside quotes twice ("").`,
    ko: (v, t) => `${whereKo(v, t)}닫는 따옴표 뒤에 글자가 있습니다. 따옴표 안의 따옴표는 두 번("") 쓰세요.`,
  },
  'files.row-length': {
    en: (v, t) =>
      `${whereEn(v, t)}${t.number(v['cells'])} ${t.plural(v['cells'], 'cell', 'cells')}, but the header has ${t.number(v['columns'])}. Fix the line or skip it.`,
    ko: (v, t) =>
      `${whereKo(v, t)}셀이 ${t.number(v['cells'])}개인데 헤더는 ${t.number(v['columns'])}개입니다. 행을 고치거나 건너뛰세요.`,
  },
  'files.column-duplicate': {
    en: (v) => `The column \`${text(v['column'])}\` is there twice. Rename one of them.`,
    ko: (v) => `\`${text(v['column'])}\` 열이 두 번 있습니다. 하나의 이름을 바꾸세요.`,
  },
  'files.target-duplicate': {
    en: (v) => `Two columns are read as \`${text(v['target'])}\`. Choose another use for one of them.`,
    ko: (v, t) =>
      `두 열이 모두 ${t.particle(`\`${text(v['target'])}\``, '으로/로')} 지정되어 있습니다. 하나를 다른 용도로 바꾸세요.`,
  },
  'files.column-unnamed': {
    en: (v, t) => `Column ${t.number(v['ordinal'])} has no name and is left out.`,
    ko: (v, t) => `${t.number(v['ordinal'])}번째 열은 이름이 없어 제외합니다.`,
  },
  'files.column-near': {
    en: (v) =>
      `The column \`${text(v['column'])}\` becomes a custom attribute of that name. If the field \`${text(v['field'])}\` is meant, choose it.`,
    ko: (v, t) =>
      `\`${text(v['column'])}\` 열은 같은 이름의 커스텀 속성이 됩니다. 기본 필드 ${t.particle(`\`${text(v['field'])}\``, '을/를')} 뜻했다면 그 필드를 선택하세요.`,
  },
  'files.column-guessed': {
    en: (v) => `The column \`${text(v['column'])}\` was read as \`${text(v['target'])}\`.`,
    ko: (v, t) => `\`${text(v['column'])}\` 열을 ${t.particle(`\`${text(v['target'])}\``, '으로/로')} 읽었습니다.`,
  },
  'files.column-ignored': {
    en: (v) => `The column \`${text(v['column'])}\` says nothing about an event and is left out.`,
    ko: (v) => `\`${text(v['column'])}\` 열은 이벤트와 관계가 없어 제외합니다.`,
  },
  'files.no-id-column': {
    en: (v) =>
      `No column says who a line is about. Choose one of ${text(v['columns'])} as \`external_id\`, or add that column.`,
    ko: (v) =>
      `누구의 행인지 알려 주는 열이 없습니다. ${text(v['columns'])} 중 하나를 \`external_id\`로 선택하거나 그 열을 추가하세요.`,
  },
  'files.no-time-column': {
    en: (v) => `No column says when an event happened. Choose one of ${text(v['columns'])} as \`time\`.`,
    ko: (v) =>
      `이벤트가 언제 일어났는지 알려 주는 열이 없습니다. ${text(v['columns'])} 중 하나를 \`time\`으로 선택하세요.`,
  },
  'files.no-id': {
    en: (v, t) => `${whereEn(v, t)}there is no \`external_id\`. Fill it in or skip the line.`,
    ko: (v, t) => `${whereKo(v, t)}\`external_id\`가 없습니다. 값을 채우거나 행을 건너뛰세요.`,
  },
  'files.no-time': {
    en: (v, t) => `${whereEn(v, t)}there is no time. Fill it in or skip the line.`,
    ko: (v, t) => `${whereKo(v, t)}시간이 없습니다. 값을 채우거나 행을 건너뛰세요.`,
  },
  'files.time-unreadable': {
    en: (v, t) =>
      `${whereEn(v, t)}${t.value(v['value'])} is not a date. Write it like 2026-03-02T09:00:00Z, or skip the line.`,
    ko: (v, t) =>
      `${whereKo(v, t)}${t.particle(t.value(v['value']), '은/는')} 날짜가 아닙니다. 2026-03-02T09:00:00Z처럼 쓰거나 행을 건너뛰세요.`,
  },
  'files.no-kind': {
    en: (v, t) =>
      `${whereEn(v, t)}nothing says what happened. An event has a \`name\`, a \`product_id\`, \`"type": "session_start"\` or \`attributes\`.`,
    ko: (v, t) =>
      `${whereKo(v, t)}무슨 일이 있었는지 알 수 없습니다. 이벤트에는 \`name\`, \`product_id\`, \`"type": "session_start"\`, \`attributes\` 중 하나가 있어야 합니다.`,
  },
  'files.several-kinds': {
    en: (v, t) => `${whereEn(v, t)}${text(v['value'])} stand together; an event is one of them. Use a line for each.`,
    ko: (v, t) =>
      `${whereKo(v, t)}${t.particle(text(v['value']), '이/가')} 함께 있습니다. 하나씩 다른 행으로 나누세요.`,
  },
  'files.field-type': {
    en: (v, t) => `${whereEn(v, t)}${t.value(v['value'])} cannot stand here. Fix the line or skip it.`,
    ko: (v, t) =>
      `${whereKo(v, t)}${t.particle(t.value(v['value']), '은/는')} 여기에 쓸 수 없습니다. 행을 고치거나 건너뛰세요.`,
  },
  'files.type-mismatch': {
    en: (v, t) =>
      `${whereEn(v, t)}${t.value(v['value'])} is not ${text(v['wanted'])}. Fix it, or read the column as text.`,
    ko: (v, t) =>
      `${whereKo(v, t)}${t.particle(t.value(v['value']), '은/는')} ${text(v['wantedKo'])} 형식이 아닙니다. 값을 고치거나 열을 텍스트로 읽으세요.`,
  },
  'files.not-an-object': {
    en: (v, t) => `${whereEn(v, t)}a person or event is a JSON object, written in { }.`,
    ko: (v, t) => `${whereKo(v, t)}사용자나 이벤트는 { } 안에 쓴 JSON 객체여야 합니다.`,
  },
  'files.syntax': {
    en: (v, t) =>
      `Line ${t.number(v['line'])}, character ${t.number(v['column'])}: this is not JSON. Fix the line or skip it.`,
    ko: (v, t) =>
      `${t.number(v['line'])}행 ${t.number(v['column'])}번째 글자: JSON이 아닙니다. 행을 고치거나 건너뛰세요.`,
  },
  'files.too-deep': {
    en: (v, t) => `${whereEn(v, t)}nested too deep. Flatten the line or skip it.`,
    ko: (v, t) => `${whereKo(v, t)}중첩이 너무 깊습니다. 구조를 줄이거나 행을 건너뛰세요.`,
  },
  'files.forbidden-key': {
    en: (v, t) => `${whereEn(v, t)}a member with this name, or a number this large, cannot be kept and was left out.`,
    ko: (v, t) => `${whereKo(v, t)}이 이름의 항목이나 이렇게 큰 수는 보관할 수 없어 제외했습니다.`,
  },
  'files.person-duplicate': {
    en: (v, t) =>
      `${whereEn(v, t)}${t.value(v['id'])} was on line ${t.number(v['first'])} already. Where both say something, the later line holds.`,
    ko: (v, t) =>
      `${whereKo(v, t)}${t.particle(t.value(v['id']), '은/는')} ${t.number(v['first'])}행에 이미 있습니다. 값이 겹치면 나중 행을 사용합니다.`,
  },
  'files.zone-missing': {
    en: (v, t) => `No time zone ${times(v, t)}, first on line ${t.number(v['line'])}: read as UTC.`,
    ko: (v, t) =>
      `시간대가 없는 시간이 ${t.number(v['count'])}개 있습니다(처음: ${t.number(v['line'])}행). UTC로 읽었습니다.`,
  },
  'files.quoted-number': {
    en: (v, t) =>
      `Column \`${text(v['column'])}\`: a number in quotation marks ${times(v, t)}, first on line ${t.number(v['line'])}. Read as text, as Braze does; choose Number if that is not meant.`,
    ko: (v, t) =>
      `\`${text(v['column'])}\` 열: 따옴표로 묶인 숫자가 ${t.number(v['count'])}개 있습니다(처음: ${t.number(v['line'])}행). Braze처럼 텍스트로 읽었습니다. 숫자라면 숫자를 선택하세요.`,
  },
  'files.octal': {
    en: (v, t) =>
      `Column \`${text(v['column'])}\`: a leading zero ${times(v, t)}, first on line ${t.number(v['line'])}: \`${text(v['value'])}\` became ${t.number(v['became'])}, as Braze reads it. Choose Text to keep the zeros.`,
    ko: (v, t) =>
      `\`${text(v['column'])}\` 열: 0으로 시작하는 숫자가 ${t.number(v['count'])}개 있습니다(처음: ${t.number(v['line'])}행). Braze처럼 ${t.particle(`\`${text(v['value'])}\``, '을/를')} ${t.particle(t.number(v['became']), '으로/로')} 읽었습니다. 0을 유지하려면 텍스트를 선택하세요.`,
  },
  'files.long-number': {
    en: (v, t) =>
      `Column \`${text(v['column'])}\`: more digits than a number holds ${times(v, t)}, first on line ${t.number(v['line'])}. Kept as text.`,
    ko: (v, t) =>
      `\`${text(v['column'])}\` 열: 숫자로 담을 수 없는 긴 값이 ${t.number(v['count'])}개 있습니다(처음: ${t.number(v['line'])}행). 텍스트로 유지했습니다.`,
  },
  'files.value-dropped': {
    en: (v, t) =>
      `${whereEn(v, t)}${t.value(v['value'])} is none of opted_in, subscribed, unsubscribed. The value was left out.`,
    ko: (v, t) =>
      `${whereKo(v, t)}${t.particle(t.value(v['value']), '은/는')} opted_in, subscribed, unsubscribed가 아니어서 제외했습니다.`,
  },
  'files.property-name': {
    en: (v, t) =>
      `${whereEn(v, t)}${t.value(v['name'])} cannot be the name of a property: names have 1 to 255 characters, do not begin with $, and are none that Braze keeps for itself. Rename it or skip the line.`,
    ko: (v, t) =>
      `${whereKo(v, t)}${t.particle(t.value(v['name']), '은/는')} 속성정보 이름으로 쓸 수 없습니다. 이름은 1~255자여야 하고 $로 시작할 수 없으며 Braze 예약어일 수 없습니다. 이름을 바꾸거나 행을 건너뛰세요.`,
  },
  'files.property-long': {
    en: (v, t) =>
      `${whereEn(v, t)}the text is longer than 255 characters, which is more than Braze takes in a property.`,
    ko: (v, t) => `${whereKo(v, t)}텍스트가 255자를 넘습니다. Braze 속성정보에는 255자까지 담을 수 있습니다.`,
  },
  'files.property-count': {
    en: (v, t) => `${whereEn(v, t)}${t.number(v['count'])} properties; the first 256 are kept, as Braze does.`,
    ko: (v, t) => `${whereKo(v, t)}속성정보가 ${t.number(v['count'])}개입니다. Braze처럼 앞의 256개만 유지합니다.`,
  },
  'files.property-size': {
    en: (v, t) => `${whereEn(v, t)}the properties are larger than the 100 KB Braze takes.`,
    ko: (v, t) => `${whereKo(v, t)}속성정보가 Braze 한도인 100KB보다 큽니다.`,
  },
  'files.other-event': {
    en: (v, t) =>
      `Column \`${text(v['column'])}\` belongs to another event ${times(v, t)}, first on line ${t.number(v['line'])}. Those cells were left out.`,
    ko: (v, t) =>
      `\`${text(v['column'])}\` 열에 다른 이벤트의 값이 ${t.number(v['count'])}개 있습니다(처음: ${t.number(v['line'])}행). 해당 값은 제외했습니다.`,
  },
  'files.more': {
    en: (v, t) => `${t.number(v['count'])} more of these were found.`,
    ko: (v, t) => `이 밖에 ${t.number(v['count'])}건이 더 있습니다.`,
  },
});

export type FileMessageKey = keyof typeof fileMessages;
