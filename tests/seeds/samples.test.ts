import { describe, expect, it } from 'vitest';
import { type Sample, sampleBytes, sampleFiles, sampleLines, samples, sampleText } from './read-seeds.ts';

const han = /\p{Script=Han}/gu;

/** Marks made full-width, so that the same sentence is found in every sample. */
function fullWidth(text: string): string {
  const marks: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };
  return text.replace(/[,:;()]/g, (mark) => marks[mark] ?? mark);
}

/** Whole sentences; hard-wrapped lines count as one text. */
function sentences(sample: Sample): Set<string> {
  const text = sample.quirks.includes('hard-wrapped')
    ? sampleLines(sample).join('')
    : fullWidth(sampleText(sample)).replace(/\r?\n/g, '。');
  return new Set(
    text
      .split(/[。！？]/u)
      .map((sentence) => sentence.trim().replace(/^(?:（.{1,2}）|\d+[.、]|.{1,2}、|[一二三四]是)/u, ''))
      .filter((sentence) => sentence.length >= 12),
  );
}

function shared(a: Sample, b: Sample): string[] {
  const other = sentences(b);
  return [...sentences(a)].filter((sentence) => other.has(sentence));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const growthWithoutUnit = /(?:上升|增长|下降)\d+(?:\.\d+)?(?=[，。；,;])/gu;

/** What each quirk in samples.json means. */
const quirks: Record<string, (sample: Sample) => void> = {
  'half-width-punctuation': (sample) => {
    expect(count(sampleText(sample), /[，：；（）]/gu)).toBe(0);
    expect(count(sampleText(sample), /,/g)).toBeGreaterThan(100);
  },
  'no-title': (sample) => {
    expect(sample.title).toBeNull();
    expect(sampleLines(sample)[0]).toMatch(new RegExp(`^${sample.summaryYear}年[,，].*[：:]$`, 'u'));
  },
  'items-inside-paragraphs': (sample) => {
    expect(
      sampleLines(sample).some(
        (line) =>
          /[。：:]一是.{20,}。二是.{20,}。三是/u.test(fullWidth(line)) || /^一是.{20,}。二是.{20,}。三是/u.test(line),
      ),
    ).toBe(true);
  },
  'missing-percent': (sample) => {
    expect(count(sampleLines(sample).join(''), growthWithoutUnit)).toBe(1);
  },
  'cut-off-date-misspelt': (sample) => expect(sampleText(sample)).toMatch(/截止\d+月/u),
  'web-residue': (sample) => {
    const lines = sampleLines(sample);
    expect(lines[0]).toMatch(/^当前位置：.* > /u);
    expect(lines.filter((line) => /索引号：.*\|.*\|/u.test(line))).toHaveLength(1);
    for (const residue of ['【字体：', '访问量：', '扫一扫', '分享到：']) {
      expect(
        lines.filter((line) => line.includes(residue)),
        residue,
      ).toHaveLength(1);
    }
  },
  'byte-order-mark': (sample) => {
    const mark = sample.encoding === 'utf-8' ? [0xef, 0xbb, 0xbf] : [0xff, 0xfe];
    expect([...sampleBytes(sample).subarray(0, mark.length)]).toEqual(mark);
  },
  'lost-numeral': (sample) => {
    const lines = sampleLines(sample).map((line) => line.trim());
    const lost = lines.findIndex((line) => line.startsWith(')实施'));
    expect(lines.slice(0, lost).findLast((line) => line.startsWith('（'))).toMatch(/^（三）/u);
    expect(lines.slice(lost).find((line) => line.startsWith('（'))).toMatch(/^（五）/u);
  },
  'run-in-headings': (sample) => {
    expect(
      sampleLines(sample).filter((line) => /^\s*（[一二三四五六]）[^。]{6,25}。一是/u.test(line)).length,
    ).toBeGreaterThan(5);
  },
  'indented-with-blank-lines': (sample) => {
    expect(sampleText(sample)).toMatch(/\n\n　　一、[^\n]+\n\n　　/u);
  },
  'cover-notice': (sample) => {
    const lines = sampleLines(sample);
    expect(lines[0]).toMatch(/^\p{Script=Han}+〔\d{4}〕\d+号$/u);
    expect(lines[1]).toMatch(/关于印发.*的通知$/u);
    expect(lines[2]).toMatch(/：$/u);
    expect(lines[4]).toBe(sample.organisation);
    expect(lines[5]).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/u);
    expect(lines[6]).toBe(sample.title);
  },
  'restarted-numbering': (sample) => {
    const labels = sampleLines(sample).flatMap((line) => line.match(/^[一二三四五六]、/u) ?? []);
    expect(labels.join('')).toBe('一、二、三、一、二、三、四、五、');
  },
  crlf: (sample) => {
    expect(count(sampleText(sample), /\r\n/g)).toBeGreaterThan(40);
    expect(count(sampleText(sample), /(?<!\r)\n/g)).toBe(0);
  },
  'half-width-brackets': (sample) => {
    expect(sampleLines(sample).filter((line) => /^\([一二三四五六七]\)/u.test(line)).length).toBeGreaterThan(8);
    expect(sampleLines(sample).filter((line) => /^（/u.test(line))).toEqual([]);
  },
  'tab-table': (sample) => {
    const rows = sampleLines(sample).filter((line) => line.includes('\t'));
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([5]));
  },
  'hard-wrapped': (sample) => {
    const lines = sampleLines(sample);
    const full = lines.filter((line) => line.length >= 33);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(44);
    expect(full.length).toBeGreaterThan(lines.length / 2);
    expect(full.some((line) => !/[。：；]$/u.test(line))).toBe(true);
  },
  'arabic-enumeration-comma': (sample) => {
    expect(sampleLines(sample).filter((line) => /^\d、/u.test(line)).length).toBeGreaterThan(20);
    expect(sampleLines(sample).filter((line) => /^\d\./u.test(line))).toEqual([]);
  },
  'month-only-date': (sample) => {
    expect(sampleLines(sample).findLast((line) => line !== '')).toMatch(/^\d{4}年\d{1,2}月$/u);
  },
};

