import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldBeVersions, versionShare } from '../../../../shared/domain/likeness/version-of.ts';
import { allTexts, nothingKnown, sampleTexts, type Text, told } from './documents.ts';

const documents = allTexts.map((each) => ({ ...each, told: told(each) }));
const long = documents.filter(({ told }) => told.text.length >= 800);
/** Rewrites lines in the order drawn, until that share of the text is another. What may be the title stays. */
function rewritten({ name, text }: Text, order: readonly number[], share: number): Text {
  const lines = text.split(/\r?\n/);
  let left = text.length * share;
  order.forEach((drawn, i) => {
    const at = 4 + (drawn % Math.max(1, lines.length - 4));
    const line = lines[at] ?? '';
    if (left < line.length || line.length < 20 || line.includes('应急值守')) return;
    if (line.length < 50 && /总结|计划|安排|报告|要点/.test(line)) return;
    left -= line.length;
    lines[at] = i % 3 === 0 ? '' : foreign.slice(0, line.length);
  });
  return { name, text: lines.join('\n') };
}

const foreign = `统筹做好冬季除雪保畅、管网抢修、供热保障等应急准备，应急值守${'甲乙丙丁戊己庚辛壬癸'.repeat(40)}`;

function shifted({ name, text }: Text): Text {
  return { name, text: text.replaceAll(/20[0-2]\d(?=\s*年|学年|—20\d\d学年)/g, (year) => String(Number(year) + 1)) };
}

describe('another version', () => {
  it('is told of none of the invented documents, with what is known of them or without', () => {
    const found: string[] = [];
    for (const [i, a] of documents.entries()) {
      for (const b of documents.slice(i + 1)) {
        const bare = ({ told }: typeof a) => ({ ...told, known: { ...told.known, ...nothingKnown } });
        const shares = [versionShare(a.told, b.told), versionShare(bare(a), bare(b))];
        if (shares.some((share) => share !== null)) found.push(`${a.name} ${b.name} ${shares.join(' ')}`);
      }
    }
    expect(documents.length).toBeGreaterThan(90);
    expect(found).toEqual([]);
  });

  it('is not last year’s document with nothing but other years in it', () => {
    const years = long.filter(
      ({ told: { known }, text }) => (known.summaryYear ?? known.planYear) !== null && !/二[〇○零0]/.test(text),
    );
    expect(years.length).toBeGreaterThan(25);
    for (const document of years) {
      const next = told(shifted(document));
      expect([document.name, versionShare(document.told, next)]).toEqual([document.name, null]);
    }
  });

  it('is not last year’s document where nobody knows the years but the text', () => {
    for (const document of sampleTexts) {
      const bare = (text: Text) => ({ ...told(text), known: { ...nothingKnown, originalName: text.name } });
      expect([document.name, versionShare(bare(document), bare(shifted(document)))]).toEqual([document.name, null]);
    }
  });

  it('is not the same template filled in by another office', () => {
    const pairs = long.flatMap((document) => {
      const { organisation } = document.told.known;
      if (organisation === null) return [];
      const other = told({ name: document.name, text: document.text.replaceAll(organisation, '白石市园林绿化管理局') });
      // Some have their office in other words or with blanks in it as well.
      return other.known.organisation === organisation ? [] : [{ document, other }];
    });
    expect(pairs.length).toBeGreaterThan(25);
    const taken = pairs.filter(({ document, other }) => versionShare(document.told, other) !== null);
    expect(taken.map(({ document }) => document.name)).toEqual([]);
  });

  it('is recognised in a draft of which up to a quarter was rewritten, whatever its file is called', () => {
    const order = fc.array(fc.nat(500), { minLength: 200, maxLength: 400 });
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        order,
        fc.double({ min: 0, max: 0.25, noNaN: true }),
        (document, order, share) => {
          const draft = told({ ...rewritten(document, order, share), name: '另一个名字.docx' });
          const found = versionShare(document.told, draft);
          expect([document.name, found !== null && found > 0.6]).toEqual([document.name, true]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is not a text of which two thirds were written anew', () => {
    const order = Array.from({ length: 4000 }, (_, i) => i * 7);
    for (const document of sampleTexts) {
      const other = rewritten(document, order, 0.67);
      expect([document.name, versionShare(told(document), told(other))]).toEqual([document.name, null]);
    }
  });

  it('is asked for only where nothing that is known speaks against it', () => {
    const known = { ...nothingKnown, originalName: 'a.txt' };
    const summary = { ...known, genre: 'summary', title: '云岭区科技局2023年工作总结', summaryYear: 2023 } as const;
    expect(couldBeVersions(known, summary)).toBe(true);
    expect(couldBeVersions(summary, { ...summary, genre: 'summary-and-plan', planYear: 2024 })).toBe(true);
    expect(couldBeVersions(summary, { ...summary, summaryYear: 2022 })).toBe(false);
    expect(couldBeVersions(summary, { ...summary, genre: 'plan', summaryYear: null, planYear: 2024 })).toBe(false);
    expect(couldBeVersions(summary, { ...summary, title: '云岭区科技局2023年上半年工作总结' })).toBe(false);
    const office = { ...summary, organisation: '云岭区科技局' };
    expect(couldBeVersions(office, { ...summary, organisation: '清河区科技局' })).toBe(false);
  });
});
