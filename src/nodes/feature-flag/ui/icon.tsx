import { Flag } from 'lucide-react';

/** A flag that is raised. */
export const featureFlagIcon = Flag;
