import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { annotate, type Remark } from '../../shared/domain/layout/annotate.ts';
import { circulate } from '../../shared/domain/layout/circulate.ts';
import { withContents } from '../../shared/domain/layout/contents.ts';
import { readIssuance } from '../../shared/domain/layout/issuance.ts';
import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { LayOutInput } from '../../shared/domain/layout/lay-out.ts';
import { compare } from '../../shared/domain/layout/redline/compare.ts';
import { withLegend } from '../../shared/domain/layout/redline/legend.ts';
import type { Against } from '../../shared/domain/layout/variant.ts';
import { layOutIssued, missingInIssued } from '../../shared/domain/layout/with-issuance.ts';
import { type Client, messageOf } from '../client.ts';
import { useWorkplace } from '../workplace.tsx';
import type { ExportStore } from './export-store.ts';
import { hasPages } from './file-name.ts';
import { readable } from './wish.ts';

type Numbering = NonNullable<LayOutInput['numbering']>;
type Other = { readonly against: Against; readonly title: string; readonly input: LayOutInput };

export type Shown = {
  /** The text as it stands on the wished paper: issued or not, with a table of contents or without, in its variant. */
  readonly laidOut: LaidOut;
  /** What its form demands and nobody has said, a sentence each. */
  readonly lacking: readonly string[];
  /** The text alone, as it is copied: its head and its imprint have places on a page, and there is none. */
  readonly copied: LaidOut;
};

export function useShown(exporting: ExportStore, input: LayOutInput): Shown {
  const { wish, format } = useStore(exporting.store);
  // Until all of it can be read, the text is shown without what cannot.
  const read = useMemo(() => readable(wish), [wish]);
  const { issuance: typed, contents = false } = read;
  const issuance = useMemo(() => {
    const reading = readIssuance(typed);
    return reading.ok ? reading.issuance : undefined;
  }, [typed]);
  const issued = useMemo(() => layOutIssued(input, issuance), [input, issuance]);
  const lacking = useMemo(
    () => (issuance === undefined ? [] : missingInIssued(issued, issuance.form)),
    [issued, issuance],
  );
  const copied = useMemo(() => {
    const { issued: _, ...alone } = issued;
    return alone;
  }, [issued]);
  const variant = hasPages(format) ? read.variant : undefined;
  const against = variant?.kind === 'redline' ? variant.against : null;
  const other = useOther(against, input.numbering ?? 'official');
  const remarks = useRemarks(exporting, variant?.kind === 'annotated');
  const laidOut = useMemo(() => {
    const varied = variedFrom(issued);
    return contents ? withContents(varied) : varied;

    function variedFrom(clean: LaidOut): LaidOut {
      if (variant?.kind === 'circulation') return circulate(clean, input, variant);
      if (variant?.kind === 'annotated') return remarks === null ? clean : annotate(clean, input, remarks);
      // Until the other text is there, the clean one is shown.
      if (variant?.kind !== 'redline' || other === null || other.against !== variant.against) return clean;
      // Issued alike, as the file is.
      const redline = compare(layOutIssued(other.input, issuance), clean);
      return variant.coloured ? withLegend(redline, other.title) : redline;
    }
  }, [variant, other, remarks, issued, issuance, contents, input]);
  return { laidOut, lacking, copied };
}

/** The annotations of the text; `null` until they are there, and where they are not wanted. */
function useRemarks({ source }: ExportStore, isWanted: boolean): readonly Remark[] | null {
  const { client, toasts } = useWorkplace();
  const [remarks, setRemarks] = useState<readonly Remark[] | null>(null);
  const documentId = isWanted && source.of === 'document' ? source.id : null;
  useEffect(() => {
    if (documentId === null) return setRemarks(null);
    let isAwaited = true;
    client.call('annotations.list', { documentId }).then(
      (found) => isAwaited && setRemarks(found),
      (error: unknown) => isAwaited && toasts.show({ kind: 'error', text: messageOf(error) }),
    );
    return () => {
      isAwaited = false;
    };
  }, [client, toasts, documentId]);
  return remarks;
}

function useOther(against: Against | null, numbering: Numbering): Other | null {
  const { client, toasts } = useWorkplace();
  const [other, setOther] = useState<Other | null>(null);
  useEffect(() => {
    if (against === null) return;
    let isWanted = true;
    textOf(client, against, numbering).then(
      (found) => isWanted && found !== null && setOther({ against, ...found }),
      (error: unknown) => isWanted && toasts.show({ kind: 'error', text: messageOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, toasts, against, numbering]);
  return other;
}

async function textOf(client: Client, against: Against, numbering: Numbering): Promise<Omit<Other, 'against'> | null> {
  switch (against.of) {
    case 'file':
      return null; // only the command line names files
    case 'document': {
      const { metadata, summary, blocks } = await client.call('documents.get', { id: against.id });
      const title = metadata.title?.value ?? null;
      return { title: summary.title, input: { title, blocks, labels: null, numbering } };
    }
    case 'draft': {
      const { summary, blocks, labels } = await client.call('drafts.get', { id: against.id });
      const { title } = summary;
      return { title, input: { title, blocks, labels: new Map(Object.entries(labels)), numbering } };
    }
  }
}
