export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

export function format(rows, yardstick, engine, eventsEach) {
  const line = ({ name, people, perEvent, ratio, slower, agrees, differing }) => {
    const verdict = agrees ? 'equal' : `${differing} people differ (an end of wait and an action in one second)`;
    return `| ${name} | ${people} | ${perEvent.toFixed(0)} | ${ratio.toFixed(0)} | ${slower.toFixed(0)} | ${verdict} |`;
  };
  return [
    `Seed canvas, ${eventsEach} events per person, processor time, median of 3; hand loop on 200000 people: ${yardstick.toFixed(1)} ns per event, our engine from columns: ${engine.toFixed(1)} ns. Node ${process.version}`,
    '| peer | people | ns per event | × hand loop | × our engine | result |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(line),
  ].join('\n');
}

/** Processor time of this process, all its threads, in ms. */
export function clock() {
  const { system, user } = process.cpuUsage();
  return (system + user) / 1_000;
}
