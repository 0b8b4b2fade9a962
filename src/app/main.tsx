import './configure-zod';
import '@/ui/styles/index.css';

// Everything else comes after the line above: schemas are made while modules load.
void import('./start')
  .then(({ start }) => start())
  .catch((error: unknown) => {
    const root = document.getElementById('root');
    if (root !== null) root.textContent = startFailed;
    throw error;
  });

/** No catalogue may be there yet, so both languages stand here. */
const startFailed =
  'Leadloom could not start. Your work in this browser is untouched; reload the page to try again. · ' +
  'Leadloom을 시작하지 못했습니다. 저장된 작업은 그대로입니다. 페이지를 새로 고쳐 다시 시도하세요.';
