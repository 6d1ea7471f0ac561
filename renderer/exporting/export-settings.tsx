import { Segmented } from 'antd';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { exportTexts as texts } from '../texts/exporting.ts';
import { BeforeExport, type ToBeSeen } from './before-export.tsx';
import { ExportFoot } from './export-foot.tsx';
import { type ExportPartProps, exportParts } from './export-parts.ts';
import { type Format, formats } from './file-name.ts';
import type { WaysOut } from './use-ways-out.ts';

type Props = ExportPartProps & { readonly seen: ToBeSeen; readonly ways: WaysOut };

/** The column beside the pages: what can be set, what is to be known, and the ways out. */
export function ExportSettings({ exporting, said, seen, ways }: Props) {
  const { format, run } = useStore(exporting.store);
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (run.status === 'failed' && run.at === 'before') leadToProblem(column.current);
  }, [run]);
  return (
    <aside className="panel export-settings" aria-label={texts.export[format]}>
      <div className="scroll" ref={column}>
        <div className="export-part">
          <div className="section-head">{texts.format}</div>
          <Segmented<Format>
            // Its radio buttons are a stop already.
            tabIndex={-1}
            block
            aria-label={texts.format}
            value={format}
            options={formats.map((value) => ({ value, label: texts.formats[value] }))}
            onChange={exporting.setFormat}
          />
        </div>
        {exportParts
          .filter((part) => part.formats.includes(format))
          .map(({ id, Part }) => (
            <Part key={id} exporting={exporting} said={said} />
          ))}
        <BeforeExport exporting={exporting} seen={seen} />
      </div>
      <ExportFoot exporting={exporting} ways={ways} />
    </aside>
  );
}

/** Unfolds and focuses the first field that says it is wrong; nothing where there is none. */
function leadToProblem(column: HTMLElement | null): void {
  const field = column?.querySelector<HTMLElement>('[aria-invalid=true]');
  field?.closest('details')?.toggleAttribute('open', true);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
