import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from './button';
import { classNames } from './class-names';
import { addMonths, dateOf, dayAfterKey, monthOf, weeksOf, type DayNumber, type Month } from './month';

export interface MonthGridWords {
  readonly previous: string;
  readonly next: string;
  /** "March 2026". */
  readonly title: (month: Month) => string;
  /** Sunday first: short for the eye, whole for the ear. */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** "March 17, 2026". */
  readonly day: (day: DayNumber) => string;
}

interface MonthGridProps {
  /** The day that is chosen, or the one to begin with. */
  readonly value: DayNumber;
  readonly isChosen: boolean;
  readonly words: MonthGridWords;
  readonly onChoose: (day: DayNumber) => void;
}

/** One month of days. Arrows go by day and week, Page keys by month, with Shift by year. */
export function MonthGrid({ value, isChosen, words, onChoose }: MonthGridProps) {
  const [at, setAt] = useState(value);
  const grid = useRef<HTMLTableElement>(null);
  const takesFocus = useRef(true);
  const month = monthOf(at);
  useEffect(() => {
    if (takesFocus.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at]);
  const turn = (months: number): void => {
    takesFocus.current = false;
    setAt(addMonths(at, months));
  };
  const handleKey = (event: KeyboardEvent): void => {
    const next = dayAfterKey(at, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    takesFocus.current = true;
    setAt(next);
  };
  const isOther = (day: DayNumber): boolean => monthOf(day).month !== month.month;
  return (
    <div className="month">
      <div className="month-head">
        <IconButton variant="ghost" size="sm" icon={ChevronLeft} name={words.previous} onClick={() => turn(-1)} />
        <b aria-live="polite">{words.title(month)}</b>
        <IconButton variant="ghost" size="sm" icon={ChevronRight} name={words.next} onClick={() => turn(1)} />
      </div>
      <table role="grid" aria-label={words.title(month)} ref={grid} onKeyDown={handleKey}>
        <thead>
          <tr>
            {words.weekdays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} role="gridcell" aria-selected={isChosen && day === value}>
                  <button
                    type="button"
                    tabIndex={day === at ? 0 : -1}
                    aria-label={words.day(day)}
                    className={classNames('month-day', isOther(day) && 'other', isChosen && day === value && 'on')}
                    onClick={() => onChoose(day)}
                  >
                    {dateOf(day)}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
