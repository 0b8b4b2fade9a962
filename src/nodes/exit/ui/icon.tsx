import { LogOut } from 'lucide-react';

export const exitIcon = LogOut;
