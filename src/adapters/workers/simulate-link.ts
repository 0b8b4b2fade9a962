import { fromWorker, type FromWorker, type ToWorker } from './simulate-protocol';

/** A worker as far as the client uses it. */
export interface SimulationPort {
  postMessage(message: ToWorker): void;
  onMessage(listener: (data: unknown) => void): void;
  onCrash(listener: (message: string) => void): void;
  terminate(): void;
}

export interface LinkListener {
  readonly hear: (message: FromWorker) => void;
  readonly crash: (message: string) => void;
}

/** One worker, started when first needed and again after it was stopped, and the revisions of what it was given. */
export class SimulationLink {
  readonly #createPort: () => SimulationPort;
  readonly #listener: LinkListener;
  #port: SimulationPort | null = null;
  has = { flows: 0, people: 0, events: 0 };

  constructor(createPort: () => SimulationPort, listener: LinkListener) {
    this.#createPort = createPort;
    this.#listener = listener;
  }

  post(message: ToWorker): void {
    this.#port ??= this.#connect();
    this.#port.postMessage(message);
  }

  stop(): void {
    this.#port?.terminate();
    this.#port = null;
    this.has = { flows: 0, people: 0, events: 0 };
  }

  #connect(): SimulationPort {
    const port = this.#createPort();
    port.onMessage((data) => {
      const parsed = fromWorker.safeParse(data);
      if (parsed.success && port === this.#port) this.#listener.hear(parsed.data);
    });
    port.onCrash((message) => {
      if (port === this.#port) this.#listener.crash(message);
    });
    return port;
  }
}
