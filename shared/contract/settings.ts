import { z } from 'zod';
import { Settings } from '../domain/settings.ts';

export const settingsApi = {
  'settings.get': { needs: 'read', input: z.strictObject({}), output: Settings },
  /** Changes what is given and answers all of them. */
  'settings.change': { needs: 'write', input: Settings.partial(), output: Settings },
} as const;
