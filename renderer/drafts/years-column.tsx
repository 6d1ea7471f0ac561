import { Button } from 'antd';
import { useState } from 'react';
import { newDraftTexts as texts } from '../texts/drafts.ts';
import { type CheckRow, CheckTree, type Tick } from '../ui/check-tree.tsx';
import { Badge } from '../ui/parts.tsx';
import { contextParts, type Year } from './draft-plan.ts';
import type { NewDraftStore } from './new-draft-store.ts';

type Props = {
  readonly years: readonly Year[];
  readonly isTemplate: boolean;
  readonly newDraft: NewDraftStore;
};

/** Which years move on, and the words they stand in. */
export function YearsColumn({ years, isTemplate, newDraft }: Props) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const groups = (['heading', 'body'] as const)
    .map((group) => ({ group, members: years.filter((year) => year.group === group) }))
    .filter(({ members }) => members.length > 0);
  const accepted = years.filter(({ ticked }) => ticked).length;
  const rows = groups.flatMap(({ group, members }, i): readonly CheckRow[] => {
    const open = !closed.has(group);
    const head: CheckRow = {
      id: group,
      level: 1,
      position: i + 1,
      siblings: groups.length,
      tick: groupTick(members),
      open,
      className: 'group-head',
      content: (
        <>
          <b>{texts.groups[group]}</b>
          <span className="year-count">{texts.places(members.length)}</span>
        </>
      ),
    };
    return open ? [head, ...members.map((year, at) => yearRow(year, at + 1, members.length))] : [head];
  });
  const tick = (id: string): void => {
    const group = groups.find((each) => each.group === id);
    const year = years.find(({ key }) => key === id);
    if (group !== undefined) newDraft.tickYears(group.members, groupTick(group.members) !== 'on');
    if (year !== undefined) newDraft.tickYears([year], !year.ticked);
  };
  const fold = (id: string, open: boolean): void =>
    setClosed(new Set([...closed].filter((each) => each !== id).concat(open ? [] : [id])));
  const all = accepted === years.length;
  return (
    <section className="panel years-column" aria-label={texts.years}>
      <div className="toolbar">
        <h3>{texts.years}</h3>
        {years.length > 0 && <span className="quiet cut">{texts.yearsCount(accepted, years.length)}</span>}
        <div className="grow" />
        {years.length > 0 && (
          <Button type="text" size="small" onClick={() => newDraft.tickYears(years, !all)}>
            {all ? texts.untickAll : texts.tickAll}
          </Button>
        )}
      </div>
      {years.length === 0 ? (
        <div className="years-none">
          <b>{texts.noYears}</b>
          <p>{isTemplate ? texts.noYearsWhy.template : texts.noYearsWhy.document}</p>
        </div>
      ) : (
        <div className="scroll">
          <CheckTree label={texts.years} rows={rows} onTick={tick} onFold={fold} />
          {accepted < years.length && <p className="years-note">{texts.yearsNote}</p>}
        </div>
      )}
    </section>
  );
}

function yearRow(year: Year, position: number, siblings: number): CheckRow {
  return {
    id: year.key,
    level: 2,
    position,
    siblings,
    tick: year.ticked ? 'on' : 'off',
    open: null,
    className: 'year-row',
    name: yearName(year),
    content: <YearLine year={year} />,
  };
}

function YearLine({ year: { proposal, path, ticked } }: { readonly year: Year }) {
  const [before, words, after] = contextParts(proposal);
  return (
    <span className="grow">
      <span className="year-move">
        <del>{proposal.from}</del>
        <span aria-hidden="true">→</span>
        <b className={ticked ? 'year-to on' : 'year-to'}>{proposal.to}</b>
        {proposal.confidence === 'check' && <Badge tone="warn">{texts.check}</Badge>}
        <span className="year-place">{placeOf(path)}</span>
      </span>
      <span className="year-context" title={proposal.context}>
        {before}
        <b>{words}</b>
        {after}
      </span>
    </span>
  );
}

function yearName({ proposal, path }: Year): string {
  const check = proposal.confidence === 'check' ? texts.check : '';
  return [texts.moved(proposal.from, proposal.to), check, placeOf(path), proposal.context]
    .filter((part) => part !== '')
    .join('，');
}

function placeOf(path: Year['path']): string {
  return path.map(({ label, title }) => (label ?? title).replace(/[、.．]$/u, '')).join(' › ');
}

function groupTick(members: readonly Year[]): Tick {
  const ticked = members.filter((year) => year.ticked).length;
  return ticked === 0 ? 'off' : ticked === members.length ? 'on' : 'half';
}
