import { CircleAlert, Search, Variable } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { codeMessages as m } from './messages';

interface CodeToolsProps {
  /** Name of the field. */
  readonly label: string;
  /** A text of many lines has room for words; a field of one line for a sign. */
  readonly isLarge: boolean;
  readonly problems: number;
  readonly onAdd: () => void;
  readonly onFind: () => void;
  readonly onProblem: () => void;
}

/** What keys do, for those who point: insert, find, go to the next problem. */
export function CodeTools({ label, isLarge, problems, onAdd, onFind, onProblem }: CodeToolsProps) {
  const { t } = useText();
  const name = t(m.add_to, { field: label });
  if (!isLarge) return <IconButton className="code-add" size="sm" icon={Variable} name={name} onClick={onAdd} />;
  return (
    <div className="code-tools">
      <Button variant="ghost" size="sm" icon={Variable} aria-label={name} onClick={onAdd}>
        {t(m.add)}
      </Button>
      <Button variant="ghost" size="sm" icon={Search} keys="Mod+F" onClick={onFind}>
        {t(m['search.find'])}
      </Button>
      <span className="sp" />
      {problems > 0 && (
        <Button variant="ghost" size="sm" icon={CircleAlert} keys="F8" onClick={onProblem}>
          {t(m.problems, { count: problems })}
        </Button>
      )}
    </div>
  );
}
