import { lines, ok, type TemplateCase } from './template-case';

const weather = lines(
  '{% connected_content https://api.example.com/weather?city={{${city}}} :save weather -%}',
  "It is {{weather.temp | default: '?'}}° in {{${city}}}.",
);
const guarded = lines(
  '{% connected_content https://api.example.com/offer :save offer -%}',
  "{% if offer.__http_status_code__ != 200 %}{% abort_message('no offer') %}{% endif -%}",
  '{{offer.title}}',
);
const token =
  '{% connected_content https://login.example.com/oauth2/token :method post :body client_id=a&client_secret=b&grant_type=client_credentials :save result %}Bearer {{result.access_token}}';

export const calls: readonly TemplateCase[] = [
  {
    name: 'L-CC-11: the weather of the city a person lives in',
    template: weather,
    profile: { home_city: 'Seoul' },
    answers: [ok('{"temp":21}')],
    calls: ['GET https://api.example.com/weather?city=Seoul'],
    expected: 'It is 21° in Seoul.',
  },
  {
    name: 'L-CC-17: nothing is known where the page does not exist',
    template: weather,
    profile: { home_city: 'Atlantis' },
    answers: [{ status: 404, headers: [], body: '{"temp":-1}' }],
    calls: ['GET https://api.example.com/weather?city=Atlantis'],
    expected: 'It is ?° in Atlantis.',
  },
  {
    name: 'L-CC-3: what stands in an address is escaped by the author',
    template:
      '{% connected_content https://api.example.com/firms?q={{custom_attribute.${company} | url_param_escape}} :save firm %}{{firm.name}}',
    custom: { company: 'A&B Co' },
    answers: [ok('{"name":"A & B"}')],
    calls: ['GET https://api.example.com/firms?q=A%26B%20Co'],
    expected: 'A & B',
  },
  {
    name: 'L-CC-15: an answer that is an object knows its status',
    template: guarded,
    answers: [ok('{"title":"Half price"}')],
    calls: ['GET https://api.example.com/offer'],
    expected: 'Half price',
  },
  {
    name: 'L-CC-16: a failed call is not 200, and the guard holds',
    template: guarded,
    answers: [null],
    calls: ['GET https://api.example.com/offer'],
    expected: { aborts: 'no offer' },
  },
  {
    name: 'L-CC-15: a list knows no status, so the same guard stops it',
    template: guarded,
    answers: [ok('[{"title":"Half price"}]')],
    calls: ['GET https://api.example.com/offer'],
    expected: { aborts: 'no offer' },
  },
  {
    name: 'L-CC-11: a list is gone through',
    template: lines(
      '{% connected_content https://api.example.com/top :save top -%}',
      '{% for item in top limit:2 %}{{forloop.index}}. {{item.name}} {% endfor %}',
    ),
    answers: [ok('[{"name":"Mug"},{"name":"Tea"},{"name":"Jam"}]')],
    calls: ['GET https://api.example.com/top'],
    expected: '1. Mug 2. Tea ',
  },
  {
    name: 'L-CC-12: an answer that is no JSON stands where the tag stood',
    template: 'Your code is {% connected_content https://api.example.com/code %}.',
    answers: [ok('WELCOME-10')],
    calls: ['GET https://api.example.com/code'],
    expected: 'Your code is WELCOME-10.',
  },
  {
    name: 'L-CC-12: or in the variable, if one is named',
    template: '{% connected_content https://api.example.com/code :save code %}[{{code | downcase}}]',
    answers: [ok('WELCOME-10')],
    calls: ['GET https://api.example.com/code'],
    expected: '[welcome-10]',
  },
  {
    name: 'L-CC-11: without a name the answer is called connected',
    template: '{% connected_content https://api.example.com/me %}{{connected.plan}}',
    answers: [ok('{"plan":"pro"}')],
    calls: ['GET https://api.example.com/me'],
    expected: 'pro',
  },
  {
    name: 'L-CC-8: a form becomes an object where JSON is declared',
    template:
      '{% connected_content https://api.example.com/score :method post :content_type application/json :body id={{${user_id}}}&plan=pro :save r %}{{r.score}}',
    profile: { external_id: '42' },
    answers: [ok('{"score":7}')],
    calls: ['POST https://api.example.com/score {"id":"42","plan":"pro"}'],
    expected: '7',
  },
  {
    name: 'L-CC-4: a body with spaces is captured first',
    template: lines(
      '{% capture payload %}{"name": "{{${first_name} | json_escape}}"}{% endcapture -%}',
      '{% connected_content https://api.example.com/people :method post :content_type application/json',
      '   :body {{payload}}',
      '   :save created -%}',
      '{{created.id}}',
    ),
    profile: { first_name: 'Mi"na' },
    answers: [ok('{"id":9}')],
    calls: ['POST https://api.example.com/people {"name": "Mi\\"na"}'],
    expected: '9',
  },
  {
    name: 'L-CC-13: a second call uses what the first one brought',
    template: lines(
      '{% connected_content https://api.example.com/people?email={{${email_address}}} :save people -%}',
      '{% connected_content https://api.example.com/plans/{{people[0].plan}} :save plan -%}',
      '{{plan.title}}',
    ),
    profile: { email: 'mina@example.com' },
    answers: [ok('[{"plan":"p7"}]'), ok('{"title":"Business"}')],
    calls: ['GET https://api.example.com/people?email=mina@example.com', 'GET https://api.example.com/plans/p7'],
    expected: 'Business',
  },
  {
    name: 'L-SEED-10: fetches a token for the header',
    template: token,
    answers: [ok('{"access_token":"t0k"}')],
    calls: ['POST https://login.example.com/oauth2/token client_id=a&client_secret=b&grant_type=client_credentials'],
    expected: 'Bearer t0k',
  },
  {
    name: 'L-SEED-12: without a token the header is short of it, and nothing stops',
    template: token,
    answers: [{ status: 401, headers: [], body: '{"error":"invalid_client"}' }],
    calls: ['POST https://login.example.com/oauth2/token client_id=a&client_secret=b&grant_type=client_credentials'],
    expected: 'Bearer ',
  },
  {
    name: 'L-ABORT-12: no call is made behind an abort',
    template: "{% abort_message('enough') %}{% connected_content https://api.example.com/late %}",
    expected: { aborts: 'enough' },
  },
  {
    name: 'L-CC-11: 연결된 콘텐츠의 한국어 값을 그대로 씁니다',
    template: '{% connected_content https://api.example.com/notice :save notice %}{{notice.제목}}',
    answers: [ok('{"제목":"봄맞이 할인"}')],
    calls: ['GET https://api.example.com/notice'],
    expected: '봄맞이 할인',
  },
];
