import { createRenderServer } from './render-server';

const serve = createRenderServer();

addEventListener('message', (event: MessageEvent<unknown>) => {
  const reply = serve(event.data);
  if (reply !== null) postMessage(reply);
});
postMessage({ type: 'ready' });
