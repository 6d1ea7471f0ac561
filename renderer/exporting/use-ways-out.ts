import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { toRichText } from '../../shared/domain/layout/html.ts';
import { toPlainText } from '../../shared/domain/layout/plain-text.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { messageOf } from '../client.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { useWorkplace } from '../workplace.tsx';
import { localAdvances } from './advances.ts';
import { copyRich } from './copy-rich.ts';
import type { Exported, ExportStore } from './export-store.ts';
import { keepWish } from './kept-wish.ts';
import { layPaper } from './paper.ts';
import { whilePrinting } from './print-pages.tsx';
import type { Shown } from './use-shown.ts';
import { notCopied } from './wish.ts';

export type WaysOut = {
  /** Into the file that the user chooses; a browser makes its PDF in its printing dialog. */
  readonly write: () => void;
  readonly print: () => void;
  /** The text alone, onto the clipboard. */
  readonly copy: () => void;
  readonly copyHint: string;
  /** What came of copying, until something is changed. */
  readonly copied: string | null;
};

/** How the text leaves the dialog. `onDone` is called with the file that was written. */
export function useWaysOut(
  exporting: ExportStore,
  { laidOut, lacking, copied: copiedText }: Shown,
  profile: Profile,
  onDone: (exported: Exported) => void,
): WaysOut {
  const { client, toasts } = useWorkplace();
  const { pdf } = client;
  const { wish, format, name } = useStore(exporting.store);
  const onPrinter = <T>(work: () => Promise<T>): Promise<T> =>
    whilePrinting(layPaper(laidOut, profile, localAdvances(profile)), profile, work);
  const print = (): void =>
    void onPrinter(() => Promise.resolve(window.print())).catch((error: unknown) =>
      toasts.show({ kind: 'error', text: messageOf(error) }),
    );
  const write = (): void => {
    if (format === 'pdf' && pdf === null) {
      print();
      return;
    }
    void exporting
      .write(() => (pdf === null ? Promise.resolve('') : onPrinter(pdf)), lacking)
      .then((exported) => {
        if (exported === null) return;
        // What cannot be kept is no loss: the file is there.
        void keepWish(client, exporting).catch(() => {});
        onDone(exported);
      });
  };
  const [copied, setCopied] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what changes
  useEffect(() => setCopied(null), [wish, format, name]);
  const left = notCopied(wish)
    .map((part) => texts.notCopiedParts[part])
    .join('、');
  const copy = (): void => {
    const isCopied = copyRich(toRichText(copiedText, profile), toPlainText(copiedText));
    setCopied(isCopied ? texts.copied(left) : texts.notCopied);
  };
  return { write, print, copy, copyHint: texts.copyHint(left), copied };
}
