import { useRef, useState, type DragEvent } from 'react';
import { Upload } from 'lucide-react';
import { Button } from './button';
import { classNames } from './class-names';

interface FileDropProps {
  readonly accept: string;
  readonly multiple?: boolean;
  readonly button: string;
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files by button, or dropped on it. */
export function FileDrop({ accept, multiple = false, button, hint, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={classNames('drop', over && 'over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      <input
        ref={input}
        type="file"
        className="sr"
        accept={accept}
        multiple={multiple}
        tabIndex={-1}
        // The button beside it speaks for it.
        aria-hidden="true"
        onChange={(event) => {
          take(event.target.files);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <Button icon={Upload} onClick={() => input.current?.click()}>
        {button}
      </Button>
      <span className="m text-xs">{hint}</span>
    </div>
  );
}
