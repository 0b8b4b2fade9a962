import { Clock } from 'lucide-react';

export const delayIcon = Clock;
