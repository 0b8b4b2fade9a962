import { Mail } from 'lucide-react';

/** Something that is sent to a person. */
export const messageIcon = Mail;
