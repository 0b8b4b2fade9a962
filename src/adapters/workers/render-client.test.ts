import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RenderOutcome } from '@/core/liquid/contract';
import { createRenderClient, type RenderWorker } from './render-client';
import { createRenderServer } from './render-server';

type Listener = (event: { readonly data: unknown }) => void;

/** A worker in this thread. A source in `hangs` is never answered, one in `dies` takes the worker down. */
class FakeWorker implements RenderWorker {
  static readonly made: FakeWorker[] = [];
  terminated = false;
  private readonly serve = createRenderServer();
  private readonly onMessage: Listener[] = [];
  private readonly onError: (() => void)[] = [];
  private readonly starts: boolean;
  constructor(starts = true) {
    this.starts = starts;
    FakeWorker.made.push(this);
  }
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: Listener & (() => void)): void {
    if (type === 'error') this.onError.push(listener);
    if (type !== 'message') return;
    this.onMessage.push(listener);
    if (this.starts) setTimeout(() => this.emit({ type: 'ready' }), 500);
  }
  postMessage(message: unknown): void {
    const text = JSON.stringify(message);
    if (text.includes('hangs')) return;
    setTimeout(() => {
      if (text.includes('dies')) for (const listener of this.onError) listener();
      else this.emit(this.serve(structuredClone(message)));
    }, 5);
  }
  terminate(): void {
    this.terminated = true;
  }
  emit(data: unknown): void {
    for (const listener of this.onMessage) listener({ data });
  }
}

const data = { now: 0, standard: { external_id: 'a' }, custom: { 'lead score': 101 } };
const text = (value: string): RenderOutcome => ({ type: 'text', text: value, errors: [] });

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.made.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

async function outcomes(...pending: readonly Promise<RenderOutcome>[]): Promise<readonly RenderOutcome[]> {
  await vi.runAllTimersAsync();
  return Promise.all(pending);
}

describe('createRenderClient', () => {
  it('renders in order, in one worker, and starts it only when it is needed', async () => {
    const client = createRenderClient({ createWorker: () => new FakeWorker() });
    expect(FakeWorker.made).toHaveLength(0);
    const sources = ['{{ 1 | plus: 1 }}', '{{custom_attribute.${lead score}}}', '{% if %}'];
    const [sum, score, broken] = await outcomes(...sources.map((source) => client.render(source, data)));
    expect(sum).toEqual(text('2'));
    expect(score).toEqual(text('101'));
    expect(broken).toMatchObject({ type: 'failed', error: { code: 'syntax', position: { line: 1 } } });
    expect(FakeWorker.made).toHaveLength(1);
  });

  it('does not count the start of the worker against the template', async () => {
    const client = createRenderClient({ createWorker: () => new FakeWorker(), limitMs: 200 });
    expect(await outcomes(client.render('a', data))).toEqual([text('a')]);
  });

  it('ends a worker that outlasts the limit, and goes on in a new one', async () => {
    const client = createRenderClient({ createWorker: () => new FakeWorker() });
    const [stuck, next] = await outcomes(client.render('hangs', data), client.render('b', data));
    expect(stuck).toMatchObject({ type: 'failed', error: { code: 'limit_render_time', values: { limit: 200 } } });
    expect(next).toEqual(text('b'));
    expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('takes a worker that died for a template out of memory, and goes on', async () => {
    const client = createRenderClient({ createWorker: () => new FakeWorker() });
    const [died, next] = await outcomes(client.render('dies', data), client.render('b', data));
    expect(died).toMatchObject({ type: 'failed', error: { code: 'limit_memory' } });
    expect(next).toEqual(text('b'));
  });

  it('answers everybody when no worker comes up', async () => {
    const client = createRenderClient({ createWorker: () => new FakeWorker(false) });
    const answers = await outcomes(client.render('a', data), client.render('b', data));
    for (const answer of answers) expect(answer).toMatchObject({ type: 'failed' });
    expect(FakeWorker.made.every(({ terminated }) => terminated)).toBe(true);
  });

  it('passes a call to outside and its answer through unchanged', async () => {
    const client = createRenderClient({ createWorker: () => new FakeWorker() });
    const source = '{% connected_content https://x.test/a :save r %}{{r.v}}';
    const [asked] = await outcomes(client.render(source, data));
    expect(asked).toMatchObject({ type: 'needs', call: { ordinal: 0, request: { url: 'https://x.test/a' } } });
    const answer = { status: 200, headers: [], body: '{"v":7}' };
    expect(await outcomes(client.render(source, data, [answer]))).toEqual([text('7')]);
  });

  it('ignores messages that are no replies', async () => {
    const client = createRenderClient({ createWorker: () => new FakeWorker() });
    const pending = client.render('a', data);
    FakeWorker.made[0]?.emit({ type: 'rendered', id: 1, outcome: { type: 'text' } });
    FakeWorker.made[0]?.emit('noise');
    expect(await outcomes(pending)).toEqual([text('a')]);
  });

  it('lets nobody wait after it was disposed', async () => {
    const client = createRenderClient({ createWorker: () => new FakeWorker() });
    const pending = [client.render('a', data), client.render('b', data)];
    client.dispose();
    for (const answer of await outcomes(...pending)) expect(answer.type).toBe('failed');
  });
});
