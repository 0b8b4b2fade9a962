// One window query. It can be one because an idle day takes a constant off, so that days are a division, and because
// every action leads to the same place. What happens within one second cannot be expressed and is left out.
import { DuckDBInstance } from '@duckdb/node-api';
import { clock } from './table.mjs';

const query = `
  with seen as (
    select person, seq, t, kind, change,
      sum(case when kind <= 1 then 1 else 0 end) over (partition by person order by seq) > 0 as inside,
      case when kind in (2, 3, 4) then 1 when kind in (5, 6) then 5 when kind in (7, 8) then -1 else 0 end as delta
    from events
  ), moves as (
    select *, inside and delta <> 0 as acts from seen where inside and (kind <= 1 or delta <> 0)
  ), spans as (
    select *, min(case when acts then t end) over (
      partition by person order by seq rows between 1 following and unbounded following) as until
    from moves
  )
  select person, sum(case when acts then delta else change end)
    - sum((coalesce(until, 2591999) - t) // 86400) as moved
  from spans group by person`;

export async function duckdb(load) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run('create table events (person integer, seq integer, t integer, kind integer, change integer)');
  const appender = await connection.createAppender('events');
  for (let person = 0; person < load.people; person += 1) {
    for (let index = load.offset[person]; index < load.offset[person + 1]; index += 1) {
      for (const value of [person, index, load.seconds[index], load.kind[index], load.change[index]])
        appender.appendInteger(value);
      appender.endRow();
    }
  }
  appender.closeSync();
  const score = Int32Array.from(load.score);
  // Loading is not counted.
  const began = clock();
  const result = await connection.runAndReadAll(query);
  const ms = clock() - began;
  const [people, moved] = result.getColumns();
  people.forEach((person, index) => {
    score[person] += Number(moved[index]);
  });
  connection.closeSync();
  return { ms, score };
}
