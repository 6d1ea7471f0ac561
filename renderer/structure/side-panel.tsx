import { useRef } from 'react';
import { structureTexts, sideTexts as texts } from '../texts/structure.ts';
import { ChangesTab } from './changes-tab.tsx';
import { ConfirmTab } from './confirm-tab.tsx';
import { DroppedTab } from './dropped-tab.tsx';
import type { Asking } from './ready-screen.tsx';
import { useReady, useStructure } from './structure-context.ts';
import type { Tab } from './structure-store.ts';

type Props = { readonly goToLine: (line: number) => void; readonly ask: (what: Asking) => void };

const tabs: readonly Tab[] = ['toConfirm', 'dropped', 'changes'];

/** What the program did to the text and is not sure of, with the way back. */
export function SidePanel({ goToLine, ask }: Props) {
  const structure = useStructure();
  const open = useReady((ready) => ready.tab);
  const toConfirm = useReady((ready) => ready.toConfirm.length);
  const { dropped, changes } = useReady((ready) => ready.view.document);
  const counts = { toConfirm, dropped: dropped.length, changes: changes.length };
  const list = useRef<HTMLDivElement>(null);
  const step = (key: string): void => {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(open) + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    structure.openTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div className="side-panel">
      <div ref={list} className="side-tabs" role="tablist" aria-label={texts.label}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`side-${tab}`}
            data-tab={tab}
            aria-selected={tab === open}
            aria-controls="side-content"
            tabIndex={tab === open ? 0 : -1}
            className={tab === open ? 'side-tab on' : 'side-tab'}
            onClick={() => structure.openTab(tab)}
            onKeyDown={(event) => step(event.key)}
          >
            {texts[tab]}
            <em>{counts[tab]}</em>
          </button>
        ))}
      </div>
      <div id="side-content" className="side-content" role="tabpanel" aria-labelledby={`side-${open}`}>
        {open === 'toConfirm' && <ConfirmTab goToLine={goToLine} ask={ask} />}
        {open === 'dropped' && <DroppedTab goToLine={goToLine} />}
        {open === 'changes' && <ChangesTab goToLine={goToLine} />}
      </div>
      <p className="side-foot">{structureTexts.foot}</p>
    </div>
  );
}
