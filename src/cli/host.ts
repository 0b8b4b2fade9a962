import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';

/** What the command line needs of its surroundings; tests hand in their own. */
export interface CliHost {
  /** Bytes of a file. Rejects with the system's error. */
  readFile(path: string): Promise<Uint8Array>;
  readStdin(): Promise<Uint8Array>;
  /** Writes a whole file: afterwards either all of it is there, or what was there before. Folders are made. */
  writeFile(path: string, chunks: Iterable<string>): Promise<void>;
  /** Removes a file if it is there. */
  removeFile(path: string): Promise<void>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether somebody is looking at the progress (standard error is a terminal). */
  readonly showsProgress: boolean;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ms since 1970, for `render` without `--now`. */
  now(): number;
  readonly version: string;
  /** Asks on the terminal and gives the line typed; `null` when nobody can answer. */
  ask(question: string): Promise<string | null>;
  /** Sends a request for real, within `timeoutMs`. Rejects with the system's error when nobody answers. */
  fetch(request: HttpRequest, timeoutMs: number): Promise<HttpResponse>;
}

/** Documented exit codes. */
export const exitCodes = { done: 0, findings: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
