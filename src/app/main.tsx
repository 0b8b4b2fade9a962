import './configure-zod';
import '@/ui/styles/index.css';

// Everything else comes after the line above: schemas are made while modules load.
void import('./start').then(({ start }) => start());
