import { useStore } from 'zustand';
import { outlineTexts as texts } from '../texts/editor.ts';
import { ProgressDot } from './progress-dot.tsx';
import type { Session } from './session.ts';

/** What the dots mean, and how much of the draft is last year's text. */
export function Reuse({ session }: { readonly session: Session }) {
  const written = useStore(session.survey, (survey) => survey.copied + survey.rewritten + survey.fresh);
  const copied = useStore(session.survey, (survey) => share(survey.copied, written));
  const rewritten = useStore(session.survey, (survey) => share(survey.rewritten, written));
  return (
    <div className="outline-foot">
      <div className="outline-legend">
        {(['empty', 'begun', 'written'] as const).map((progress) => (
          <span key={progress} title={texts.progressHints[progress]}>
            <ProgressDot progress={progress} />
            {texts.progress[progress]}
          </span>
        ))}
      </div>
      {written > 0 && (
        <>
          <div className="reuse-head">
            <span>{texts.reuse}</span>
            <b>{copied + rewritten}%</b>
          </div>
          <div className="reuse-bar" aria-hidden="true">
            <i style={{ width: `${copied}%` }} />
            <i className="rewritten" style={{ width: `${rewritten}%` }} />
          </div>
          <div className="reuse-shares">
            <span className="copied">
              {texts.shares.copied} {copied}%
            </span>
            <span className="rewritten">
              {texts.shares.rewritten} {rewritten}%
            </span>
            <span>
              {texts.shares.fresh} {100 - copied - rewritten}%
            </span>
          </div>
        </>
      )}
    </div>
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((100 * part) / whole);
}
