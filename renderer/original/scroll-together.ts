/** A place in the original: a line, and how far down it as a share of its length. */
export type LinePlace = { readonly line: number; readonly share: number };

type Follower = (place: LinePlace) => void;
type Pane = 'list' | 'original';

export type ScrollTogether = ReturnType<typeof createScrollTogether>;

/**
 * Two panes that move together. The one the user has in hand leads; what it makes the other do is not answered, so that
 * they do not chase each other.
 */
export function createScrollTogether() {
  const followers = new Map<Pane, Follower>();
  let leader: Pane = 'list';
  let wanted: LinePlace | null = null;
  return {
    /** The pane is there; `follow` moves it. Answers how to leave. */
    join(pane: Pane, follow: Follower): () => void {
      followers.set(pane, follow);
      if (pane !== leader && wanted !== null) follow(wanted);
      return () => void followers.delete(pane);
    },
    lead(pane: Pane): void {
      leader = pane;
    },
    moved(pane: Pane, place: LinePlace): void {
      if (pane !== leader) return;
      wanted = place;
      followers.get(pane === 'list' ? 'original' : 'list')?.(place);
    },
    /** Shows a line in the original, wherever the list is. */
    show(line: number): void {
      leader = 'list';
      wanted = { line, share: 0 };
      followers.get('original')?.(wanted);
    },
  };
}
