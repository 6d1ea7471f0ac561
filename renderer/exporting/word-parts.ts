import type { ComponentType } from 'react';
import type { ExportStore } from './export-store.ts';
import { IssuanceForm } from './issuance-form.tsx';
import { ProfileChoice } from './profile-choice.tsx';
import { VariantChoice } from './variant-choice.tsx';

export type WordPartProps = { readonly exporting: ExportStore };

/** What can be set for a Word file or a PDF, from top to bottom. Each is an `ExportPart` and keeps what it sets in the store's wish. */
export const wordParts: readonly { readonly id: string; readonly Part: ComponentType<WordPartProps> }[] = [
  { id: 'variant', Part: VariantChoice },
  { id: 'profile', Part: ProfileChoice },
  { id: 'issuance', Part: IssuanceForm },
];
