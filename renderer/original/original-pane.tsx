import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { PasswordForm } from '../library/password-form.tsx';
import { originalTexts as texts } from '../texts/original.ts';
import { Failed } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { OriginalHost } from './host.ts';
import { LinesView } from './lines-view.tsx';
import { NoPlaces } from './no-places.tsx';
import type { OriginalLines, OriginalState } from './original-lines.ts';
import { PagesView } from './pages-view.tsx';
import { openPdfFile, type PdfFile } from './pdf-file.ts';
import { TagPlace } from './tag-place.tsx';
import { TakeSwitch } from './take-switch.tsx';
import type { Reread } from './use-reread.ts';
import './original.css';

type Props = {
  readonly documentId: string;
  readonly original: OriginalLines;
  readonly host: OriginalHost;
  readonly reread: Reread;
};

/** The original as it was left, beside what was read of it: its pages, or its lines. It shows where the chosen block stands. */
export function OriginalPane({ documentId, original, host, reread }: Props) {
  const state = useStore(original.store);
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => void original.look(1, 1), [original]);
  return (
    <div className="original" data-pane="original">
      <h2 className="original-head">
        {texts.label}
        <span className="quiet">{texts.hint}</span>
        <TakeSwitch original={original} reread={reread} />
      </h2>
      {state.status === 'failed' && <Failed message={state.message} />}
      {state.status === 'none' && <Waiting text={texts.loading} />}
      {state.status === 'ready' && (
        <TagPlace scroller={scroller} words={host.words}>
          {state.hasPages ? (
            <>
              <NoPlaces state={state} hasText={host.blocks.length > 0} reread={reread} />
              <Pages documentId={documentId} original={original} state={state} host={host} scroller={scroller} />
            </>
          ) : (
            <LinesView original={original} state={state} host={host} scroller={scroller} />
          )}
        </TagPlace>
      )}
    </div>
  );
}

type PagesProps = Omit<Props, 'reread'> & {
  readonly state: Extract<OriginalState, { readonly status: 'ready' }>;
  readonly scroller: Parameters<typeof PagesView>[0]['scroller'];
};

function Pages({ documentId, original, state, host, scroller }: PagesProps) {
  const { client } = useWorkplace();
  const [file, setFile] = useState<PdfFile | null>(null);
  const [opened, setOpened] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try opens it anew
  useEffect(() => {
    const next = openPdfFile(client, documentId);
    setFile(next);
    return next.close;
  }, [client, documentId, opened]);
  const again = () => setOpened((times) => times + 1);
  if (file === null) return null;
  return <FilePages file={file} original={original} state={state} host={host} scroller={scroller} again={again} />;
}

type FileProps = Omit<PagesProps, 'documentId'> & { readonly file: PdfFile; readonly again: () => void };

function FilePages({ file, original, state, host, scroller, again }: FileProps) {
  const pdf = useStore(file.store);
  const [isGivenUp, setGivenUp] = useState(false);
  if (isGivenUp) {
    return (
      <Failed message={texts.giveUp}>
        <Button onClick={() => setGivenUp(false)}>{texts.again}</Button>
      </Failed>
    );
  }
  switch (pdf.status) {
    case 'opening':
      return <Waiting text={texts.opening} />;
    case 'locked':
      return (
        <div className="original-locked">
          <p>{texts.locked}</p>
          <PasswordForm wasWrong={pdf.wasWrong} onOpen={file.unlock} onCancel={() => setGivenUp(true)} />
        </div>
      );
    case 'failed':
      return (
        <Failed message={pdf.message}>
          <Button onClick={again}>{texts.again}</Button>
        </Failed>
      );
    case 'ready':
      return <PagesView file={pdf} original={original} state={state} host={host} scroller={scroller} />;
  }
}

function Waiting({ text }: { readonly text: string }) {
  return (
    <p className="screen-loading" role="status">
      {text}
    </p>
  );
}
