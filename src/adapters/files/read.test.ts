import { describe, expect, it } from 'vitest';
import { createTools } from '@/i18n/tools';
import { fileMessages } from './messages';
import { readEvents, readPeople, type ReadOutcome } from './read';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (outcome: ReadOutcome): readonly string[] => outcome.problems.map((problem) => problem.code);
const at = (outcome: ReadOutcome) =>
  outcome.problems.map(({ line, column, code }) => `${line}:${column ?? ''} ${code}`);

describe('people from CSV', () => {
  it('D-CSV-4: sets fields by their exact names and makes custom attributes of all others', () => {
    const outcome = readPeople('external_id,email,First_name,lead score\na,a@b.example,Ann,5\n');
    expect(outcome.people).toEqual([{ external_id: 'a', email: 'a@b.example', First_name: 'Ann', 'lead score': 5 }]);
    expect(at(outcome)).toEqual(['1:First_name column-near']);
  });

  it('D-CSV-5: reads numbers, booleans and times, leading zeros as octal, quoted values and the rest as text', () => {
    const { people, problems } = readPeople(
      'external_id,n,f,b,t,z,q,s,e\na,86,-1.5,TRUE,2026-03-02,0130,"86",8a,1e5\nb,,,,,0089,,,\n',
    );
    expect(people[0]).toEqual({
      external_id: 'a',
      n: 86,
      f: -1.5,
      b: true,
      t: '2026-03-02',
      z: 88,
      q: '86',
      s: '8a',
      e: '1e5',
    });
    expect(people[1]).toEqual({ external_id: 'b', z: '0089' });
    expect(problems.map(({ code, column }) => `${code} ${column}`)).toEqual(['octal z', 'quoted-number q']);
  });

  it('D-CSV-5: fields and ids stay text, whatever they look like', () => {
    const { people } = readPeople('external_id,phone,dob\n00123,01012345678,1990-01-01\n');
    expect(people).toEqual([{ external_id: '00123', phone: '01012345678', dob: '1990-01-01' }]);
  });

  it('D-CSV-6: leaves a value alone where the cell is empty, also in a second line of the same person', () => {
    const outcome = readPeople('external_id,email,lead score\na,a@b.example,1\nb,,\na,,2\n');
    expect(outcome.people).toEqual([{ external_id: 'a', email: 'a@b.example', 'lead score': 2 }, { external_id: 'b' }]);
    expect(at(outcome)).toEqual(['4:external_id person-duplicate']);
  });

  it('D-CSV-9: leaves out a subscription state nobody has, and says so', () => {
    const outcome = readPeople('external_id,email_subscribe\na,unsubscribed\nb,Unsubscribed\n');
    expect(outcome.people).toEqual([{ external_id: 'a', email_subscribe: 'unsubscribed' }, { external_id: 'b' }]);
    expect(at(outcome)).toEqual(['3:email_subscribe value-dropped']);
  });

  it('D-CSV-3: an id nobody has yet makes a person, with or without values', () => {
    expect(readPeople('external_id,lead score\nnew,5\nother,\n').people).toEqual([
      { external_id: 'new', 'lead score': 5 },
      { external_id: 'other' },
    ]);
  });

  it('D-CSV-7: a cell holds no list and no object: it stays the text it is', () => {
    const { people, problems } = readPeople('external_id,tags,deep\na,"[1,2]","{""a"":1}"\n');
    expect(people).toEqual([{ external_id: 'a', tags: '[1,2]', deep: '{"a":1}' }]);
    expect(problems).toEqual([]);
  });

  it('D-ATTR-18: strips spaces round a column name and keeps those inside', () => {
    expect(readPeople('external_id,  lead score \na,1\n').people[0]).toEqual({ external_id: 'a', 'lead score': 1 });
  });

  it('reads `attributes.x` as x', () => {
    expect(readPeople('external_id,attributes.name\na,Ann\n').people[0]).toEqual({ external_id: 'a', name: 'Ann' });
  });

  it('keeps digits a number cannot hold', () => {
    const outcome = readPeople('external_id,ref\na,12345678901234567890\n');
    expect(outcome.people[0]?.['ref']).toBe('12345678901234567890');
    expect(codes(outcome)).toEqual(['long-number']);
  });

  it('takes a likely id column when none is called external_id, and says so', () => {
    const outcome = readPeople('Lead ID,score\na,1\n');
    expect(outcome.people).toEqual([{ external_id: 'a', score: 1 }]);
    expect(at(outcome)).toEqual(['1:Lead ID column-guessed']);
  });

  it('refuses a file that does not say who its lines are about, naming its columns', () => {
    const outcome = readPeople('score,city\n1,Seoul\n');
    expect(outcome.people).toEqual([]);
    expect(outcome.problems).toMatchObject([
      { code: 'no-id-column', message: { values: { columns: '`score`, `city`' } } },
    ]);
    expect(outcome.preview?.columns.map((column) => column.header)).toEqual(['score', 'city']);
  });

  it('follows a mapping and forced types', () => {
    const options = {
      mapping: { Kunde: 'external_id', Punkte: 'lead score', Notiz: null },
      types: { Punkte: 'number', Code: 'text' },
    } as const;
    const { people } = readPeople('Kunde,Punkte,Notiz,Code\na,"40",hi,007\n', options);
    expect(people).toEqual([{ external_id: 'a', 'lead score': 40, Code: '007' }]);
  });

  it('D-TYPE-3: refuses what a forced type cannot be, with its place', () => {
    const outcome = readPeople('external_id,n,b\na,1,t\nb,many,0\n', { types: { n: 'number', b: 'boolean' } });
    expect(outcome.people).toEqual([]);
    expect(at(outcome)).toEqual(['3:n type-mismatch']);
  });

  it('offers fields for columns of another spelling without applying them', () => {
    const { preview } = readPeople('external_id,E-mail,First Name\na,a@b.example,Ann\n');
    expect(preview?.columns.map(({ target, suggestion }) => [target, suggestion])).toEqual([
      ['external_id', null],
      ['E-mail', 'email'],
      ['First Name', 'first_name'],
    ]);
  });
});

