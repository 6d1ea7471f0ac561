import { closeHistory } from '@tiptap/pm/history';
import { Plugin, type Transaction } from '@tiptap/pm/state';

const ownStep = 'ownStep';

/** Marks an edit that is taken back by itself, whatever is typed right before or after it. */
export function asOwnStep(tr: Transaction): Transaction {
  return closeHistory(tr).setMeta(ownStep, true);
}

/** `closeHistory` begins a new step with the edit; what is typed within the same half second would still join it. */
export const ownStepPlugin = new Plugin({
  appendTransaction: (transactions, _before, { tr }) =>
    transactions.some((each) => each.getMeta(ownStep) === true) ? closeHistory(tr) : null,
});
