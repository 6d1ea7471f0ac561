import { z } from 'zod';
import { FileToken } from './documents.ts';

export const tablesApi = {
  /**
   * Writes a list that the page shows as a .csv file, which every spreadsheet opens. Whole or not at all; an existing file is
   * refused with `file-exists` unless `overwrite`.
   */
  'files.saveTable': {
    needs: 'nothing',
    input: z.strictObject({
      target: FileToken,
      rows: z.array(z.array(z.string().max(10_000)).max(20)).max(20_000),
      overwrite: z.boolean(),
    }),
    output: z.strictObject({ path: z.string() }),
  },
} as const;
