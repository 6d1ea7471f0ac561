import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('metadata', () => {
  it('reads the years of a summary and a plan from the title', () => {
    const { metadata } = read('云岭区民政局2023年度工作总结暨2024年工作思路', '一、成效');
    expect([
      metadata.genre?.value,
      metadata.summaryYear?.value,
      metadata.planYear?.value,
      metadata.organisation?.value,
    ]).toEqual(['summary-and-plan', 2023, 2024, '云岭区民政局']);
  });

  it('reads them from the announcing sentence where there is no title', () => {
    const { metadata } = read(
      '2023年，云岭区民政局坚持改革创新，现将2023年重点工作及2024年工作计划汇报如下：',
      '一、成效',
    );
    expect(metadata).toMatchObject({
      title: null,
      organisation: { value: '云岭区民政局', certainty: 'guess' },
      summaryYear: { value: 2023, line: 1, certainty: 'likely' },
      planYear: { value: 2024, line: 1 },
    });
  });

  it('reads a year that only the text below a heading names, and the one the text opens with', () => {
    const { metadata } = read(
      '2023年，区水利局扎实推进各项工作。',
      '一、工作成效',
      '较好。',
      '二、下一步打算',
      '2024年，将抓好三件事。',
    );
    expect(metadata).toMatchObject({
      summaryYear: { value: 2023, quote: '2023年', certainty: 'guess' },
      planYear: { value: 2024, quote: '2024年', line: 5, certainty: 'guess' },
    });
  });

  it('takes the day of the notice before the month of the text', () => {
    const { metadata } = read(
      '云岭区水利局关于印发2023年工作总结的通知',
      '各科室：',
      '现予印发。',
      '云岭区水利局',
      '2024年1月16日',
      '云岭区水利局2023年工作总结',
      '（2024年1月）',
      '一、成效',
    );
    expect(metadata.date).toMatchObject({ value: '2024-01-16', line: 5 });
  });

  it('is empty where nothing is told', () => {
    expect(read('一、加强平台建设').metadata).toEqual({
      title: null,
      organisation: null,
      genre: null,
      documentNumber: null,
      date: null,
      summaryYear: null,
      planYear: null,
    });
  });
});
