import { Users } from 'lucide-react';

/** Groups of people. */
export const audiencePathsIcon = Users;
