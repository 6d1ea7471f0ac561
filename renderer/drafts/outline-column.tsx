import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { DraftPreview } from '../../shared/contract/drafts.ts';
import type { OutlineSection } from '../../shared/domain/outline-view.ts';
import { newDraftTexts as texts } from '../texts/drafts.ts';
import { type CheckRow, CheckTree, type Tick } from '../ui/check-tree.tsx';
import { type DraftPlan, headingWords, slotsIn, type Words } from './draft-plan.ts';
import { type Choosing, type NewDraftStore, ticksOf } from './new-draft-store.ts';
import { allSections, sectionTick } from './section-ticks.ts';

type Props = {
  readonly state: Choosing;
  readonly preview: DraftPreview;
  readonly plan: DraftPlan;
  readonly newDraft: NewDraftStore;
};

/** The sections that the draft will have. */
export function OutlineColumn({ state, preview, plan, newDraft }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { omitted } = ticksOf(state);
  const parents = useMemo(
    () => allSections(preview.sections).flatMap(({ blockId, children }) => (children.length > 0 ? [blockId] : [])),
    [preview],
  );
  const rows = (sections: readonly OutlineSection[], level: number): readonly CheckRow[] =>
    sections.flatMap((section, i) => {
      const open = section.children.length === 0 ? null : !folded.has(section.blockId);
      const tick = sectionTick(section, omitted);
      const words = headingWords(section, plan.years);
      const note = noteOn(section, tick);
      const row: CheckRow = {
        id: section.blockId,
        level,
        position: i + 1,
        siblings: sections.length,
        tick,
        open,
        className: `outline-check level-${Math.min(level, 4)} ${tick === 'off' ? 'left' : ''}`,
        name: `${titleOf(section, words) || texts.unnamed}，${note}`,
        content: <SectionLine section={section} words={words} note={note} />,
      };
      return open === true ? [row, ...rows(section.children, level + 1)] : [row];
    });
  const allOpen = folded.size === 0;
  return (
    <section className="panel outline-column" aria-label={texts.outline}>
      <div className="toolbar">
        <h3>{texts.outline}</h3>
        <span className="quiet cut">{texts.outlineCount(plan.sections)}</span>
        <div className="grow" />
        {parents.length > 0 && (
          <Button type="text" size="small" onClick={() => setFolded(new Set(allOpen ? parents : []))}>
            {allOpen ? texts.collapseAll : texts.expandAll}
          </Button>
        )}
      </div>
      <div className="scroll">
        <CheckTree
          label={texts.outline}
          rows={rows(preview.sections, 1)}
          onTick={newDraft.tickSection}
          onFold={(id, open) => setFolded(withFold(folded, id, open))}
        />
      </div>
    </section>
  );
}

function SectionLine({ section, words, note }: { readonly section: OutlineSection } & Line) {
  return (
    <>
      <span className="cut" title={titleOf(section, words)}>
        {section.label}
        {words.map(({ text, moved }) =>
          moved ? (
            <mark key={text} className="moved-year">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
        {titleOf(section, words) === '' && texts.unnamed}
      </span>
      <span className="outline-note">{note}</span>
    </>
  );
}

type Line = { readonly words: readonly Words[]; readonly note: string };

function titleOf({ label }: OutlineSection, words: readonly Words[]): string {
  return (label ?? '') + words.map(({ text }) => text).join('');
}

/** What the section brings along. */
function noteOn(section: OutlineSection, tick: Tick): string {
  const slots = slotsIn(section);
  const characters = section.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  if (tick === 'off') return texts.left;
  if (slots > 0) return texts.slots(slots);
  return characters > 0 ? texts.characters(characters) : texts.structureOnly;
}

function withFold(folded: ReadonlySet<string>, id: string, open: boolean): ReadonlySet<string> {
  const next = new Set(folded);
  if (open) next.delete(id);
  else next.add(id);
  return next;
}