describe('the dirt of real CSV exports', () => {
  it('reads a byte order mark, CRLF, semicolons, quoted delimiters, quotes and line breaks', () => {
    const outcome = readPeople('\uFEFFexternal_id;note;n\r\na;"one; ""two""\r\nthree";1\r\n\r\nb;x;2');
    expect(outcome.people).toEqual([
      { external_id: 'a', note: 'one; "two"\r\nthree', n: 1 },
      { external_id: 'b', note: 'x', n: 2 },
    ]);
    expect(outcome.preview).toMatchObject({ delimiter: ';', records: 2 });
  });

  it.each([
    ['\t', 'external_id\tn\na\t1\n'],
    ['|', 'external_id|n\na|1\n'],
    [',', 'external_id,n\na,1\n'],
    [';', 'sep=;\r\nexternal_id;n\r\na;1\r\n'],
  ])('tells the delimiter %j', (delimiter, text) => {
    const { people, preview } = readPeople(text);
    expect(preview?.delimiter).toBe(delimiter);
    expect(people).toEqual([{ external_id: 'a', n: 1 }]);
  });

  it('counts lines as an editor does, across quoted line breaks and empty lines', () => {
    const outcome = readPeople('external_id,note\n\na,"1\n2\n3"\n,x\n');
    expect(at(outcome)).toEqual(['6:external_id no-id']);
  });

  it('reads a lone carriage return as a line break', () => {
    expect(readPeople('external_id,n\ra,1\rb,2\r').people).toHaveLength(2);
  });

  it('D-CSV-1: reports lines of another length, and forgives empty cells at their end', () => {
    const outcome = readPeople('external_id,n\na,1,,\nb\nc,1,2\n');
    expect(at(outcome)).toEqual(['3: row-length', '4: row-length']);
    expect(outcome.people).toEqual([]);
    expect(outcome.readable).toEqual({ people: 1, events: 0 });
  });

  it('reports where a quotation mark opens that never closes', () => {
    const outcome = readPeople('external_id,note\na,x\nb,"open\nc,y\n');
    expect(at(outcome)).toEqual(['3:note quote-open']);
  });

  it('reports text behind a closing quotation mark', () => {
    expect(at(readPeople('external_id,note\na,"x"y\n'))).toEqual(['2:note quote-stray']);
  });

  it('reports a column that is there twice, and two columns for one use', () => {
    expect(codes(readPeople('external_id,n,n\na,1,2\n'))).toEqual(['column-duplicate']);
    expect(codes(readPeople('external_id,n,m\na,1,2\n', { mapping: { m: 'n' } }))).toEqual(['target-duplicate']);
  });

  it('takes no column called __proto__', () => {
    const outcome = readPeople('external_id,__proto__,attributes.__proto__\na,1,2\n');
    expect(Object.keys(outcome.people[0] ?? {})).toEqual(['external_id']);
    expect(codes(outcome)).toEqual(['forbidden-key', 'forbidden-key']);
  });

  it('lists a thousand problems and tells how many more there are', () => {
    const outcome = readPeople(`external_id\n${'""\n'.repeat(1_200)}`);
    expect(outcome.counts.errors).toBe(1_200);
    expect(outcome.problems).toHaveLength(1_001);
    expect(outcome.problems.at(-1)).toMatchObject({ code: 'more', message: { values: { count: 200 } } });
  });
});

