import { UserRoundPlus } from 'lucide-react';

/** A person who gets something. */
export const userUpdateIcon = UserRoundPlus;
