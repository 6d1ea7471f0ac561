import type { ComponentType } from 'react';
import type { saidByText } from '../../shared/domain/layout/frame.ts';
import type { ExportStore } from './export-store.ts';
import { type Format, formats } from './file-name.ts';
import { IssuanceForm } from './issuance-form.tsx';
import { ProfileChoice } from './profile-choice.tsx';
import { VariantChoice } from './variant-choice.tsx';

export type ExportPartProps = {
  readonly exporting: ExportStore;
  /** What the text itself says of what the 发文信息 may say. */
  readonly said: ReturnType<typeof saidByText>;
};

type Row = {
  readonly id: string;
  readonly Part: ComponentType<ExportPartProps>;
  /** The formats in whose files it can be seen. */
  readonly formats: readonly Format[];
};

/** What can be set, from top to bottom. Each is an `ExportPart` and keeps what it sets in the store's wish. */
export const exportParts: readonly Row[] = [
  { id: 'variant', Part: VariantChoice, formats: ['docx', 'pdf'] },
  { id: 'profile', Part: ProfileChoice, formats: ['docx', 'pdf'] },
  { id: 'issuance', Part: IssuanceForm, formats },
];
