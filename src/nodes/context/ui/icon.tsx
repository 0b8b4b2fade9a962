import { Braces } from 'lucide-react';

export const contextIcon = Braces;
