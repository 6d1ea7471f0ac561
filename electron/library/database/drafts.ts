import { DraftIssuance, DraftSource, type DraftSummary } from '../../../shared/contract/drafts.ts';
import { Anchor } from '../../../shared/domain/anchor.ts';
import { charactersIn } from '../../../shared/domain/characters.ts';
import { type DraftBlock, RollingProposal } from '../../../shared/domain/draft.ts';
import { slotRanges } from '../../../shared/domain/slots.ts';
import { blocks as blocksOf } from './blocks.ts';
import { type Db, inOneTransaction } from './open.ts';

type Row = {
  id: string;
  organisation: string | null;
  year: number;
  source: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  title: string | null;
};

type RollingRow = {
  id: string;
  anchor: string;
  fromText: string;
  toText: string;
  context: string;
  confidence: string;
  state: string;
};

const columns = `id, organisation, year, source, revision, createdAt, updatedAt, deletedAt,
  (SELECT group_concat(text, '') FROM (SELECT text FROM block
     WHERE draftId = draft.id AND kind = 'title' AND zone = 'main' ORDER BY position)) AS title`;

export type KeptDraft = { readonly summary: DraftSummary; readonly revision: number };

export function drafts(db: Db) {
  const blocks = blocksOf(db);
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM draft WHERE deletedAt IS NULL ORDER BY updatedAt DESC, id`);
  const inTrash = db.prepare<[], Row>(
    `SELECT ${columns} FROM draft WHERE deletedAt IS NOT NULL ORDER BY deletedAt DESC, id`,
  );
  const texts = db.prepare<[string], string>('SELECT text FROM block WHERE draftId = ?').pluck();
  const one = db.prepare<[string], Row>(`SELECT ${columns} FROM draft WHERE id = ?`);
  const insert = db.prepare<[Pick<Row, 'id' | 'organisation' | 'year' | 'source'> & { now: string }]>(
    `INSERT INTO draft (id, organisation, year, source, revision, createdAt, updatedAt)
     VALUES (@id, @organisation, @year, @source, 1, @now, @now)`,
  );
  const advance = db.prepare<[string, string, number]>(
    'UPDATE draft SET revision = revision + 1, updatedAt = ? WHERE id = ? AND revision = ? AND deletedAt IS NULL',
  );
  const setDeleted = db.prepare<[string | null, string]>('UPDATE draft SET deletedAt = ? WHERE id = ?');
  const issued = db.prepare<[string], string | null>('SELECT issued FROM draft WHERE id = ?').pluck();
  const setIssued = db.prepare<[string | null, string]>('UPDATE draft SET issued = ? WHERE id = ?');
  const rolling = db.prepare<[string], RollingRow>(
    'SELECT id, anchor, fromText, toText, context, confidence, state FROM rolling WHERE draftId = ? ORDER BY position',
  );
  const addRolling = db.prepare<[RollingRow & { draftId: string; position: number }]>(
    `INSERT INTO rolling (id, draftId, position, anchor, fromText, toText, context, confidence, state)
     VALUES (@id, @draftId, @position, @anchor, @fromText, @toText, @context, @confidence, @state)`,
  );
  const setRolling = db.prepare<[string, string, string]>('UPDATE rolling SET anchor = ?, state = ? WHERE id = ?');

  function toSummary({ revision: _, source, title, ...row }: Row): DraftSummary {
    const all = texts.all(row.id);
    const slots = all.reduce((sum, text) => sum + slotRanges(text).length, 0);
    const characters = all.reduce((sum, text) => sum + charactersIn(text), 0);
    return { ...row, slots, characters, title: title || '未命名草稿', source: DraftSource.parse(JSON.parse(source)) };
  }

  return {
    list: (): DraftSummary[] => list.all().map(toSummary),
    trash: (): DraftSummary[] => inTrash.all().map(toSummary),
    get(id: string): KeptDraft | null {
      const row = one.get(id);
      return row === undefined ? null : { summary: toSummary(row), revision: row.revision };
    },
    blocks: (id: string): DraftBlock[] => blocks.ofDraft(id),
    rolling: (id: string): RollingProposal[] => rolling.all(id).map(toProposal),

    add: inOneTransaction(
      db,
      (
        draft: Pick<DraftSummary, 'id' | 'organisation' | 'year' | 'source'>,
        content: readonly DraftBlock[],
        proposals: readonly RollingProposal[],
        now: string,
      ): void => {
        insert.run({ ...draft, source: JSON.stringify(draft.source), now });
        blocks.saveDraft(
          draft.id,
          content.map((block) => block.id),
          content,
        );
        proposals.forEach((proposal, position) => {
          addRolling.run({ ...fromProposal(proposal), draftId: draft.id, position });
        });
      },
    ),

    /** All of it or nothing: answers `false`, having done nothing, when the draft is no longer at `revision`. */
    save: inOneTransaction(
      db,
      (
        change: { id: string; revision: number; order: readonly string[]; changed: readonly DraftBlock[] },
        proposals: readonly RollingProposal[],
        now: string,
      ): boolean => {
        if (advance.run(now, change.id, change.revision).changes !== 1) return false;
        blocks.saveDraft(change.id, change.order, change.changed);
        for (const { anchor, state, id } of proposals) setRolling.run(JSON.stringify(anchor), state, id);
        return true;
      },
    ),

    /** What an older version of the program stored and this one cannot read counts as never said. */
    issued(id: string): DraftIssuance | null {
      const stored = issued.get(id) ?? null;
      return stored === null ? null : (DraftIssuance.safeParse(JSON.parse(stored)).data ?? null);
    },
    setIssued: (id: string, value: DraftIssuance | null): void => {
      setIssued.run(value === null ? null : JSON.stringify(value), id);
    },

    setDeleted: (id: string, now: string | null): boolean => setDeleted.run(now, id).changes === 1,
  };
}

function toProposal({ fromText, toText, anchor, ...row }: RollingRow): RollingProposal {
  return RollingProposal.parse({ ...row, from: fromText, to: toText, anchor: Anchor.parse(JSON.parse(anchor)) });
}

function fromProposal({ from, to, anchor, ...rest }: RollingProposal): RollingRow {
  return { ...rest, fromText: from, toText: to, anchor: JSON.stringify(anchor) };
}
