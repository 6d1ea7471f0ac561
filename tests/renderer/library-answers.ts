import type { Client } from '../../renderer/client.ts';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import type { Chosen } from '../../shared/contract/workbench.ts';

const offices = ['云岭区科学技术局', '青禾县农业农村局', '澜川市教育局'];

export function summary(number: number, changes: Partial<DocumentSummary> = {}): DocumentSummary {
  const year = 2000 + (number % 25);
  return {
    id: `doc_${number}`,
    title: `${offices[number % 3]}${year}年工作总结（第${number}份）`,
    organisation: offices[number % 3] ?? null,
    genre: number % 2 === 0 ? 'summary' : 'plan',
    documentNumber: null,
    summaryYear: year,
    planYear: null,
    date: `${year + 1}-01-${String((number % 28) + 1).padStart(2, '0')}`,
    originalName: `${number}.txt`,
    importedAt: '2025-01-06T12:00:00Z',
    newestVersionId: null,
    olderVersions: 0,
    blocks: 40,
    characters: 4000,
    annotations: 0,
    deletedAt: null,
    ...changes,
  };
}

/** A door that answers from a table; what the table has not is a mistake of the test. */
export function fakeClient(
  answers: Record<string, (input: never) => unknown>,
  host: Client['host'] = 'desktop',
  chosenAgain: readonly Chosen[] = [],
): Pick<Client, 'call' | 'job' | 'host' | 'files'> {
  const call = (async (method: string, input: never) => answers[method]?.(input)) as Client['call'];
  const files: Client['files'] = {
    choose: async () => chosenAgain,
    dropped: async () => [],
    saveAs: async () => null,
    reveal: async () => {},
  };
  return { host, files, call, job: (work) => ({ result: work('job'), stop: () => {} }) };
}
