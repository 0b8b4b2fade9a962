import type { RunFrame } from './frame';
import type { PersonPlan } from './inputs';
import { PersonDriver, type PersonRun } from './person-driver';

export type { RunFrame } from './frame';
export type { PersonRun } from './person-driver';

/** Runs one person from the beginning of their history to the horizon, with nobody else about. */
export function runPerson(frame: RunFrame, plan: PersonPlan): PersonRun {
  const driver = new PersonDriver(frame, plan);
  let goesOn = true;
  while (goesOn) goesOn = driver.step();
  return driver.finish();
}