describe('encodings', () => {
  const text = 'external_id,first_name\na,지윤\n';
  const utf16 = (little: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((char) => char.charCodeAt(0));
    return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };

  it.each([
    ['utf-8', bytes(text)],
    ['utf-8', bytes(`\uFEFF${text}`)],
    ['utf-16le', utf16(true, true)],
    ['utf-16be', utf16(false, true)],
    ['utf-16le', utf16(true, false)],
    ['utf-16be', utf16(false, false)],
  ] as const)('reads %s', (encoding, input) => {
    const outcome = readPeople(input);
    expect(outcome.people).toEqual([{ external_id: 'a', first_name: '지윤' }]);
    expect(outcome.preview?.encoding).toBe(encoding);
  });

  const korean = Uint8Array.from([...bytes('external_id,first_name\nb,x\na,'), 0xc1, 0xf6, 0xc0, 0xb1, 0x0a]);
  const western = Uint8Array.from([...bytes('external_id,first_name\na,Tom'), 0xe1, ...bytes('s\n')]);

  it('names EUC-KR and the first line that is in it, and reads it when told', () => {
    const outcome = readPeople(korean);
    expect(outcome.people).toEqual([]);
    expect(outcome.problems).toMatchObject([
      { line: 3, code: 'encoding', message: { values: { encoding: 'EUC-KR (CP949)', name: 'euc-kr' } } },
    ]);
    expect(readPeople(korean, { encoding: 'euc-kr' }).people[1]).toEqual({ external_id: 'a', first_name: '지윤' });
  });

  it('names Windows-1252 and reads it when told', () => {
    const outcome = readPeople(western);
    expect(outcome.problems).toMatchObject([{ line: 2, message: { values: { name: 'windows-1252' } } }]);
    expect(readPeople(western, { encoding: 'windows-1252' }).people[0]?.['first_name']).toBe('Tomás');
  });

  it.each([
    ['excel', [0x50, 0x4b, 3, 4, 0]],
    ['excel', [0xd0, 0xcf, 0x11, 0xe0]],
    ['compressed', [0x1f, 0x8b, 8]],
    ['utf-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
    ['binary', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['binary', [0x61, 0, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69]],
    ['empty', []],
    ['empty', [0xef, 0xbb, 0xbf, 0x0a]],
  ])('refuses %s by name', (code, input) => {
    const outcome = readPeople(Uint8Array.from(input));
    expect(codes(outcome)).toEqual([code]);
    expect(outcome.people).toEqual([]);
  });
});

describe('events from CSV', () => {
  it('D-CSV-8: reads custom events with the properties of their own event', () => {
    const outcome = readEvents(
      [
        'external_id,name,time,webinar.properties.minutes,properties.source',
        'a,webinar,2026-03-02T09:00:00+09:00,42,mail',
        'b,other,2026-03-02 09:00,,web',
        'b,other,2026-03-02,7,',
      ].join('\n'),
    );
    expect(outcome.events).toEqual([
      {
        external_id: 'a',
        name: 'webinar',
        time: '2026-03-02T09:00:00+09:00',
        properties: { minutes: 42, source: 'mail' },
      },
      { external_id: 'b', name: 'other', time: '2026-03-02T09:00:00.000Z', properties: { source: 'web' } },
      { external_id: 'b', name: 'other', time: '2026-03-02T00:00:00.000Z' },
    ]);
    expect(outcome.problems).toMatchObject([
      { code: 'zone-missing', line: 3, message: { values: { count: 2 } } },
      { code: 'other-event', line: 4, column: 'webinar.properties.minutes' },
    ]);
  });

  it('reads purchases, sessions and profile writes from the same table', () => {
    const { events, problems } = readEvents(
      [
        'external_id,time,type,name,product_id,price,currency,quantity,attributes.lead score,attributes.email',
        'a,2026-03-02T09:00:00Z,session_start,,,,,,,',
        'a,2026-03-02T09:01:00Z,,,team,49.5,USD,2,,',
        'a,2026-03-02T09:02:00Z,,,,,,,86,a@b.example',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(events).toEqual([
      { external_id: 'a', time: '2026-03-02T09:00:00Z', type: 'session_start' },
      { external_id: 'a', time: '2026-03-02T09:01:00Z', product_id: 'team', price: 49.5, currency: 'USD', quantity: 2 },
      { external_id: 'a', time: '2026-03-02T09:02:00Z', attributes: { 'lead score': 86, email: 'a@b.example' } },
    ]);
  });

  it('refuses a date no calendar has, with line and column, and imports nothing', () => {
    const outcome = readEvents('external_id,name,time\na,x,2026-03-02T09:00:00Z\nb,x,2026-02-30\n');
    expect(outcome.events).toEqual([]);
    expect(outcome.problems).toMatchObject([
      {
        severity: 'error',
        line: 3,
        column: 'time',
        code: 'time-unreadable',
        message: { values: { value: '2026-02-30' } },
      },
    ]);
    expect(
      readEvents('external_id,name,time\na,x,2026-03-02T09:00:00Z\nb,x,2026-02-30\n', { skipBad: true }).events,
    ).toHaveLength(1);
  });

  it('refuses a line that is two things, and one that is nothing', () => {
    const outcome = readEvents('external_id,name,time,product_id\na,x,2026-03-02,p\na,,2026-03-02,\n');
    expect(at(outcome)).toEqual(['2:product_id several-kinds', '3: no-kind']);
  });

  it('takes likely columns for id, time and name, and leaves out what says nothing about an event', () => {
    const outcome = readEvents('User ID;Timestamp;Event;Browser\na;2026-03-02T09:00:00Z;x;Firefox\n');
    expect(outcome.events).toEqual([{ external_id: 'a', time: '2026-03-02T09:00:00Z', name: 'x' }]);
    expect(codes(outcome)).toEqual(['column-guessed', 'column-guessed', 'column-guessed', 'column-ignored']);
  });
});

describe('NDJSON and JSON', () => {
  it('reads one object a line, in any order of time', () => {
    const outcome = readEvents(
      [
        '{"external_id":"a","time":"2026-03-03T00:00:00Z","name":"x","properties":{"deep":{"er":[1]}}}',
        '',
        '{"external_id":7,"time":"2026-03-02T00:00:00Z","type":"session_start"}',
      ].join('\r\n'),
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.events.map((event) => event.external_id)).toEqual(['a', '7']);
  });

  it('says which line and character is no JSON', () => {
    const outcome = readPeople('{"external_id":"a"}\n{"external_id":"b",}\n{"external_id":"c"}\n');
    expect(outcome.people).toEqual([]);
    expect(at(outcome)).toEqual(['2:20 syntax']);
    expect(readPeople('{"external_id":"a"}\n{oops\n', { skipBad: true }).people).toHaveLength(1);
  });

  it('reads a JSON array and counts its lines', () => {
    const outcome = readPeople('[\n  {"external_id": "a"},\n  {"x": [1,\n 2]},\n  5, {"external_id": ""}\n]');
    expect(at(outcome)).toEqual(['3:external_id no-id', '5: not-an-object', '5:external_id no-id']);
  });

  it('says where an array is broken', () => {
    expect(at(readPeople('[\n{"external_id":"a"},\n{]'))).toEqual(['3:2 syntax']);
  });

  it('D-TRACK-1, O-5: reads a users/track body: attributes become people, events and purchases one request of history', () => {
    const body = {
      attributes: [{ external_id: 'a', 'lead score': 1 }],
      purchases: [{ external_id: 'a', product_id: 'p', price: 1, currency: 'USD', time: '2026-03-02T00:00:00Z' }],
      events: [{ external_id: 'a', name: 'x', time: '2026-03-02T00:00:00Z' }],
    };
    const outcome = readPeople(JSON.stringify(body, null, 2));
    expect(outcome.people).toEqual(body.attributes);
    expect(outcome.events).toEqual(
      [...body.events, ...body.purchases].map((event) => ({ request: 'line 1', ...event })),
    );
  });

  it('reports hostile lines and keeps the others', () => {
    const deep = `{"external_id":"d","x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    const outcome = readPeople(`{"external_id":"a","__proto__":{"x":1},"n":1e999}\n${deep}\n{"external_id":"b"}\n`, {
      skipBad: true,
    });
    expect(codes(outcome)).toEqual(['too-deep', 'forbidden-key', 'forbidden-key']);
    expect(outcome.people).toEqual([{ external_id: 'a', n: null }, { external_id: 'b' }]);
  });

  it('shows the members of the first objects as columns', () => {
    const { preview } = readPeople('{"external_id":"a","lead score":5}\n{"external_id":"b","tags":["x"]}\n');
    expect(preview).toMatchObject({
      format: 'ndjson',
      records: 2,
      rows: [
        ['a', '5', ''],
        ['b', '', '["x"]'],
      ],
    });
    expect(preview?.columns.map(({ header, looks }) => [header, looks])).toEqual([
      ['external_id', 'text'],
      ['lead score', 'number'],
      ['tags', 'text'],
    ]);
  });
});

describe('texts', () => {
  it.each([
    ['en', 'Line 2, column `time`: “2026-02-30” is not a date. Write it like 2026-03-02T09:00:00Z, or skip the line.'],
    ['ko', '2행 `time` 열: ‘2026-02-30’은 날짜가 아닙니다. 2026-03-02T09:00:00Z처럼 쓰거나 행을 건너뛰세요.'],
  ] as const)('name line, column and what to do in %s', (locale, expected) => {
    const tools = createTools(locale, { zone: 'UTC', year: 2026 });
    const problem = readEvents('external_id,name,time\nb,x,2026-02-30\n').problems[0]!;
    const message = fileMessages['files.time-unreadable'][locale];
    expect(typeof message === 'function' ? message(problem.message.values ?? {}, tools) : message).toBe(expected);
  });
});
