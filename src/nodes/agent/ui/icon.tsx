import { Bot } from 'lucide-react';

/** Something that answers by itself. */
export const agentIcon = Bot;