it('has two organisations over three consecutive years', () => {
  expect(sampleFiles().sort()).toEqual(samples.map((sample) => sample.file).sort());
  const years = Map.groupBy(samples, (sample) => sample.organisation);
  expect([...years.values()].map((list) => list.map((sample) => sample.summaryYear))).toEqual([
    [2021, 2022, 2023],
    [2021, 2022, 2023],
  ]);
});

it('shows every quirk somewhere', () => {
  expect(new Set(samples.flatMap((sample) => sample.quirks))).toEqual(new Set(Object.keys(quirks)));
});

it('has one slip in the figures of each organisation', () => {
  const slips = samples.filter((sample) => count(sampleLines(sample).join(''), growthWithoutUnit) > 0);
  expect(new Set(slips.map((sample) => sample.organisation)).size).toBe(2);
  expect(slips).toHaveLength(2);
});

describe.each(samples)('$file', (sample) => {
  it('decodes as its encoding and as no other', () => {
    expect(sampleText(sample)).not.toContain('\uFFFD');
    const others = (['utf-8', 'utf-16le'] as const).filter((encoding) => encoding !== sample.encoding);
    for (const encoding of others) {
      const read = new TextDecoder(encoding).decode(sampleBytes(sample));
      expect(read.includes(sample.organisation), encoding).toBe(false);
    }
  });

  it('is a whole summary with its plan', () => {
    expect(sample.planYear).toBe(sample.summaryYear + 1);
    expect(count(sampleText(sample), han)).toBeGreaterThan(3_500);
    expect(sampleText(sample).replace(/\s/gu, '').length).toBeLessThan(6_000);
  });

  it('has its title, or none, and is signed', () => {
    const lines = sampleLines(sample);
    if (sample.title !== null) expect(lines).toContain(sample.title);
    expect(lines).toContain(sample.organisation);
  });

  it('has its top sections in order', () => {
    const headings = sampleLines(sample).map((line) => line.trim());
    const numerals = ['一', '二', '三', '四', '五'];
    let from = 0;
    for (const [index, title] of sample.topSections.entries()) {
      const at = headings.indexOf(`${numerals[index]}、${title}`, from);
      expect(at, title).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });

  it.each(sample.quirks)('shows %s', (quirk) => {
    const check = quirks[quirk];
    if (check === undefined) throw new Error(`No check for ${quirk}`);
    check(sample);
  });
});

describe('sentences', () => {
  const pairs = samples.flatMap((a) => samples.filter((b) => b.file > a.file).map((b) => ({ a, b })));

  it.each(pairs.filter(({ a, b }) => a.organisation !== b.organisation))(
    'are not shared by $a.file and $b.file',
    ({ a, b }) => {
      expect(shared(a, b)).toEqual([]);
    },
  );

  it.each(pairs.filter(({ a, b }) => a.organisation === b.organisation && b.summaryYear === a.summaryYear + 1))(
    'recur from $a.file to $b.file',
    ({ a, b }) => {
      expect(shared(a, b).length).toBeGreaterThanOrEqual(5);
    },
  );
});
