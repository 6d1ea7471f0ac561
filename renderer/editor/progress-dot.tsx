import type { Progress } from './survey.ts';

/** How far a section is: an empty ring, half of it, all of it. The words stand beside it or in the name of its row. */
export function ProgressDot({ progress }: { readonly progress: Progress }) {
  return (
    <svg className={`progress-dot ${progress}`} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" fill={progress === 'written' ? 'currentColor' : 'none'} />
      {progress === 'begun' && <path d="M6 1.5a4.5 4.5 0 010 9z" fill="currentColor" />}
    </svg>
  );
}
