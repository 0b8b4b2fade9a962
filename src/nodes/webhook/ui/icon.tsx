import { Send } from 'lucide-react';

export const webhookIcon = Send;
