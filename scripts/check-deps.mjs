// Dependency direction. The count guards against a cruiser that silently sees nothing.
import { execFileSync } from 'node:child_process';

const leastModules = 300;
const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const run = (type) =>
  execFileSync(process.execPath, [depcruise, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', type], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });

try {
  const { summary } = JSON.parse(run('json'));
  if (summary.totalCruised < leastModules) {
    console.error(`Only ${summary.totalCruised} modules were seen; expected at least ${leastModules}.`);
    process.exit(1);
  }
  console.log(
    `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} dependencies, no forbidden import.`,
  );
} catch {
  try {
    console.error(run('err-long'));
  } catch (failure) {
    console.error(failure.stdout || failure.message);
  }
  process.exit(1);
}
