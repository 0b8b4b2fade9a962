import { Split } from 'lucide-react';

/** One flow that parts. */
export const actionPathsIcon = Split;
