import { GitFork } from 'lucide-react';

/** Two ways. */
export const decisionSplitIcon = GitFork;
