import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { ExportStore } from './export-store.ts';
import { fileNameFor, isCut, longest } from './file-name.ts';
import type { WaysOut } from './use-ways-out.ts';

type Props = {
  readonly exporting: ExportStore;
  readonly ways: WaysOut;
};

/** The file's name, the way to it, and what stood in the way. */
export function ExportFoot({ exporting, ways: { write, print, copy, copyHint, copied } }: Props) {
  const { client } = useWorkplace();
  const { name, format, run } = useStore(exporting.store);
  const isOnPages = format === 'docx' || format === 'pdf';
  const isEmpty = fileNameFor(name, format) === '';
  const isWriting = useLongerThan(run.status === 'writing', 300);
  // A browser makes a PDF in its own printing dialog.
  const byPrinter = format === 'pdf' && client.pdf === null;
  const id = useId();
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a small window the foot may be out of sight.
    if (run.status === 'failed') alert.current?.scrollIntoView({ block: 'nearest' });
  }, [run]);
  return (
    <div className="export-foot">
      {run.status === 'failed' && (
        <div ref={alert} className="export-failure" role="alert">
          <b>{texts.failed[run.at]}</b>
          <p>
            {run.message}
            {run.at === 'writing' && texts.untouched}
          </p>
        </div>
      )}
      <label className="section-head" htmlFor={id}>
        {texts.fileName}
      </label>
      <Input
        id={id}
        value={name}
        status={isEmpty ? 'error' : ''}
        suffix={`.${format}`}
        title={fileNameFor(name, format)}
        aria-describedby={`${id}note`}
        className="export-name"
        onChange={(event) => exporting.rename(event.target.value)}
        onPressEnter={({ ctrlKey, metaKey }) => {
          // With Ctrl the dialog hears it.
          if (!ctrlKey && !metaKey) write();
        }}
        onBlur={({ target }) => {
          // A long name is read from its beginning.
          target.scrollLeft = 0;
        }}
      />
      <span id={`${id}note`} className={isEmpty ? 'export-invalid' : 'quiet'} aria-live="polite">
        {isWriting
          ? texts.writing
          : isEmpty
            ? texts.noName
            : (copied ??
              (isCut(name) ? texts.nameCut(longest) : byPrinter ? texts.byPrinter : texts.saved[client.host]))}
      </span>
      <Button
        type="primary"
        size="large"
        block
        icon={<Icon name="export" />}
        disabled={isEmpty || run.status === 'choosing' || run.status === 'writing'}
        onClick={write}
      >
        {byPrinter ? texts.print : texts.export[format]} <Kbd>Ctrl ⏎</Kbd>
      </Button>
      <div className="export-ways">
        {isOnPages && !byPrinter && (
          <Button title={texts.printHint} onClick={print}>
            {texts.print}
          </Button>
        )}
        <Button title={copyHint} onClick={copy}>
          {texts.copy}
        </Button>
      </div>
    </div>
  );
}

/** What is over at once needs no word. */
function useLongerThan(running: boolean, delayMs: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return setLate(false);
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => clearTimeout(timer);
  }, [running, delayMs]);
  return late;
}
