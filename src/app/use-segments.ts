import { useHashLocation } from 'wouter/use-hash-location';

/**
 * Segments of the address, each decoded once. The router's own parameters are decoded before they are split, which
 * an id with `%` in it does not survive.
 */
export function useSegments(): readonly string[] {
  const [path] = useHashLocation();
  return path.split('/').slice(1).map(decode);
}

/** An address typed by hand may hold a stray `%`. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
