import type { JsonObject } from '@/core/kernel/json';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';
import type { SalesforceMock } from '@/workflow/documents/outside';

/** Whom the mock systems know. */
export interface RelayWorld {
  readonly settings: SalesforceMock;
  readonly person: string;
  readonly profile: JsonObject;
}

/** Sends real requests that the mock systems answer inside the browser. */
export interface Relay {
  /** `null`: nobody answered within `timeoutMs`. */
  send(request: HttpRequest, timeoutMs: number): Promise<HttpResponse | null>;
  close(): void;
}

/** Opens a relay with fresh mock systems, or gives `null` where this browser allows no service worker. */
export type OpenRelay = (world: RelayWorld) => Promise<Relay | null>;
