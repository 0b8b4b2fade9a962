import { FolderSync } from 'lucide-react';

/** Kept in step with something outside. */
export const audienceSyncIcon = FolderSync;
