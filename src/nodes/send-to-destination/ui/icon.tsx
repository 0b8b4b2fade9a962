import { SquareArrowOutUpRight } from 'lucide-react';

/** Out of here, into something else. */
export const sendToDestinationIcon = SquareArrowOutUpRight;
