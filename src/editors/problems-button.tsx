import { TriangleAlert } from 'lucide-react';
import { Button } from '@/ui/button';

interface ProblemsButtonProps {
  readonly count: number;
  /** How many there are, in words. */
  readonly label: string;
  /** Goes to the next one. */
  readonly onClick: () => void;
}

/** At the end of the tabs of a document: how many problems there are, and the way to the next one. */
export function ProblemsButton({ count, label, onClick }: ProblemsButtonProps) {
  return (
    <Button variant="ghost" size="sm" icon={TriangleAlert} keys="F8" disabled={count === 0} onClick={onClick}>
      {label}
    </Button>
  );
}
