import { useMemo } from 'react';
import { detailTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { OutlineTree } from '../ui/outline-tree.tsx';
import { Meta } from '../ui/parts.tsx';
import type { ShownDetail } from './detail-store.ts';
import { allSections, sectionFacts } from './section-facts.ts';

type Open = (blockId?: string) => void;

export function OutlineTab({ shown, open }: { readonly shown: ShownDetail; readonly open: Open }) {
  const { diagnostics, dropped, changes, blocks } = { ...shown.document, changes: shown.outline.changes };
  const openLine = (line: number): void =>
    open(blocks.find(({ source }) => source !== null && source.line <= line && line <= source.endLine)?.id);
  const entries = useMemo(
    () =>
      allSections(shown.outline.sections).map((section) => {
        const facts = sectionFacts(section);
        const { blockId: id, depth, label, title } = section;
        return { id, depth, label, title, count: <Meta items={facts} />, countLabel: facts.join('，') };
      }),
    [shown.outline.sections],
  );
  const tidied = Object.entries(changes);
  return (
    <div className="detail-body">
      {diagnostics.length > 0 && (
        <section>
          <h3 className="section-head">{detailTexts.diagnostics}</h3>
          <ul className="diagnostics">
            {diagnostics.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                <button type="button" onClick={() => openLine(line)}>
                  <Icon name="warning" />
                  <span className="grow">{message}</span>
                  <span className="count">{detailTexts.line(line)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.outline.sections.length === 0 ? (
        <p className="quiet">{detailTexts.noSections}</p>
      ) : (
        <div className="detail-wide">
          <OutlineTree label={detailTexts.outline} entries={entries} chosen={null} onChoose={(id) => open(id)} />
        </div>
      )}
      {(dropped.length > 0 || tidied.length > 0) && (
        <section>
          <h3 className="section-head">{detailTexts.tidied}</h3>
          <p className="quiet">
            <Meta
              items={tidied.map(
                ([kind, count]) => `${detailTexts.changes[kind as keyof typeof changes]} ${detailTexts.times(count)}`,
              )}
            />
          </p>
          {dropped.length > 0 && (
            <details className="dropped">
              <summary>{detailTexts.dropped(dropped.length)}</summary>
              <ul>
                {dropped.map(({ line, text, reason }) => (
                  <li key={line} title={reason}>
                    <span className="count">{line}</span>
                    <del className="serif">{text}</del>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
    </div>
  );
}
