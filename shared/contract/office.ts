import { z } from 'zod';

/** The LibreOffice of this computer. */
const Office = z.strictObject({
  program: z.string(),
  /** `null` when it does not say. */
  version: z.string().nullable(),
});

export const officeApi = {
  'office.find': { needs: 'nothing', input: z.strictObject({}), output: Office.nullable() },
} as const;
