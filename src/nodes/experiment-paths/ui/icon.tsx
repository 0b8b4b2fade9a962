import { FlaskConical } from 'lucide-react';

/** An experiment. */
export const experimentPathsIcon = FlaskConical;
