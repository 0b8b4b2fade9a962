import { freshItemId, withoutItem } from '@/editors/ranked-list';
import { maxPaths, type ExperimentPathsConfig } from '../schema';

/** What all paths and the control group make together. */
export function sumOf({ paths, control }: ExperimentPathsConfig): number {
  return paths.reduce((sum, { percentage }) => sum + percentage, control?.percentage ?? 0);
}

/** A new path at the end with what is left of 100 %. */
export function addPath(config: ExperimentPathsConfig): ExperimentPathsConfig {
  if (config.paths.length >= maxPaths) return config;
  const id = freshItemId(config.paths, 'path');
  const percentage = Math.max(0, 100 - sumOf(config));
  return { ...config, paths: [...config.paths, { id, name: '', percentage }] };
}

/** Takes a path away; its share goes to the first that is left. */
export function removePath(config: ExperimentPathsConfig, id: string): ExperimentPathsConfig {
  const [first, ...rest] = withoutItem(config.paths, id);
  const share = config.paths.find((path) => path.id === id)?.percentage ?? 0;
  if (first === undefined) return { ...config, paths: [] };
  return { ...config, paths: [{ ...first, percentage: Math.min(100, first.percentage + share) }, ...rest] };
}

/** Everybody the same, the first ones taking the remainder; the control group counts as one of them. */
export function shareEvenly(config: ExperimentPathsConfig): ExperimentPathsConfig {
  const { paths, control } = config;
  const count = paths.length + (control === null ? 0 : 1);
  const base = Math.floor(100 / Math.max(count, 1));
  const rest = 100 - base * count;
  return {
    ...config,
    paths: paths.map((path, index) => ({ ...path, percentage: base + (index < rest ? 1 : 0) })),
    control: control === null ? null : { ...control, percentage: base + (paths.length < rest ? 1 : 0) },
  };
}

/** A control group begins with a tenth, taken from the largest path; taking it away gives that back. */
export function setControl(config: ExperimentPathsConfig, on: boolean): ExperimentPathsConfig {
  const { paths, control } = config;
  if (on === (control !== null)) return config;
  const largest = paths.reduce(
    (best, path, index) => (path.percentage > (paths[best]?.percentage ?? -1) ? index : best),
    0,
  );
  const share = control?.percentage ?? Math.min(10, paths[largest]?.percentage ?? 0);
  const change = on ? -share : share;
  return {
    ...config,
    paths: paths.map((path, index) =>
      index === largest ? { ...path, percentage: Math.min(100, Math.max(0, path.percentage + change)) } : path,
    ),
    control: on ? { name: '', percentage: share, exits: true } : null,
  };
}
