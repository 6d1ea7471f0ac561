import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { circulate } from '../../shared/domain/layout/circulate.ts';
import { withContents } from '../../shared/domain/layout/contents.ts';
import { readIssuance } from '../../shared/domain/layout/issuance.ts';
import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { LayOutInput } from '../../shared/domain/layout/lay-out.ts';
import { compare } from '../../shared/domain/layout/redline/compare.ts';
import { withLegend } from '../../shared/domain/layout/redline/legend.ts';
import type { Against } from '../../shared/domain/layout/variant.ts';
import { layOutIssued } from '../../shared/domain/layout/with-issuance.ts';
import { type Client, messageOf } from '../client.ts';
import { useWorkplace } from '../workplace.tsx';
import type { ExportStore } from './export-store.ts';
import { readable } from './wish.ts';

type Numbering = NonNullable<LayOutInput['numbering']>;
type Other = { readonly against: Against; readonly title: string; readonly input: LayOutInput };

/**
 * The text as it stands on the wished paper: issued or not, with a table of contents or without, in its variant. Comments are
 * Word's own and stand beside the paper.
 */
export function useShown(exporting: ExportStore, input: LayOutInput): LaidOut {
  const { wish, format } = useStore(exporting.store);
  // Until all of it can be read, the text is shown without what cannot.
  const read = useMemo(() => readable(wish), [wish]);
  const { issuance: typed, contents = false } = read;
  const issuance = useMemo(() => {
    const reading = readIssuance(typed);
    return reading.ok ? reading.issuance : undefined;
  }, [typed]);
  const issued = useMemo(() => layOutIssued(input, issuance), [input, issuance]);
  const variant = format === 'docx' ? read.variant : undefined;
  const against = variant?.kind === 'redline' ? variant.against : null;
  const other = useOther(against, input.numbering ?? 'official');
  return useMemo(() => {
    const varied = variedFrom(issued);
    return contents ? withContents(varied) : varied;

    function variedFrom(laidOut: LaidOut): LaidOut {
      if (variant?.kind === 'circulation') return circulate(laidOut, input, variant);
      // Until the other text is there, the clean one is shown.
      if (variant?.kind !== 'redline' || other === null || other.against !== variant.against) return laidOut;
      // Issued alike, as the file is.
      const redline = compare(layOutIssued(other.input, issuance), laidOut);
      return variant.coloured ? withLegend(redline, other.title) : redline;
    }
  }, [variant, other, issued, issuance, contents, input]);
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
