export { parseInstant, toUtcText } from '@/core/kernel/instant';
